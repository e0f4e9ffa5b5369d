/// A tab-separated file as a view: rows and fields are found in its bytes when they are asked for, nothing is kept.
struct TabTable: Sendable {
  /// The file, compiled into the program: its bytes stay and never change, hence are safe to share.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  /// Where the rows are, after the header line.
  let rows: Range<Int>

  private static let tab = UInt8(ascii: "\t")
  private static let newline = UInt8(ascii: "\n")

  /// A view of a file with a header line; `bytes` must stay valid as long as the program runs.
  init(bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    let headerEnd = bytes.firstIndex(of: Self.newline).map { $0 + 1 } ?? bytes.count
    rows = headerEnd..<bytes.count
  }

  /// The row that has the byte at `offset`, as offsets of its first byte and of its line end.
  func row(around offset: Int) -> Range<Int> {
    var start = offset
    while start > rows.lowerBound, bytes[start - 1] != Self.newline { start -= 1 }
    var end = offset
    while end < rows.upperBound, bytes[end] != Self.newline { end += 1 }
    return start..<end
  }

  /// The rows that begin in a range of offsets, in the order of the file.
  func rows(in range: Range<Int>) -> some Sequence<Range<Int>> {
    sequence(state: range.lowerBound) { start -> Range<Int>? in
      guard start < range.upperBound else { return nil }
      let row = row(around: start)
      start = row.upperBound + 1
      return row
    }
  }

  /// The bytes of a column, counted from 0; empty where the row is shorter.
  func field(_ column: Int, of row: Range<Int>) -> UnsafeRawBufferPointer {
    var start = row.lowerBound
    for _ in 0..<column {
      while start < row.upperBound, bytes[start] != Self.tab { start += 1 }
      start = min(start + 1, row.upperBound)
    }
    var end = start
    while end < row.upperBound, bytes[end] != Self.tab { end += 1 }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }

  /// The text of a column, counted from 0.
  func text(_ column: Int, of row: Range<Int>) -> String {
    String(decoding: field(column, of: row), as: UTF8.self)
  }

  /// The rows that hold `value`, of two bytes or more, in a column that is not the last, in the order of the file.
  ///
  /// The value is looked for in the whole file with the separators around it, its first four bytes at once; so rows
  /// without it cost next to nothing.
  func rows(where column: Int, is value: String) -> [Range<Int>] {
    guard value.utf8.count >= 2, !rows.isEmpty else { return [] }
    let needle = [column == 0 ? Self.newline : Self.tab] + Array(value.utf8) + [Self.tab]
    let beginning = needle.withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }
    let last = bytes.count - needle.count
    var found: [Range<Int>] = []
    // A row is found by the line end before it; the first row's belongs to the header.
    var offset = rows.lowerBound - 1
    while offset <= last {
      if bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self) == beginning {
        let row = row(around: offset + 1)
        // The same text may stand in another column, as the name of a phường that is a number.
        if field(column, of: row).elementsEqual(value.utf8) {
          found.append(row)
          offset = row.upperBound - 1
        }
      }
      offset += 1
    }
    return found
  }

  /// Where the first row stands whose code (column 0) is not before `ordinal`, in a file sorted by level and code.
  func lowerBound(ordinal: Int) -> Int {
    var low = rows.lowerBound
    var high = rows.upperBound
    while low < high {
      let row = row(around: (low + high) / 2)
      if UnitCode.ordinal(field(0, of: row)) < ordinal {
        low = row.upperBound + 1
      } else {
        high = row.lowerBound
      }
    }
    return min(low, rows.upperBound)
  }
}
