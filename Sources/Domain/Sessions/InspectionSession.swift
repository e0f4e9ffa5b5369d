/// Names a session among those of all devices: a random word of ten letters and digits.
public struct SessionID: RawRepresentable, Hashable, Comparable, Sendable {
  /// The word.
  public var rawValue: String

  /// A session by its word.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The word, in Vietnamese or English, stands for the session that was worked on last.
  public static func meansLast(_ text: String) -> Bool {
    ["last", "cuoi", "moi nhat"].contains(VietnameseText.folded(text.replacing("-", with: " ")))
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
