/// How large a screen or a part of it is, in cells.
public struct Size: Hashable, Sendable {
  /// The number of rows.
  public var rows: Int
  /// The number of columns.
  public var columns: Int

  /// A size of so many rows and columns.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// A place on a screen, in cells from the upper left corner, both counted from 0.
public struct Position: Hashable, Sendable {
  /// The row, 0 at the top.
  public var row: Int
  /// The column, 0 at the left.
  public var column: Int

  /// The place in a row and a column.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
