import Domain

extension SessionFile {
  /// What is recorded of a commune.
  struct Commune: Equatable, Sendable {
    var code: String
    var name: String
    var sets: [Results]
    var fields: FieldStates
  }

  /// What is recorded of a commune under a set.
  struct Results: Equatable, Sendable {
    var criteriaSet: String
    var met: [Int]
    var notMet: [Int]
    /// By the number of the criterion and the code of the indicator.
    var values: [String: [String: String]]?
    var fields: FieldStates
  }

  /// Averages that somebody reported, of a set.
  struct AverageState: Equatable, Sendable {
    var criteriaSet: String
    var fields: FieldStates
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
      if scope.contains(.communeAndSet), description.scopes.contains(.criterion) {
        ofCriteria[field] = try file.decodeIfPresent([String: String].self, forKey: key)
      } else if description.scopes.isDisjoint(with: scope) {
        continue
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

extension SessionFile.Commune: Codable {
  private enum Part: String, CodingKey {
    case code, name, sets
  }

  init(from decoder: any Decoder) throws {
    let file = try decoder.container(keyedBy: Part.self)
    code = try file.decode(String.self, forKey: .code)
    name = try file.decode(String.self, forKey: .name)
    sets = try file.decode([SessionFile.Results].self, forKey: .sets)
    fields = try SessionFile.FieldStates(from: decoder, .commune)
  }

  func encode(to encoder: any Encoder) throws {
    var file = encoder.container(keyedBy: Part.self)
    try file.encode(code, forKey: .code)
    try file.encode(name, forKey: .name)
    try file.encode(sets, forKey: .sets)
    try fields.encode(to: encoder)
  }
}

extension SessionFile.Results: Codable {
  private enum Part: String, CodingKey {
    case criteriaSet, met, notMet, values
  }

  init(from decoder: any Decoder) throws {
    let file = try decoder.container(keyedBy: Part.self)
    criteriaSet = try file.decode(String.self, forKey: .criteriaSet)
    met = try file.decode([Int].self, forKey: .met)
    notMet = try file.decode([Int].self, forKey: .notMet)
    values = try file.decodeIfPresent([String: [String: String]].self, forKey: .values)
    fields = try SessionFile.FieldStates(from: decoder, .communeAndSet)
  }

  func encode(to encoder: any Encoder) throws {
    var file = encoder.container(keyedBy: Part.self)
    try file.encode(criteriaSet, forKey: .criteriaSet)
    try file.encode(met, forKey: .met)
    try file.encode(notMet, forKey: .notMet)
    try file.encodeIfPresent(values, forKey: .values)
    try fields.encode(to: encoder)
  }
}

extension SessionFile.AverageState: Codable {
  private enum Part: String, CodingKey {
    case criteriaSet
  }

  init(from decoder: any Decoder) throws {
    criteriaSet = try decoder.container(keyedBy: Part.self).decode(String.self, forKey: .criteriaSet)
    fields = try SessionFile.FieldStates(from: decoder, .set)
  }

  func encode(to encoder: any Encoder) throws {
    var file = encoder.container(keyedBy: Part.self)
    try file.encode(criteriaSet, forKey: .criteriaSet)
    try fields.encode(to: encoder)
  }
}

extension SessionFile.Commune {
  /// What is recorded of a commune; nil when nothing is.
  init?(_ commune: CommuneRecord, _ outlines: [CriteriaOutline]) {
    code = commune.unit.code.text
    name = commune.unit.name
    sets = zip(commune.results, outlines).compactMap { SessionFile.Results($0, $1) }
    fields = SessionFile.FieldStates(commune.values)
    if sets.isEmpty, fields.isEmpty { return nil }
  }

  /// As a file of an earlier form tells it; nil when nothing is left.
  func asOf(version: Int) -> SessionFile.Commune? {
    var commune = self
    commune.fields = fields.asOf(version: version)
    commune.sets = sets.compactMap { results in
      var results = results
      results.fields = results.fields.asOf(version: version)
      if version == 1 { results.values = nil }
      return results.isEmpty ? nil : results
    }
    return commune.sets.isEmpty && commune.fields.isEmpty ? nil : commune
  }
}

extension SessionFile.Results {
  fileprivate init?(_ result: CommuneResult, _ outline: CriteriaOutline) {
    let numbers = { (status: Status) in
      zip(outline.criteria, result.statuses).filter { $1 == status }.map(\.0.number)
    }
    criteriaSet = outline.id.rawValue
    met = numbers(.met)
    notMet = numbers(.notMet)
    let values = result.answers.map { ("\($0)", $1.mapValues(\.recorded)) }
    self.values = values.isEmpty ? nil : Dictionary(uniqueKeysWithValues: values)
    fields = SessionFile.FieldStates(result.values, result.ofCriteria)
    if isEmpty { return nil }
  }

  /// Nothing is recorded of the commune under the set.
  fileprivate var isEmpty: Bool { met.isEmpty && notMet.isEmpty && values == nil && fields.isEmpty }
}

extension SessionFile.AverageState {
  /// What was reported, in the order of the session's sets.
  static func all(_ inspection: Inspection) -> [SessionFile.AverageState] {
    inspection.outlines.compactMap { outline in
      inspection.reportedAverages[outline.id].map {
        SessionFile.AverageState(criteriaSet: outline.id.rawValue, fields: SessionFile.FieldStates($0.values))
      }
    }
  }
}
