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
    let text = shown.joined(separator: " \(signs.pathSeparator) ")
    canvas.draw(
      TextWidth.truncated(text, to: max(1, end - 1), ellipsis: signs.ellipsis), row: row, column: 1, style: .bold)
  }

  private var setAndDay: String {
    guard let inspection = model.inspection else { return "" }
    let set = model.outline.map(texts.shortTitle) ?? ""
    return "\(set) · \(inspection.session.date.vietnamese)"
  }

  private var saveState: (text: String, style: Style) {
    if let reason = model.readOnly { return (texts.readOnlyState(reason.process), .warning) }
    if model.hasUnsavedDraft { return (texts.writing, .warning) }
    if let subject = model.writtenSubject, model.drafts[subject] != nil { return (texts.draftSaved, .warning) }
    if model.inspection?.seal != nil { return (texts.noticeScreens.finalized, .warning) }
    return ("\(texts.saved) \(signs.met)", .good)
  }

  /// The rule below the body, with a tee where a line between columns meets it.
  mutating func drawRule(tees: [Int] = []) {
    guard let row = layout.rule, let line = signs.horizontal.first, let tee = signs.teeUp.first else { return }
    canvas.fill(row: row, columns: 0..<columns, with: line, style: .dim)
    for column in tees { canvas.fill(row: row, columns: column..<(column + 1), with: tee, style: .dim) }
  }

  /// The line of detail; a message goes before it.
  mutating func drawDetail(_ detail: String, style: Style = .plain) {
    let notice = model.notice
    let row = layout.detail ?? (notice == nil ? nil : layout.keys)
    guard let row else { return }
    let text = notice?.text ?? detail
    let line = TextWidth.truncated(text.singleLine, to: columns - 2, ellipsis: signs.ellipsis)
    canvas.draw(line, row: row, column: 1, style: notice.map { $0.isProblem ? .bad : .plain } ?? style)
  }

  /// The keys of the screen, as many as fit; help is always among them.
  mutating func drawKeys() {
    guard let row = layout.keys, layout.detail != nil || model.notice == nil else { return }
    let hints = model.keys.filter { $0.isHint(model) && $0.whyNot(model) == nil }
    let help = hints.last.map(hint) ?? ""
    var column = 1
    for binding in hints.dropLast() {
      let text = hint(binding)
      let width = TextWidth.columns(text)
      // What is wanted most stands first; nothing further on takes its place.
      guard column + width + 2 + TextWidth.columns(help) < columns else { break }
      draw(binding, row: row, column: column)
      column += width + 2
    }
    if let last = hints.last { draw(last, row: row, column: column) }
  }

  private func hint(_ binding: Binding) -> String {
    "\(binding.keys.first?.name ?? "") \(word(binding))"
  }

  /// On a narrow terminal only what stands before a slash: "đạt/chưa" is "đạt".
  private func word(_ binding: Binding) -> String {
    let hint = binding.wording(texts.commands).hint
    return layout.isNarrow ? String(hint.prefix { $0 != "/" }) : hint
  }

  private mutating func draw(_ binding: Binding, row: Int, column: Int) {
    let used = canvas.draw(binding.keys.first?.name ?? "", row: row, column: column, style: .bold)
    canvas.draw(word(binding), row: row, column: column + used + 1)
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

extension Model {
  /// What the text on the screen on top is about.
  var writtenSubject: Subject? {
    switch screens.last {
    case .text(let state): state.subject
    case .recommendation(let form): form.subject
    case .line(let state): state.subject
    default: nil
    }
  }
}

extension String {
  /// Without line ends, for a place of one line.
  var singleLine: String {
    contains(where: \.isNewline) ? split(whereSeparator: \.isNewline).joined(separator: " ") : self
  }
}
