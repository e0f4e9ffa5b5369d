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
    let sheets: [[[String]]]
    if data.starts(with: Data("PK".utf8)) || data.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      sheets = try sheetCells(of: data, path: path).map(\.rows)
    } else if let text = String(validating: data, as: UTF8.self), FilledSheet.isMarkdown(text, path: path) {
      sheets = [text.split(separator: "\n", omittingEmptySubsequences: false).map(FilledSheet.cells)]
    } else {
      return nil
    }
    let cleaned = sheets.map { $0.map { $0.map(FilledSheet.cleaned) } }
    guard let rows = cleaned.lazy.compactMap(FilledSheet.rows).first else { throw .sets(.notASheet(path: path)) }
    let head = FilledSheet.head(cleaned.joined())
    guard let set = head[SheetWords.set], let version = head[SheetWords.version], let id = head[SheetWords.sheet] else {
      throw .sets(.notASheet(path: path))
    }
    self.set = CriteriaSetVersion(id: CriteriaSetID(rawValue: set), version: version)
    self.id = id
    self.rows = rows
    let day = head[SheetWords.on].flatMap(FilledSheet.day)
    guard let by = head[SheetWords.by], let document = head[SheetWords.document], let day else {
      let missing =
        [SheetWords.by, SheetWords.document].filter { head[$0] == nil } + (day == nil ? [SheetWords.on] : [])
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
  private static func head(_ rows: some Sequence<[String]>) -> [String: String] {
    let labels: Set<String> = [
      SheetWords.set, SheetWords.version, SheetWords.sheet, SheetWords.by, SheetWords.document, SheetWords.on,
    ]
    var head: [String: String] = [:]
    for row in rows {
      guard let label = row.first, labels.contains(label), row.count > 1, !row[1].isEmpty else { continue }
      head[label] = row[1]
    }
    return head
  }

  /// A day as it is written, or as a spreadsheet counts it.
  private static func day(_ text: String) -> CalendarDate? {
    if let day = CalendarDate(text) { return day }
    guard let serial = Int(text), (1...200_000).contains(serial) else { return nil }
    let date = Date(timeIntervalSince1970: Double(serial - 25_569) * 86_400)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    return CalendarDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
  }

  /// The rows below the head of the table, whatever their order and that of the columns; nil where there is none.
  private static func rows(_ sheet: [[String]]) -> [ProofRow]? {
    guard let start = sheet.firstIndex(where: { Set(SheetWords.columns).isSubset(of: $0) }) else { return nil }
    let columns = Dictionary(sheet[start].enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return sheet.indices.dropFirst(start + 1).compactMap { index in
      let cell = { (name: String) in
        columns[name].flatMap { sheet[index].indices.contains($0) ? sheet[index][$0] : nil } ?? ""
      }
      let code = cell(SheetWords.code)
      if code.isEmpty || code.allSatisfy({ "-: ".contains($0) }) { return nil }
      // The name of a criterion stands there for orientation, and is verified in every set.
      if code.hasPrefix(SheetWords.criterion), cell(SheetWords.newWording).isEmpty, cell(SheetWords.newLevel).isEmpty {
        return nil
      }
      let level = [cell(SheetWords.comparison), cell(SheetWords.level)].filter { !$0.isEmpty }.joined(separator: " ")
      return ProofRow(
        row: index + 1, code: code, region: cell(SheetWords.region), year: cell(SheetWords.year),
        wording: cell(SheetWords.wording), level: level, mark: cell(SheetWords.mark),
        newWording: cell(SheetWords.newWording), newLevel: cell(SheetWords.newLevel))
    }
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
