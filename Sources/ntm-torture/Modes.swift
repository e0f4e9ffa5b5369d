/// The modes that a program has switched on and off in a terminal: second screen, hidden cursor, paste, mouse, keypad.
struct Modes {
  /// Nothing is switched on but the cursor.
  private static let asFound: Set<Int> = [cursor]
  private static let cursor = 25
  /// Sequences say what they switch by numbers, but for the keypad.
  private static let keypad = -1

  private var on = Modes.asFound
  /// What has come of a sequence.
  private var pending: [UInt8] = []
  /// The end of all that was written, for what a program says when it ends.
  private(set) var tail: [UInt8] = []

  private static let watched: Set<Int> = [1, cursor, 47, 1000, 1002, 1003, 1006, 1047, 1049, 2004]

  /// Whether pastes are marked, as the program has it from its first frame to its end.
  var isTaken: Bool { on.contains(2004) }

  /// What is not as it was before the program; empty when all is given back.
  var left: [Int] { on.symmetricDifference(Self.asFound).sorted() }

  mutating func take(_ bytes: ArraySlice<UInt8>) {
    tail = tail.suffix(4096) + bytes
    for byte in bytes { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    guard byte != 0x1B else { return pending = [byte] }
    guard !pending.isEmpty else { return }
    pending.append(byte)
    if pending.count == 2, byte == UInt8(ascii: "[") { return }
    if pending.count == 2 || byte >= 0x40 {
      obey(pending)
      pending = []
    }
  }

  private mutating func obey(_ sequence: [UInt8]) {
    switch sequence[sequence.count - 1] {
    case UInt8(ascii: "=") where sequence.count == 2: on.insert(Self.keypad)
    case UInt8(ascii: ">") where sequence.count == 2: on.remove(Self.keypad)
    case UInt8(ascii: "h"): on.formUnion(numbers(sequence))
    case UInt8(ascii: "l"): on.subtract(numbers(sequence))
    default: break
    }
  }

  /// The modes of `ESC [ ? number ; number h`.
  private func numbers(_ sequence: [UInt8]) -> Set<Int> {
    guard sequence.count > 3, sequence[2] == UInt8(ascii: "?") else { return [] }
    let numbers = sequence[3...].dropLast().split(separator: UInt8(ascii: ";"))
    return Self.watched.intersection(numbers.compactMap { Int(String(decoding: $0, as: UTF8.self)) })
  }
}
