public import Domain
public import Foundation

extension Grid {
  /// More than the whole country's communes and criteria; what has more is no such table.
  static let mostCells = 2_000_000

  /// The tables of a file: the sheets of a workbook (XLSX), or the one of a CSV file.
  ///
  /// What the file is, is told by its bytes, whatever its name.
  ///
  /// - Throws: what is neither, or damaged, under a password, too big, or written in letters of before Unicode.
  public static func read(_ data: Data, path: String) throws(Problem) -> [Grid] {
    let isWorkbook = data.starts(with: [0x50, 0x4B]) || data.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    let grids = isWorkbook ? try WorkbookReading(data, path: path).grids() : [try .commaSeparated(data, path: path)]
    if grids.contains(where: \.hasOldLetters) { throw .table(.oldEncoding(path: path)) }
    return grids
  }

  /// Its texts have the letters by which TCVN3 and VNI stand for Vietnamese ones, and hardly any of these themselves.
  private var hasOldLetters: Bool {
    var (old, new) = (0, 0)
    for text in rows.prefix(60).lazy.flatMap(\.cells).map(\.text) {
      for scalar in text.unicodeScalars where scalar.value > 0x7F {
        switch scalar.value {
        case 0x1EA0...0x1EF9, 0x102, 0x103, 0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x300...0x323: new += 1
        case _ where Grid.oldLetters.contains(scalar): old += 1
        default: break
        }
      }
    }
    return old >= 6 && old > 2 * new
  }

  private static let oldLetters = Set("µ¸¶·¹¨»¾¼½Æ©ÇË®ÌÐÎÏÑªÖ×ØÜÞßäåæçë«¬îïñö÷øûüþÿÄÅ".unicodeScalars)
}

extension String {
  /// Without blanks around it, which hide among the characters of spreadsheets.
  var trimmedCell: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    if first > 0x20, last > 0x20, first < 0x80, last < 0x80 { return self }
    let isBlank = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || [0xFEFF, 0x200B].contains(scalar.value)
    }
    let start = unicodeScalars.drop(while: isBlank)
    guard let end = start.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(start[...end])
  }
}
