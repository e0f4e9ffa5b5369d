internal import Domain
internal import Foundation

/// The texts of a workbook's cells, sheet by sheet, row by row from the first; numbers as they are, without a format.
///
/// - Throws: what is no XLSX, is damaged, or has more in it than a form of ours could.
func sheetCells(of data: Data, path: String) throws(Problem) -> [(name: String, rows: [[String]])] {
  let package = try OfficePackage(file: ZipFile.read(data, path: path), path: path)
  let book = "xl/workbook.xml"
  guard package.file[book] != nil else { throw .document(.notADocument(path: path)) }
  let targets = Dictionary(
    try package.relations(of: book).map { ($0.id, $0.target) }, uniquingKeysWith: { first, _ in first })
  let strings = try SheetCells.sharedStrings(package)
  var sheets: [(name: String, rows: [[String]])] = []
  for sheet in try package.part(book, keeping: ["sheet"]).elements where sheet.localName == "sheet" {
    let relation = sheet.attributes.first { $0.key.hasSuffix("}id") }?.value ?? ""
    guard let target = targets[relation] else { throw .document(.damagedPart(path: path, part: book)) }
    sheets.append((sheet["name"] ?? "", try SheetCells.rows(of: target, in: package, strings)))
  }
  return sheets
}

private enum SheetCells {
  /// A sheet of ours has some hundred rows; a part this large is none.
  private static let mostBytes = 16 << 20
  private static let mostRows = 20_000
  private static let mostColumns = 256

  static func sharedStrings(_ package: OfficePackage) throws(Problem) -> [String] {
    let name = "xl/sharedStrings.xml"
    guard package.file[name] != nil else { return [] }
    var strings: [String] = []
    // Readings of Asian names (rPh) are no part of the text.
    var unread = 0..<0
    for element in try part(name, keeping: ["si", "t", "rPh"], in: package).elements {
      switch element.localName {
      case "si": strings.append("")
      case "rPh": unread = element.range
      case "t" where !strings.isEmpty && !unread.contains(element.range.lowerBound):
        strings[strings.count - 1] += element.text
      default: break
      }
    }
    return strings
  }

  static func rows(of name: String, in package: OfficePackage, _ strings: [String]) throws(Problem) -> [[String]] {
    var rows: [[String]] = []
    var place = (row: -1, column: -1, kind: "")
    for element in try part(name, keeping: ["row", "c", "v", "t"], in: package).elements {
      switch element.localName {
      case "row":
        place = (element["r"].flatMap { Int($0) }.map { $0 - 1 } ?? place.row + 1, -1, "")
        guard (0..<mostRows).contains(place.row) else { throw .document(.tooBig(path: package.path)) }
        while rows.count <= place.row { rows.append([]) }
      case "c":
        place.column = element["r"].flatMap(column) ?? place.column + 1
        place.kind = element["t"] ?? "n"
        guard rows.indices.contains(place.row), (0..<mostColumns).contains(place.column) else {
          throw .document(.tooBig(path: package.path))
        }
        while rows[place.row].count <= place.column { rows[place.row].append("") }
      case "v" where rows.indices.contains(place.row) && rows[place.row].indices.contains(place.column):
        rows[place.row][place.column] = value(element.text, place.kind, strings)
      case "t"
      where place.kind == "inlineStr" && rows.indices.contains(place.row)
        && rows[place.row].indices.contains(place.column):
        rows[place.row][place.column] += element.text
      default: break
      }
    }
    return rows
  }

  private static func part(
    _ name: String, keeping names: Set<String>, in package: OfficePackage
  ) throws(Problem) -> XMLPart {
    guard try package.content(name).count <= mostBytes else { throw .document(.tooBig(path: package.path)) }
    return try package.part(name, keeping: names)
  }

  private static func value(_ text: String, _ kind: String, _ strings: [String]) -> String {
    switch kind {
    case "s": Int(text).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "e": ""
    case "n": number(text)
    default: text
    }
  }

  /// A spreadsheet keeps 92.4 as 92.400000000000006.
  private static func number(_ text: String) -> String {
    guard let value = Double(text), value.isFinite, abs(value) < 1e15 else { return text }
    return value == value.rounded() ? "\(Int(value))" : "\(Double(String(format: "%.12g", value)) ?? value)"
  }

  /// The column of "AB12", from 0.
  private static func column(_ reference: String) -> Int? {
    let letters = reference.prefix { $0.isASCII && $0.isLetter }.uppercased().utf8
    guard (1...3).contains(letters.count) else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
  }
}
