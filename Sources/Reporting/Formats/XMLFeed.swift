internal import CExpat
internal import Foundation

/// Feeds a part of an office's file to expat piece by piece, so that no tag takes more memory than its bound.
enum XMLFeed {
  private static let piece = 1 << 16
  private static let longestTag = 1 << 20

  /// False for what is not well-formed or was stopped, and for a tag of more than a megabyte.
  static func read(_ data: Data, by parser: XML_Parser) -> Bool {
    data.withUnsafeBytes { bytes in
      var fed = 0
      repeat {
        let count = min(piece, bytes.count - fed)
        let next = bytes.baseAddress.map { ($0 + fed).assumingMemoryBound(to: CChar.self) }
        fed += count
        let isLast: Int32 = fed == bytes.count ? 1 : 0
        guard XML_Parse(parser, next, Int32(count), isLast) == XML_STATUS_OK,
          fed - Int(XML_GetCurrentByteIndex(parser)) <= longestTag + piece
        else { return false }
      } while fed < bytes.count
      return true
    }
  }
}
