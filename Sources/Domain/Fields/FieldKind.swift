/// What a field is: one that stands for itself, or one of a family with a part of its own in its word.
public enum FieldKind: Hashable, Sendable {
  /// One of the fields that there is only one of.
  case plain(PlainField)
  /// A text of the notice.
  case part(NoticePart)
  /// A setting for the notice's figures.
  case setting(NoticeSetting)
  /// A figure of the notice, set by hand.
  case figure(Figure)
  /// The answer to an indicator, by its code.
  case answer(String)
  /// A part of a recommendation.
  case recommendation(RecommendationID, Recommendation.Part)
  /// A trait of a commune from a day on.
  case trait(CommuneTrait, CalendarDate)

  /// What may be recorded in it, and of what.
  public var description: FieldDescription {
    switch self {
    case .plain(let field): field.description
    case .part(let part): FieldDescription(.session, part.form.type)
    case .setting(let setting): FieldDescription(.session, .setting(setting))
    case .figure(let figure): figure.description
    case .answer: FieldDescription(.criterion, .answer)
    case .recommendation(_, let part):
      FieldDescription([.session, .set, .commune, .communeAndSet, .criterion], part.type)
    case .trait(let trait, _): FieldDescription(.register, .trait(trait))
    }
  }
}

extension Field {
  /// A field that stands for itself.
  public init(_ plain: PlainField) {
    self.init(rawValue: plain.rawValue)
  }

  /// What it is; nil for a field of a later program, of which anything may be recorded.
  public var kind: FieldKind? {
    if let plain = PlainField(rawValue: rawValue) { return .plain(plain) }
    guard rawValue.utf8.contains(UInt8(ascii: ".")) else { return nil }
    if let indicator { return .answer(indicator) }
    if let (id, part) = recommendation { return .recommendation(id, part) }
    if let part = NoticePart(self) { return .part(part) }
    if let setting = NoticeSetting(self) { return .setting(setting) }
    if let figure = Figure(self) { return .figure(figure) }
    return trait.map { FieldKind.trait($0.trait, $0.from) }
  }
}

extension NoticePart.Form {
  fileprivate var type: ValueType {
    switch self {
    case .line: .line
    case .text: .text
    case .list: .list
    case .date: .dayOrMonth
    }
  }
}

extension Figure {
  fileprivate var description: FieldDescription {
    switch self {
    case .average, .change: FieldDescription(.set, .printed)
    case .band: FieldDescription(.set, .printedCommunes)
    case .met, .notMet: FieldDescription(.communeAndSet, .printedCriteria)
    case .percent: FieldDescription(.criterion, .printed)
    }
  }
}

extension Recommendation.Part {
  fileprivate var type: ValueType {
    switch self {
    case .text, .addressee, .owner, .doneNote: .line
    case .due, .done: .day
    }
  }
}
