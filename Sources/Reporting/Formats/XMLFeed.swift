internal import CExpat
internal import Foundation

/// Feeds a part of an office's file to expat piece by piece, so that no tag takes more memory than its bound.
struct XMLFeed {
  let parser: XML_Parser
  private var fed = 0

  private static let piece = 1 << 16
  private static let longestTag = 1 << 20

  init(_ parser: XML_Parser) { self.parser = parser }

  /// False for what is not well-formed or was stopped, and for a tag of more than a megabyte.
  static func read(_ data: Data, by parser: XML_Parser) -> Bool {
    var feed = XMLFeed(parser)
    return data.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let end = min(start + piece, bytes.count)
        guard feed.take(UnsafeRawBufferPointer(rebasing: bytes[start..<end])) else { return false }
        start = end
      }
      return feed.end()
    }
  }

  /// False as for `read`.
  mutating func take(_ piece: UnsafeRawBufferPointer) -> Bool {
    fed += piece.count
    let bytes = piece.baseAddress?.assumingMemoryBound(to: CChar.self)
    return XML_Parse(parser, bytes, Int32(piece.count), 0) == XML_STATUS_OK
      && fed - Int(XML_GetCurrentByteIndex(parser)) <= XMLFeed.longestTag + piece.count
  }

  /// False where the last tag is missing.
  func end() -> Bool { XML_Parse(parser, nil, 0, 1) == XML_STATUS_OK }

  /// UTF-16 by its mark, or by its first sign; nil for UTF-8 and its like.
  static func wideEncoding(of data: Data) -> String.Encoding? {
    switch Array(data.prefix(2)) {
    case [0xFF, 0xFE], [UInt8(ascii: "<"), 0]: .utf16LittleEndian
    case [0xFE, 0xFF], [0, UInt8(ascii: "<")]: .utf16BigEndian
    default: nil
    }
  }
}
