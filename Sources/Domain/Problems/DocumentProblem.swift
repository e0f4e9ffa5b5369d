/// An office document (DOCX, XLSX, HTML) that cannot be written, read or written after.
public enum DocumentProblem: Equatable, Sendable {
  /// No office document, whatever its ending says.
  case notADocument(path: String)
  /// An office put a password on it.
  case encrypted(path: String)
  /// More than 64 MB when inflated, or more tags and text than an office writes.
  case tooBig(path: String)
  /// The file itself is cut off or damaged.
  case damaged(path: String)
  /// One file of the container cannot be read; `part` is its name in it.
  case damagedPart(path: String, part: String)
  /// A reference document lacks styles that the notice uses.
  case missingStyles(path: String, names: [String])
  /// It does not say which session it is of.
  case noProperties(path: String)
  /// A library that is loaded when needed is not installed; its name.
  case libraryMissing(name: String)
  /// A format's library refused; `detail` is what it says.
  case failed(detail: String)
}
