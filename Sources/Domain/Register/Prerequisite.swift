/// How a commune stands to the set that has to be met before another (nâng cao builds on đạt chuẩn).
public struct Prerequisite: Equatable, Sendable {
  /// The set that has to be met first.
  public var set: CriteriaSetID
  /// The decision that recognises the commune for it; nil where none is known.
  public var decision: Decision?
  /// What the session itself knows of it.
  public var standing: Standing

  /// What a session knows of a commune and set.
  public enum Standing: Equatable, Sendable {
    /// All its criteria are met, as counted or only as reported.
    case met(isReported: Bool)
    /// At most so many of its criteria are met.
    case notMet(atMost: Int, of: Int)
    /// The session does not use that set, or has recorded too little of it.
    case unknown
  }
}

extension Inspection {
  /// The set that a commune has to meet before one of the session's; nil where that set asks for none.
  public func prerequisite(of commune: UnitCode, under set: CriteriaSetID) -> Prerequisite? {
    guard let outline = position(of: set).map({ outlines[$0] }), let first = outline.prerequisite,
      let index = position(of: commune)
    else { return nil }
    let decision = register.recognition(of: commune, for: first, on: session.date)
    guard let position = position(of: first), case let count = communes[index].results[position].count,
      let range = count.range
    else {
      return Prerequisite(set: first, decision: decision, standing: .unknown)
    }
    let all = outlines[position].criteria.count
    let standing: Prerequisite.Standing =
      range.upperBound < all
      ? .notMet(atMost: range.upperBound, of: all)
      : range.lowerBound < all ? .unknown : .met(isReported: count.isReported)
    return Prerequisite(set: first, decision: decision, standing: standing)
  }
}
