import Drawing

/// Turns the bytes of a terminal into events, however they are cut into pieces.
///
/// Its own, because `wget_wch` loses the beginning of a character whose end has not come yet, collects what follows
/// an undecodable byte without reporting it, passes unknown sequences on as if they were typed, and reads byte by byte.
/// What a terminal answers to a question, ours or that of a program before us, is taken out whole and never becomes keys.
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
    /// Inside one that names letters or a test: `ESC ( B`, `ESC # 8`.
    case designation
    /// Inside a string: `ESC ]`, `ESC P`, `ESC X`, `ESC ^`, `ESC _` up to its end.
    case string(StringForm)
    case paste
  }

  /// What has begun and waits for more.
  enum Unfinished {
    /// What may be a key of its own, or the beginning of a longer one that comes at once.
    case key
    case form
    case paste
  }

  private static let escape: UInt8 = 0x1B
  private static let longestSequence = 64
  /// A person and an input method send less at once; more is the rest of something.
  static let mostTypedAtOnce = 16

  private let sequences: KeySequences
  private var state = State.ground
  /// The bytes of what is not complete yet; of a string only its beginning.
  private var pending: [UInt8] = []
  /// What the pending bytes are if nothing follows at once.
  private var alone: [Event] = []
  /// The beginning that was taken for keys last, because nothing followed at once.
  private var settled: [UInt8] = []
  private var paste = PasteCollector()
  private var isPasteLate = false
  /// The byte before was of no character.
  private var isAfterUndecodable = false
  private var events: [Event] = []

  init(sequences: KeySequences = KeySequences()) {
    self.sequences = sequences
  }

  /// What waits for more bytes, where it may not wait for ever.
  var unfinished: Unfinished? {
    switch state {
    case .ground, .character: nil
    case .paste: isPasteLate ? nil : .paste
    case .escape, .controlSequence, .keypadSequence, .fixedSequence, .designation, .string: alone.isEmpty ? .form : .key
    }
  }

  /// Whether what has come so far may be a key of its own.
  var isUndecided: Bool { unfinished == .key }

  /// The events that these bytes complete.
  mutating func decode(_ bytes: some Collection<UInt8>) -> [Event] {
    goOn(with: bytes)
    for byte in bytes { take(byte) }
    return takeEvents()
  }

  /// Gives up waiting: the events of an undecided beginning, which is Escape, or Alt and `[` or the like; of a paste what
  /// has come of it. Any other form is forgotten.
  mutating func settle() -> [Event] {
    switch state {
    case .ground, .character: break
    case .paste:
      let text = paste.takeWholeCharacters()
      if !text.isEmpty { events.append(.paste(text)) }
      isPasteLate = true
    case .escape, .controlSequence, .keypadSequence, .fixedSequence, .designation, .string:
      events += alone
      settled = alone.first == .key(.escape) ? pending : []
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
      reset()
    case .character: giveUpCharacter()
    case .ground, .escape, .controlSequence, .keypadSequence, .fixedSequence, .designation, .string: return settle()
    }
    return takeEvents()
  }

  private mutating func takeEvents() -> [Event] {
    defer { events.removeAll() }
    return events
  }

  private mutating func reset(to newState: State = .ground) {
    state = newState
    pending.removeAll(keepingCapacity: true)
    alone.removeAll(keepingCapacity: true)
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: begin(byte)
    case .character(let length): continueCharacter(byte, length: length)
    case .escape: continueEscape(byte)
    case .controlSequence, .keypadSequence: continueSequence(byte)
    case .fixedSequence(let length):
      guard !breaksOff(byte) else { return }
      pending.append(byte)
      if pending.count == length { endSequence() }
    case .designation: continueDesignation(byte)
    case .string(let string): continueString(string, byte)
    case .paste: continuePaste(byte)
    }
  }
}

// MARK: What was held up on its way

nonisolated extension InputDecoder {
  /// What goes on after a long pause: a form whose beginning was taken for keys, a paste that may be over without its end.
  private mutating func goOn(with bytes: some Collection<UInt8>) {
    let beginning = settled
    settled = []
    if Self.isRest(bytes, of: beginning) {
      for byte in beginning { take(byte) }
    }
    guard isPasteLate else { return }
    isPasteLate = false
    let isTyped = bytes.count <= Self.mostTypedAtOnce && !String(decoding: bytes, as: UTF8.self).contains("[201~")
    if isTyped, !paste.isInEndMark { reset() }
  }

  /// Whether bytes that come at once go on with a form, as no hand would type them: `]11;` `[200~` after an escape.
  private static func isRest(_ bytes: some Collection<UInt8>, of beginning: [UInt8]) -> Bool {
    guard !beginning.isEmpty, bytes.count > 1 else { return false }
    let text = String(decoding: beginning.dropFirst() + bytes.prefix(longestSequence), as: UTF8.self)
    let form = /\[([<=>?][0-9]|[0-9]+[;:~])|\][0-9]+;|P[0-9;]*[>!$+][0-9A-Za-z|]/
    let formBehindEscape = /\[([A-DFHIMOZ]|[0-9]+[A-Za-z])|O[A-DFHMP-S]|_G/
    return text.prefixMatch(of: form) != nil
      || beginning.count == 1 && text.prefixMatch(of: formBehindEscape) != nil
  }
}

// MARK: Characters

nonisolated extension InputDecoder {
  private mutating func begin(_ byte: UInt8) {
    switch byte {
    case Self.escape: start(byte, .escape, alone: [.key(.escape)])
    case 0..<0x20, 0x7F: events.append(.key(.ofControlByte(byte)))
    case 0x20..<0x7F: events.append(.key(.character(Unicode.Scalar(byte))))
    case 0xC2...0xDF: start(byte, .character(length: 2))
    case 0xE0...0xEF: start(byte, .character(length: 3))
    case 0xF0...0xF4: start(byte, .character(length: 4))
    case 0x80..<0xA0 where !isAfterUndecodable && introduce(byte - 0x40, alone: [.undecodable(byte)]): break
    default:
      events.append(.undecodable(byte))
      isAfterUndecodable = true
      return
    }
    isAfterUndecodable = false
  }

  private mutating func start(_ byte: UInt8, _ newState: State, alone events: [Event] = []) {
    state = newState
    pending.append(byte)
    alone = events
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
    guard let scalar else { return }
    // The control characters from U+0080 on are no keys; some begin a form as an escape and a letter do.
    if scalar.value >= 0xA0 {
      events.append(.key(.character(scalar)))
    } else {
      _ = introduce(byte - 0x40, alone: [])
    }
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
    isAfterUndecodable = true
    reset()
  }
}

// MARK: Sequences

nonisolated extension InputDecoder {
  /// Begins the form of an escape and this byte; false where there is none.
  private mutating func introduce(_ byte: UInt8, alone events: [Event]) -> Bool {
    let newState: State
    switch byte {
    case UInt8(ascii: "["): newState = .controlSequence
    case UInt8(ascii: "O"): newState = .keypadSequence
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      newState = .string(StringForm())
    // Not Space, + and -, which are pressed behind Escape.
    case 0x21...0x2A: newState = .designation
    default: return false
    }
    pending = [Self.escape, byte]
    state = newState
    alone = events
    return true
  }

  private mutating func continueEscape(_ byte: UInt8) {
    if introduce(byte, alone: [.key(.escape), .key(.character(Unicode.Scalar(byte)))]) { return }
    reset()
    // The end of a string that has ended already.
    if byte == UInt8(ascii: "\\") { return }
    // Alt and a key, or Escape typed before it.
    events.append(.key(.escape))
    take(byte)
  }

  /// Whether a byte ends a sequence before its end; what comes then is something new.
  private mutating func breaksOff(_ byte: UInt8) -> Bool {
    alone = []
    switch byte {
    case 0x18, 0x1A: reset()
    case Self.escape:
      reset()
      take(byte)
    default: return false
    }
    return true
  }

  private mutating func continueSequence(_ byte: UInt8) {
    guard !breaksOff(byte) else { return }
    guard (0x20...0x7E).contains(byte) else {
      // It never was a key.
      reset()
      take(byte)
      return
    }
    guard pending.count < Self.longestSequence else {
      if byte >= 0x40 { reset() }
      return
    }
    pending.append(byte)
    if case .controlSequence = state, pending.count == 3 {
      if byte == UInt8(ascii: "[") { return state = .fixedSequence(length: 4) }
      if byte == UInt8(ascii: "M") { return state = .fixedSequence(length: 6) }
    }
    if byte >= 0x40 || KeySequences.isWithShift(pending) { endSequence() }
  }

  private mutating func continueDesignation(_ byte: UInt8) {
    guard !breaksOff(byte) else { return }
    if (0x20...0x2F).contains(byte) { return }
    reset()
    if !(0x30...0x7E).contains(byte) { take(byte) }
  }

  private mutating func continueString(_ string: StringForm, _ byte: UInt8) {
    alone = []
    var string = string
    switch string.add(byte) {
    case .more: state = .string(string)
    case .end: reset()
    case .brokenOff:
      reset()
      take(Self.escape)
      take(byte)
    }
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
