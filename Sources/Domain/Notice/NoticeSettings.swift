/// How a notice prints its figures. The defaults are those of the two notices; nothing regulates any of it.
public struct NoticeSettings: Equatable, Sendable {
  /// How figures are cut to their decimals; the 2024 notice truncates.
  public var rounding = Rounding.truncate
  /// The most decimals of an average of criteria per commune; last zeros are left out ("14", "12,3", "10,11").
  public var averageDecimals = 2
  /// The decimals of a percentage ("92,3").
  public var percentDecimals = 1
  /// The bands of communes by criteria met, best first; nil for those of the set's size.
  public var bands: [ClosedRange<Int>]?
  /// Township and ward communes count too; averages otherwise run over xã only.
  public var countsAllCommunes = false
  /// Counts in running text have two digits ("06/18 xã").
  public var hasTwoDigitCounts = true
  /// Tasks of earlier inspections that are still open are listed.
  public var listsOpenTasks = false
  /// What changed since the inspection before is told.
  public var tellsChanges = false

  /// The defaults.
  public init() {}

  /// The bands of a set of so many criteria; those of its size where the ones set are another set's.
  public func bands(criteriaCount: Int) -> [ClosedRange<Int>] {
    let all = Summary.defaultBands(criteriaCount: criteriaCount)
    guard let bands, bands.first?.upperBound == criteriaCount else { return all }
    return bands
  }

  /// Averages and bands run over such a commune.
  public func counts(_ commune: AdministrativeUnit) -> Bool { countsAllCommunes || commune.isRuralCommune }

  /// Its bands or its communes are others for a set of so many criteria.
  func countsOtherwise(than other: NoticeSettings, criteriaCount: Int) -> Bool {
    countsAllCommunes != other.countsAllCommunes
      || bands(criteriaCount: criteriaCount) != other.bands(criteriaCount: criteriaCount)
  }

  /// An average as the notice prints it.
  public func text(_ average: Ratio) -> String {
    average.text(decimals: averageDecimals, rounding: rounding, keepingZeros: false)
  }

  /// A count in running text.
  public func count(_ number: Int) -> String { hasTwoDigitCounts ? Figures.count(number) : "\(number)" }
}

extension Inspection {
  /// The communes that averages and bands run over: xã, unless the notice's setting takes in all.
  public var communesThatCount: [CommuneRecord] { communes.filter { notice.settings.counts($0.unit) } }
}

extension NoticeSettings {
  /// Takes in a recorded value; nil is the default again. False when it says nothing that is allowed.
  @discardableResult
  public mutating func apply(_ setting: NoticeSetting, _ value: String?) -> Bool {
    let usual = NoticeSettings()
    if let value, setting != .bands, !setting.allowed.contains(value) { return false }
    switch setting {
    case .rounding: rounding = value == "half-up" ? .halfUp : usual.rounding
    case .averageDecimals: averageDecimals = value.flatMap { Int($0) } ?? usual.averageDecimals
    case .percentDecimals: percentDecimals = value.flatMap { Int($0) } ?? usual.percentDecimals
    case .bands:
      guard let value else {
        bands = nil
        return true
      }
      guard let read = NoticeSettings.bands(value) else { return false }
      bands = read
    case .communes: countsAllCommunes = value == "all"
    case .counts: hasTwoDigitCounts = value != "plain"
    case .openTasks: listsOpenTasks = value == "yes"
    case .changes: tellsChanges = value == "yes"
    }
    return true
  }

  /// The value of a setting as it is recorded.
  public func value(_ setting: NoticeSetting) -> String {
    switch setting {
    case .rounding: rounding == .halfUp ? "half-up" : "truncate"
    case .averageDecimals: "\(averageDecimals)"
    case .percentDecimals: "\(percentDecimals)"
    case .bands: (bands ?? Summary.defaultBands(criteriaCount: 19)).map(\.recorded).joined(separator: " ")
    case .communes: countsAllCommunes ? "all" : "rural"
    case .counts: hasTwoDigitCounts ? "two-digits" : "plain"
    case .openTasks: listsOpenTasks ? "yes" : "no"
    case .changes: tellsChanges ? "yes" : "no"
    }
  }

  /// Bands from the best down without a gap or an overlap, to zero; nil for anything else.
  private static func bands(_ text: String) -> [ClosedRange<Int>]? {
    var bands: [ClosedRange<Int>] = []
    for word in text.split(separator: " ") {
      guard let band = ClosedRange(typed: word) else { return nil }
      if let above = bands.last, above.lowerBound != band.upperBound + 1 { return nil }
      bands.append(band)
    }
    return bands.last?.lowerBound == 0 ? bands : nil
  }
}
