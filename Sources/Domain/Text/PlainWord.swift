extension String {
  /// It can stand inside other names: letters, digits, `-` and `_`, and what is allowed besides.
  public func isPlainWord(alsoWith others: String = "") -> Bool {
    unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-" || scalar == "_"
          || others.unicodeScalars.contains(scalar))
    }
  }
}
