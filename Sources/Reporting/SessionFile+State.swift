import Domain

extension SessionFile {
  typealias Commune = WithFields<CommuneState>
  typealias Results = WithFields<ResultsState>
  typealias AverageState = WithFields<SetState>

  /// What is recorded of a commune, besides fields.
  struct CommuneState: HolderOfFields {
    static let scope = FieldScope.commune
    var code: String
    var name: String
    var sets: [Results]
  }

  /// What is recorded of a commune under a set, besides fields.
  struct ResultsState: HolderOfFields {
    static let scope: FieldScope = [.communeAndSet, .criterion]
    var criteriaSet: String
    var met: [Int]
    var notMet: [Int]
    /// By the number of the criterion and the code of the indicator.
    var values: [String: [String: String]]?
  }

  /// What was reported of a set is all in fields.
  struct SetState: HolderOfFields {
    static let scope = FieldScope.set
    var criteriaSet: String
  }

  /// Something with the fields that stand for themselves beside what else is told of it.
  @dynamicMemberLookup
  struct WithFields<State: HolderOfFields>: Equatable, Sendable {
    var state: State
    var fields: FieldStates

    subscript<Value>(dynamicMember path: WritableKeyPath<State, Value>) -> Value {
      get { state[keyPath: path] }
      set { state[keyPath: path] = newValue }
    }
  }

  /// The fields that stand for themselves, each under its key beside the others: a text, `true`, or texts by the number of
  /// the criterion.
  struct FieldStates: Equatable, Sendable {
    private var texts: [PlainField: String] = [:]
    private var flags: [PlainField: Bool] = [:]
    private var ofCriteria: [PlainField: [String: String]] = [:]

    init(_ values: FieldValues, _ ofCriteria: [PlainField: [Int: String]] = [:]) {
      for field in PlainField.allCases where field.description.key != nil {
        if field.description.type == .flag {
          flags[field] = values[field].map { _ in true }
        } else {
          texts[field] = values[field]
        }
        self.ofCriteria[field] = ofCriteria[field].map { values in
          Dictionary(uniqueKeysWithValues: values.map { ("\($0)", $1) })
        }
      }
    }

    var isEmpty: Bool { texts.isEmpty && flags.isEmpty && ofCriteria.isEmpty }

    /// As a file of an earlier form tells them.
    func asOf(version: Int) -> FieldStates {
      var states = self
      for field in PlainField.allCases where field.description.since > version {
        states.texts[field] = nil
        states.flags[field] = nil
        states.ofCriteria[field] = nil
      }
      return states
    }
  }
}

/// A key of a file that is made from data.
private struct Key: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) {
    self.stringValue = stringValue
  }

  init?(intValue: Int) {
    nil
  }
}

extension SessionFile.FieldStates {
  /// Those of some scope.
  fileprivate init(from decoder: any Decoder, _ scope: FieldScope) throws {
    let file = try decoder.container(keyedBy: Key.self)
    for field in PlainField.allCases {
      let description = field.description
      guard let key = description.key.map(Key.init(stringValue:)) else { continue }
      if description.scopes.isDisjoint(with: scope) { continue }
      if description.scopes.contains(.criterion) {
        ofCriteria[field] = try file.decodeIfPresent([String: String].self, forKey: key)
      } else if description.type == .flag {
        flags[field] = try file.decodeIfPresent(Bool.self, forKey: key)
      } else {
        texts[field] = try file.decodeIfPresent(String.self, forKey: key)
      }
    }
  }

  fileprivate func encode(to encoder: any Encoder) throws {
    var file = encoder.container(keyedBy: Key.self)
    for field in PlainField.allCases {
      guard let key = field.description.key.map(Key.init(stringValue:)) else { continue }
      try file.encodeIfPresent(texts[field], forKey: key)
      try file.encodeIfPresent(flags[field], forKey: key)
      try file.encodeIfPresent(ofCriteria[field], forKey: key)
    }
  }
}

/// Something that fields of a scope are told of.
protocol HolderOfFields: Equatable, Sendable, Codable {
  static var scope: FieldScope { get }
}

extension SessionFile.WithFields: Codable {
  init(from decoder: any Decoder) throws {
    state = try State(from: decoder)
    fields = try SessionFile.FieldStates(from: decoder, State.scope)
  }

  func encode(to encoder: any Encoder) throws {
    try state.encode(to: encoder)
    try fields.encode(to: encoder)
  }
}

extension SessionFile.WithFields<SessionFile.CommuneState> {
  /// What is recorded of a commune; nil when nothing is.
  init?(_ commune: CommuneRecord, _ outlines: [CriteriaOutline]) {
    let sets = zip(commune.results, outlines).compactMap { SessionFile.Results($0, $1) }
    state = State(code: commune.unit.code.text, name: commune.unit.name, sets: sets)
    fields = SessionFile.FieldStates(commune.values)
    if sets.isEmpty, fields.isEmpty { return nil }
  }

  /// As a file of an earlier form tells it; nil when nothing is left.
  func asOf(version: Int) -> SessionFile.Commune? {
    var commune = self
    commune.fields = fields.asOf(version: version)
    commune.sets = self.sets.compactMap { results in
      var results = results
      results.fields = results.fields.asOf(version: version)
      if version == 1 { results.values = nil }
      return results.isEmpty ? nil : results
    }
    return commune.sets.isEmpty && commune.fields.isEmpty ? nil : commune
  }
}

extension SessionFile.WithFields<SessionFile.ResultsState> {
  fileprivate init?(_ result: CommuneResult, _ outline: CriteriaOutline) {
    let numbers = { (status: Status) in
      zip(outline.criteria, result.statuses).filter { $1 == status }.map(\.0.number)
    }
    let values = result.answers.map { ("\($0)", $1.mapValues(\.recorded)) }
    state = State(
      criteriaSet: outline.id.rawValue, met: numbers(.met), notMet: numbers(.notMet),
      values: values.isEmpty ? nil : Dictionary(uniqueKeysWithValues: values))
    fields = SessionFile.FieldStates(result.values, result.ofCriteria)
    if isEmpty { return nil }
  }

  /// Nothing is recorded of the commune under the set.
  fileprivate var isEmpty: Bool { state.met.isEmpty && state.notMet.isEmpty && state.values == nil && fields.isEmpty }
}

extension SessionFile.WithFields<SessionFile.SetState> {
  /// What was reported, in the order of the session's sets.
  static func all(_ inspection: Inspection) -> [SessionFile.AverageState] {
    inspection.outlines.compactMap { outline in
      inspection.reportedAverages[outline.id].map {
        SessionFile.AverageState(
          state: State(criteriaSet: outline.id.rawValue), fields: SessionFile.FieldStates($0.values))
      }
    }
  }
}
