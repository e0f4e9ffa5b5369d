import Foundation

/// What a Vietnamese input method sends to a terminal: it deletes letters and writes them anew with their marks.
enum InputMethod: CaseIterable {
  /// Marks at once behind their letter, the tone behind the syllable: `đươngf`.
  case telex
  /// Letters first, then all of the marks, then the tone: `duong79`, `2`.
  case vni
  /// Each letter and then its marks, one by one, as some keyboards have them.
  case decomposed

  /// The bytes of a text.
  func bytes(of text: String) -> [UInt8] {
    let text = text.precomposedStringWithCanonicalMapping
    if self == .decomposed { return Array(text.decomposedStringWithCanonicalMapping.utf8) }
    return text.split(separator: " ", omittingEmptySubsequences: false)
      .map { stream(of: states(of: String($0))) }
      .joined(separator: [UInt8(ascii: " ")])
      .map(\.self)
  }

  /// What is on the screen of a syllable, after each key.
  private func states(of syllable: String) -> [String] {
    let bare = syllable.map { Self.bare($0) }
    let shaped = syllable.map { Self.withoutTone($0) }
    var states: [String] = []
    for end in 1...max(1, bare.count) where !bare.isEmpty {
      let before = self == .telex ? shaped[..<(end - 1)] : bare[..<(end - 1)]
      states.append(String(before + [bare[end - 1]]))
      if self == .telex { states.append(String(before + [shaped[end - 1]])) }
    }
    return states + [String(shaped), syllable]
  }

  /// From state to state: as many letters deleted as differ at the end, and those written that are new.
  private func stream(of states: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    var shown = ""
    for state in states {
      let kept = shown.commonPrefix(with: state).count
      bytes += [UInt8](repeating: 0x7F, count: shown.count - kept) + Array(state.dropFirst(kept).utf8)
      shown = state
    }
    return bytes
  }

  private static func withoutTone(_ letter: Character) -> Character {
    without(["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"], letter)
  }

  private static func bare(_ letter: Character) -> Character {
    switch letter {
    case "đ": "d"
    case "Đ": "D"
    default: Character(String(String(letter).decomposedStringWithCanonicalMapping.unicodeScalars.prefix(1)))
    }
  }

  private static func without(_ marks: Set<Unicode.Scalar>, _ letter: Character) -> Character {
    var scalars = String.UnicodeScalarView()
    scalars.append(
      contentsOf: String(letter).decomposedStringWithCanonicalMapping.unicodeScalars.filter { !marks.contains($0) })
    return Character(String(scalars).precomposedStringWithCanonicalMapping)
  }
}
