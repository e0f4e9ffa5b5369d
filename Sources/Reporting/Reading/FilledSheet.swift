public import Domain
public import Foundation
internal import Localization

/// A proofreading sheet that came back: what its head says, and its rows.
public struct FilledSheet: Equatable, Sendable {
  /// The set that it is of.
  public var set: CriteriaSetVersion
  /// The name of the sheet.
  public var id: String
  /// Who compared the set with what, and when.
  public var compared: OverlayComparison
  /// Its rows.
  public var rows: [ProofRow]

  /// Reads a sheet from a workbook or from Markdown; nil for what is neither.
  ///
  /// - Throws: a workbook or Markdown that is no such sheet; a head that does not say who compared it with what.
  public init?(_ data: Data, path: String) throws(Problem) {
    var (sheets, epoch): ([Grid], Int) = ([], NumberFormat.epoch1900)
    if Grid.isWorkbook(data) {
      (sheets, epoch) = try Grid.workbook(data, path: path)
    } else if let text = String(validating: data, as: UTF8.self), FilledSheet.isMarkdown(text, path: path) {
      sheets = [FilledSheet.grid(text, path: path)]
    } else {
      return nil
    }
    guard let rows = sheets.lazy.compactMap(FilledSheet.rows).first else { throw .sets(.notASheet(path: path)) }
    let lines = FilledSheet.head(sheets.flatMap(\.rows))
    let head = lines.mapValues(\.text)
    guard let set = head[SheetWords.set], let version = head[SheetWords.version], let id = head[SheetWords.sheet] else {
      throw .sets(.notASheet(path: path))
    }
    self.set = CriteriaSetVersion(id: CriteriaSetID(rawValue: set), version: version)
    self.id = id
    self.rows = rows
    let day = head[SheetWords.on].flatMap { FilledSheet.day($0, epoch: epoch) }
    let missing = [SheetWords.by, SheetWords.document, SheetWords.on].filter { head[$0] == nil }
    let faults = [
      id.isPlainWord() ? nil : lines.fault(SheetWords.sheet, CriteriaFault.Kind.notPlain),
      day == nil ? lines.fault(SheetWords.on, CriteriaFault.Kind.notADate) : nil,
    ].compactMap(\.self)
    guard faults.isEmpty else { throw .sets(.sheetHeadNotUnderstood(path: path, rows: faults)) }
    guard let by = head[SheetWords.by], let document = head[SheetWords.document], let day else {
      throw .sets(.sheetWithoutComparison(path: path, missing: missing))
    }
    compared = OverlayComparison(by: by, document: document, on: day)
  }

  private static func isMarkdown(_ text: String, path: String) -> Bool {
    path.lowercased().hasSuffix(".md") || text.contains("| \(SheetWords.code) ")
  }

  /// Composed, on one line, without spaces at the ends.
  private static func cleaned(_ text: String) -> String {
    text.nfc.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The lines of the head, wherever they stand; empty ones are not there.
  private static func head(_ rows: [Grid.Row]) -> [String: HeadLine] {
    let labels: Set<String> = [
      SheetWords.set, SheetWords.version, SheetWords.sheet, SheetWords.by, SheetWords.document, SheetWords.on,
    ]
    var head: [String: HeadLine] = [:]
    for row in rows {
      let (label, value) = (cleaned(row[1]), cleaned(row[2]))
      if labels.contains(label), !value.isEmpty { head[label] = HeadLine(row: row.number, text: value) }
    }
    return head
  }

  /// A day as it is written, or as a spreadsheet counts it where its format was lost.
  private static func day(_ text: String, epoch: Int) -> CalendarDate? {
    if let day = CalendarDate(text) { return day }
    guard let serial = Int(text), (1...200_000).contains(serial) else { return nil }
    return CalendarDate(daysSince1970: serial + epoch)
  }

  /// The rows below the head of the table, whatever their order and that of the columns; nil where there is none.
  private static func rows(_ sheet: Grid) -> [ProofRow]? {
    let words = Set(SheetWords.columns)
    let start = sheet.rows.firstIndex { row in words.isSubset(of: row.cells.map { cleaned($0.text) }) }
    guard let start else { return nil }
    let columns = Dictionary(
      sheet.rows[start].cells.map { (cleaned($0.text), $0.column) }, uniquingKeysWith: { first, _ in first })
    return sheet.rows.dropFirst(start + 1).compactMap { row in
      let cell = { (name: String) in columns[name].map { cleaned(row[$0]) } ?? "" }
      let code = cell(SheetWords.code)
      if code.isEmpty || code.allSatisfy({ "-: ".contains($0) }) { return nil }
      // The name of a criterion stands there for orientation, and is verified in every set.
      if code.hasPrefix(SheetWords.criterion), cell(SheetWords.newWording).isEmpty, cell(SheetWords.newLevel).isEmpty {
        return nil
      }
      let level = [cell(SheetWords.comparison), cell(SheetWords.level)].filter { !$0.isEmpty }.joined(separator: " ")
      return ProofRow(
        row: row.number, code: code, region: cell(SheetWords.region), year: cell(SheetWords.year),
        wording: cell(SheetWords.wording), level: level, mark: cell(SheetWords.mark),
        newWording: cell(SheetWords.newWording), newLevel: cell(SheetWords.newLevel))
    }
  }

  /// The tables of a Markdown file, line by line.
  private static func grid(_ text: String, path: String) -> Grid {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let rows = lines.enumerated().map { index, line in
      Grid.Row(number: index + 1, cells: cells(line).enumerated().map { Grid.Cell(column: $0 + 1, text: $1) })
    }
    return Grid(name: path, rows: rows)
  }

  /// The cells of a line of a Markdown table; none of any other line.
  private static func cells(_ line: Substring) -> [String] {
    guard line.drop(while: \.isWhitespace).first == "|" else { return [] }
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in line.drop(while: \.isWhitespace).dropFirst() {
      if isEscaped {
        cell.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|" {
        cells.append(cell)
        cell = ""
      } else {
        cell.append(character)
      }
    }
    return cells
  }
}

/// What stands beside a label of the head, and in which row.
private struct HeadLine {
  var row: Int
  var text: String
}

extension [String: HeadLine] {
  fileprivate func fault(_ label: String, _ kind: (String) -> CriteriaFault.Kind) -> SheetFault? {
    self[label].map { SheetFault(row: $0.row, key: label, kind: .unusable(kind($0.text))) }
  }
}
