/// A table as a file has it, nothing of it understood yet: a sheet of a workbook, or a CSV file.
public struct Grid: Equatable, Sendable {
  /// The name of the sheet; of a CSV file its own.
  public var name: String
  /// The rows that have anything in them, from top to bottom.
  public var rows: [Row]
  /// The cells that were made one, of which only the first has a text.
  public var merged: [Area]

  /// A table.
  public init(name: String, rows: [Row], merged: [Area] = []) {
    self.name = name
    self.rows = rows
    self.merged = merged
  }

  /// A row with those of its cells that have a text, from left to right.
  public struct Row: Equatable, Sendable {
    /// Its number in the file, from 1.
    public var number: Int
    /// The cells.
    public var cells: [Cell]

    /// A row.
    public init(number: Int, cells: [Cell]) {
      self.number = number
      self.cells = cells
    }

    /// The text in a column, counted from 1; empty where there is none.
    public subscript(column: Int) -> String {
      // Nearly every row has all its cells.
      if cells.indices.contains(column - 1), cells[column - 1].column == column { return cells[column - 1].text }
      var (low, high) = (0, cells.count)
      while low < high {
        let middle = (low + high) / 2
        if cells[middle].column < column { low = middle + 1 } else { high = middle }
      }
      return low < cells.count && cells[low].column == column ? cells[low].text : ""
    }
  }

  /// A cell that has a text.
  public struct Cell: Equatable, Sendable {
    /// Its column, from 1.
    public var column: Int
    /// What is read in it, without blanks around it; of a formula its result.
    public var text: String

    /// A cell.
    public init(column: Int, text: String) {
      self.column = column
      self.text = text
    }
  }

  /// Cells from one corner to the other.
  public struct Area: Equatable, Sendable {
    /// The rows, from 1.
    public var rows: ClosedRange<Int>
    /// The columns, from 1.
    public var columns: ClosedRange<Int>

    /// Cells from one corner to the other.
    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }
  }
}

/// Where a cell stands, as a spreadsheet names it: "D7".
public struct CellReference: Hashable, Sendable, CustomStringConvertible {
  /// The row, from 1.
  public var row: Int
  /// The column, from 1.
  public var column: Int

  /// A cell's place.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// From "D7"; nil for anything else, and for what lies outside of a sheet of Excel.
  public init?(_ text: some StringProtocol) {
    var (column, row, digits) = (0, 0, 0)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && column <= 16_384:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where digits < 7:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      default: return nil
      }
    }
    guard (1...16_384).contains(column), (1...1_048_576).contains(row) else { return nil }
    self.init(row: row, column: column)
  }

  /// The letters of a column, counted from 1: "D".
  public static func letters(_ column: Int) -> String {
    var (letters, rest) = ("", column)
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// "D7".
  public var description: String { CellReference.letters(column) + "\(row)" }
}
