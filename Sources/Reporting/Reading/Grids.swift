public import Domain
public import Foundation

extension Grid {
  /// More than the whole country's communes and criteria; what has more is no such table.
  static let mostCells = 1_000_000

  /// The tables of a file: the sheets of a workbook (XLSX, ODS), or the one of a CSV file.
  ///
  /// What the file is, is told by its bytes, whatever its name.
  ///
  /// - Parameter letters: the old code that its texts are converted from.
  /// - Throws: what is neither, or damaged, under a password, too big, or written in letters of before Unicode.
  public static func read(_ data: Data, path: String, from letters: OldLetters? = nil) throws(Problem) -> [Grid] {
    var grids: [Grid]
    if isWorkbook(data) {
      grids = try workbook(data, path: path, from: letters).grids
    } else if let other = OtherFile(data) {
      throw .table(.notATable(path: path, is: other))
    } else {
      grids = [try .commaSeparated(data, path: path, from: letters)]
    }
    if letters == nil {
      let texts = grids.flatMap(\.texts)
      if let found = FoundLetters(in: texts) { throw .table(.oldLetters(path: path, found)) }
      if let word = FoundLetters.lostWord(in: texts) { throw .table(.lostLetters(path: path, word: word)) }
    }
    return grids
  }

  /// The texts of the first rows, which tell how all are written.
  var texts: [String] { rows.prefix(200).flatMap { $0.cells.map(\.text) } }
}

extension Grid {
  /// A ZIP file, as XLSX and ODS are, or what an older or encrypted workbook begins with.
  static func isWorkbook(_ data: Data) -> Bool {
    data.starts(with: [0x50, 0x4B]) || data.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// The sheets of a workbook, and the day from which it counts, in days since 1970.
  static func workbook(
    _ data: Data, path: String, from letters: OldLetters? = nil
  ) throws(Problem) -> (grids: [Grid], epoch: Int) {
    if data.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      let isEncrypted = data.firstRange(of: Data("EncryptedPackage".utf8.flatMap { [$0, 0] })) != nil
      throw isEncrypted ? .document(.encrypted(path: path)) : .table(.notATable(path: path, is: OtherFile(data)))
    }
    do throws(Problem) {
      let parts = try ZipParts(data, path: path)
      if let other = OtherFile(parts: Set(parts.names)) { throw .table(.notATable(path: path, is: other)) }
      if OpenDocumentReading.isOne(parts) {
        return (try OpenDocumentReading.grids(parts, letters), NumberFormat.epoch1900)
      }
      var reading = try WorkbookReading(parts, letters)
      return (try reading.grids(), reading.epoch)
    } catch .document(.damagedPart) {
      throw .document(.damaged(path: path))
    }
  }
}
