extension String {
  /// Without spaces and line ends at both ends.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// Nothing that prints.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
