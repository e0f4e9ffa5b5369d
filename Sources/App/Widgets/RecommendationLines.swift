import Domain
import Drawing
import Localization

/// A recommendation as the criterion's screen shows it: the whole text, owner and deadline right.
enum RecommendationLines {
  typealias Line = (text: String, style: Style)

  static func lines(_ item: ListedRecommendation, _ model: Model, width: Int) -> [Line] {
    let recommendation = item.recommendation
    let isOverdue = recommendation.isOverdue(on: model.today)
    let box = item.isOpen ? model.signs.checkbox : model.signs.checkedBox
    let head = "\(box) \(isOverdue ? model.signs.warning + " " : "")"
    let indent = String(repeating: " ", count: TextWidth.columns(box) + 1)
    let style: Style = isOverdue ? .warning : item.isOpen ? .plain : .dim
    let owner = recommendation.owner.isEmpty ? recommendation.addressee : recommendation.owner
    let right = [TextLine.cut(owner, to: 24, model), recommendation.due?.vietnamese ?? ""].filter { !$0.isEmpty }
      .joined(separator: "  ")
    let isWide = width >= 56
    let room = width - (isWide ? TextWidth.columns(right) + 2 : 0)
    var texts = TextLine.wrapped(head + recommendation.text, width: room)
    if isWide, let first = texts.first {
      texts[0] = TextWidth.padded(first, to: room, alignment: .leading) + "  " + right
    } else if !right.isEmpty {
      texts.append(indent + right)
    }
    var aside: [String] = []
    if let date = item.carriedFrom { aside.append(model.texts.tasks.carried(date.vietnamese)) }
    if let completion = recommendation.completion {
      aside.append(model.texts.tasks.done(completion.date.vietnamese, completion.note.singleLine))
    }
    let below = aside.isEmpty ? [] : TextLine.wrapped(aside.joined(separator: " · "), width: width - indent.count)
    return texts.enumerated().map {
      ($0.offset == 0 || $0.element.hasPrefix(indent) ? $0.element : indent + $0.element, style)
    }
      + below.map { (indent + $0, .dim) }
  }
}

/// What the last session says of a criterion: its day, status and values in a line, the note below.
enum LastTimeLines {
  static func lines(_ last: LastTime, _ model: Model, width: Int) -> [(text: String, style: Style)] {
    var status = Status.notAssessed
    var note = ""
    var values: [String] = []
    for fact in last.facts {
      switch fact.subject.field {
      case .status: status = fact.value.flatMap(Status.init(rawValue:)) ?? .notAssessed
      case .note: note = fact.value ?? ""
      default:
        guard let indicator = fact.subject.field.indicator, let value = fact.value,
          let measurement = Measurement(recorded: value)
        else { continue }
        values.append("\(indicator): \(measurement.grouped)\(percent(measurement, model))")
      }
    }
    let sign = Page(model).sign(status)
    let head = ["\(sign.text) \(model.texts.status(status))"] + values.sorted()
    let text = "\(last.session.date.vietnamese)  \(head.joined(separator: "   "))"
    let indent = "   "
    let noteLines = note.isEmpty ? [] : TextLine.wrapped(note, width: width - indent.count)
    return TextLine.wrapped(text, width: width).map { ($0, sign.style) } + noteLines.map { (indent + $0, .plain) }
  }

  /// The share, as the session's notice would print it.
  private static func percent(_ measurement: Measurement, _ model: Model) -> String {
    guard let percent = measurement.percent else { return "" }
    let settings = model.inspection?.notice.settings ?? NoticeSettings()
    return " = \(percent.text(decimals: settings.percentDecimals, rounding: settings.rounding)) %"
  }
}
