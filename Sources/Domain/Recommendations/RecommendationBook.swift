/// The recommendations that a session's log speaks of: its own, and what it says of earlier ones.
public struct RecommendationBook: Equatable, Sendable {
  private var records: [RecommendationID: Record] = [:]

  private struct Record: Equatable, Sendable {
    var origin: Recommendation.Origin
    var values: [Recommendation.Part: String] = [:]
  }

  /// Nothing recommended yet.
  public init() {}

  /// Takes in a fact; false when it is about no recommendation.
  public mutating func apply(_ fact: Fact) -> Bool {
    let subject = fact.subject
    guard let (id, part) = subject.field.recommendation else { return false }
    let origin = Recommendation.Origin(
      commune: subject.commune, criteriaSet: subject.criteriaSet, criterion: subject.criterion)
    records[id, default: Record(origin: origin)].values[part] = fact.value
    return true
  }

  /// What this session recommended, in the order of recording.
  public var own: [Recommendation] {
    records.sorted { $0.key < $1.key }.compactMap { id, record in
      guard let text = record.values[.text] else { return nil }
      return Recommendation(
        id: id, origin: record.origin, text: text, addressee: record.values[.addressee] ?? "",
        owner: record.values[.owner] ?? "", due: record.values[.due].flatMap(CalendarDate.init(iso:)),
        completion: completion(record))
    }
  }

  /// Earlier recommendations that this session found done.
  public var completions: [RecommendationID: Recommendation.Completion] {
    records.filter { $0.value.values[.text] == nil }.compactMapValues(completion)
  }

  private func completion(_ record: Record) -> Recommendation.Completion? {
    record.values[.done].flatMap(CalendarDate.init(iso:)).map {
      Recommendation.Completion(date: $0, note: record.values[.doneNote] ?? "")
    }
  }
}
