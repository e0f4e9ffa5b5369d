internal import CExpat
internal import Domain
internal import Foundation

/// Goes through a part of an office's file from tag to tag: a sheet of the whole country has more elements than should
/// be kept. What the tags mean is told by the scans of each kind of part.
class TagScan {
  /// What may still come of a file. Without bounds a small file takes all the memory, and minutes.
  struct Room: Equatable {
    /// Cells with a text.
    var cells = Grid.mostCells
    /// Tags of any kind.
    var elements = 4_000_000
    /// Bytes of the texts of all cells: each may show the same one.
    var text = 32 << 20
  }

  var room: Room
  private(set) var isFull = false
  private(set) var isRefused = false
  private var parser: XML_Parser?
  /// How many tags are open, the one that is told with it.
  private(set) final var depth = 0

  private static let deepest = 64

  init(room: Room) { self.room = room }

  func start(_ tag: String, _ attributes: Attributes) {}
  func end(_ tag: String) {}
  func characters(_ bytes: UnsafeRawBufferPointer) {}

  /// Reads a part of a file.
  ///
  /// - Throws: what is not well-formed, declares a document type, or has more than a table has.
  final func read(_ name: String, of parts: ZipParts) throws(Problem) {
    let isWhole = try read { take throws(Problem) in try parts.unfold(name, take) }
    if !isWhole { throw fault(in: name, path: parts.path) }
  }

  /// False for what is not well-formed, declares a document type, or has more than a table has.
  final func read(_ data: Data) -> Bool {
    let isWhole = try? read { take throws(Problem) in _ = data.withUnsafeBytes(take) }
    return isWhole ?? false
  }

  private func read(
    _ unfold: ((UnsafeRawBufferPointer) -> Bool) throws(Problem) -> Void
  ) throws(Problem) -> Bool {
    guard let parser = XML_ParserCreate(nil) else { return false }
    defer { XML_ParserFree(parser) }
    self.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(parser, { TagScan.of($0)?.open($1, $2) }, { TagScan.of($0)?.close($1) })
    XML_SetCharacterDataHandler(parser) { pointer, text, count in
      TagScan.of(pointer)?.characters(UnsafeRawBufferPointer(start: text, count: Int(count)))
    }
    XML_SetStartDoctypeDeclHandler(parser) { pointer, _, _, _, _ in TagScan.of(pointer)?.refuse() }
    var feed = XMLFeed(parser)
    var isFirst = true
    try unfold { piece in
      if isFirst { TagScan.setLetters(of: parser, by: piece) }
      isFirst = false
      return feed.take(piece)
    }
    return feed.end() && !isRefused && !isFull
  }

  /// The first bytes tell the letters better than what is declared: some programs write UTF-8 and say UTF-16.
  private static func setLetters(of parser: XML_Parser, by piece: UnsafeRawBufferPointer) {
    let beginning = Data(piece.prefix(200))
    let wide = XMLFeed.wideEncoding(of: beginning).map { $0 == .utf16LittleEndian ? "UTF-16LE" : "UTF-16BE" }
    let isLatin = beginning.firstRange(of: Data("8859".utf8)) != nil
    if wide != nil || !isLatin { XML_SetEncoding(parser, wide ?? "UTF-8") }
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> TagScan? {
    pointer.map { Unmanaged<TagScan>.fromOpaque($0).takeUnretainedValue() }
  }

  private func open(
    _ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    depth += 1
    if depth > Self.deepest { return refuse() }
    room.elements -= 1
    if room.elements < 0 { return stop() }
    start(Self.local(name), Attributes(pointer: attributes))
  }

  private func close(_ name: UnsafePointer<XML_Char>?) {
    depth -= 1
    end(Self.local(name))
  }

  /// The name behind its prefix.
  private static func local(_ name: UnsafePointer<XML_Char>?) -> String {
    guard let name else { return "" }
    let colon = strchr(name, Int32(UInt8(ascii: ":")))
    return String(cString: colon.map { UnsafePointer($0 + 1) } ?? name)
  }

  /// Reads no further: no office writes it so.
  final func refuse() {
    isRefused = true
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  /// Counts a text that is kept, and reads no further where there are too many.
  final func count(_ bytes: Int) {
    room.cells -= 1
    room.text -= bytes
    if room.cells < 0 || room.text < 0 { stop() }
  }

  /// Reads no further: there is more than any table has.
  final func stop() {
    isFull = true
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  private func fault(in part: String, path: String) -> Problem {
    if room.cells < 0 { return .table(.tooManyCells(path: path, limit: Grid.mostCells)) }
    return .document(isFull ? .tooBig(path: path) : .damagedPart(path: path, part: part))
  }
}

/// What stands in a tag.
struct Attributes {
  fileprivate let pointer: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

  subscript(name: StaticString) -> String? { bytes(name).map { String(cString: $0) } }

  func contains(_ name: StaticString) -> Bool { bytes(name) != nil }

  func number(_ name: StaticString) -> Int? { bytes(name).flatMap(Attributes.number) }

  /// What "r" of a cell names, "D7". A sheet has millions, so that no text is made of it.
  var place: CellReference? {
    guard var next = bytes("r") else { return nil }
    var column = 0
    while next.pointee == 0x20 { next += 1 }
    while (0x41...0x5A).contains(next.pointee), column <= SheetScan.columns {
      column = column * 26 + Int(next.pointee) - 0x40
      next += 1
    }
    guard (1...SheetScan.columns).contains(column), let row = Attributes.number(next), SheetScan.rows.contains(row)
    else {
      return nil
    }
    return CellReference(row: row, column: column)
  }

  /// A whole number; blanks around it do not count.
  private static func number(_ text: UnsafePointer<XML_Char>) -> Int? {
    var end: UnsafeMutablePointer<CChar>?
    let number = strtol(text, &end, 10)
    guard let end, UnsafePointer(end) > text, strspn(end, " \t\r\n") == strlen(end) else { return nil }
    return number
  }

  private func bytes(_ name: StaticString) -> UnsafePointer<XML_Char>? {
    guard var next = pointer else { return nil }
    return name.withUTF8Buffer { name in
      while let key = next[0], let value = next[1] {
        // The zero at the end of the key is none of the name's bytes.
        if name.indices.allSatisfy({ UInt8(bitPattern: key[$0]) == name[$0] }), key[name.count] == 0 { return value }
        next += 2
      }
      return nil
    }
  }

  /// "1" or "true"; also where the tag alone says so and no value is given.
  func isOn(_ name: StaticString, unlessSaid: Bool = false) -> Bool {
    self[name].map { ["1", "true", "on"].contains($0) } ?? unlessSaid
  }

  /// A row or column that is said to be hidden, or has no size.
  func isHidden(size: StaticString) -> Bool {
    isOn("hidden") || self[size].flatMap { Double($0) } == 0
  }

  /// What "ref" names: "B2:C3", or one cell.
  var area: Grid.Area? {
    let corners = self["ref"]?.split(separator: ":").compactMap { CellReference($0) } ?? []
    guard let first = corners.first, let last = corners.last, first.row <= last.row, first.column <= last.column
    else { return nil }
    return Grid.Area(rows: first.row...last.row, columns: first.column...last.column)
  }
}
