public import Domain

/// A document as data: what every format writes, and the only thing that any of them reads.
public struct Report: Equatable, Sendable {
  /// What the file says of itself.
  public var properties: Properties
  /// The parts, in order.
  public var blocks: [Block]
  /// The tables that go with it: sheets of a workbook, and tables at the end of a text.
  public var annexes: [Annex]

  /// A document of parts.
  public init(_ blocks: [Block] = [], properties: Properties = Properties(), annexes: [Annex] = []) {
    self.blocks = blocks
    self.properties = properties
    self.annexes = annexes
  }

  /// One part of a document.
  public enum Block: Equatable, Sendable {
    /// Who writes, the nation's name and motto, number, place and date.
    case letterhead(Letterhead)
    /// The kind of document, "THÔNG BÁO", and what it is about (trích yếu).
    case title(String, subject: Text?)
    /// A heading: 1 for "I. ĐÁNH GIÁ CHUNG", 2 for "1. …", 3 for "1.1. …". The number is part of the text.
    case heading(level: Int, Text)
    /// A paragraph of running text.
    case paragraph(Text)
    /// What the document rests on (căn cứ), a paragraph in italics each.
    case basis(Text)
    /// Entries with a dash before each.
    case list([Text])
    /// Rows of equal length below a head.
    case table(head: [String], rows: [[String]])
    /// Recipients on the left, who signs on the right.
    case signature(Signature)
    /// What follows begins on a new page under a title of its own, such as a list of recipients.
    case appendix(title: String)
  }

  /// A text with footnotes and marked figures in it.
  public struct Text: Equatable, Sendable, ExpressibleByStringInterpolation {
    /// The pieces, in order.
    public var runs: [Run]

    /// A text of pieces.
    public init(_ runs: [Run]) { self.runs = runs }
    /// A plain text.
    public init(_ text: String) { runs = [.plain(text)] }
    /// A plain text.
    public init(stringLiteral text: String) { self.init(text) }
  }

  /// A piece of a text.
  public enum Run: Equatable, Sendable {
    /// Without any mark, or in bold:
    case plain(String)
    case strong(String)
    /// A figure set by hand, with the one that was computed.
    case overridden(String, computed: String)
    /// Its sign stands here, its text below the page or document.
    case footnote(Text)
  }

  /// The head of an official document.
  public struct Letterhead: Equatable, Sendable {
    /// The body above the issuing one (cơ quan chủ quản); may be empty.
    public var superior: String
    /// The issuing body (cơ quan ban hành).
    public var issuer: String
    /// "Số: 15/TB-SLĐTBXH".
    public var number: String
    /// "Lạng Sơn, ngày 05 tháng 02 năm 2024".
    public var placeAndDate: String
    /// "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".
    public var nation: String
    /// "Độc lập - Tự do - Hạnh phúc".
    public var motto: String

    /// A head.
    public init(superior: String, issuer: String, number: String, placeAndDate: String, nation: String, motto: String) {
      self.superior = superior
      self.issuer = issuer
      self.number = number
      self.placeAndDate = placeAndDate
      self.nation = nation
      self.motto = motto
    }
  }

  /// The foot of an official document.
  public struct Signature: Equatable, Sendable {
    /// "Nơi nhận:".
    public var recipientsTitle: String
    /// The recipients with their punctuation, "- UBND tỉnh (để báo cáo);".
    public var recipients: [String]
    /// "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC".
    public var authority: [String]
    /// Who signs.
    public var name: String

    /// A foot.
    public init(recipientsTitle: String, recipients: [String], authority: [String], name: String) {
      self.recipientsTitle = recipientsTitle
      self.recipients = recipients
      self.authority = authority
      self.name = name
    }
  }

  /// What a file carries about itself, unseen on its pages.
  public struct Properties: Equatable, Sendable {
    /// The title of the document.
    public var title: String
    /// The body that issues it.
    public var author: String
    /// The session it was written from.
    public var session: SessionID?
    /// The seal over the session's changes at that moment.
    public var seal: String?

    /// Properties of a file.
    public init(title: String = "", author: String = "", session: SessionID? = nil, seal: String? = nil) {
      self.title = title
      self.author = author
      self.session = session
      self.seal = seal
    }
  }

  /// A table that goes with a document, as a sheet of a workbook.
  public struct Annex: Equatable, Sendable {
    /// The name of the sheet, at most 31 characters without `[]:*?/\`.
    public var name: String
    /// The lines above the table.
    public var titles: [String]
    /// The columns.
    public var columns: [Column]
    /// The rows, each with a cell for every column.
    public var rows: [Row]
    /// How many of the first columns stay in sight.
    public var frozenColumns: Int

    /// An annex.
    public init(name: String, titles: [String], columns: [Column], rows: [Row], frozenColumns: Int = 0) {
      self.name = name
      self.titles = titles
      self.columns = columns
      self.rows = rows
      self.frozenColumns = frozenColumns
    }
  }

  /// A column of an annex.
  public struct Column: Equatable, Sendable {
    /// Its head.
    public var title: String
    /// About how many characters wide.
    public var width: Int

    /// A column.
    public init(_ title: String, width: Int) {
      self.title = title
      self.width = width
    }
  }

  /// A row of an annex.
  public struct Row: Equatable, Sendable {
    /// The cells.
    public var cells: [Cell]
    /// A row of totals.
    public var isTotal: Bool

    /// A row.
    public init(_ cells: [Cell], isTotal: Bool = false) {
      self.cells = cells
      self.isTotal = isTotal
    }
  }

  /// A cell of an annex.
  public enum Cell: Equatable, Sendable {
    /// A cell by its kind, so that a spreadsheet can count with it:
    case empty
    case text(String)
    case integer(Int)
    /// A figure with so many decimals; exact in its text, nearest in a spreadsheet.
    case figure(Ratio, decimals: Int)
    /// As a day of the spreadsheet's calendar.
    case date(CalendarDate)
  }
}

extension Report.Text {
  /// The text without marks, footnotes left out.
  public var plain: String {
    runs.map { run in
      switch run {
      case .plain(let text), .strong(let text), .overridden(let text, _): text
      case .footnote: ""
      }
    }.joined()
  }

  /// One text after the other.
  public static func + (a: Report.Text, b: Report.Text) -> Report.Text { Report.Text(a.runs + b.runs) }
}
