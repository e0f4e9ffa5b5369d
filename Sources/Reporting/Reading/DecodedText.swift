internal import Domain
internal import Foundation

/// The text of a CSV file, and whether its letters are those of an old code.
struct DecodedText {
  /// UTF-8.
  let bytes: [UInt8]
  /// It was not in Unicode: each byte was taken for a letter of Windows-1252.
  let isOfCodePage: Bool

  /// What is longer is no table, and takes more memory than a laptop has to give.
  private static let longest = 32 << 20

  /// - Throws: what is no text, is cut off, or damaged.
  init(_ data: Data, path: String) throws(Problem) {
    if data.count > DecodedText.longest { throw .file(.tooBig(path: path, limit: DecodedText.longest)) }
    if let wide = DecodedText.wideEncoding(of: data) {
      (bytes, isOfCodePage) = (try DecodedText.decoded(data, wide, path: path), false)
      return
    }
    let data = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    // A disk shows zeros where nothing was written. Noise has some anywhere.
    let end = data.lastIndex { $0 != 0 }.map { $0 + 1 } ?? data.startIndex
    let text = data[..<end]
    if 10 * text.prefix(4096).count(where: Grid.isControl) > min(4096, text.count) {
      throw .table(.notATable(path: path))
    }
    if end < data.endIndex { throw .table(.cutOff(path: path, line: DecodedText.lines(text), .zeros)) }
    let bytes = [UInt8](text)
    if bytes.withUnsafeBufferPointer({ String(validating: $0, as: UTF8.self) }) != nil {
      (self.bytes, isOfCodePage) = (bytes, false)
      return
    }
    let faults = DecodedText.faults(in: bytes)
    // A letter of UTF-8 has four bytes at most.
    let isCut = faults.good > 0 && faults.first + 4 > bytes.count
    if isCut || faults.good > 10 * faults.bad {
      let line = DecodedText.lines(bytes[...faults.first])
      throw isCut ? .table(.cutOff(path: path, line: line, .insideLetter)) : .file(.notText(path: path, line: line))
    }
    if bytes.count > DecodedText.longest / 4 { throw .file(.tooBig(path: path, limit: DecodedText.longest / 4)) }
    if bytes.contains(where: Grid.isControl) { throw .table(.notATable(path: path)) }
    (self.bytes, isOfCodePage) = (Array(OldLetters.read(bytes).utf8), true)
  }

  /// A text in UTF-16.
  private static func decoded(_ data: Data, _ wide: String.Encoding, path: String) throws(Problem) -> [UInt8] {
    let even = data.count % 2 == 0 ? data : data.dropLast()
    guard var text = String(data: even, encoding: wide) else { throw .table(.notATable(path: path)) }
    if text.hasPrefix("\u{FEFF}") { text = String(text.unicodeScalars.dropFirst()) }
    let bytes = Array(text.utf8)
    let isPadded = bytes.last == 0
    if isPadded || even.count < data.count {
      let line = DecodedText.lines(bytes.prefix(1 + (bytes.lastIndex { $0 != 0 } ?? 0)))
      throw .table(.cutOff(path: path, line: line, isPadded ? .zeros : .insideLetter))
    }
    return bytes
  }

  /// UTF-16 is told by its mark, or by the zeros of its Latin letters, which all stand first or all second.
  private static func wideEncoding(of data: Data) -> String.Encoding? {
    if data.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if data.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    let beginning = Array(data.prefix(4096))
    let zeros = beginning.indices.filter { beginning[$0] == 0 }
    let first = zeros.count { $0 % 2 == 0 }
    guard zeros.count > beginning.count / 5, zeros.count <= beginning.count / 2 + 1 else { return nil }
    if first * 20 <= zeros.count { return .utf16LittleEndian }
    return first * 20 >= 19 * zeros.count ? .utf16BigEndian : nil
  }

  /// In which line a text ends, from 1.
  private static func lines(_ text: some Sequence<UInt8>) -> Int { 1 + text.count { $0 == Grid.newline } }

  /// How many letters of several bytes are right, how many bytes belong to none, and where the first of these is.
  private static func faults(in bytes: [UInt8]) -> (good: Int, bad: Int, first: Int) {
    var (good, bad, first, index) = (0, 0, bytes.count, 0)
    while index < bytes.count {
      let length =
        switch bytes[index] {
        case 0..<0x80: 1
        case 0xC2..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0..<0xF5: 4
        default: 0
        }
      let isWhole =
        length > 0 && index + length <= bytes.count
        && bytes[index..<index + length].dropFirst().allSatisfy { (0x80..<0xC0).contains($0) }
      if !isWhole {
        first = min(first, index)
        bad += 1
      } else if length > 1 {
        good += 1
      }
      index += isWhole ? length : 1
    }
    return (good, bad, first)
  }
}
