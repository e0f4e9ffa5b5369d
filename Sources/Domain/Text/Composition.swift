import Foundation

extension String {
  /// The text in composed form (NFC), as everything is stored; text that is composed already is returned as it is.
  public var nfc: String {
    unicodeScalars.allSatisfy(\.isSurelyComposed) ? self : precomposedStringWithCanonicalMapping
  }

  /// The text without the empty letters of an input method (U+200B, U+200C), a narrow space as a space: no text keeps them.
  public var withoutEmptyLetters: String {
    guard utf8.contains(0xE2), unicodeScalars.contains(where: { Self.emptyLetters[$0] != nil }) else { return self }
    return unicodeScalars.reduce(into: "") { $0 += Self.emptyLetters[$1] ?? String($1) }
  }

  private static let emptyLetters: [Unicode.Scalar: String] = ["\u{200B}": "", "\u{200C}": "", "\u{202F}": " "]

  /// Whether the text is in composed form.
  ///
  /// Compared byte by byte: Swift's `==` takes composed and decomposed text as the same.
  var isComposed: Bool {
    unicodeScalars.allSatisfy(\.isSurelyComposed) || utf8.elementsEqual(precomposedStringWithCanonicalMapping.utf8)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar looks the same in composed form whatever stands beside it.
  ///
  /// True for Latin letters without loose marks, dashes, quotation marks and ≤ ≥: all that Vietnamese texts hold.
  fileprivate var isSurelyComposed: Bool {
    switch value {
    case 0..<0x300, 0x1E00...0x1EFF, 0x2010...0x2027, 0x2264...0x2265: true
    default: false
    }
  }
}
