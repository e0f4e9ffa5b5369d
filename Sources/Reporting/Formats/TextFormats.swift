extension Report {
  /// The report as Markdown.
  public var markdown: String {
    blocks.map { block in
      switch block {
      case .heading(let level, let text): String(repeating: "#", count: level) + " " + Markdown.escaped(text.plain)
      case .paragraph(let text): Markdown.escaped(text.plain)
      case .list(let items): items.map { "- \(Markdown.escaped($0.plain))" }.joined(separator: "\n")
      case .table(let head, let rows): Markdown.table(head, rows)
      default: ""
      }
    }.joined(separator: "\n\n") + "\n"
  }

  /// The report as plain text, its tables in columns.
  public var plainText: String {
    blocks.map { block in
      switch block {
      case .heading(1, let text): text.plain.uppercased() + "\n" + String(repeating: "=", count: text.plain.count)
      case .heading(_, let text): text.plain + "\n" + String(repeating: "-", count: text.plain.count)
      case .paragraph(let text): text.plain
      case .list(let items): items.map { "- " + $0.plain.replacing("\n", with: "\n  ") }.joined(separator: "\n")
      case .table(let head, let rows): PlainTable.text(head, rows)
      default: ""
      }
    }.joined(separator: "\n\n") + "\n"
  }
}

private enum Markdown {
  /// A note may hold signs that Markdown would take as its own, and line ends that would break a row.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "&", "~": escaped += "\\\(character)"
      case _ where character.isNewline: escaped += " "
      default: escaped.append(character)
      }
    }
    return escaped
  }

  static func table(_ head: [String], _ rows: [[String]]) -> String {
    let lines = [head, head.map { _ in "---" }] + rows
    return lines.enumerated().map { index, cells in
      "| " + cells.map { index == 1 ? $0 : escaped($0) }.joined(separator: " | ") + " |"
    }.joined(separator: "\n")
  }
}

private enum PlainTable {
  static func text(_ head: [String], _ rows: [[String]]) -> String {
    let lines = [head] + rows
    let widths = head.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { cells in
      zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ").trimmedEnd
    }.joined(separator: "\n")
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
