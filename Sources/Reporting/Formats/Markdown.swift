internal import Domain

extension Report {
  /// The report as Markdown.
  public var markdown: String {
    var markdown = Markdown()
    let parts = blocks.map { markdown.part($0) } + annexes.map(Markdown.part)
    return ((parts + markdown.footnotes).joined(separator: "\n\n") + "\n").withoutControls
  }
}

/// A Markdown text being written.
private struct Markdown {
  private var notes: [String] = []

  /// `[^1]: …`, one for each note that the text has so far.
  var footnotes: [String] { notes.enumerated().map { "[^\($0 + 1)]: \($1)" } }

  mutating func part(_ block: Report.Block) -> String {
    switch block {
    case .letterhead(let letterhead):
      return Markdown.lines([letterhead.superior, letterhead.issuer, letterhead.number]) + "\n\n"
        + Markdown.lines([letterhead.nation, letterhead.motto, letterhead.placeAndDate])
    case .title(let title, let subject):
      return "# " + Markdown.escaped(title) + (subject.map { "\n\n**\(inline($0))**" } ?? "")
    case .heading(let level, let text): return String(repeating: "#", count: level) + " " + inline(text)
    case .paragraph(let text), .basis(let text): return inline(text)
    case .list(let items): return items.map { "- \(inline($0))" }.joined(separator: "\n")
    case .table(let head, let rows): return Markdown.table(head, rows)
    case .signature(let signature):
      return Markdown.lines([signature.recipientsTitle] + signature.recipients) + "\n\n"
        + Markdown.lines(signature.authority + [signature.name])
    case .appendix(let title): return "---\n\n# " + Markdown.escaped(title)
    }
  }

  static func part(_ annex: Report.Annex) -> String {
    (["---", "# " + escaped(annex.heading)] + annex.titles.dropFirst().map(escaped)
      + [table(annex.columns.map(\.title), annex.rows.map { $0.cells.map(\.text) })])
      .joined(separator: "\n\n")
  }

  private mutating func inline(_ text: Report.Text) -> String {
    var inline = ""
    for run in text.runs {
      switch run {
      case .plain(let text), .overridden(let text, _): inline += Markdown.escaped(text)
      case .strong(let text): inline += "**\(Markdown.escaped(text))**"
      case .footnote(let note):
        let number = notes.count + 1
        notes.append("")
        notes[number - 1] = self.inline(note)
        inline += "[^\(number)]"
      }
    }
    return inline
  }

  /// Lines that stay lines: a backslash before the end of one breaks it.
  private static func lines(_ lines: [String]) -> String {
    lines.filter { !$0.isEmpty }.map { $0.hasPrefix("-") ? "\\" + escaped($0) : escaped($0) }.joined(separator: "\\\n")
  }

  /// A note may hold signs that Markdown would take as its own, and line ends that would break a row.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in XMLText.clean(text) {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "&", "~": escaped += "\\\(character)"
      case _ where character.isNewline: escaped += " "
      default: escaped.append(character)
      }
    }
    return escaped
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    let lines = [head, head.map { _ in "---" }] + rows
    return lines.enumerated().map { index, cells in
      "| " + cells.map { index == 1 ? $0 : escaped($0) }.joined(separator: " | ") + " |"
    }.joined(separator: "\n")
  }
}
