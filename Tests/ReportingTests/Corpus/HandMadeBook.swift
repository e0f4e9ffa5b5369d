import Domain
import Foundation

/// A workbook written by hand, tag by tag, in one of the ways that programs write them.
struct HandMadeBook {
  var naming = Naming.usual
  var letters = Letters.utf8
  var strings = StringForm.shared
  /// What stands before the names of tags.
  var prefix = ""
  var countsFrom1904 = false
  var computesOnOpening = false
  var columns = ""
  var after = ""
  /// Lies beside the sheet.
  var photo: Data?
  private(set) var shared: [String] = []
  private(set) var rows: [[String]] = []
  /// What stands in the tag of each row.
  private(set) var rowAttributes: [String] = []

  /// How the parts are called.
  enum Naming: CaseIterable {
    case usual, upperCase, backslashes, otherMainPart, absoluteTargets, strict
  }

  /// How the parts are encoded.
  enum Letters: CaseIterable {
    case utf8, withMark, wide, wideBig, saysWide, entities
  }

  /// How texts are written.
  enum StringForm: CaseIterable {
    case shared, inline, formula, rich, phonetic, escaped, untyped
  }

  // MARK: Cells

  /// Adds a row of cells.
  mutating func add(_ cells: [String], _ attributes: String = "") {
    rows.append(cells)
    rowAttributes.append(attributes)
  }

  /// A cell with a text.
  mutating func text(_ text: String, style: Int = 0) -> String {
    let halves = [text.prefix(text.count / 2), text.suffix(text.count - text.count / 2)].map { String($0).xml }
    switch strings {
    case .shared: return shared("<t>\(text.xml)</t>", style)
    case .rich:
      return shared(
        "<r><rPr><b/></rPr><t>\(halves[0])</t></r><r><t xml:space=\"preserve\">\(halves[1])</t></r>", style)
    case .phonetic:
      return shared("<t>\(text.xml)</t><rPh sb=\"0\" eb=\"1\"><t>kana</t></rPh><phoneticPr fontId=\"1\"/>", style)
    case .inline:
      return "<c R t=\"inlineStr\" s=\"\(style)\"><is><t xml:space=\"preserve\"> \(text.xml) </t></is></c>"
    case .formula: return "<c R t=\"str\" s=\"\(style)\"><f>A1&amp;\"\"</f><v>\(text.xml)</v></c>"
    case .escaped: return "<c R t=\"inlineStr\" s=\"\(style)\"><is><t>\(text.xml)_x000D_\n</t></is></c>"
    case .untyped: return "<c R t=\"inlineStr\" s=\"\(style)\"><v>\(text.xml)</v></c>"
    }
  }

  mutating func shared(_ item: String, _ style: Int = 0) -> String {
    shared.append("<si>\(item)</si>")
    return "<c R t=\"s\" s=\"\(style)\"><v> \(shared.count - 1)\n</v></c>"
  }

  // MARK: Styles

  static let formats = [
    "General", "0%", "dd/mm/yyyy", "\"Chưa đạt\"", "[=1]\"Đạt\";[=0]\"Chưa\";General", "0;-0;;@", "00000", "0.0\\ %",
    "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)", "[$-42A]d\\ mmmm\\ yyyy", "h:mm", ";;;", "yyyy",
    "[Red]0.00;[Blue]-0.00", "\"TC \"0", "0.00E+00", "[>0]\"Đạt\";\"Chưa đạt\"", "m/yyyy",
  ]

  /// The style that only strikes through, and that of Wingdings.
  static let (struck, wingdings) = (formats.count, formats.count + 1)

  static func style(_ format: String) -> Int { formats.firstIndex(of: format) ?? 0 }

  private var styleSheet: String {
    let numbered = Self.formats.enumerated()
    let codes = numbered.map { "<numFmt numFmtId=\"\($0 + 170)\" formatCode=\"\($1.xml)\"/>" }.joined()
    let looks =
      numbered.map { index, code in
        "<xf numFmtId=\"\(code == "General" ? 0 : code == "0%" ? 9 : index + 170)\" fontId=\"0\"/>"
      }.joined() + "<xf numFmtId=\"0\" fontId=\"1\"/><xf numFmtId=\"0\" fontId=\"2\"/>"
    let fonts = "<font><strike val=\"0\"/></font><font><strike/></font><font><name val=\"Wingdings\"/></font>"
    return "<styleSheet NS><numFmts>\(codes)</numFmts><fonts>\(fonts)</fonts><cellStyleXfs><xf numFmtId=\"9\" "
      + "fontId=\"1\"/></cellStyleXfs><cellXfs>\(looks)</cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>"
  }

  // MARK: Parts

  private var sheet: String {
    let written = rows.enumerated().map { index, cells in
      let cells = cells.enumerated().map { column, cell in
        cell.replacing(" R", with: " r=\"\(CellReference(row: index + 1, column: column + 1))\"", maxReplacements: 1)
      }
      return "<row r=\"\(index + 1)\" \(rowAttributes[index])>\(cells.joined())</row>"
    }
    return "<worksheet NS>\(columns)<sheetData>\(written.joined())</sheetData>\(after)</worksheet>"
  }

  /// The file.
  var file: Data {
    let isOther = naming == .otherMainPart
    let (folder, main) = isOther ? ("data", "main.xml") : ("xl", "workbook.xml")
    let sheets = isOther ? "tables/first.xml" : "worksheets/sheet1.xml"
    let target = { (name: String) in
      naming == .absoluteTargets
        ? "/\(folder)/\(name)" : naming == .backslashes ? name.replacing("/", with: "\\") : name
    }
    let office = naming == .strict ? "http://purl.oclc.org/ooxml" : "http://schemas.openxmlformats.org"
    let space =
      naming == .strict
      ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relations = "\(office)/officeDocument/2006/relationships"
    let relation = { (id: String, kind: String, target: String) in
      "<Relationship Id=\"\(id)\" Type=\"\(relations)/\(kind)\" Target=\"\(target)\"/>"
    }
    let book =
      "<workbook NS xmlns:r=\"\(relations)\"><workbookPr date1904=\"\(countsFrom1904)\"/><sheets><sheet name=\"Bảng\" "
      + "sheetId=\"1\" r:id=\"a\"/></sheets>\(computesOnOpening ? "<calcPr fullCalcOnLoad=\"1\"/>" : "")</workbook>"
    var parts = [
      ("[Content_Types].xml", "<Types/>"),
      ("_rels/.rels", "<Relationships>\(relation("x", "officeDocument", "\(folder)/\(main)"))</Relationships>"),
      ("\(folder)/\(main)", book),
      (
        "\(folder)/_rels/\(main).rels",
        "<Relationships>\(relation("a", "worksheet", target(sheets)))\(relation("b", "styles", target("styles.xml")))"
          + (shared.isEmpty ? "" : relation("c", "sharedStrings", target("sharedStrings.xml"))) + "</Relationships>"
      ), ("\(folder)/\(sheets)", sheet), ("\(folder)/styles.xml", styleSheet),
    ]
    if !shared.isEmpty { parts.append(("\(folder)/sharedStrings.xml", "<sst NS>\(shared.joined())</sst>")) }
    let photos = photo.map { [(name: "\(folder)/media/image1.jpeg", content: $0)] } ?? []
    return storedZip(
      photos
        + parts.map { name, content in
          let named =
            naming == .upperCase ? name.uppercased() : naming == .backslashes ? name.replacing("/", with: "\\") : name
          return (named, encoded(prefixed(content, space)))
        })
  }

  /// With the namespace, and the prefix where the parts of spreadsheets have one.
  private func prefixed(_ xml: String, _ space: String) -> String {
    let declared = prefix.isEmpty ? "xmlns=\"\(space)\"" : "xmlns:\(prefix)=\"\(space)\""
    guard !prefix.isEmpty, xml.contains(" NS") else { return xml.replacing(" NS", with: " " + declared) }
    return xml.replacing(#/<(/?)(\w)/#) { "<\($0.1)\(prefix):\($0.2)" }.replacing(" NS", with: " " + declared)
  }

  private func encoded(_ xml: String) -> Data {
    switch letters {
    case .utf8: return Data(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).utf8)
    case .withMark: return Data(("\u{FEFF}" + xml).utf8)
    case .saysWide: return Data(("<?xml version=\"1.0\" encoding=\"utf-16\"?>" + xml).utf8)
    case .wide, .wideBig:
      let big = letters == .wideBig
      let text = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + xml
      return Data(text.utf16.flatMap { big ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] })
    case .entities:
      return Data(xml.unicodeScalars.map { $0.value < 0x80 ? String($0) : "&#\($0.value);" }.joined().utf8)
    }
  }
}
