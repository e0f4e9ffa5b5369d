/// An office document (DOCX, XLSX, HTML) that cannot be written, read or written after.
public enum DocumentProblem: Equatable, Sendable {
  case notADocument(path: String)
  case encrypted(path: String)
  case tooBig(path: String)
  /// The file itself is cut off or damaged.
  case damaged(path: String)
  case damagedPart(path: String, part: String)
  case missingStyles(path: String, names: [String])
  case noProperties(path: String)
  case libraryMissing(name: String)
  case failed(detail: String)
}
