/// A file format that a session can be written in; the raw value is the file's ending.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// The notice for Word.
  case word = "docx"
  /// The annexes as a workbook.
  case workbook = "xlsx"
  /// The notice and its annexes as one text:
  case html
  case markdown = "md"
  case text = "txt"
  /// The table of communes and criteria.
  case csv
  /// The session with its whole history, for other programs.
  case json
  /// The session with its log, signed, for another laptop.
  case bundle = "ntmb"

  /// Bytes that no terminal can show.
  public var isBinary: Bool { [.word, .workbook, .bundle].contains(self) }
}
