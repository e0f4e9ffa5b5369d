/// Names a recommendation among those of all devices; later ones sort after earlier ones.
public struct RecommendationID: RawRepresentable, Hashable, Comparable, Sendable {
  /// The word.
  public var rawValue: String

  /// A recommendation by its word.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// By the word, which is the order of recording.
  public static func < (a: RecommendationID, b: RecommendationID) -> Bool {
    a.rawValue < b.rawValue
  }
}

/// What is asked of whom until when (kiến nghị, nhiệm vụ).
public struct Recommendation: Equatable, Sendable {
  /// Its name.
  public var id: RecommendationID
  /// Where it belongs: a criterion of a commune, a commune, or the session as a whole.
  public var origin: Origin
  /// What is asked.
  public var text: String
  /// The heading under which the notice puts it: "UBND huyện Chi Lăng".
  public var addressee: String
  /// Who answers for it.
  public var owner: String
  /// Until when.
  public var due: CalendarDate?
  /// That it was done, and how.
  public var completion: Completion?

  /// Where a recommendation belongs.
  public struct Origin: Hashable, Sendable {
    /// The commune; nil for the session as a whole.
    public var commune: UnitCode?
    /// The set of the criterion.
    public var criteriaSet: CriteriaSetID?
    /// The criterion.
    public var criterion: Int?

    /// Where a recommendation belongs.
    public init(commune: UnitCode? = nil, criteriaSet: CriteriaSetID? = nil, criterion: Int? = nil) {
      self.commune = commune
      self.criteriaSet = criteriaSet
      self.criterion = criterion
    }

    /// The criterion of a commune, where it is one.
    var place: Place? {
      guard let commune, let criteriaSet, let criterion else { return nil }
      return Place(commune: commune, criteriaSet: criteriaSet, criterion: criterion)
    }
  }

  /// That a recommendation was done.
  public struct Completion: Equatable, Sendable {
    /// The day it was found done.
    public var date: CalendarDate
    /// How it was done; may be empty.
    public var note: String

    /// A completion.
    public init(date: CalendarDate, note: String = "") {
      self.date = date
      self.note = note
    }
  }

  /// A recommendation.
  public init(
    id: RecommendationID, origin: Origin = Origin(), text: String, addressee: String = "", owner: String = "",
    due: CalendarDate? = nil, completion: Completion? = nil
  ) {
    self.id = id
    self.origin = origin
    self.text = text
    self.addressee = addressee
    self.owner = owner
    self.due = due
    self.completion = completion
  }

  /// Why it cannot be recorded in a session of a day; nil when it can.
  public func problem(on day: CalendarDate) -> NoticeProblem? {
    due.flatMap { $0 < day ? .deadlineBeforeSession(due: $0, session: day) : nil }
  }

  /// Open past its deadline on a day.
  public func isOverdue(on day: CalendarDate) -> Bool {
    completion == nil && (due.map { $0 < day } ?? false)
  }

  /// Somebody can be asked whether it was done: it has an owner or a deadline, or is one commune's. What a notice asks of
  /// everybody in general is said again, not followed up.
  public var isFollowedUp: Bool { origin.commune != nil || due != nil || !owner.isEmpty }

  /// The parts that are recorded, each a field of its own.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// What is asked, of whom by the notice's heading, who answers for it, and until when.
    case text, addressee, owner, due
    /// The day it was found done.
    case done
    /// How it was done.
    case doneNote = "done-note"
  }

  /// The recommendation as facts of a session's log, the form in which it is recorded.
  public func facts(in session: SessionID) -> [Fact] {
    let values: [(Part, String?)] = [
      (.text, text), (.addressee, addressee), (.owner, owner), (.due, due?.iso), (.done, completion?.date.iso),
      (.doneNote, completion?.note),
    ]
    return values.compactMap { part, value in
      value.flatMap { $0.isEmpty ? nil : Fact(subject(part, in: session), $0) }
    }
  }

  /// The subject of one of its parts; a later session that marks it done uses its own id.
  public func subject(_ part: Part, in session: SessionID) -> Subject {
    Subject(
      session: session, commune: origin.commune, criteriaSet: origin.criteriaSet, criterion: origin.criterion,
      field: Field(recommendation: id, part))
  }
}

extension Field {
  /// A part of a recommendation.
  public init(recommendation id: RecommendationID, _ part: Recommendation.Part) {
    self.init(rawValue: "recommendation.\(id.rawValue).\(part.rawValue)")
  }

  /// Which part of which recommendation this is; nil for any other field.
  public var recommendation: (id: RecommendationID, part: Recommendation.Part)? {
    let words = rawValue.split(separator: ".")
    guard words.count == 3, words[0] == "recommendation", let part = Recommendation.Part(rawValue: String(words[2]))
    else { return nil }
    return (RecommendationID(rawValue: String(words[1])), part)
  }
}
