extension Collection<UInt8> {
  /// The first line, from 1, that is not UTF-8; nil where all are.
  public var firstLineNotUTF8: Int? {
    if String(validating: self, as: UTF8.self) != nil { return nil }
    let lines = split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
  }
}

extension String {
  /// The text of a file, without the mark that editors on Windows put before it.
  ///
  /// - Throws: one that is not UTF-8, with the line.
  public init(textOf bytes: some Collection<UInt8>, path: String) throws(Problem) {
    guard var text = String(validating: bytes, as: UTF8.self) else {
      throw .file(.notText(path: path, line: bytes.firstLineNotUTF8 ?? 1))
    }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    self = text
  }
}
