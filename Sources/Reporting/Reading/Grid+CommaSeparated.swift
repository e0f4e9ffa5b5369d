internal import Domain
internal import Foundation

extension Grid {
  /// A CSV file with commas, semicolons or tabs, in UTF-8, UTF-16 or an old code; quoting as in RFC 4180.
  ///
  /// - Parameter letters: the code that its texts are converted from.
  static func commaSeparated(_ data: Data, path: String, from letters: OldLetters?) throws(Problem) -> Grid {
    let text = try DecodedText(data, path: path)
    var bytes = text.bytes[...]
    var (named, firstLine): (UInt8?, Int) = (nil, 1)
    // Excel writes and reads a first line that names the separator.
    if bytes.starts(with: "sep=".utf8), let separator = bytes.dropFirst(4).first {
      bytes = bytes.drop { $0 != newline }.dropFirst()
      (named, firstLine) = (separator, 2)
    }
    let scan = CommaSeparatedScan(
      bytes, named ?? Separator.found(in: bytes), path: path, firstLine: firstLine, letters: letters)
    let grid = try scan.grid()
    if text.isOfCodePage, letters == nil { throw .table(.oldLetters(path: path, FoundLetters(in: grid.texts))) }
    return grid
  }

  static let newline = UInt8(ascii: "\n")
  static let quote = UInt8(ascii: "\"")

  /// No text has it, but for tabs and ends of lines.
  static func isControl(_ byte: UInt8) -> Bool {
    byte < 9 || (0x0E..<0x20).contains(byte) || byte == 0x7F
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
  private let letters: OldLetters?
  /// How many cells each row has, empty ones too.
  private var lengths: Set<Int> = []

  init(_ bytes: ArraySlice<UInt8>, _ separator: UInt8, path: String, firstLine: Int, letters: OldLetters?) {
    (self.bytes, self.separator, self.path, self.letters, row) = (bytes, separator, path, letters, firstLine)
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
    if column > 1 || !cells.isEmpty { try refuseCut() }
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

  /// Where all rows have one length but the last, which has no end either, the rest of it is missing.
  private func refuseCut() throws(Problem) {
    guard rows.count > 1, let length = lengths.first, lengths.count == 1, length > 2, column < length else { return }
    throw .table(.cutOff(path: path, line: row, .insideRow))
  }

  private mutating func add(_ field: some Collection<UInt8>) throws(Problem) {
    guard !field.isEmpty else { return }
    if field.contains(where: Grid.isControl) {
      throw .table(.controlCharacter(path: path, cell: CellReference(row: row, column: column).description))
    }
    let written = String(decoding: field, as: UTF8.self)
    var text = CellText.shown(letters?.converted(written) ?? written)
    // The apostrophe that stood before it for a spreadsheet's sake.
    if text.hasPrefix("'"), text.beginsFormula { text.removeFirst() }
    guard !text.isEmpty else { return }
    count += 1
    if count > Grid.mostCells { throw .table(.tooManyCells(path: path, limit: Grid.mostCells)) }
    cells.append(Grid.Cell(column: column, text: text))
  }

  private mutating func endRow() {
    if !cells.isEmpty {
      rows.append(Grid.Row(number: row, cells: cells))
      lengths.insert(column)
    }
    (cells, column, row) = ([], 1, row + 1)
  }
}
