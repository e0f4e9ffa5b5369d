import CNcurses
import Drawing

/// Which sequences of bytes are which keys.
nonisolated struct KeySequences {
  /// What the terminal's own description says, for terminals that differ from the common forms below.
  var described: [[UInt8]: Key] = [:]

  /// The key of a whole sequence that begins with an escape; nil for one that is none.
  func key(for sequence: [UInt8]) -> Key? {
    if let key = described[sequence] { return key }
    guard sequence.count > 2, let final = sequence.last else { return nil }
    switch sequence[1] {
    case UInt8(ascii: "O"): return Self.keypadKey(final) ?? Self.cursorKey(final)
    case UInt8(ascii: "[") where sequence[2] == UInt8(ascii: "["): return Self.linuxKey(final)
    case UInt8(ascii: "[") where Self.endsOfNumbers.contains(final): return Self.numberedKey(sequence.dropFirst(2))
    // Answers end with the same letters: of modes and sizes with a sign in front, of the cursor's place with two numbers.
    case UInt8(ascii: "[") where (0x3C...0x3F).contains(sequence[2]): return nil
    case UInt8(ascii: "[") where final == UInt8(ascii: "R") && sequence.contains(UInt8(ascii: ";")): return nil
    default: return Self.hasControl(sequence) ? Self.cursorKey(final)?.withControl : Self.cursorKey(final)
    }
  }

  /// A tilde, or what rxvt sends with Shift, Ctrl, and both.
  private static let endsOfNumbers = Array("~$^@".utf8)

  /// Whether a sequence is complete though its last byte ends none elsewhere: `ESC [ 3 $`, Shift and Delete in rxvt.
  static func isWithShift(_ sequence: [UInt8]) -> Bool {
    sequence.last == UInt8(ascii: "$") && (4...5).contains(sequence.count)
      && sequence[2..<(sequence.count - 1)].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Ctrl is among the modifiers: `[1;5D`. They are told as one more than the sum of Shift 1, Alt 2, Ctrl 4.
  private static func hasControl(_ sequence: [UInt8]) -> Bool {
    guard let semicolon = sequence.lastIndex(of: UInt8(ascii: ";")) else { return false }
    let digits = sequence[(semicolon + 1)...].dropLast()
    return UInt8(String(decoding: digits, as: UTF8.self)).map { ($0 &- 1) & 4 != 0 } ?? false
  }

  /// The keys by the last byte: cursor keys in both modes, the first four function keys.
  private static func cursorKey(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "Z"): .backTab
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final - UInt8(ascii: "P")) + 1)
    default: nil
    }
  }

  /// The numeric keypad, where the terminal tells it from the other keys: the characters, 0x40 higher.
  private static func keypadKey(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "j")...UInt8(ascii: "y"), UInt8(ascii: "X"): .character(Unicode.Scalar(final - 0x40))
    default: nil
    }
  }

  /// The first five function keys of the Linux console.
  private static func linuxKey(_ final: UInt8) -> Key? {
    let first = UInt8(ascii: "A")
    return (first...UInt8(ascii: "E")).contains(final) ? .function(Int(final - first) + 1) : nil
  }

  /// The keys by number: `3~` or, with a modifier, `3;5~` or `3^`.
  private static func numberedKey(_ parameters: ArraySlice<UInt8>) -> Key? {
    let digits = parameters.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard digits.count <= 3, let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    switch number {
    case 1, 7: return .home
    case 2: return .insert
    case 3: return .delete
    case 4, 8: return .end
    case 5: return .pageUp
    case 6: return .pageDown
    // The numbers of the function keys leave out 16, 22, 27 and 30.
    case 11...15: return .function(number - 10)
    case 17...21: return .function(number - 11)
    case 23...26: return .function(number - 12)
    case 28...29: return .function(number - 13)
    case 31...34: return .function(number - 14)
    default: return nil
    }
  }
}

extension KeySequences {
  /// The sequences in the description of the current terminal; `setupterm` has read it.
  static func ofCurrentTerminal() -> KeySequences {
    var names: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kich1", .insert), ("kcbt", .backTab),
    ]
    names += (1...12).map { ("kf\($0)", .function($0)) }
    var sequences = KeySequences()
    for (name, key) in names {
      if let bytes = describedBytes(name), bytes.count > 1, bytes[0] == 0x1B { sequences.described[bytes] = key }
    }
    return sequences
  }
}

/// The value of a string capability in the terminal's description, without padding; nil where it has none.
nonisolated func describedBytes(_ name: String) -> [UInt8]? {
  // The library returns -1 as a pointer for a name that is no string capability.
  guard let value = tigetstr(name), Int(bitPattern: value) != -1 else { return nil }
  var bytes: [UInt8] = []
  var isPadding = false
  var rest = UnsafePointer(value)
  while rest.pointee != 0 {
    let byte = UInt8(bitPattern: rest.pointee)
    let next = UInt8(bitPattern: rest[1])
    if byte == UInt8(ascii: "$"), next == UInt8(ascii: "<") { isPadding = true }
    if !isPadding { bytes.append(byte) }
    if byte == UInt8(ascii: ">") { isPadding = false }
    rest += 1
  }
  return bytes
}
