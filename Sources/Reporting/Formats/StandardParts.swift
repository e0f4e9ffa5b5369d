/// The parts of a document that no content changes, in the form of Nghị định 30/2020/NĐ-CP, Appendix I.
///
/// Sizes are half points, lengths twentieths of a point: 720 is 1,27 cm.
enum StandardParts {
  static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"

  static let namespaces = [
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  ]

  private static let word = #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#

  /// A4; margins 20, 20, 30 and 15 mm; the number of the page in the margin above, but not on the first page.
  static let section = """
    <w:sectPr><w:headerReference w:type="default" r:id="ntmHeader"/><w:pgSz w:w="11906" w:h="16838"/>\
    <w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>\
    <w:cols w:space="720"/><w:titlePg/></w:sectPr>
    """
  /// How wide a line of that page is.
  static let textWidth = 9355

  /// The same page without a head.
  static var plainSection: String {
    section.replacing(#"<w:headerReference w:type="default" r:id="ntmHeader"/>"#, with: "")
  }

  /// An element for a part whose prefixes are not known.
  static func declared(_ element: String) -> String {
    guard let name = element.firstIndex(where: { " />".contains($0) }) else { return element }
    return element[..<name] + " " + word + element[name...]
  }

  /// The property of a paragraph that is an item of a list.
  static func inList(_ id: Int) -> String {
    #"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="\#(id)"/></w:numPr>"#
  }

  static let header =
    declaration + """
      <w:hdr \(word)><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>\
      <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>\
      <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>
      """

  /// The separators that settings.xml names.
  static let footnoteSeparators = """
    <w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>
    """

  static let settings =
    declaration + """
      <w:settings \(word)>
      <w:zoom w:percent="100"/>
      <w:defaultTabStop w:val="720"/>
      <w:characterSpacingControl w:val="doNotCompress"/>
      \(footnoteSeparators)
      <w:compat>
      <w:doNotExpandShiftReturn/>
      <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
      </w:compat>
      <w:themeFontLang w:val="vi-VN"/>
      <w:decimalSymbol w:val=","/>
      <w:listSeparator w:val=";"/>
      </w:settings>
      """

  /// "- " at the first line's indent, and what follows from the margin on.
  static func listDefinition(_ id: Int) -> String {
    """
    <w:abstractNum w:abstractNumId="\(id)"><w:multiLevelType w:val="singleLevel"/>\
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:suff w:val="space"/><w:lvlText w:val="-"/>\
    <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr></w:lvl></w:abstractNum>
    """
  }

  static func list(_ id: Int, of definition: Int) -> String {
    #"<w:num w:numId="\#(id)"><w:abstractNumId w:val="\#(definition)"/></w:num>"#
  }

  static let numbering =
    declaration + """
      <w:numbering \(word)>
      \(listDefinition(0))
      \(list(1, of: 0))
      </w:numbering>
      """

  static let styles =
    declaration + """
      <w:styles \(word)>
      <w:docDefaults>
      <w:rPrDefault><w:rPr>
      <w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>
      <w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>
      </w:rPr></w:rPrDefault>
      <w:pPrDefault/>
      </w:docDefaults>

      """ + paragraphStyles.map(\.xml).joined(separator: "\n") + otherStyles + "</w:styles>\n"

  private static let otherStyles = """

    <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
    <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>
    </w:style>
    <w:style w:type="character" w:styleId="FootnoteReference">
    <w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>
    </w:style>
    <w:style w:type="table" w:default="1" w:styleId="TableNormal">
    <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>
    <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>\
    <w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>
    </w:style>
    <w:style w:type="table" w:customStyle="1" w:styleId="NTMTable">
    <w:name w:val="NTM Table"/><w:basedOn w:val="TableNormal"/>
    <w:tblPr><w:tblBorders>\(["top", "left", "bottom", "right", "insideH", "insideV"].map(border).joined())</w:tblBorders>\
    <w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="60" w:type="dxa"/>\
    <w:bottom w:w="20" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>
    </w:style>
    <w:style w:type="numbering" w:default="1" w:styleId="NoList">
    <w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/>
    </w:style>

    """

  private static func border(_ side: String) -> String {
    #"<w:\#(side) w:val="single" w:sz="4" w:space="0" w:color="000000"/>"#
  }
}

/// A paragraph style of our own style sheet.
private struct ParagraphStyle {
  var name: String
  /// The elements of `w:pPr` and `w:rPr`, in the order that their schema wants.
  var paragraph: String
  var run: String

  init(_ style: DocumentStyle, _ paragraph: String = "", _ run: String = "") {
    self.init(name: style.rawValue, paragraph, run)
  }

  init(name: String, _ paragraph: String = "", _ run: String = "") {
    self.name = name
    self.paragraph = paragraph
    self.run = run
  }

  var xml: String {
    let id = name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let isNormal = name == DocumentStyle.normal.rawValue
    let isOurs = name.hasPrefix("NTM ")
    let kind = (isNormal ? #" w:default="1""# : "") + (isOurs ? #" w:customStyle="1""# : "")
    let base = isNormal ? "" : #"<w:basedOn w:val="Normal"/>"#
    let next = name.hasPrefix("heading") ? #"<w:next w:val="NTMBody"/>"# : ""
    return """
      <w:style w:type="paragraph"\(kind) w:styleId="\(id)">
      <w:name w:val="\(name)"/>\(base)\(next)<w:qFormat/>
      \(paragraph.isEmpty ? "" : "<w:pPr>\(paragraph)</w:pPr>")\(run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>")
      </w:style>
      """
  }
}

private let paragraphStyles: [ParagraphStyle] = [
  ParagraphStyle(.normal, "<w:widowControl/>"),
  ParagraphStyle(.heading1, "<w:keepNext/>" + spacing(120, 120) + indented + both + outline(0), bold),
  ParagraphStyle(.heading2, "<w:keepNext/>" + spacing(60, 120) + indented + both + outline(1), bold),
  ParagraphStyle(.heading3, "<w:keepNext/>" + spacing(60, 120) + indented + both + outline(2), bold + italic),
  ParagraphStyle(name: "header", centred, size(28)),
  ParagraphStyle(.footnoteText, both, size(20)),
  ParagraphStyle(.superior, centred, size(26)),
  ParagraphStyle(.issuer, centred, bold + size(26)),
  ParagraphStyle(.nation, centred, bold + size(26)),
  ParagraphStyle(.motto, centred, bold + size(28)),
  ParagraphStyle(.rule, ruled + #"<w:spacing w:before="20" w:after="0" w:line="40" w:lineRule="exact"/>"#, size(2)),
  ParagraphStyle(.number, spacing(120, 0) + centred, size(26)),
  ParagraphStyle(.placeAndDate, spacing(120, 0) + centred, italic + size(28)),
  ParagraphStyle(.title, "<w:keepNext/>" + spacing(240, 0) + centred, bold),
  ParagraphStyle(.subject, "<w:keepNext/>" + centred, bold),
  ParagraphStyle(.body, #"<w:spacing w:before="0" w:after="120" w:line="264" w:lineRule="auto"/>"# + indented + both),
  ParagraphStyle(.basis, spacing(0, 120) + indented + both, italic),
  ParagraphStyle(
    .list,
    #"<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:before="0" w:after="120" w:line="264" w:lineRule="auto"/>"#
      + both),
  ParagraphStyle(.tableHead, "<w:keepNext/>" + centred, bold + size(24)),
  ParagraphStyle(.tableCell, "", size(24)),
  ParagraphStyle(.recipientsTitle, "", bold + italic + size(24)),
  ParagraphStyle(.recipient, "", size(22)),
  ParagraphStyle(.authority, "<w:keepNext/>" + centred, bold),
  ParagraphStyle(.signer, spacing(1700, 0) + centred, bold),
  ParagraphStyle(.appendix, "<w:keepNext/><w:pageBreakBefore/>" + spacing(0, 240) + centred + outline(0), bold),
  ParagraphStyle(.gap, #"<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>"#, size(8)),
]

private let bold = "<w:b/><w:bCs/>"
private let italic = "<w:i/><w:iCs/>"
private let centred = #"<w:jc w:val="center"/>"#
private let both = #"<w:jc w:val="both"/>"#
private let indented = #"<w:ind w:firstLine="720"/>"#
private let ruled = #"<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>"#

private func size(_ halfPoints: Int) -> String { #"<w:sz w:val="\#(halfPoints)"/><w:szCs w:val="\#(halfPoints)"/>"# }

private func spacing(_ before: Int, _ after: Int) -> String {
  #"<w:spacing w:before="\#(before)" w:after="\#(after)"/>"#
}

private func outline(_ level: Int) -> String { #"<w:outlineLvl w:val="\#(level)"/>"# }
