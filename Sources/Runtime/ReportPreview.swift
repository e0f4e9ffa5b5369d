public import App
import Domain
import Drawing
public import Localization
public import Reporting

extension Report {
  /// The document as lines for the screen, footnotes gathered at its end.
  public func preview(_ texts: any Texts) -> [PreviewLine] {
    var preview = ReportPreview()
    for block in blocks { preview.add(block) }
    preview.addFootnotes(texts.tasks.footnotes)
    for annex in annexes { preview.add(annex) }
    return preview.lines
  }
}

/// A report being turned into lines.
private struct ReportPreview {
  var lines: [PreviewLine] = []
  private var footnotes: [[PreviewLine.Run]] = []

  mutating func add(_ block: Report.Block) {
    switch block {
    case .letterhead(let head): add(head)
    case .title(let title, let subject):
      lines.append(.text([.init(title, .heading)], isCentered: true))
      if let subject { lines.append(.text(runs(subject, .heading), isCentered: true)) }
      lines.append(.blank)
    case .heading(let level, let text): lines += [.text(runs(text, .heading), indent: max(0, level - 1) * 2), .blank]
    case .paragraph(let text), .basis(let text): lines += [.text(runs(text)), .blank]
    case .list(let entries):
      lines += entries.map { .text([.init("- ")] + runs($0), indent: 2) } + [.blank]
    case .table(let head, let rows): addTable([head] + rows)
    case .signature(let signature): add(signature)
    case .appendix(let title): lines += [.blank, .text([.init(title, .heading)], isCentered: true), .blank]
    }
  }

  private mutating func add(_ head: Report.Letterhead) {
    let pairs: [(String, String, PreviewLine.Kind)] = [
      (head.superior, head.nation, .plain), (head.issuer, head.motto, .heading),
      (head.number, head.placeAndDate, .plain),
    ]
    lines += pairs.map { .pair(left: [.init($0.0, $0.2)], right: [.init($0.1, $0.2)]) } + [.blank]
  }

  private mutating func add(_ signature: Report.Signature) {
    let left = [signature.recipientsTitle] + signature.recipients
    let right = signature.authority + ["", signature.name]
    for index in 0..<max(left.count, right.count) {
      lines.append(
        .pair(
          left: index < left.count ? [.init(left[index], index == 0 ? .heading : .plain)] : [],
          right: index < right.count ? [.init(right[index], .heading)] : []))
    }
    lines.append(.blank)
  }

  mutating func add(_ annex: Report.Annex) {
    lines += [.blank] + annex.titles.map { .text([.init($0, .heading)], isCentered: true) } + [.blank]
    addTable([annex.columns.map(\.title)] + annex.rows.map { $0.cells.map(\.shown) })
  }

  private mutating func addTable(_ rows: [[String]]) {
    guard let head = rows.first else { return }
    let widths = head.indices.map { column in
      min(32, rows.map { column < $0.count ? TextWidth.columns($0[column]) : 0 }.max() ?? 0)
    }
    for (index, row) in rows.enumerated() {
      let text = zip(row, widths).map { TextWidth.padded($0, to: $1) }.joined(separator: "  ")
      lines.append(.row([.init(text, index == 0 ? .heading : .plain)]))
    }
    lines.append(.blank)
  }

  mutating func addFootnotes(_ heading: String) {
    guard !footnotes.isEmpty else { return }
    lines += [.text([.init(heading, .heading)])]
    lines += footnotes.enumerated().map { .text([.init("(\($0.offset + 1)) ", .dim)] + $0.element, indent: 2) }
    footnotes = []
  }

  private mutating func runs(_ text: Report.Text, _ kind: PreviewLine.Kind = .plain) -> [PreviewLine.Run] {
    var result: [PreviewLine.Run] = []
    for run in text.runs {
      switch run {
      case .plain(let text): result.append(.init(text.singleLine, kind))
      case .strong(let text): result.append(.init(text.singleLine, .heading))
      case .overridden(let text, let computed): result.append(.init("\(text) [\(computed)]", .marked))
      case .footnote(let note):
        let place = footnotes.count
        footnotes.append([])
        footnotes[place] = runs(note)
        result.append(.init(" (\(place + 1))", .dim))
      }
    }
    return result
  }
}

extension Report.Cell {
  fileprivate var shown: String {
    switch self {
    case .empty: ""
    case .text(let text): text.singleLine
    case .integer(let number): "\(number)"
    case .figure(let ratio, let decimals): ratio.text(decimals: decimals)
    case .date(let date): date.vietnamese
    }
  }
}
