/// The result of one commune under one criteria set.
public struct CommuneResult: Equatable, Sendable {
  /// One status per criterion, in the order of their numbers.
  public private(set) var statuses: [Status]
  /// What is recorded of it as a whole.
  public private(set) var values = FieldValues()
  /// What is recorded of its criteria besides their statuses, by field and number.
  public private(set) var ofCriteria: [PlainField: [Int: String]] = [:]
  /// What was found for the indicators, by criterion and code.
  public private(set) var answers: [Int: [String: IndicatorAnswer]] = [:]
  /// The count that somebody reported.
  public private(set) var reported: ReportedCount?
  /// The commune's own assessment (tự đánh giá), by the number of the criterion.
  public private(set) var selfAssessed: [Int: Status] = [:]

  /// A result with nothing recorded, of a set with so many criteria.
  public init(criteriaCount: Int) {
    statuses = Array(repeating: .notAssessed, count: criteriaCount)
  }

  /// The notes, by the number of the criterion.
  public var notes: [Int: String] { ofCriteria[.note] ?? [:] }
  /// Why a criterion was decided against what its indicators say, by its number.
  public var reasons: [Int: String] { ofCriteria[.reason] ?? [:] }
  /// Registered to reach the set in the year of the session.
  public var isTarget: Bool { values[.target] != nil }
  /// Who reported the count.
  public var reporter: String? { values[.reportedBy] }
  /// What the notice says of the commune besides its criteria.
  public var overview: String? { values[.overview] }
  /// The solutions under way for what is not met.
  public var solutions: String? { values[.solutions] }

  /// The status and note of a criterion, by its number.
  public func assessment(of criterion: Int) -> Assessment {
    guard has(criterion) else { return Assessment() }
    return Assessment(status: statuses[criterion - 1], note: notes[criterion] ?? "")
  }

  /// The values among the answers, by criterion and code; no entry for a criterion without one.
  public var measurements: [Int: [String: Measurement]] {
    answers.compactMapValues { answers in
      let measured = answers.compactMapValues(\.measurement)
      return measured.isEmpty ? nil : measured
    }
  }

  /// How many criteria are met, not met and not assessed.
  public var tally: Tally { Tally(statuses) }

  /// Takes in what is recorded of the commune, or of a criterion of it; false for a criterion that the set does not have.
  mutating func apply(_ field: PlainField, of criterion: Int?, _ value: String?) -> Bool {
    guard let criterion else {
      if field == .reportedCount { reported = value.flatMap { ReportedCount($0, of: statuses.count) } }
      values[field] = field == .reportedCount ? reported?.text : value
      return true
    }
    guard has(criterion) else { return false }
    if field == .status {
      statuses[criterion - 1] = value.flatMap(Status.init(rawValue:)) ?? .notAssessed
      return true
    }
    if field == .selfStatus { selfAssessed[criterion] = value.flatMap(Status.init(rawValue:)) }
    ofCriteria[field, default: [:]][criterion] = value.flatMap { field.description.type.admits($0) ? $0 : nil }
    if ofCriteria[field]?.isEmpty == true { ofCriteria[field] = nil }
    return true
  }

  mutating func answer(_ indicator: String, of criterion: Int, _ value: String?) -> Bool {
    guard has(criterion) else { return false }
    answers[criterion, default: [:]][indicator] = value.flatMap(IndicatorAnswer.init(recorded:))
    if answers[criterion]?.isEmpty == true { answers[criterion] = nil }
    return true
  }

  /// The set has a criterion of this number, which may come from anywhere.
  private func has(_ criterion: Int) -> Bool { criterion > 0 && criterion <= statuses.count }

  func recorded(_ field: PlainField, of criterion: Int?) -> String? {
    guard let criterion else { return values[field] }
    return field == .status ? assessment(of: criterion).status.recorded : ofCriteria[field]?[criterion]
  }
}
