internal import Domain

extension Report {
  /// The report as plain text, its tables in columns.
  public var plainText: String {
    var text = PlainText()
    let parts = blocks.map { text.part($0) } + annexes.map(PlainText.part)
    return ((parts + text.footnotes).joined(separator: "\n\n") + "\n").withoutControls
  }
}

extension Report.Cell {
  /// What stands in it, in Vietnamese figures; rounded as a spreadsheet shows it.
  var text: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .integer(let number): Figures.grouped(number)
    case .figure(let ratio, let decimals): ratio.text(decimals: decimals, rounding: .halfUp)
    case .date(let date): "\(Figures.count(date.day))/\(Figures.count(date.month))/\(date.year)"
    }
  }
}

/// A plain text being written.
private struct PlainText {
  private var notes: [String] = []

  /// `[1] …`, one for each note that the text has so far.
  var footnotes: [String] { notes.enumerated().map { "[\($0 + 1)] \($1)" } }

  mutating func part(_ block: Report.Block) -> String {
    switch block {
    case .letterhead(let letterhead):
      return PlainText.lines([letterhead.superior, letterhead.issuer, letterhead.number]) + "\n\n"
        + PlainText.lines([letterhead.nation, letterhead.motto, letterhead.placeAndDate])
    case .title(let title, let subject):
      return PlainText.underlined(title, "=") + (subject.map { "\n" + inline($0) } ?? "")
    case .heading(1, let text): return PlainText.underlined(inline(text).uppercased(), "=")
    case .heading(_, let text): return PlainText.underlined(inline(text), "-")
    case .paragraph(let text), .basis(let text): return inline(text)
    case .list(let items): return items.map { "- " + inline($0).replacing("\n", with: "\n  ") }.joined(separator: "\n")
    case .table(let head, let rows): return PlainText.table(head, rows)
    case .signature(let signature):
      return PlainText.lines([signature.recipientsTitle] + signature.recipients) + "\n\n"
        + PlainText.lines(signature.authority + [signature.name])
    case .appendix(let title): return "\n" + PlainText.underlined(title, "=")
    }
  }

  static func part(_ annex: Report.Annex) -> String {
    ([("\n" + underlined(annex.heading, "="))] + annex.titles.dropFirst()
      + [table(annex.columns.map(\.title), annex.rows.map { $0.cells.map(\.text) })])
      .joined(separator: "\n\n")
  }

  private mutating func inline(_ text: Report.Text) -> String {
    var inline = ""
    for run in text.runs {
      switch run {
      case .plain(let text), .strong(let text), .overridden(let text, _): inline += XMLText.clean(text)
      case .footnote(let note):
        let number = notes.count + 1
        notes.append("")
        notes[number - 1] = self.inline(note)
        inline += " [\(number)]"
      }
    }
    return inline
  }

  private static func underlined(_ text: String, _ sign: String) -> String {
    text + "\n" + String(repeating: sign, count: text.count)
  }

  private static func lines(_ lines: [String]) -> String { lines.filter { !$0.isEmpty }.joined(separator: "\n") }

  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    let lines = ([head] + rows).map { cells in
      cells.map { String(XMLText.clean($0).map { $0.isNewline || $0 == "\t" ? " " : $0 }) }
    }
    let widths = head.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { cells in
      zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ").trimmedEnd
    }.joined(separator: "\n")
  }
}
