import Domain

extension String {
  /// The text as one word of a command line that may be pasted into a shell: a name, a path or an id may hold whatever the
  /// file it is from holds, and none of that is to be carried out.
  ///
  /// Every text that shows a command line puts in words of elsewhere by this alone. A line end is a space, any other
  /// control character, which no command could mean, U+FFFD.
  public var shellWord: String {
    let shown = String(String.UnicodeScalarView(unicodeScalars.map(\.inWord)))
    let isPlain = shown.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789_-./:,@%+=".unicodeScalars.contains($0)
    }
    if isPlain, let first = shown.first, first != "=" { return shown }
    return "'" + shown.replacing("'", with: #"'\''"#) + "'"
  }
}

extension Unicode.Scalar {
  fileprivate var inWord: Unicode.Scalar { isControl ? properties.isWhitespace ? " " : "\u{FFFD}" : self }
}

extension [String] {
  /// Several such words to choose from.
  var shellWords: String { map(\.shellWord).joined(separator: "; ") }
}
