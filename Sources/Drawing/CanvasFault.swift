extension Canvas {
  /// What no canvas may have, in English, for a program that is being tested; nil for a sound one.
  public var fault: String? {
    // Below 20×6 there may be no room for the line that is being typed.
    if let cursor, size.rows >= 6, size.columns >= 20,
      !(0..<size.rows).contains(cursor.row) || !(0..<size.columns).contains(cursor.column)
    {
      return "the cursor is outside, at \(cursor.row), \(cursor.column) of \(size.rows) × \(size.columns)"
    }
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        if let fault = fault(row, column) { return "\(fault) at \(row), \(column)" }
      }
    }
    return nil
  }

  private func fault(_ row: Int, _ column: Int) -> String? {
    let cell = self[row, column]
    if cell.isRightHalf {
      return column > 0 && self[row, column - 1].scalar.columns == 2 ? nil : "the right half of no sign"
    }
    if cell.scalar.isControl { return "a control character" }
    return switch cell.scalar.columns {
    case 0: "a mark without a letter"
    case 2 where column + 1 == size.columns || !self[row, column + 1].isRightHalf: "the left half of a sign"
    default: nil
    }
  }
}
