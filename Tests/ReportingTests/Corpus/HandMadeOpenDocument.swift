import Domain
import Foundation

/// An OpenDocument spreadsheet written by hand, with the ways in which LibreOffice and others write cells.
struct HandMadeOpenDocument {
  var rows: [(attributes: String, cells: [String])] = []
  var columns = ""

  /// A cell, by what is in its tag and what is in it.
  static func cell(_ attributes: String, _ content: String = "") -> String {
    "<table:table-cell \(attributes)>\(content)</table:table-cell>"
  }

  static func text(_ text: String) -> String {
    cell("office:value-type=\"string\"", "<text:p>\(text.xml)</text:p>")
  }

  static let styles = """
    <style:style style:name="struck" style:family="table-cell"><style:text-properties \
    style:text-line-through-style="solid"/></style:style><style:style style:name="child" \
    style:parent-style-name="struck"/><style:style style:name="ticks" style:family="table-cell">\
    <style:text-properties fo:font-family="'Wingdings'"/></style:style><style:style style:name="gone" \
    style:family="table"><style:table-properties table:display="false"/></style:style>
    """

  /// Cells that mean what a person sees.
  static let forms: [(seen: String, meaning: CellForm.Meaning, xml: String)] = [
    ("Đạt", .met, text("Đạt")),
    ("Chưa đạt", .notMet, cell("office:value-type=\"string\"", "<text:p>Chưa<text:s/>đạt</text:p>")),
    ("Chưa\nđạt", .notMet, cell("office:value-type=\"string\"", "<text:p>Chưa</text:p><text:p>đạt</text:p>")),
    ("x", .met, cell("office:value-type=\"string\" office:string-value=\"x\"")),
    ("1", .met, cell("office:value-type=\"float\" office:value=\"1\"", "<text:p>1</text:p>")),
    ("0", .notMet, cell("office:value-type=\"float\" office:value=\"0\"")),
    ("0.6", .odd(.unknownWord), cell("office:value-type=\"float\" office:value=\"0.6\"", "<text:p>1</text:p>")),
    ("Đạt", .met, cell("office:value-type=\"float\" office:value=\"0\"", "<text:p>Đạt</text:p>")),
    ("", .nothing, cell("office:value-type=\"float\" office:value=\"0\"", "<text:p></text:p>")),
    ("100%", .odd(.percentage), cell("office:value-type=\"percentage\" office:value=\"1\"", "<text:p>100 %</text:p>")),
    ("TRUE", .met, cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "<text:p>ĐÚNG</text:p>")),
    ("FALSE", .notMet, cell("office:value-type=\"boolean\" office:boolean-value=\"false\"", "<text:p>SAI</text:p>")),
    (
      "10/7/2024", .odd(.date),
      cell("office:value-type=\"date\" office:date-value=\"2024-07-10\"", "<text:p>10 tháng 7</text:p>")
    ),
    (
      "#REF!", .odd(.error),
      cell(
        "table:formula=\"of:=B1\" office:value-type=\"string\" calcext:value-type=\"error\"", "<text:p>#REF!</text:p>")
    ), ("=SUM([.A1])", .odd(.formula), cell("table:formula=\"of:=SUM([.A1])\"")),
    ("1", .met, cell("table:formula=\"of:=B1\" office:value-type=\"float\" office:value=\"1\"", "<text:p>1</text:p>")),
    ("", .nothing, cell("")), ("", .nothing, cell("table:style-name=\"struck\"")),
    ("Đạt", .odd(.struck), cell("table:style-name=\"child\" office:value-type=\"string\"", "<text:p>Đạt</text:p>")),
    (
      "Chưa Đạt", .odd(.struck),
      cell(
        "office:value-type=\"string\"",
        "<text:p><text:span text:style-name=\"struck\">Chưa</text:span><text:s/>Đạt</text:p>")
    ), ("✓", .met, cell("table:style-name=\"ticks\" office:value-type=\"string\"", "<text:p>ü</text:p>")),
    (
      "Đạt", .met,
      cell(
        "office:value-type=\"string\"",
        "<office:annotation><text:p>chưa</text:p></office:annotation><text:p>Đạt</text:p><draw:frame><draw:text-box>"
          + "<text:p>khung</text:p></draw:text-box></draw:frame>")
    ),
  ]

  /// The file, and around its sheet a hidden one.
  func file(beside parts: [(String, String)] = []) -> Data {
    let spaces = ["office", "table", "text", "style", "draw", "fo", "calcext"].map { "xmlns:\($0)=\"urn:\($0)\"" }
      .joined(separator: " ")
    let written = rows.map { "<table:table-row \($0.attributes)>\($0.cells.joined())</table:table-row>" }.joined()
    let content = """
      <office:document-content \(spaces)><office:automatic-styles>\(Self.styles)</office:automatic-styles><office:body>\
      <office:spreadsheet><table:table table:name="Ẩn" table:style-name="gone"><table:table-row>\(Self.text("TC1"))\
      </table:table-row></table:table><table:table table:name="Bảng">\(columns)\(written)<table:table-row \
      table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>\
      </table:table></office:spreadsheet></office:body></office:document-content>
      """
    let all = [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)] + parts
    return storedZip(all.map { ($0.0, Data($0.1.utf8)) })
  }
}
