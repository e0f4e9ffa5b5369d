/// A table as a file has it, nothing of it understood yet: a sheet of a workbook, or a CSV file.
public struct Grid: Equatable, Sendable {
  /// The name of the sheet; of a CSV file its own.
  public var name: String
  /// The rows that have anything in them, from top to bottom.
  public var rows: [Row]
  /// The cells that were made one, of which only the first has a text.
  public var merged: [Area]
  /// What is in the rows, but not seen by who opens the file.
  public var hidden: Hidden

  /// A table.
  public init(name: String, rows: [Row], merged: [Area] = [], hidden: Hidden = Hidden()) {
    self.name = name
    self.rows = rows
    self.merged = merged
    self.hidden = hidden
  }

  /// Rows and columns that a spreadsheet does not show, counted from 1.
  public struct Hidden: Equatable, Sendable {
    /// Rows that were hidden by hand or folded away.
    public var rows: RangeSet<Int>
    /// Rows that a filter leaves out.
    public var filteredRows: RangeSet<Int>
    /// Columns that were hidden by hand or folded away.
    public var columns: RangeSet<Int>

    /// Nothing is hidden unless said.
    public init(
      rows: RangeSet<Int> = RangeSet(), filteredRows: RangeSet<Int> = RangeSet(), columns: RangeSet<Int> = RangeSet()
    ) {
      self.rows = rows
      self.filteredRows = filteredRows
      self.columns = columns
    }

    /// Whether nothing is.
    public var isEmpty: Bool { rows.isEmpty && filteredRows.isEmpty && columns.isEmpty }
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
      cell(in: column)?.text ?? ""
    }

    /// The cell in a column, counted from 1; nil where none has a text.
    public func cell(in column: Int) -> Cell? {
      // Nearly every row has all its cells.
      if cells.indices.contains(column - 1), cells[column - 1].column == column { return cells[column - 1] }
      var (low, high) = (0, cells.count)
      while low < high {
        let middle = (low + high) / 2
        if cells[middle].column < column { low = middle + 1 } else { high = middle }
      }
      return low < cells.count && cells[low].column == column ? cells[low] : nil
    }
  }

  /// A cell that has a text.
  public struct Cell: Equatable, Sendable {
    /// Its column, from 1.
    public var column: Int
    /// What is read in it, without blanks around it; of a formula its result.
    public var text: String
    /// What a spreadsheet takes it for.
    public var kind: Kind
    /// Its text, or a part of it, is struck through.
    public var isStruck: Bool

    /// A cell.
    public init(column: Int, text: String, kind: Kind = .text, isStruck: Bool = false) {
      self.column = column
      self.text = text
      self.kind = kind
      self.isStruck = isStruck
    }

    /// What a spreadsheet takes a cell for. In a CSV file every cell is a text.
    public enum Kind: Equatable, Sendable, CaseIterable {
      /// Words, and numbers that were typed as words or are shown as words by their format.
      case text
      /// A number as "6487" or "92.4".
      case number
      /// A truth value: "TRUE" or "FALSE".
      case truth
      /// A percentage as "92.4%".
      case percentage
      /// A day as "10/7/2024", a time as "13:30", or both.
      case date
      /// What is shown for a formula that fails: "#REF!".
      case error
      /// A formula whose result the file does not have: "=SUM(A1)", or "=" alone.
      case formula
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
