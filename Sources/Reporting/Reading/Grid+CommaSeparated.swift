internal import Domain
internal import Foundation

extension Grid {
  /// A CSV file with commas, semicolons or tabs, in UTF-8 or UTF-16; quoting as in RFC 4180.
  static func commaSeparated(_ data: Data, path: String) throws(Problem) -> Grid {
    let text = try decoded(data, path: path)
    var bytes = Array(text.utf8)[...]
    // Excel writes and reads a first line that names the separator.
    if bytes.starts(with: "sep=".utf8), let separator = bytes.dropFirst(4).first {
      bytes = bytes.drop { $0 != newline }.dropFirst()
      return try CommaSeparatedScan(bytes, separator, path: path, firstLine: 2).grid()
    }
    return try CommaSeparatedScan(bytes, separator(of: bytes), path: path, firstLine: 1).grid()
  }

  static let newline = UInt8(ascii: "\n")
  static let quote = UInt8(ascii: "\"")

  /// UTF-16 is told by its mark, or by the zeros of its Latin letters.
  private static func decoded(_ data: Data, path: String) throws(Problem) -> String {
    if data.starts(with: [0xEF, 0xBB, 0xBF]) { return try decoded(Data(data.dropFirst(3)), path: path) }
    let beginning = data.prefix(4096)
    let zeros = beginning.indices.filter { beginning[$0] == 0 }
    let isWide = zeros.count > beginning.count / 5
    let isBig = data.starts(with: [0xFE, 0xFF]) || isWide && zeros.allSatisfy { ($0 - data.startIndex) % 2 == 0 }
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) || isWide {
      guard data.count % 2 == 0, let text = String(data: data, encoding: isBig ? .utf16BigEndian : .utf16LittleEndian)
      else { throw .table(.notATable(path: path)) }
      return text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
    }
    // A PDF, a picture or noise is not told to be text of an old code.
    let controls = beginning.count(where: isControl)
    if data.starts(with: "%PDF".utf8) || 10 * controls > beginning.count { throw .table(.notATable(path: path)) }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw .table(controls > 0 ? .notATable(path: path) : .oldEncoding(path: path))
    }
    return text
  }

  /// No text has it, but for tabs and ends of lines.
  static func isControl(_ byte: UInt8) -> Bool {
    byte < 9 || (0x0E..<0x20).contains(byte) || byte == 0x7F
  }

  /// The one of the usual separators that stands most often outside of quotes in the first lines.
  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes.prefix(20_000) {
      if byte == quote { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    return [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")].max {
      counts[$0, default: 0] < counts[$1, default: 0]
    }
      ?? UInt8(ascii: ",")
  }
}

/// One reading of a CSV file, byte by byte: what separates is ASCII, and no other character has such bytes in it.
private struct CommaSeparatedScan {
  private let bytes: ArraySlice<UInt8>
  private let separator: UInt8
  private let path: String
  private var rows: [Grid.Row] = []
  private var cells: [Grid.Cell] = []
  private var column = 1
  private var row: Int
  private var count = 0

  init(_ bytes: ArraySlice<UInt8>, _ separator: UInt8, path: String, firstLine: Int) {
    (self.bytes, self.separator, self.path, row) = (bytes, separator, path, firstLine)
  }

  /// Rows are counted as a spreadsheet shows them: a quoted cell of several lines is in one.
  consuming func grid() throws(Problem) -> Grid {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      var field: [UInt8] = []
      if bytes[index] == Grid.quote {
        index = try quoted(from: index, into: &field)
      }
      let end = bytes[index...].firstIndex { $0 == separator || $0 == Grid.newline || $0 == 13 } ?? bytes.endIndex
      try add(field.isEmpty ? bytes[index..<end] : field + bytes[index..<end])
      index = end
      guard index < bytes.endIndex else { break }
      if bytes[index] == separator {
        column += 1
        index += 1
        continue
      }
      let isPair = bytes[index] == 13 && index + 1 < bytes.endIndex && bytes[index + 1] == Grid.newline
      index += isPair ? 2 : 1
      endRow()
    }
    endRow()
    return Grid(name: path.split(separator: "/").last.map(String.init) ?? path, rows: rows)
  }

  /// The quoted part of a field, in which a quote is written twice.
  private func quoted(from start: Int, into field: inout [UInt8]) throws(Problem) -> Int {
    var index = start + 1
    while let end = bytes[index...].firstIndex(of: Grid.quote) {
      field += bytes[index..<end]
      guard end + 1 < bytes.endIndex, bytes[end + 1] == Grid.quote else { return end + 1 }
      field.append(Grid.quote)
      index = end + 2
    }
    throw .table(.openQuote(path: path, line: 1 + bytes[..<start].count { $0 == Grid.newline }))
  }

  private mutating func add(_ field: some Collection<UInt8>) throws(Problem) {
    guard !field.isEmpty else { return }
    if field.contains(where: Grid.isControl) {
      throw .table(.controlCharacter(path: path, cell: CellReference(row: row, column: column).description))
    }
    var text = String(decoding: field, as: UTF8.self).trimmed
    // The apostrophe that stood before it for a spreadsheet's sake.
    if text.hasPrefix("'"), text.beginsFormula { text.removeFirst() }
    guard !text.isEmpty else { return }
    count += 1
    if count > Grid.mostCells { throw .table(.tooManyCells(path: path, limit: Grid.mostCells)) }
    cells.append(Grid.Cell(column: column, text: text))
  }

  private mutating func endRow() {
    if !cells.isEmpty { rows.append(Grid.Row(number: row, cells: cells)) }
    (cells, column, row) = ([], 1, row + 1)
  }
}
