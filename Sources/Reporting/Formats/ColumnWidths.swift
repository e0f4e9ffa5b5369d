/// How the columns of a table share a line.
enum ColumnWidths {
  /// By the length of what stands in them, each wide enough for its longest word as far as there is room.
  static func shared(_ head: [String], _ rows: [[String]], width: Int) -> [Int] {
    let lines = [head] + rows
    let wishes = head.indices.map { column in
      let cells = lines.map { $0[column] }
      let longest = cells.map(\.count).max() ?? 0
      let word = cells.flatMap { $0.split(separator: " ") }.map(\.count).max() ?? 0
      return Double(max(word + 1, min(longest, 40), 3))
    }
    let sum = wishes.reduce(0, +)
    var widths = wishes.map { Int($0 / sum * Double(width)) }
    if let last = widths.indices.last { widths[last] += width - widths.reduce(0, +) }
    return widths
  }
}
