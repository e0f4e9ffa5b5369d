/// How the columns of a table share a line.
enum ColumnWidths {
  /// About how wide a letter of a cell is, and the margins of a cell, in twentieths of a point.
  private static let letter = 145
  private static let margins = 240

  /// Each column gets room for its longest word; what is left goes to those with more to say.
  static func shared(_ head: [String], _ rows: [[String]], width: Int) -> [Int] {
    let lines = [head] + rows
    let needs = head.indices.map { column in
      (lines.flatMap { $0[column].split(separator: " ") }.map(\.count).max() ?? 0) * letter + margins
    }
    let wishes = head.indices.map { column in
      max(0, min(lines.map { $0[column].count }.max() ?? 0, 60) * letter + margins - needs[column])
    }
    let rest = width - needs.reduce(0, +)
    let shares = rest < 0 ? needs : wishes
    let sum = max(1, shares.reduce(0, +))
    var widths = zip(needs, shares).map { need, share in need + rest * share / sum }
    if let last = widths.indices.last { widths[last] += width - widths.reduce(0, +) }
    return widths
  }
}
