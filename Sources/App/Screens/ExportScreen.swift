import Domain
import Drawing
import Localization

// MARK: State

/// The export dialog: a format and a path.
struct ExportState: Equatable, Sendable {
  var format: ExportFormat
  var path: TextBuffer
  /// The path was typed, so another format only changes its ending.
  var name: String

  static func open(_ model: inout Model) -> [Effect] {
    guard let inspection = model.inspection else { return [] }
    let area = VietnameseText.folded(inspection.area?.name ?? "").replacingSpaces
    let name = "ntm-\(area)-\(inspection.session.date.iso)"
    let folder = model.exportFolder.isEmpty ? "" : model.exportFolder + "/"
    // The document that an inspection is made for.
    let format = ExportFormat.word
    var state = ExportState(format: format, path: TextBuffer("\(folder)\(name).\(format.rawValue)"), name: name)
    state.path.moveToEnd()
    model.screens.open(state)
    return []
  }
}

extension ExportState: ScreenState {
  static let about = About<ExportState>(
    .export, opened: .byCommand(ifOpen: .goesBack, open), typing: .text)
}

// MARK: Keys

extension ExportState {
  static let keys: [Binding] =
    [
      Binding(["Enter"], .accept, .writeFile, hint: true),
      Binding(["F9"], .into, .replaceFile, hint: true),
      Binding(["Tab"], .nextField, .nextFormat, hint: true),
      Binding(["Shift-Tab"], .previousField, .previousFormat),
      Binding(["F6"], .open(.preview), .preview, hintIf: { !$0.exportsBundle }),
      Binding(
        ["F7"], .encryptBundle, .encryptBundle, hintIf: \.exportsBundle,
        whyNot: { $0.exportsBundle ? nil : $0.texts.bundles.onlyBundlesHide }),
      Binding(["F8"], .open(.check), .check),
      Binding(["Esc"], .back, .back, hint: true),
      Binding(["F1"], .open(.help), .help, hint: true),
    ] + ListInText.keys
}

extension Model {
  fileprivate var exportsBundle: Bool {
    screens.top(ExportState.self)?.format == .bundle
  }
}

// MARK: Update

extension ExportState {
  mutating func update(_ model: inout Model, _ message: Message) -> [Effect] {
    switch message {
    case .edit(let edit):
      TextEntry.applyToPath(edit, to: &path)
      followEnding()
    case .nextField, .move(.down): choose(1)
    case .previousField, .move(.up): choose(-1)
    case .accept: return export(model, replacing: false)
    case .into: return export(model, replacing: true)
    case .encryptBundle: PassphraseState.openWriting(&model, path.text)
    case .back: model.screens.close()
    default: break
    }
    return []
  }

  /// A file whose ending names a format is of that format.
  private mutating func followEnding() {
    guard let dot = path.text.lastIndex(of: "."),
      let named = ExportFormat(rawValue: String(path.text[path.text.index(after: dot)...]))
    else { return }
    format = named
  }

  private mutating func choose(_ step: Int) {
    let all = ExportFormat.allCases
    let index = all.firstIndex(of: format) ?? 0
    let ending = "." + format.rawValue
    format = all[(index + step + all.count) % all.count]
    guard path.text.hasSuffix(ending) else { return }
    path = TextBuffer(String(path.text.dropLast(ending.count)) + "." + format.rawValue)
    path.moveToEnd()
  }

  private func export(_ model: Model, replacing: Bool) -> [Effect] {
    guard let session = model.inspection?.session.id else { return [] }
    return [
      .export(session, format, against: model.shown.compared?.session.id, path: path.text, replacing: replacing)
    ]
  }
}

// MARK: Render

extension ExportState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle([model.inspection?.area?.name ?? "", model.texts.exportTitle].filter { !$0.isEmpty })
    var row = page.body.lowerBound
    let formats = Array(ExportFormat.allCases)
    // Few rows: as many formats as leave one for the path, the chosen one among them.
    let room = max(1, page.body.count - (page.layout.isCompact ? 1 : 2))
    let chosen = formats.firstIndex(of: format) ?? 0
    let first = max(0, min(chosen - room / 2, formats.count - room))
    for format in formats.dropFirst(first).prefix(room) {
      if format == self.format { page.drawCursor(row: row, column: 1) }
      page.draw(
        model.texts.format(format), row: row, column: 2, width: page.columns - 3,
        style: format == self.format ? .bold : .plain)
      row += 1
    }
    InputLine.draw(
      &page, path, label: model.texts.fileLabel,
      row: min(row + (page.layout.isCompact ? 0 : 1), page.body.upperBound - 1))
    page.drawRule()
    page.drawDetail(model.texts.exportHint)
    page.drawKeys()
    return page.canvas
  }
}

extension String {
  /// With hyphens for spaces, as file names want it.
  var replacingSpaces: String { split(separator: " ").joined(separator: "-") }
}
