internal import Domain

/// A font in which letters look like other signs, so that a spreadsheet shows a tick where the file has "ü".
struct SymbolFont: Equatable {
  private let signs: [Unicode.Scalar: Character]

  /// nil for a font of letters.
  init?(named name: String) {
    guard let signs = SymbolFont.known[name.lowercased().trimmed] else { return nil }
    self.signs = signs
  }

  /// What is shown of a text; a sign that is not known as a mark is shown as "▯".
  func shown(_ text: String) -> String {
    String(
      text.unicodeScalars.map { scalar in
        // The same signs also stand in a range of their own.
        let own = (0xF020...0xF0FF).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xF000) ?? scalar : scalar
        return signs[own] ?? (own.properties.isWhitespace ? " " : "▯")
      })
  }

  private static let known: [String: [Unicode.Scalar: Character]] = [
    "wingdings": [
      "\u{FC}": "✓", "\u{FB}": "✗", "\u{FE}": "☑", "\u{FD}": "☒", "x": "☒", "o": "☐", "¨": "☐", "q": "☐", "l": "●",
      "n": "■",
    ],
    "wingdings 2": ["P": "✓", "O": "✗", "R": "☑", "Q": "☒", "S": "☒", "T": "☒", "U": "☒", "£": "☐", "*": "☐"],
    "webdings": ["a": "✔", "r": "✖", "c": "☐", "g": "■", "n": "●"],
  ]
}
