extension String {
  /// With a capital first letter, for the beginning of a sentence.
  public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// With a small first letter, for the middle of a sentence.
  public var loweringFirst: String { prefix(1).lowercased() + dropFirst() }
}
