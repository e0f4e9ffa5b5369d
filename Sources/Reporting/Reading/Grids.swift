public import Domain
public import Foundation

extension Grid {
  /// More than the whole country's communes and criteria; what has more is no such table.
  static let mostCells = 1_000_000

  /// The tables of a file: the sheets of a workbook (XLSX), or the one of a CSV file.
  ///
  /// What the file is, is told by its bytes, whatever its name.
  ///
  /// - Throws: what is neither, or damaged, under a password, too big, or written in letters of before Unicode.
  public static func read(_ data: Data, path: String) throws(Problem) -> [Grid] {
    let grids =
      isWorkbook(data) ? try WorkbookReading(data, path: path).grids() : [try .commaSeparated(data, path: path)]
    if grids.contains(where: \.hasOldLetters) { throw .table(.oldEncoding(path: path)) }
    return grids
  }
}

extension Grid {
  /// A ZIP file, as XLSX is, or what an older or encrypted workbook begins with.
  static func isWorkbook(_ data: Data) -> Bool {
    data.starts(with: [0x50, 0x4B]) || data.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }
}
