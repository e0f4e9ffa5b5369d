/// Why the time that a device's clock gave a change cannot be right.
public enum DoubtfulTime: Equatable, Sendable {
  /// Before the programme's first criteria set came into force.
  case beforeTheProgramme
  /// More than a day before the change that it builds on, or before one that the device had seen.
  case beforeWhatItBuildsOn
  /// More than a day after now.
  case inTheFuture
}

extension DoubtfulTime {
  /// What speaks against a device's clock, which this device has recorded by before; nil where nothing does.
  ///
  /// - Parameter lastRecorded: the time that it gave its last change, in milliseconds since 1970, as `now` is.
  public static func ofClock(_ now: Int64, lastRecorded: Int64?) -> DoubtfulTime? {
    if now < Change.firstDay { return .beforeTheProgramme }
    return lastRecorded.map { $0 > now + Change.day } == true ? .beforeWhatItBuildsOn : nil
  }
}

extension Change {
  /// Whether its time can be right; nil where nothing speaks against it.
  ///
  /// - Parameter now: milliseconds since 1970.
  public func doubt(now: Int64) -> DoubtfulTime? {
    if recordedAt > now + Change.day { return .inTheFuture }
    if recordedAt < Change.firstDay { return .beforeTheProgramme }
    // The hybrid clock is ahead of the device's own where the device had seen a later time. Where that one is still to
    // come, it is the other device's clock that is wrong.
    let seen = id.time.milliseconds
    return seen > recordedAt + Change.day && seen <= now + Change.day ? .beforeWhatItBuildsOn : nil
  }

  fileprivate static let day: Int64 = 86_400_000
  /// 17 October 2016: Quyết định 1980/QĐ-TTg, the first of the criteria sets.
  fileprivate static let firstDay: Int64 = 1_476_662_400_000
}
