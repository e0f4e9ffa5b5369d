/// What people write and decide for the official notice (thông báo) of a session; all else in it is computed.
public struct Notice: Equatable, Sendable {
  /// The texts.
  public var texts: [NoticePart: String] = [:]
  /// How its figures are printed.
  public var settings = NoticeSettings()
  /// Figures set by hand, each with the subject of what it stands for.
  public var overrides: [FigurePlace: String] = [:]

  /// An empty notice.
  public init() {}

  /// A text; nil while nothing is written.
  public subscript(part: NoticePart) -> String? { texts[part] }

  /// The entries of a list, or the paragraphs of a text: its lines without the empty ones.
  public func lines(_ part: NoticePart) -> [String] {
    (texts[part] ?? "").split(whereSeparator: \.isNewline).map(String.init).filter { !$0.isBlank }
  }

  /// Takes in a fact; false when it is about nothing of the notice.
  mutating func apply(_ fact: Fact) -> Bool {
    let subject = fact.subject
    if let figure = Figure(subject.field) {
      overrides[FigurePlace(figure, subject)] = fact.value
      return true
    }
    guard subject.commune == nil, subject.criteriaSet == nil else { return false }
    if let part = NoticePart(subject.field) {
      texts[part] = fact.value
      return true
    }
    guard let setting = NoticeSetting(subject.field) else { return false }
    settings.apply(setting, fact.value)
    return true
  }
}
