internal import CExpat
internal import Domain
internal import Foundation

/// One reading of a sheet or of the shared strings of a workbook, from tag to tag: a sheet of the whole country has
/// more elements than should be kept.
final class SheetScan {
  private(set) var rows: [Grid.Row] = []
  private(set) var merged: [Grid.Area] = []
  private(set) var hidden = Grid.Hidden()
  /// The shared strings, where these are read.
  private(set) var texts: [String] = []
  private(set) var room: Room
  private(set) var isFull = false

  /// What may still come of a workbook. Without bounds a small file takes all the memory, and minutes.
  struct Room: Equatable {
    /// Cells with a text.
    var cells = Grid.mostCells
    /// Tags of any kind.
    var elements = 4_000_000
    /// Bytes of the texts of all cells: each may show the same one.
    var text = 32 << 20
  }

  private let strings: [String]
  private var parser: XML_Parser?
  private var isRefused = false
  private var depth = 0
  private var cells: [Grid.Cell] = []
  private var filtered: Grid.Area?
  private var row = 0
  private var column = 0
  private var type = ""
  private var formula: String?
  private var hasValue = false
  private var text: [UInt8] = []
  /// Where characters go to now.
  private var taking: Taking?
  /// The pronunciation of a text is not part of it.
  private var isPhonetic = false

  private enum Taking { case text, formula }

  private static let deepest = 64
  /// Four times what a cell of Excel holds.
  private static let longestText = 4 * 32_767
  /// The rows and columns that a sheet of Excel can have.
  private static let rows = 1...1_048_576
  private static let columns = 16_384

  init(strings: [String], room: Room) {
    (self.strings, self.room) = (strings, room)
  }

  /// False for what is not well-formed, declares a document type, or has too many cells.
  func read(_ data: Data) -> Bool {
    guard let parser = XML_ParserCreate(nil) else { return false }
    defer { XML_ParserFree(parser) }
    self.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(parser, { SheetScan.of($0)?.start($1, $2) }, { SheetScan.of($0)?.end($1) })
    XML_SetCharacterDataHandler(parser) { SheetScan.of($0)?.characters($1, $2) }
    XML_SetStartDoctypeDeclHandler(parser) { pointer, _, _, _, _ in SheetScan.of(pointer)?.refuse() }
    return XMLFeed.read(data, by: parser) && !isRefused && !isFull
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> SheetScan? {
    pointer.map { Unmanaged<SheetScan>.fromOpaque($0).takeUnretainedValue() }
  }

  private func refuse() {
    isRefused = true
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  // MARK: Tags

  private func start(
    _ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    depth += 1
    if depth > Self.deepest { return refuse() }
    room.elements -= 1
    if room.elements < 0 { return stop() }
    switch Self.local(name) {
    case "row":
      guard let number = Self.value("r", attributes).map({ Int($0) }) ?? row + 1, Self.rows.contains(number) else {
        return refuse()
      }
      row = number
      column = 0
      if Self.isOn("hidden", attributes) { hidden.rows.insert(contentsOf: row..<row + 1) }
    case "c":
      let place = Self.value("r", attributes).flatMap { CellReference($0) }
      column = place?.column ?? column + 1
      row = place?.row ?? row
      type = Self.value("t", attributes) ?? ""
      text.removeAll(keepingCapacity: true)
      (formula, hasValue) = (nil, false)
    case "si": text.removeAll(keepingCapacity: true)
    case "v": (taking, hasValue) = (.text, true)
    case "t": taking = isPhonetic ? nil : .text
    case "rPh": isPhonetic = true
    case "f": (taking, formula) = (.formula, "")
    case "mergeCell": merged += Self.area(attributes).map { [$0] } ?? []
    case "col" where Self.isOn("hidden", attributes):
      let bounds = ["min", "max"].compactMap { Self.value($0, attributes).flatMap { Int($0) } }
      guard bounds.count == 2, 1 <= bounds[0], bounds[0] <= bounds[1], bounds[1] <= Self.columns else { break }
      hidden.columns.insert(contentsOf: bounds[0]..<bounds[1] + 1)
    case "autoFilter": filtered = Self.area(attributes)
    case "filterColumn":
      guard let filtered else { break }
      // What a filter leaves out is hidden as by hand; only this tells it.
      let left = hidden.rows.intersection(RangeSet(Range(filtered.rows)))
      hidden.filteredRows.formUnion(left)
      hidden.rows.subtract(left)
    default: break
    }
  }

  private func end(_ name: UnsafePointer<XML_Char>?) {
    depth -= 1
    switch Self.local(name) {
    case "v", "t", "f": taking = nil
    case "rPh": isPhonetic = false
    case "si":
      count(text.count)
      texts.append(String(decoding: text, as: UTF8.self).trimmed)
    case "c": addCell()
    case "row":
      if !zip(cells, cells.dropFirst()).allSatisfy({ $0.column < $1.column }) { cells.sort { $0.column < $1.column } }
      if !cells.isEmpty { rows.append(Grid.Row(number: row, cells: cells)) }
      cells = []
    default: break
    }
  }

  private func characters(_ characters: UnsafePointer<XML_Char>?, _ length: Int32) {
    guard let taking, let characters else { return }
    guard text.count + (formula?.utf8.count ?? 0) + Int(length) <= Self.longestText else { return refuse() }
    let bytes = UnsafeRawBufferPointer(start: characters, count: Int(length))
    if taking == .text { text.append(contentsOf: bytes) } else { formula? += String(decoding: bytes, as: UTF8.self) }
  }

  // MARK: Cells

  private func addCell() {
    var found = String(decoding: text, as: UTF8.self)
    var kind = Grid.Cell.Kind.text
    if found.isEmpty, let formula, type != "str" || !hasValue {
      // A program that does not compute wrote it: there is no result to be read. Of a shared formula only the first
      // cell has the text.
      (found, kind) = ("=" + formula, .formula)
    } else {
      (found, kind) = shown(found.trimmed)
    }
    guard !found.isEmpty else { return }
    count(found.utf8.count)
    cells.append(Grid.Cell(column: column, text: found, kind: kind))
  }

  /// What a spreadsheet shows of a value.
  private func shown(_ value: String) -> (String, Grid.Cell.Kind) {
    switch type {
    case _ where value.isEmpty: return ("", .text)
    case "s":
      guard let index = Int(value), strings.indices.contains(index) else {
        refuse()
        return ("", .text)
      }
      return (strings[index], .text)
    case "b":
      let isTrue = ["1", "true"].contains(value)
      return isTrue || ["0", "false"].contains(value) ? (isTrue ? "TRUE" : "FALSE", .truth) : (value, .text)
    case "e": return (value, .error)
    case "", "n": return Double(value).flatMap(Self.written).map { ($0, .number) } ?? (value, .text)
    default: return (value, .text)
    }
  }

  /// A spreadsheet keeps 92.4 as 92.400000000000006.
  private static func written(_ number: Double) -> String? {
    guard number.isFinite, abs(number) < 1e15 else { return nil }
    if number == number.rounded() { return "\(Int(number))" }
    return Double(String(format: "%.12g", number)).map { "\($0)" }
  }

  private func count(_ bytes: Int) {
    room.cells -= 1
    room.text -= bytes
    if room.cells < 0 || room.text < 0 { stop() }
  }

  private func stop() {
    isFull = true
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  /// What "ref" names: "B2:C3", or one cell.
  private static func area(_ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) -> Grid.Area? {
    let corners = value("ref", attributes)?.split(separator: ":").compactMap { CellReference($0) } ?? []
    guard let first = corners.first, let last = corners.last, first.row <= last.row, first.column <= last.column
    else { return nil }
    return Grid.Area(rows: first.row...last.row, columns: first.column...last.column)
  }

  private static func isOn(_ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) -> Bool {
    ["1", "true"].contains(value(name, attributes))
  }

  // MARK: Names

  /// The name behind its prefix.
  private static func local(_ name: UnsafePointer<XML_Char>?) -> String {
    guard let name else { return "" }
    let colon = strchr(name, Int32(UInt8(ascii: ":")))
    return String(cString: colon.map { UnsafePointer($0 + 1) } ?? name)
  }

  private static func value(
    _ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) -> String? {
    guard var next = attributes else { return nil }
    while let key = next[0], let value = next[1] {
      if strcmp(key, name) == 0 { return String(cString: value) }
      next += 2
    }
    return nil
  }
}
