/// Names a session among those of all devices: a random word of ten letters and digits.
public struct SessionID: RawRepresentable, Hashable, Comparable, Sendable {
  /// The word.
  public var rawValue: String

  /// A session by its word.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// By the word.
  public static func < (a: SessionID, b: SessionID) -> Bool {
    a.rawValue < b.rawValue
  }
}

/// One inspection (đợt kiểm tra): an area, a day and the criteria sets used.
public struct InspectionSession: Equatable, Sendable {
  /// Its name among all devices' sessions.
  public var id: SessionID
  /// The list that the codes of its units belong to.
  public var unitList: UnitListID
  /// The district; in the two-level administration the province or commune.
  public var area: UnitCode
  /// The day of the inspection.
  public var date: CalendarDate
  /// What the inspector calls it; may be empty.
  public var title: String
  /// The sets, the main one first.
  public var criteriaSets: [CriteriaSetVersion]

  /// A session.
  public init(
    id: SessionID, unitList: UnitListID, area: UnitCode, date: CalendarDate, title: String,
    criteriaSets: [CriteriaSetVersion]
  ) {
    self.id = id
    self.unitList = unitList
    self.area = area
    self.date = date
    self.title = title
    self.criteriaSets = criteriaSets
  }

  /// The session as facts of the log, the form in which it is recorded.
  public var facts: [Fact] {
    let subject = { Subject(session: id, field: $0) }
    return [
      Fact(subject(.unitList), unitList.rawValue),
      Fact(subject(.area), area.text),
      Fact(subject(.date), date.iso),
      Fact(subject(.title), title.isEmpty ? nil : title),
      Fact(subject(.criteriaSets), criteriaSets.map(\.description).joined(separator: " ")),
    ].filter { $0.value != nil }
  }

  /// The session that facts describe; nil when one that every session has is missing or unreadable.
  public init?(id: SessionID, values: [Field: String]) {
    guard let list = values[.unitList], let area = values[.area].flatMap(UnitCode.init(_:)),
      let date = values[.date].flatMap(CalendarDate.init(iso:)), let sets = values[.criteriaSets]
    else { return nil }
    self.init(
      id: id, unitList: UnitListID(rawValue: list), area: area, date: date, title: values[.title] ?? "",
      criteriaSets: sets.split(separator: " ").compactMap { CriteriaSetVersion($0) })
  }
}

/// Whether a criterion is met (đạt), not met (chưa đạt) or not assessed yet (chưa đánh giá).
public enum Status: String, Hashable, Sendable, CaseIterable {
  case notAssessed = "none"
  case met
  case notMet = "not-met"

  /// What Space makes of it: not assessed → met → not met → not assessed.
  public var next: Status {
    switch self {
    case .notAssessed: .met
    case .met: .notMet
    case .notMet: .notAssessed
    }
  }

  /// The value in the log; nil clears.
  public var recorded: String? { self == .notAssessed ? nil : rawValue }
}

/// A number of criteria met as somebody reported it: exact, or only a band. Never a counted figure.
public struct ReportedCount: Hashable, Sendable {
  /// From the least to the most that the report allows.
  public var range: ClosedRange<Int>

  /// From `13` or `15-18`, between 0 and the number of criteria of the set.
  public init?(_ text: String, of criteriaCount: Int) {
    let ends = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }.map { Int(digits: $0) }
    guard ends.count <= 2, let low = ends.first ?? nil, let high = ends.last ?? nil, low <= high, high <= criteriaCount
    else { return nil }
    range = low...high
  }

  /// As it is recorded.
  public var text: String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
  }
}

extension Int {
  /// The number that digits and nothing else spell: `Int` would take a sign as well.
  init?(digits text: some StringProtocol) {
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    self.init(text)
  }
}
