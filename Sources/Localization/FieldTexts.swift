public import Domain

/// What recorded fields are called, and what is said of a change that cannot be made or taken.
public protocol FieldTexts: Sendable {
  /// What a field is called.
  func name(of field: PlainField) -> String
  /// What a part of a change is called; its value is called by its field.
  func name(of part: ChangeFault.Part) -> String
  /// What is wrong with the part named, and what to do.
  func fault(_ part: String, _ fault: ChangeFault) -> String
  /// What can be said in a field of a type, as it is recorded.
  func form(of type: ValueType) -> String
}

extension Texts {
  /// What a field is called; its word in the log where it is none that this program knows.
  public func field(_ field: Field) -> String {
    switch field.kind {
    case .plain(let plain): fields.name(of: plain)
    case .part(let part): notice.part(part)
    case .setting(let setting): notice.setting(setting)
    case .figure(let figure): notice.figure(figure)
    case .answer(let code): notice.measured(code)
    case .recommendation(_, let part): notice.recommendation(part)
    case .trait(let trait, let from): indicator.traitFrom(indicator.trait(trait), from.vietnamese)
    case nil: field.rawValue.withoutControls
    }
  }

  /// What is wrong with a change, and what to do.
  public func fault(_ fault: ChangeFault) -> String {
    let field = fault.field.map { self.field($0) } ?? ""
    let part = fields.name(of: fault.part)
    switch fault.part {
    case .value: return fields.fault(field.isEmpty ? part : field, fault)
    case .field: return fields.fault(field.isEmpty ? part : "\(part) “\(field)”", fault)
    case .session, .device, .time, .author, .recordedAt, .step, .origin, .originStep, .commune, .criteriaSet,
      .criterion,
      .replacesTime, .replacesDevice:
      return fields.fault(part, fault)
    }
  }
}
