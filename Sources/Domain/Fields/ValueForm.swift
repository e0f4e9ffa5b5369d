/// How the value of a field is written: what may be typed for it, and what is recorded of that.
public enum ValueForm: Equatable, Sendable {
  /// Paragraphs, one a line.
  case text
  /// One entry a line.
  case list
  /// One line.
  case line
  /// A day.
  case day
  /// A day, or a month without its day.
  case date
  /// The bands in which counts are told.
  case bands
  /// A number of criteria, or from one to another, of so many.
  case count(of: Int)
  /// A figure as a report gave it; a change of it may be less than nothing.
  case reported(isChange: Bool)
  /// A figure of the notice set by hand, in a session of so many criteria and communes.
  case printed(Figure, criteria: Int, communes: Int)
  /// What was found for an indicator; nil until its set is read.
  case answer(Indicator?)

  /// The form of a field of a set with so many criteria, in a session of so many communes.
  ///
  /// - Parameter indicator: what the field is the answer to, where it is one.
  public init(_ field: Field, criteriaCount: Int, communeCount: Int, indicator: Indicator? = nil) {
    self =
      switch field.kind?.description.type {
      case .text: .text
      case .list: .list
      case .day: .day
      case .dayOrMonth: .date
      case .setting(.bands): .bands
      case .count: .count(of: criteriaCount)
      case .figure(let canFall): .reported(isChange: canFall)
      case .printed, .printedCriteria, .printedCommunes:
        Figure(field).map { .printed($0, criteria: criteriaCount, communes: communeCount) } ?? .line
      case .answer: .answer(indicator)
      case .line, .word, .unitCode, .criteriaSets, .status, .flag, .setting, .trait, .decision, .seal, nil: .line
      }
  }

  /// Enter records it; it has no line ends.
  public var isOneLine: Bool { self != .text && self != .list }

  /// What is recorded of a typed text, nil for nothing; or why it cannot be.
  public func recorded(_ typed: String) -> Result<String?, Problem> {
    let text = typed.trimmed
    if text.isEmpty { return .success(nil) }
    switch self {
    case .text, .list, .line: return .success(text)
    case .day:
      return CalendarDate(text).map { .success($0.iso) } ?? .failure(.session(.invalidDate(text: text)))
    case .date:
      return IssueDate(text).map { .success($0.iso) } ?? .failure(.session(.invalidDate(text: text)))
    case .bands:
      var settings = NoticeSettings()
      guard settings.apply(.bands, text) else { return .failure(.notice(.invalidSetting(setting: .bands, text: text))) }
      return .success(settings.value(.bands))
    case .count(let count):
      return ReportedCount(text, of: count).map { .success($0.text) }
        ?? .failure(.session(.invalidReported(text: text, count: count)))
    case .reported(let isChange):
      return TypedFigure(text, signed: isChange).map { .success($0.recorded) }
        ?? .failure(.notice(.invalidMeasurement(text: text)))
    case .printed(let figure, let criteria, let communes):
      return figure.recorded(typed: text, criteriaCount: criteria, communeCount: communes).map(\.self)
    case .answer(let indicator?): return indicator.answer(text).map(\.recorded)
    case .answer(nil):
      if Measurement.isAmbiguous(text) { return .failure(.notice(.ambiguousMeasurement(text: text))) }
      return Measurement(text).map { .success($0.recorded) } ?? .failure(.notice(.invalidMeasurement(text: text)))
    }
  }
}

extension Inspection {
  /// What is recorded of a text that is typed as the value of a subject, nil for nothing; or why it cannot be.
  public func recorded(typed text: String, as subject: Subject, by levels: Levels?) -> Result<String?, Problem> {
    let outline = outlines.first { $0.id == subject.criteriaSet }
    let indicator = subject.place.flatMap { place in
      subject.field.indicator.flatMap { levels?.set(place.criteriaSet)?.criterion(place.criterion)?.asked($0) }
    }
    return ValueForm(
      subject.field, criteriaCount: outline?.criteria.count ?? 0, communeCount: communes.count, indicator: indicator
    ).recorded(text)
  }
}
