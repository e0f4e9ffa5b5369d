/// What holds for communes beyond one session: their traits, each from a day on, and their recognitions.
///
/// It is a fold of changes like a session, recorded under a name of its own for the lists of as many levels, in which a
/// code keeps its meaning.
public struct CommuneRegister: Equatable, Sendable {
  private var entries: [UnitCode: [TraitEntry]] = [:]
  private var recognitions: [UnitCode: [CriteriaSetID: [RecognitionEvent]]] = [:]

  /// Nothing recorded yet.
  public init() {}

  /// Takes in a fact; false when it is none of a register.
  @discardableResult
  public mutating func apply(_ fact: Fact) -> Bool {
    guard let commune = fact.subject.commune else { return false }
    if let (trait, from) = fact.subject.field.trait {
      guard fact.subject.criteriaSet == nil else { return false }
      var kept = (entries[commune] ?? []).filter { $0.trait != trait || $0.from != from }
      if let entry = fact.value.flatMap({ TraitEntry(trait, from: from, recorded: $0) }) { kept.append(entry) }
      entries[commune] = kept.isEmpty ? nil : kept.sorted { ($0.trait.order, $0.from) < ($1.trait.order, $1.from) }
      return true
    }
    guard let set = fact.subject.criteriaSet, let kind = RecognitionEvent.Kind(fact.subject.field) else { return false }
    var kept = (recognitions[commune]?[set] ?? []).filter { $0.kind != kind }
    if let decision = fact.value.flatMap(Decision.init(recorded:)) { kept.append(RecognitionEvent(kind, decision)) }
    recognitions[commune, default: [:]][set] = kept.isEmpty ? nil : kept
    return true
  }

  /// All that is recorded of a commune's traits, by trait and day.
  public func entries(of commune: UnitCode) -> [TraitEntry] { entries[commune] ?? [] }

  /// What holds for a commune on a day: of each trait the latest entry that is not after it.
  public func traits(of commune: UnitCode, on day: CalendarDate) -> CommuneTraits {
    var traits = CommuneTraits()
    for entry in entries(of: commune) where entry.from <= day { traits.standing[entry.trait] = entry }
    return traits
  }

  /// What is recorded for a subject of the register; nil where nothing is.
  public func recorded(_ subject: Subject) -> String? {
    guard let commune = subject.commune else { return nil }
    if let (trait, from) = subject.field.trait {
      return entries(of: commune).first { $0.trait == trait && $0.from == from }?.recorded
    }
    guard let set = subject.criteriaSet else { return nil }
    return events(of: commune, set).first { $0.kind.field == subject.field }?.decision.recorded
  }

  /// The decisions on a commune and set, with whether they recognise or withdraw.
  public func events(of commune: UnitCode, _ set: CriteriaSetID) -> [RecognitionEvent] {
    recognitions[commune]?[set] ?? []
  }

  /// The sets that decisions on a commune are recorded of, by name.
  public func sets(of commune: UnitCode) -> [CriteriaSetID] {
    (recognitions[commune] ?? [:]).keys.sorted { $0.rawValue < $1.rawValue }
  }

  /// The decision by which a commune is recognised for a set on a day; nil where none is, or it is withdrawn.
  public func recognition(of commune: UnitCode, for set: CriteriaSetID, on day: CalendarDate) -> Decision? {
    let events = events(of: commune, set).filter { $0.decision.date <= day }
    guard let recognised = events.first(where: { $0.kind == .recognised })?.decision else { return nil }
    let withdrawn = events.first { $0.kind == .withdrawn }?.decision
    return withdrawn.map { $0.date >= recognised.date } == true ? nil : recognised
  }
}

/// The decision that recognises a commune for a set, or takes it back: one each, the latest recorded.
public struct RecognitionEvent: Hashable, Sendable {
  /// What the decision does.
  public enum Kind: Sendable, CaseIterable {
    /// Công nhận, and thu hồi.
    case recognised, withdrawn

    init?(_ field: Field) {
      guard let kind = Kind.allCases.first(where: { $0.field == field }) else { return nil }
      self = kind
    }

    /// The field it is recorded in.
    public var field: Field {
      switch self {
      case .recognised: .recognition
      case .withdrawn: .recognitionWithdrawn
      }
    }
  }

  /// Whether it recognises or withdraws.
  public var kind: Kind
  /// By which decision.
  public var decision: Decision

  init(_ kind: Kind, _ decision: Decision) {
    self.kind = kind
    self.decision = decision
  }
}

extension SessionID {
  /// The name under which the register of communes is recorded: of all lists of as many levels as one.
  public static func register(of list: UnitListID) -> SessionID { SessionID(rawValue: "\(list.family)register") }

  /// It is a register, not a session.
  public var isRegister: Bool { rawValue.hasSuffix("-register") }
}
