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

  /// What a file of it holds; all else follows from that.
  public var content: Content {
    switch self {
    case .word: .document
    case .workbook: .annexes
    case .html: .report(.webPage)
    case .markdown: .report(.named("Markdown"))
    case .text: .report(.plain)
    case .csv: .table
    case .json: .log
    case .bundle: .signedLog
    }
  }

  /// What a file can hold.
  public enum Content: Equatable, Sendable {
    /// The notice as an office has it.
    case document
    /// The annexes of the notice, a sheet for each.
    case annexes
    /// The notice with its annexes, as a text.
    case report(TextForm)
    /// The communes with their criteria.
    case table
    /// The session with its log, for other programs.
    case log
    /// The same, signed, for another laptop.
    case signedLog
  }

  /// The form of a text.
  public enum TextForm: Equatable, Sendable {
    /// HTML.
    case webPage
    /// Without marks, as a terminal shows it.
    case plain
    /// One that is called the same in every language.
    case named(String)
  }

  /// Bytes that no terminal can show.
  public var isBinary: Bool {
    switch content {
    case .document, .annexes, .signedLog: true
    case .report, .table, .log: false
    }
  }

  /// It is written with the notice's phrases, and against an earlier session.
  public var isOfNotice: Bool {
    switch content {
    case .document, .annexes, .report: true
    case .table, .log, .signedLog: false
    }
  }

  /// A session without communes has nothing to tell in it.
  public var needsCommunes: Bool { isOfNotice || content == .table }
}
