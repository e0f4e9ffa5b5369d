import Domain
import Drawing
import Localization

/// Where the parts of every screen stand: path and state on top, the body, a line of detail or message, a line of keys.
struct PageLayout: Equatable {
  let size: Size

  /// So few rows that only title, list and keys fit.
  var isCompact: Bool { size.rows < 10 }
  /// So few columns that one column of a screen fits.
  var isNarrow: Bool { size.columns < 60 }
  /// Room for all columns side by side.
  var isWide: Bool { size.columns >= 110 }

  /// The rows of the body.
  var body: Range<Int> {
    if size.rows < 3 { return 0..<1 }
    return isCompact ? 1..<(size.rows - 1) : 1..<(size.rows - 3)
  }

  var rule: Int? { isCompact ? nil : size.rows - 3 }
  var detail: Int? { isCompact ? nil : size.rows - 2 }
  var keys: Int? { size.rows < 2 ? nil : size.rows - 1 }
  var title: Int? { size.rows < 3 ? nil : 0 }
}

/// A screen being drawn: a canvas with the lines that all screens share.
struct Page {
  var canvas: Canvas
  let model: Model
  let layout: PageLayout

  init(_ model: Model) {
    self.model = model
    canvas = Canvas(size: model.size)
    layout = PageLayout(size: model.size)
  }

  var body: Range<Int> { layout.body }
  var columns: Int { canvas.size.columns }
  var texts: any Texts { model.texts }
  var signs: Signs { model.signs }

  /// The path on the left; the set, the day and whether everything is saved on the right.
  mutating func drawTitle(_ path: [String], right: String? = nil) {
    guard let row = layout.title else { return }
    let state = saveState
    let stateWidth = TextWidth.columns(state.text)
    var end = columns - 1
    if !layout.isNarrow {
      canvas.draw(state.text, row: row, column: end - stateWidth, style: state.style)
      end -= stateWidth + 3
    }
    let aside = right ?? (layout.isNarrow ? "" : setAndDay)
    let asideWidth = TextWidth.columns(aside)
    if !aside.isEmpty, asideWidth < end - 8 {
      canvas.draw(aside, row: row, column: end - asideWidth)
      end -= asideWidth + 1
    }
    let shown = layout.isNarrow ? path.suffix(1) : path[...]
    let text = fitted(Array(shown), width: max(1, end - 1))
    canvas.draw(
      TextWidth.truncated(text, to: max(1, end - 1), ellipsis: signs.ellipsis), row: row, column: 1, style: .bold)
  }

  /// The parts of a path in so many columns: the longest are cut first, the last, where one is, after the others.
  private func fitted(_ parts: [String], width: Int) -> String {
    let separator = " \(signs.pathSeparator) "
    var widths = parts.map(TextWidth.columns)
    let room = width - max(0, parts.count - 1) * TextWidth.columns(separator)
    let order = { (index: Int) in widths[index] - (index == parts.count - 1 ? 12 : 0) }
    while widths.reduce(0, +) > room, let index = widths.indices.max(by: { order($0) < order($1) }), widths[index] > 4 {
      widths[index] -= 1
    }
    return zip(parts, widths).map { TextWidth.truncated($0, to: $1, ellipsis: signs.ellipsis) }
      .joined(separator: separator)
  }

  private var setAndDay: String {
    guard let inspection = model.inspection else { return "" }
    let set = model.outline.map(texts.shortTitle) ?? ""
    return "\(set) · \(inspection.session.date.vietnamese)"
  }

  private var saveState: (text: String, style: Style) {
    if model.lost != nil { return (texts.upkeep.fileLost, .bad) }
    if let reason = model.readOnly { return (texts.readOnlyState(reason.process), .warning) }
    if model.unkept.contains(where: { $0.isLosable && $0.refusal != nil }) { return (texts.notWritten, .bad) }
    if model.hasUnsavedDraft || model.unkept.contains(where: \.isLosable) { return (texts.writing, .warning) }
    if let subject = model.screens.last?.draft?.subject, model.shown.drafts[subject] != nil {
      return (texts.draftSaved, .warning)
    }
    if model.inspection?.seal != nil { return (texts.noticeScreens.finalized, .warning) }
    return ("\(texts.saved) \(signs.met)", .good)
  }

  /// The rule below the body, with a tee where a line between columns meets it.
  ///
  /// - Parameter row: where it stands, if not above the line of detail.
  mutating func drawRule(row: Int? = nil, tees: [Int] = []) {
    guard let rule = layout.rule, let line = signs.horizontal.first, let tee = signs.teeUp.first else { return }
    let row = row ?? rule
    canvas.fill(row: row, columns: 0..<columns, with: line, style: .dim)
    for column in tees { canvas.fill(row: row, columns: column..<(column + 1), with: tee, style: .dim) }
  }

  /// The line of detail; a message goes before it.
  mutating func drawDetail(_ detail: String, style: Style = .plain) {
    let said = model.said
    let row = layout.detail ?? (said == nil ? nil : layout.keys)
    guard let row else { return }
    let text = said?.text ?? detail
    let line = TextWidth.truncated(text.singleLine, to: columns - 2, ellipsis: signs.ellipsis)
    canvas.draw(line, row: row, column: 1, style: said.map { $0.isProblem ? .bad : .plain } ?? style)
  }

  /// The lines of a problem that the line for messages has no room for; none of any other.
  func longProblem(_ said: Said?) -> [(text: String, style: Style)] {
    guard let said, said.isProblem, TextWidth.columns(said.text) > columns - 2 else { return [] }
    return TextLine.wrapped(said.text, width: columns - 2).map { ($0, .bad) }
  }

  /// Below what is written: a problem too long for the line for messages; on a small terminal, which has no line for
  /// it, also what is wanted.
  mutating func drawBelow(from first: Int, hint: String, _ about: [(text: String, style: Style)] = []) {
    var lines = longProblem(model.said)
    if layout.detail == nil, lines.isEmpty { lines.append((hint, .dim)) }
    lines += about
    let wrapped = lines.flatMap { line in TextLine.wrapped(line.text, width: columns - 2).map { ($0, line.style) } }
    for (row, line) in zip(first..<max(first, body.upperBound), wrapped) {
      draw(line.0, row: row, column: 1, width: columns - 2, style: line.1)
    }
  }

  /// The keys of the screen, as many as fit; help is always among them.
  mutating func drawKeys() {
    guard let row = layout.keys, layout.detail != nil || model.said == nil else { return }
    let hints = model.keys.filter { $0.isHint(model) && $0.whyNot(model) == nil }
    guard let help = hints.last.map(Hint.init) else { return }
    let helpWord = words(of: help.binding)[0]
    var column = 1
    for hint in hints.dropLast().map(Hint.init) {
      // What is wanted most stands first; nothing further on takes its place.
      let room = columns - column - 2 - help.width(helpWord) - (layout.isNarrow ? 0 : 1)
      let words = column == 1 ? words(of: hint.binding) : [words(of: hint.binding)[0]]
      guard let word = words.first(where: { hint.width($0) <= room }) else { break }
      draw(hint, word, row: row, column: column)
      column += hint.width(word) + 2
    }
    draw(help, helpWord, row: row, column: column)
  }

  /// A key in the line of keys.
  private struct Hint {
    let binding: Binding

    var key: String { binding.keys.first?.name ?? "" }

    func width(_ word: String) -> Int { TextWidth.columns(key) + 1 + TextWidth.columns(word) }
  }

  /// How a key may be called, the best first. On a narrow terminal only what stands before a slash ("đạt/chưa" is
  /// "đạt"), or else the first word.
  private func words(of binding: Binding) -> [String] {
    let hint = binding.command(model).hint
    guard layout.isNarrow else { return [hint] }
    let first = String(hint.prefix { $0 != "/" })
    return [first, String(first.prefix { $0 != " " })]
  }

  private mutating func draw(_ hint: Hint, _ word: String, row: Int, column: Int) {
    let used = canvas.draw(hint.key, row: row, column: column, style: .bold)
    canvas.draw(word, row: row, column: column + used + 1)
  }

  /// A text that is cut with an ellipsis where it does not fit.
  @discardableResult
  mutating func draw(_ text: String, row: Int, column: Int, width: Int, style: Style = .plain) -> Int {
    guard width > 0 else { return 0 }
    return canvas.draw(
      TextWidth.truncated(text, to: width, ellipsis: signs.ellipsis), row: row, column: column, limit: width,
      style: style)
  }

  /// A figure whose right end stands at a column.
  mutating func drawRight(_ text: String, row: Int, end: Int, style: Style = .plain) {
    canvas.draw(text, row: row, column: end - TextWidth.columns(text), style: style)
  }

  /// A vertical line through the body.
  mutating func drawDivider(column: Int) {
    for row in body { canvas.draw(signs.vertical, row: row, column: column, style: .dim) }
  }

  /// The bar before the chosen row of a list.
  mutating func drawCursor(row: Int, column: Int, isFocused: Bool = true) {
    canvas.draw(signs.cursor, row: row, column: column, style: isFocused ? .accent : .dim)
  }

  /// A sign and its style for a status.
  func sign(_ status: Status) -> (text: String, style: Style) {
    switch status {
    case .met: (signs.met, .good)
    case .notMet: (signs.notMet, .bad)
    case .notAssessed: (signs.notAssessed, .dim)
    }
  }
}
