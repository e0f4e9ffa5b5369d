import Domain

/// A way to write a cell, and what a person sees who opens it; computed beside the readers.
struct CellForm: Sendable {
  /// What it means for a criterion.
  enum Meaning: Equatable, Sendable {
    case met, notMet, nothing
    /// It is named, with this reason.
    case odd(TableReading.Odd.Reason)
  }

  let seen: String
  let meaning: Meaning
  let xml: @Sendable (inout HandMadeBook) -> String

  private static func text(_ text: String, _ meaning: Meaning, seen: String? = nil) -> CellForm {
    CellForm(seen: seen ?? text, meaning: meaning) { $0.text(text) }
  }

  private static func raw(_ seen: String, _ meaning: Meaning, _ xml: String, _ format: String = "General") -> CellForm {
    CellForm(seen: seen, meaning: meaning) { _ in
      xml.replacing("<c", with: "<c R s=\"\(HandMadeBook.style(format))\"", maxReplacements: 1)
    }
  }

  private static func number(_ number: String, _ format: String, _ seen: String, _ meaning: Meaning) -> CellForm {
    raw(seen, meaning, "<c><v>\(number)</v></c>", format)
  }

  static let texts: [CellForm] = [
    text("Đạt", .met), text("Chưa đạt", .notMet), text("x", .met), text("Không đạt", .notMet), text("-", .nothing),
    text("Ðạt", .met), text("Chưa ðạt", .notMet), text("✔\u{FE0F}", .met, seen: "✔"),
    text("Đ\u{200B}ạt", .met, seen: "Đạt"),
    text("1", .met), text("0", .notMet), text("1.0", .met, seen: "1"), text("100%", .odd(.unknownWord)),
    text("×", .odd(.unknownWord)),
    text("ü", .odd(.unknownWord)), text("#N/A", .odd(.error)), text("Đang làm", .odd(.unknownWord)),
  ]

  static let truths: [CellForm] = [
    raw("TRUE", .met, "<c t=\"b\"><v>1</v></c>"), raw("FALSE", .notMet, "<c t=\"b\"><v>0</v></c>"),
    raw("TRUE", .met, "<c t=\"b\"><v>true</v></c>"), raw("FALSE", .notMet, "<c t=\"b\"><v> false </v></c>"),
    raw("", .nothing, "<c t=\"b\"><v/></c>"), raw("", .nothing, "<c t=\"b\"></c>"),
    raw("=A1", .odd(.formula), "<c t=\"b\"><f>A1</f></c>"), raw("=A1", .odd(.formula), "<c t=\"b\"><f>A1</f><v/></c>"),
  ]

  static let empties: [CellForm] = [
    raw("", .nothing, "<c t=\"s\"><v></v></c>"), raw("", .nothing, "<c t=\"s\"/>"), raw("", .nothing, "<c/>"),
    raw("", .nothing, "<c t=\"inlineStr\"><is/></c>"), raw("", .nothing, "<c t=\"inlineStr\"><is><t></t></is></c>"),
    raw("", .nothing, "<c t=\"str\"><f>A1</f><v></v></c>"), raw("", .nothing, "<c><v> </v></c>"),
    raw("", .nothing, "<c t=\"e\"/>"),
  ]

  static let formulas: [CellForm] = [
    raw("=SUM(A1)", .odd(.formula), "<c><f>SUM(A1)</f></c>"),
    raw("=", .odd(.formula), "<c><f t=\"shared\" si=\"0\"/></c>"),
    raw("=A1", .odd(.formula), "<c><f>A1</f><v></v></c>"),
    raw("#REF!", .odd(.error), "<c t=\"e\"><f>B1</f><v>#REF!</v></c>"),
    raw("#DIV/0!", .odd(.error), "<c t=\"e\"><v>#DIV/0!</v></c>"), raw("1", .met, "<c><f>A1</f><v>1</v></c>"),
    raw("0", .notMet, "<c><f>A1</f><v>0</v></c>"), raw("Đạt", .met, "<c t=\"str\"><f>A1</f><v>Đạt</v></c>"),
  ]

  static let numbers: [CellForm] = [
    number("1", "General", "1", .met), number("1.0", "General", "1", .met), number(" 0 ", "General", "0", .notMet),
    number("1E0", "0.00E+00", "1", .met), number("0.6", "General", "0.6", .odd(.unknownWord)),
    number("92.400000000000006", "[Red]0.00;[Blue]-0.00", "92.4", .odd(.unknownWord)),
    number("1", "0%", "100%", .odd(.percentage)), number("0", "0%", "0%", .odd(.percentage)),
    number("0.925", "0%", "92.5%", .odd(.percentage)), number("1", "0.0\\ %", "100%", .odd(.percentage)),
    number("1", "\"Chưa đạt\"", "Chưa đạt", .notMet), number("0", "\"Chưa đạt\"", "Chưa đạt", .notMet),
    number("1", "[=1]\"Đạt\";[=0]\"Chưa\";General", "Đạt", .met),
    number("0", "[=1]\"Đạt\";[=0]\"Chưa\";General", "Chưa", .notMet),
    number("7", "[=1]\"Đạt\";[=0]\"Chưa\";General", "7", .odd(.unknownWord)),
    number("3", "[>0]\"Đạt\";\"Chưa đạt\"", "Đạt", .met), number("-3", "[>0]\"Đạt\";\"Chưa đạt\"", "Chưa đạt", .notMet),
    number("0", "0;-0;;@", "", .nothing), number("1", "0;-0;;@", "1", .met), number("1", ";;;", "", .nothing),
    number("0", "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)", "-", .nothing),
    number("1", "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)", "1", .met),
    number("1", "00000", "00001", .odd(.unknownWord)), number("6487", "00000", "06487", .odd(.unknownWord)),
    number("1", "\"TC \"0", "TC 1", .odd(.unknownWord)), number("0.5", "h:mm", "12:00", .odd(.date)),
    raw("10/7/2024", .odd(.date), "<c t=\"d\"><v>2024-07-10T00:00:00</v></c>"),
  ]

  /// Days by the day on which the workbook's count begins.
  static func days(from1904: Bool) -> [CellForm] {
    let day = from1904 ? 44_021 : 45_483
    return [
      number("\(day)", "dd/mm/yyyy", "10/7/2024", .odd(.date)),
      number("\(day).5", "dd/mm/yyyy", "10/7/2024", .odd(.date)),
      number("\(day)", "[$-42A]d\\ mmmm\\ yyyy", "10/7/2024", .odd(.date)),
      number("\(day)", "yyyy", "2024", .odd(.date)),
      number("\(day)", "m/yyyy", "7/2024", .odd(.date)),
      number("1", "dd/mm/yyyy", from1904 ? "2/1/1904" : "1/1/1900", .odd(.date)),
      number("0", "dd/mm/yyyy", from1904 ? "1/1/1904" : "31/12/1899", .odd(.date)),
    ]
  }

  static let looks: [CellForm] = [
    CellForm(seen: "Đạt", meaning: .odd(.struck)) { $0.text("Đạt", style: HandMadeBook.struck) },
    CellForm(seen: "x", meaning: .odd(.struck)) { $0.shared("<r><rPr><strike/></rPr><t>x</t></r>") },
    CellForm(seen: "Chưa Đạt", meaning: .odd(.struck)) {
      $0.shared("<r><rPr><strike val=\"true\"/></rPr><t>Chưa</t></r><r><rPr/><t xml:space=\"preserve\"> Đạt</t></r>")
    },
    CellForm(seen: "Đạt", meaning: .met) { $0.shared("<r><rPr><strike val=\"0\"/></rPr><t>Đạt</t></r>") },
    CellForm(seen: "✓", meaning: .met) { _ in wingdings("ü") },
    CellForm(seen: "✗", meaning: .notMet) { _ in wingdings("û") },
    CellForm(seen: "☑", meaning: .met) { _ in wingdings("\u{F0FE}") },
    CellForm(seen: "☒", meaning: .odd(.unknownWord)) { _ in wingdings("x") },
    CellForm(seen: "✓", meaning: .met) { $0.shared("<r><rPr><rFont val=\"Wingdings 2\"/></rPr><t>P</t></r>") },
    CellForm(seen: "x", meaning: .met) {
      $0.shared("<r><rPr><rFont val=\"Arial\"/></rPr><t>x</t></r>", HandMadeBook.wingdings)
    },
  ]

  private static func wingdings(_ sign: String) -> String {
    "<c R t=\"inlineStr\" s=\"\(HandMadeBook.wingdings)\"><is><t>\(sign)</t></is></c>"
  }

  /// All ways, for a workbook whose days are counted so.
  static func all(from1904: Bool) -> [CellForm] {
    texts + truths + empties + formulas + numbers + days(from1904: from1904) + looks
  }
}
