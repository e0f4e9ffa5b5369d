/// What a VT52 shows: the simplest terminal that the program can use, so that a whole screen can be read here.
struct SmallScreen {
  private(set) var rows: [[Character]]
  private var row = 0
  private var column = 0
  /// What has come of a sequence or of a letter.
  private var pending: [UInt8] = []

  init(rows: Int, columns: Int) {
    self.rows = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The screen's lines, joined by line feeds.
  var text: String { rows.map { String($0) }.joined(separator: "\n") }

  func contains(_ text: String) -> Bool { rows.contains { String($0).contains(text) } }

  mutating func take(_ bytes: [UInt8]) {
    for byte in bytes {
      pending.append(byte)
      if obey(pending) { pending.removeAll(keepingCapacity: true) }
    }
  }

  /// True when the bytes are complete.
  private mutating func obey(_ bytes: [UInt8]) -> Bool {
    switch bytes[0] {
    case 0x1B: return bytes.count > 1 && obeyEscape(bytes)
    case 0x07: break
    case 0x08: column = max(0, column - 1)
    case 0x09: column = min(rows[0].count - 1, (column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: column = 0
    default: return put(bytes)
    }
    return true
  }

  private mutating func obeyEscape(_ bytes: [UInt8]) -> Bool {
    switch bytes[1] {
    case UInt8(ascii: "A"): row = max(0, row - 1)
    case UInt8(ascii: "B"): row = min(rows.count - 1, row + 1)
    case UInt8(ascii: "C"): column = min(rows[0].count - 1, column + 1)
    case UInt8(ascii: "D"): column = max(0, column - 1)
    case UInt8(ascii: "H"): (row, column) = (0, 0)
    case UInt8(ascii: "I"):
      if row == 0 { rows = [blankRow] + rows.dropLast() } else { row -= 1 }
    case UInt8(ascii: "J"):
      erase(row, from: column)
      for below in rows.indices where below > row { erase(below, from: 0) }
    case UInt8(ascii: "K"): erase(row, from: column)
    case UInt8(ascii: "Y"):
      guard bytes.count == 4 else { return false }
      row = min(rows.count - 1, max(0, Int(bytes[2]) - 32))
      column = min(rows[0].count - 1, max(0, Int(bytes[3]) - 32))
    // Modes that it does not know, sent to every terminal.
    case UInt8(ascii: "["): return bytes.count > 2 && (0x40...0x7E).contains(bytes[bytes.count - 1])
    default: break
    }
    return true
  }

  private var blankRow: [Character] { Array(repeating: " ", count: rows[0].count) }

  private mutating func lineFeed() {
    if row == rows.count - 1 { rows = rows.dropFirst() + [blankRow] } else { row += 1 }
  }

  private mutating func erase(_ row: Int, from column: Int) {
    for column in column..<rows[row].count { rows[row][column] = " " }
  }

  private mutating func put(_ bytes: [UInt8]) -> Bool {
    let length =
      switch bytes[0] {
      case 0xC0...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xFF: 4
      default: 1
      }
    guard bytes.count == length else { return false }
    rows[row][column] = Character(String(decoding: bytes, as: UTF8.self))
    column = min(rows[0].count - 1, column + 1)
    return true
  }
}
