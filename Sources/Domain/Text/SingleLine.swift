extension String {
  /// Without line ends, for a place of one line.
  public var singleLine: String {
    contains(where: \.isNewline) ? split(whereSeparator: \.isNewline).joined(separator: " ") : self
  }
}
