internal import Domain
internal import Foundation

/// Reads the sheets of a workbook (XLSX).
struct WorkbookReading {
  private let parts: ZipParts
  private let book: String
  private let path: String
  private var common = SheetScan.Book()

  /// - Throws: no XLSX, a damaged or encrypted one.
  init(_ parts: ZipParts, _ letters: OldLetters?) throws(Problem) {
    self.parts = parts
    path = parts.path
    let main = try parts.relations(of: "").first { $0.type == "officeDocument" }?.target
    book = main.flatMap { parts.contains($0) ? $0 : nil } ?? "xl/workbook.xml"
    guard parts.contains(book) else { throw .table(.notATable(path: path)) }
    common.letters = letters
  }

  /// The sheets in their order, but for hidden ones.
  mutating func grids() throws(Problem) -> [Grid] {
    let relations = try parts.relations(of: book)
    let list = try parts.part(book, keeping: ["sheet", "workbookPr", "calcPr", "workbook"])
    try readCommon(list, relations)
    var grids: [Grid] = []
    var room = TagScan.Room()
    var taken: Set<String> = []
    for sheet in list.elements where sheet.localName == "sheet" && ["visible", nil].contains(sheet["state"]) {
      guard let relation = relations.first(where: { $0.id == sheet["id"] }) else {
        throw .document(.damagedPart(path: path, part: book))
      }
      // A chart may stand on a sheet of its own.
      guard relation.type == "worksheet" else { continue }
      // Every office writes each sheet once.
      guard taken.insert(relation.target).inserted else {
        throw .document(.damagedPart(path: path, part: relation.target))
      }
      let scan = SheetScan(common, room: room)
      try scan.read(relation.target, of: parts)
      room = scan.room
      grids.append(Grid(name: sheet["name"] ?? "", rows: scan.rows, merged: scan.merged, hidden: scan.hidden))
    }
    return grids
  }

  private mutating func readCommon(
    _ list: XMLPart, _ relations: [ReferenceDocument.Relation]
  ) throws(Problem) {
    if let target = relations.first(where: { $0.type == "sharedStrings" })?.target {
      let scan = SheetScan(common, room: TagScan.Room())
      try scan.read(target, of: parts)
      common.texts = scan.texts
    }
    if let target = relations.first(where: { $0.type == "styles" })?.target {
      let scan = StyleScan(room: TagScan.Room())
      try scan.read(target, of: parts)
      common.styles = scan.styles
    }
    let isOn = { (element: String, attribute: String) in
      ["1", "true", "on"].contains(list.first(element)?[attribute] ?? "")
    }
    if isOn("workbookPr", "date1904") { common.epoch = NumberFormat.epoch1904 }
    common.computesOnOpening = isOn("calcPr", "fullCalcOnLoad")
  }

  /// Which day is 0, in days since 1970; known once the sheets are read.
  var epoch: Int { common.epoch }
}
