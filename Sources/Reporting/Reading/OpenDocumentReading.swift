internal import Domain
internal import Foundation

/// Reads the sheets of an OpenDocument spreadsheet (ODS).
enum OpenDocumentReading {
  private static let content = "content.xml"

  /// Whether the parts are those of an OpenDocument file.
  static func isOne(_ parts: ZipParts) -> Bool { parts.contains(content) && !parts.contains("[Content_Types].xml") }

  /// The sheets in their order, but for hidden ones.
  ///
  /// - Throws: a letter or presentation, one under a password, a damaged or too big one.
  static func grids(_ parts: ZipParts, _ letters: OldLetters?) throws(Problem) -> [Grid] {
    let kind = parts.contains("mimetype") ? try text("mimetype", parts) : ""
    for (word, other) in [("opendocument.text", OtherFile.letter), ("opendocument.presentation", .slides)]
    where kind.contains(word) {
      throw .table(.notATable(path: parts.path, is: other))
    }
    if parts.contains("META-INF/manifest.xml"), try text("META-INF/manifest.xml", parts).contains("encryption-data") {
      throw .document(.encrypted(path: parts.path))
    }
    let named = OpenDocumentScan(letters: letters, room: TagScan.Room())
    if parts.contains("styles.xml") { try named.read("styles.xml", of: parts) }
    let scan = OpenDocumentScan(styles: named.styles, letters: letters, room: named.room)
    try scan.read(content, of: parts)
    return scan.grids
  }

  /// The beginning of a small part.
  private static func text(_ name: String, _ parts: ZipParts) throws(Problem) -> String {
    var bytes: [UInt8] = []
    try parts.unfold(name) { piece in
      bytes += piece
      return bytes.count < 1 << 20
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
