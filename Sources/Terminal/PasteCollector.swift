/// The text between the marks of a bracketed paste.
nonisolated struct PasteCollector {
  /// More than this comes in several pieces, so that a paste cannot fill the memory.
  static let limit = 1 << 20

  private static let endMark: [UInt8] = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// How much of the end mark has been seen.
  private var matched = 0
  private var lastWasReturn = false

  /// What a byte brought: nothing yet, a full piece, or the end with the last piece.
  enum Outcome: Equatable {
    case more
    case piece(String)
    case end(String)
  }

  /// Takes one byte.
  mutating func add(_ byte: UInt8) -> Outcome {
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count ? .end(take()) : .more
    }
    // The mark's first byte occurs in it only once, so a failed match can only begin again at this byte. What was
    // taken for the mark loses its escape, as every other control character does.
    if matched > 1 { bytes.append(contentsOf: Self.endMark[1..<matched]) }
    matched = byte == Self.endMark[0] ? 1 : 0
    // Not in the middle of a character, unless what follows is no UTF-8.
    let isContinuation = byte & 0xC0 == 0x80
    let isFull = bytes.count >= Self.limit && (!isContinuation || bytes.count >= Self.limit + 4)
    let piece = isFull ? take() : nil
    if matched == 0 { append(byte) }
    return piece.map { .piece($0) } ?? .more
  }

  /// What has been collected so far.
  mutating func take() -> String {
    defer { bytes.removeAll() }
    matched = 0
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What may be the end mark has begun.
  var isInEndMark: Bool { matched > 0 }

  /// What has been collected so far, but for a character whose end has not come.
  mutating func takeWholeCharacters() -> String {
    let seen = matched
    let lead = bytes.suffix(3).lastIndex { $0 & 0xC0 != 0x80 }
    let isCut = lead.map { bytes[$0] >= 0xC2 && String(validating: bytes[$0...], as: UTF8.self) == nil } ?? false
    let rest = isCut ? lead.map { Array(bytes[$0...]) } ?? [] : []
    bytes.removeLast(rest.count)
    defer { (bytes, matched) = (rest, seen) }
    return take()
  }

  private mutating func append(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "\n") where lastWasReturn: break
    case UInt8(ascii: "\n"), UInt8(ascii: "\t"): bytes.append(byte)
    case 0..<0x20, 0x7F: break
    default: bytes.append(byte)
    }
    lastWasReturn = byte == UInt8(ascii: "\r")
  }
}
