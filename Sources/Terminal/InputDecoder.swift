import Drawing

/// Turns the bytes of a terminal into events, however they are cut into pieces.
///
/// Its own, because `wget_wch` loses the beginning of a character whose end has not come yet, collects what follows
/// an undecodable byte without reporting it, passes unknown sequences on as if they were typed, and reads byte by byte.
nonisolated struct InputDecoder {
  private enum State {
    case ground
    /// Inside a character of UTF-8, of so many bytes.
    case character(length: Int)
    /// Behind an escape.
    case escape
    /// Inside a sequence that began with `ESC [`, to its last byte.
    case controlSequence
    /// Inside a sequence that began with `ESC O`.
    case keypadSequence
    /// Inside a sequence of a known length: `ESC [ [` and one byte, `ESC [ M` and three.
    case fixedSequence(length: Int)
    case paste
  }

  private static let escape: UInt8 = 0x1B
  private static let longestSequence = 64

  private let sequences: KeySequences
  private var state = State.ground
  /// The bytes of what is not complete yet.
  private var pending: [UInt8] = []
  private var paste = PasteCollector()
  private var events: [Event] = []

  init(sequences: KeySequences = KeySequences()) {
    self.sequences = sequences
  }

  /// Whether what has come so far may be a key of its own, or the beginning of a longer one that comes at once.
  var isUndecided: Bool {
    switch state {
    case .escape: true
    case .controlSequence, .keypadSequence: pending.count == 2
    case .ground, .character, .fixedSequence, .paste: false
    }
  }

  /// The events that these bytes complete.
  mutating func decode(_ bytes: some Sequence<UInt8>) -> [Event] {
    for byte in bytes { take(byte) }
    return takeEvents()
  }

  /// The events of an undecided beginning behind which nothing came: Escape, or Alt and `[` or `O`.
  mutating func settle() -> [Event] {
    if isUndecided {
      events.append(.key(.escape))
      if pending.count == 2 { events.append(.key(.character(Unicode.Scalar(pending[1])))) }
      reset()
    }
    return takeEvents()
  }

  /// The events of what is left when the input ends.
  mutating func finish() -> [Event] {
    switch state {
    case .paste:
      let text = paste.take()
      if !text.isEmpty { events.append(.paste(text)) }
    case .character: giveUpCharacter()
    case .ground, .escape, .controlSequence, .keypadSequence, .fixedSequence: return settle()
    }
    reset()
    return takeEvents()
  }

  private mutating func takeEvents() -> [Event] {
    defer { events.removeAll() }
    return events
  }

  private mutating func reset(to newState: State = .ground) {
    state = newState
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: begin(byte)
    case .character(let length): continueCharacter(byte, length: length)
    case .escape: continueEscape(byte)
    case .controlSequence, .keypadSequence: continueSequence(byte)
    case .fixedSequence(let length):
      pending.append(byte)
      if pending.count == length { endSequence() }
    case .paste: continuePaste(byte)
    }
  }
}

// MARK: Characters

nonisolated extension InputDecoder {
  private mutating func begin(_ byte: UInt8) {
    switch byte {
    case Self.escape: start(byte, .escape)
    case 0..<0x20, 0x7F: events.append(.key(.ofControlByte(byte)))
    case 0x20..<0x7F: events.append(.key(.character(Unicode.Scalar(byte))))
    case 0xC2...0xDF: start(byte, .character(length: 2))
    case 0xE0...0xEF: start(byte, .character(length: 3))
    case 0xF0...0xF4: start(byte, .character(length: 4))
    default: events.append(.undecodable(byte))
    }
  }

  private mutating func start(_ byte: UInt8, _ newState: State) {
    state = newState
    pending.append(byte)
  }

  private mutating func continueCharacter(_ byte: UInt8, length: Int) {
    guard isContinuation(byte) else {
      giveUpCharacter()
      take(byte)
      return
    }
    pending.append(byte)
    guard pending.count == length else { return }
    let scalar = String(decoding: pending, as: UTF8.self).unicodeScalars.first
    reset()
    // The control characters from U+0080 on are no keys.
    if let scalar, scalar.value >= 0xA0 { events.append(.key(.character(scalar))) }
  }

  /// Whether a byte may follow the pending ones: no overlong form, no surrogate, nothing past U+10FFFF.
  private func isContinuation(_ byte: UInt8) -> Bool {
    guard pending.count == 1 else { return (0x80...0xBF).contains(byte) }
    return switch pending[0] {
    case 0xE0: (0xA0...0xBF).contains(byte)
    case 0xED: (0x80...0x9F).contains(byte)
    case 0xF0: (0x90...0xBF).contains(byte)
    case 0xF4: (0x80...0x8F).contains(byte)
    default: (0x80...0xBF).contains(byte)
    }
  }

  private mutating func giveUpCharacter() {
    events += pending.map { .undecodable($0) }
    reset()
  }
}

// MARK: Sequences

nonisolated extension InputDecoder {
  private mutating func continueEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): start(byte, .controlSequence)
    case UInt8(ascii: "O"): start(byte, .keypadSequence)
    default:
      // Alt and a key, or Escape typed before it.
      events.append(.key(.escape))
      reset()
      take(byte)
    }
  }

  private mutating func continueSequence(_ byte: UInt8) {
    guard (0x20...0x7E).contains(byte), pending.count < Self.longestSequence else {
      // Broken off: it never was a key, and what comes now is something new.
      reset()
      take(byte)
      return
    }
    pending.append(byte)
    if case .controlSequence = state, pending.count == 3 {
      if byte == UInt8(ascii: "[") { return state = .fixedSequence(length: 4) }
      if byte == UInt8(ascii: "M") { return state = .fixedSequence(length: 6) }
    }
    if byte >= 0x40 { endSequence() }
  }

  private mutating func endSequence() {
    let sequence = pending
    reset()
    if sequence == Self.pasteStart {
      state = .paste
    } else if let key = sequences.key(for: sequence) {
      events.append(.key(key))
    } else if let mouse = Mouse(sequence: sequence) {
      events.append(.mouse(mouse))
    }
  }

  private static let pasteStart = Array("\u{1B}[200~".utf8)

  private mutating func continuePaste(_ byte: UInt8) {
    switch paste.add(byte) {
    case .more: break
    case .piece(let text): events.append(.paste(text))
    case .end(let text):
      if !text.isEmpty { events.append(.paste(text)) }
      reset()
    }
  }
}

nonisolated extension Key {
  fileprivate static func ofControlByte(_ byte: UInt8) -> Key {
    switch byte {
    case 0: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    // Some terminals and scripts send a line feed for Enter.
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Unicode.Scalar(byte + 0x60))
    default: .control(Unicode.Scalar(byte + 0x40))
    }
  }
}

nonisolated extension Mouse {
  /// The event of a mouse sequence, `ESC [ < button ; column ; row M` or `ESC [ M` and three bytes.
  fileprivate init?(sequence: [UInt8]) {
    guard sequence.count > 3, sequence[1] == UInt8(ascii: "[") else { return nil }
    if sequence[2] == UInt8(ascii: "M"), sequence.count == 6 {
      let values = sequence[3...].map { Int($0) - 32 }
      self.init(button: values[0], column: values[1], row: values[2])
    } else if sequence[2] == UInt8(ascii: "<"), sequence.last == UInt8(ascii: "M") {
      let values = sequence[3...].dropLast().split(separator: UInt8(ascii: ";"))
        .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
      guard values.count == 3 else { return nil }
      self.init(button: values[0], column: values[1], row: values[2])
    } else {
      return nil
    }
  }

  /// The event of a button's code, with the modifier keys in bits 2 to 4, at a cell counted from 1 that a terminal can have.
  private init?(button: Int, column: Int, row: Int) {
    let cells = 1...Int(UInt16.max)
    guard cells.contains(column), cells.contains(row) else { return nil }
    let action: Action
    switch button & ~0b1_1100 {
    case 0: action = .press
    case 64: action = .wheelUp
    case 65: action = .wheelDown
    default: return nil
    }
    self.init(row: row - 1, column: column - 1, action: action)
  }
}
