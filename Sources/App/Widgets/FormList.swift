import Domain
import Drawing
import Localization

/// A row of a screen that is a list of facts: its name, what is recorded, and what Enter does.
struct FormRow: Equatable {
  /// What Enter does on a row.
  enum Action: Equatable {
    /// Nothing: a heading, which the cursor passes over.
    case none
    /// Nothing: a line to be read whole, of which the sentence below the list says more.
    case read
    /// Opens the editor.
    case edit(Subject)
    /// Records the next of the allowed values, as Space does.
    case choose(Subject, next: String?)
    /// Opens another screen.
    case send(Message)
  }

  var name: String
  var content = ""
  var action = Action.none
  /// Wanted in every notice.
  var isRequired = false
  var style = Style.plain
  /// A sign before the name.
  var sign = ""
  var signStyle = Style.plain
  /// Beside what is recorded, in a column of its own.
  var aside = ""
  /// The sentence below the list while the row is chosen.
  var hint = ""

  /// A heading.
  init(heading: String, _ content: String = "", style: Style = .plain) {
    name = heading
    self.content = content
    self.style = style
  }

  /// A line to be read.
  init(reading name: String, _ content: String, hint: String = "") {
    self.name = name
    self.content = content
    self.hint = hint
    action = .read
  }

  /// A command.
  init(_ name: String, _ content: String, sends message: Message) {
    self.name = name
    self.content = content
    action = .send(message)
  }

  /// A fact that is typed.
  init(_ model: Model, _ subject: Subject, name: String? = nil, isRequired: Bool = false) {
    let form = model.form(of: subject)
    self.name = name ?? model.texts.field(subject.field).capitalizedFirst
    content = model.inspection?.recorded(subject).map { form.shown($0, model.texts) }?.singleLine ?? ""
    action = .edit(subject)
    self.isRequired = isRequired
    hint = (isRequired ? model.texts.noticeScreens.required + " " : "") + form.hint(model.texts)
    if let draft = model.shown.drafts[subject] {
      content = "\(model.signs.pencil) \(draft.singleLine)"
      style = .warning
    }
  }

  /// A fact with few values.
  init(_ model: Model, _ subject: Subject, shown: String, next: String?) {
    name = model.texts.field(subject.field).capitalizedFirst
    content = shown
    action = .choose(subject, next: next)
    hint = model.texts.noticeScreens.choiceHint
  }

  /// A fact of a field that stands for itself: typed, or so or not.
  static func plain(_ model: Model, _ subject: Subject, _ field: PlainField) -> FormRow {
    if field.description.type != .flag { return FormRow(model, subject) }
    let isSo = model.inspection?.recorded(subject) != nil
    let words = model.texts.noticeScreens
    return FormRow(model, subject, shown: isSo ? words.yes : words.no, next: isSo ? nil : Field.yes)
  }
}

/// Lists of facts: moving, acting and drawing, the same on every such screen.
enum FormList {
  /// Keys that every such screen begins with.
  ///
  /// - Parameter shown: the rows and the one chosen; nil where another screen is on top.
  static func keys(_ shown: @escaping @Sendable (Model) -> ([FormRow], ListCursor)?) -> [Binding] {
    let isChoice: @Sendable (Model) -> Bool = { model in
      guard let (rows, cursor) = shown(model), rows.indices.contains(cursor.index) else { return false }
      if case .choose = rows[cursor.index].action { return true }
      return false
    }
    return [
      Binding(["Enter", "F4", "n", "→", "l"], .into, .editValue, forReading: .viewValue, hint: true),
      Binding(["Space"], .changeValue, .changeValue, hintIf: isChoice, whyNot: Binding.needsWriting),
      Binding(["Esc", "←", "h"], .back, .back, hint: true),
    ]
  }

  /// What a list made of a message.
  enum Outcome {
    /// All that is to be done.
    case done([Effect])
    /// What is left to the screen: another message, or the one that a row sends.
    case left(Message)
  }

  /// Does what every such screen does with its rows.
  static func update(
    _ model: inout Model, _ cursor: inout ListCursor, _ rows: [FormRow], _ message: Message
  ) -> Outcome {
    let body = PageLayout(size: model.size).body
    switch message {
    case .move(let move): self.move(move, &cursor, rows, height: body.count)
    case .mouse(let mouse):
      switch mouse.action {
      case .wheelUp: move(.up, &cursor, rows, height: body.count)
      case .wheelDown: move(.down, &cursor, rows, height: body.count)
      case .press, .doublePress:
        let row = cursor.top + mouse.row - body.lowerBound
        guard body.contains(mouse.row), rows.indices.contains(row), rows[row].action != .none else { return .done([]) }
        cursor.choose(row, count: rows.count, height: body.count)
        if mouse.action == .doublePress { return act(&model, rows[row]) }
      }
    case .into:
      if rows.indices.contains(cursor.index) { return act(&model, rows[cursor.index]) }
    case .changeValue:
      guard rows.indices.contains(cursor.index), case .choose = rows[cursor.index].action else { break }
      return act(&model, rows[cursor.index])
    default: return .left(message)
    }
    return .done([])
  }

  /// Puts the cursor on the first row that can be chosen.
  static func first(_ rows: [FormRow]) -> ListCursor {
    var cursor = ListCursor()
    cursor.index = rows.firstIndex { $0.action != .none } ?? 0
    return cursor
  }

  private static func act(_ model: inout Model, _ row: FormRow) -> Outcome {
    switch row.action {
    case .none, .read: return .done([])
    case .edit(let subject): return .done(TextState.open(&model, subject))
    case .send(let message): return .left(message)
    case .choose(let subject, let next):
      if let reason = Binding.needsWriting(model) {
        model.said = Said(reason.singleLine, isProblem: true)
        return .done([])
      }
      return .done([.record([Fact(subject, next)])])
    }
  }

  private static func move(_ move: Move, _ cursor: inout ListCursor, _ rows: [FormRow], height: Int) {
    let before = cursor.index
    cursor.move(move, count: rows.count, height: height)
    let isForward = move == .down || move == .pageDown || move == .first
    let choosable = rows.indices.filter { rows[$0].action != .none }
    let on = choosable.first { $0 >= cursor.index }
    let back = choosable.last { $0 <= cursor.index }
    cursor.index = (isForward ? on ?? back : back ?? on) ?? before
    cursor.reveal(count: rows.count, height: height)
    let headings = rows[..<cursor.index].reversed().prefix { $0.action == .none }.count
    cursor.top = max(cursor.index - height + 1, min(cursor.top, cursor.index - headings))
    cursor.top = max(0, cursor.top)
  }

  /// Draws the rows, names in a column of their own where there is room.
  static func draw(_ page: inout Page, _ rows: [FormRow], _ cursor: ListCursor, nameWidth: Int = 30) {
    var cursor = cursor
    cursor.reveal(count: rows.count, height: page.body.count)
    let asides = min(page.columns / 5, rows.map { TextWidth.columns($0.aside) }.max() ?? 0)
    for (offset, item) in rows.dropFirst(cursor.top).prefix(page.body.count).enumerated() {
      let row = page.body.lowerBound + offset
      let isChosen = cursor.top + offset == cursor.index
      if item.action == .none {
        let used = page.draw(item.name, row: row, column: 1, width: page.columns - 2, style: .bold)
        page.draw(item.content, row: row, column: used + 3, width: page.columns - used - 4, style: item.style)
        continue
      }
      if isChosen { page.drawCursor(row: row, column: 0) }
      drawSign(&page, item, row: row)
      let style: Style = isChosen ? .bold : .plain
      if page.layout.isNarrow {
        drawNarrow(&page, item, row: row, style: style)
      } else {
        page.draw(item.name, row: row, column: 3, width: nameWidth, style: style)
        let column = 3 + nameWidth + 1
        page.draw(
          item.content.isEmpty ? page.signs.dash : item.content, row: row, column: column,
          width: page.columns - column - 1 - (asides == 0 ? 0 : asides + 2),
          style: item.content.isEmpty ? .dim : item.style)
        page.draw(item.aside, row: row, column: page.columns - asides - 1, width: asides, style: .dim)
      }
    }
    page.drawRule()
    page.drawDetail(rows.indices.contains(cursor.index) ? rows[cursor.index].hint : "")
    page.drawKeys()
  }

  /// What is wanted and missing; on a narrow terminal also what is there, for its words find no room.
  private static func drawSign(_ page: inout Page, _ item: FormRow, row: Int) {
    if !item.sign.isEmpty {
      page.canvas.draw(item.sign, row: row, column: 1, style: item.signStyle)
    } else if item.isRequired, item.content.isEmpty {
      page.canvas.draw(page.signs.warning, row: row, column: 1, style: .warning)
    } else if page.layout.isNarrow, !item.content.isEmpty, case .edit = item.action {
      page.canvas.draw(page.signs.met, row: row, column: 1, style: .good)
    }
  }

  /// The name; what is recorded only where it is short.
  private static func drawNarrow(_ page: inout Page, _ item: FormRow, row: Int, style: Style) {
    let width = TextWidth.columns(item.content)
    let isShown = width > 0 && width <= page.columns / 3
    page.draw(item.name, row: row, column: 3, width: page.columns - 4 - (isShown ? width + 1 : 0), style: style)
    if isShown { page.drawRight(item.content, row: row, end: page.columns - 1, style: item.style) }
  }
}
