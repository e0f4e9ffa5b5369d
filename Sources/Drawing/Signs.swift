/// The signs the screens are drawn with: a Unicode set and, for terminals without those glyphs, its ASCII twin.
public struct Signs: Hashable, Sendable {
  /// Met.
  public let met: String
  /// Not met.
  public let notMet: String
  /// Not assessed.
  public let notAssessed: String
  /// Nothing can be said: a level is not known.
  public let unknown: String
  /// Does not apply.
  public let notApplicable: String
  /// Decided against the values.
  public let against: String
  /// Recorded differently by two laptops that did not know of each other.
  public let conflict: String
  /// A commune registered to reach a set.
  public let target: String
  /// A commune that meets all of a further set.
  public let star: String
  /// A commune recognised by a decision.
  public let recognised: String
  /// The bar before a chosen row.
  public let cursor: String
  /// The bar before a chosen cell of a table.
  public let cellCursor: String
  /// The done part of a gauge.
  public let bar: String
  /// The open part of a gauge.
  public let barRest: String
  /// The line between columns.
  public let vertical: String
  /// The line between a body and what stands below it.
  public let horizontal: String
  /// Where a vertical line ends on a horizontal one.
  public let teeUp: String
  /// What stands for the rest of a text.
  public let ellipsis: String
  /// A full cell of a bar.
  public let block: String
  /// The left parts of a cell, from one eighth to seven; empty where a terminal has only whole cells.
  public let eighths: [String]
  /// The parts of a stacked bar, from the best to the least; told apart without colours.
  public let shades: [String]
  /// The part of a stacked bar of which nothing is known.
  public let unknownShade: String
  /// Something to do.
  public let checkbox: String
  /// Something done.
  public let checkedBox: String
  /// Finalised.
  public let sealed: String
  /// A note.
  public let pencil: String
  /// Something to be looked at.
  public let warning: String
  /// Between the levels of a path.
  public let pathSeparator: String
  /// More than before.
  public let rise: String
  /// Less than before.
  public let fall: String
  /// All together.
  public let sum: String
  /// No value.
  public let dash: String

  /// The signs of a terminal that shows Unicode.
  public static let unicode = Signs(
    met: "✓", notMet: "✗", notAssessed: "·", unknown: "?", notApplicable: "∅", against: "≠", conflict: "↔",
    target: "◎", star: "★", recognised: "◆", cursor: "▌", cellCursor: "▐",
    bar: "━", barRest: "╌", vertical: "│", horizontal: "─", teeUp: "┴", ellipsis: "…",
    block: "█", eighths: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"],
    shades: ["█", "▓", "▒", "░", "╌"], unknownShade: "?", checkbox: "☐", checkedBox: "☑",
    sealed: "■", pencil: "✎", warning: "!", pathSeparator: "›", rise: "▲", fall: "▼", sum: "Σ", dash: "—")

  /// The signs every terminal has.
  public static let ascii = Signs(
    met: "+", notMet: "-", notAssessed: ".", unknown: "?", notApplicable: "/", against: "!", conflict: "%",
    target: "o", star: "*", recognised: "@", cursor: ">", cellCursor: ">",
    bar: "=", barRest: ".", vertical: "|", horizontal: "-", teeUp: "+", ellipsis: "~",
    block: "#", eighths: [],
    shades: ["#", "=", "+", "-", "."], unknownShade: "?", checkbox: "[ ]", checkedBox: "[x]",
    sealed: "#", pencil: "*", warning: "!", pathSeparator: ">", rise: "^", fall: "v", sum: "S", dash: "-")

  /// A bar whose length is a value's part of a whole of so many columns, in eighths of a cell where there are any.
  ///
  /// A value above 0 is always seen, and only a value that reaches the whole fills it. It is not padded.
  public func bar(value: Double, of whole: Double, columns: Int) -> String {
    let steps = eighths.count + 1
    let filled = Self.filled(value: value, of: whole, steps: columns * steps)
    let part = filled % steps
    return String(repeating: block, count: filled / steps) + (part == 0 ? "" : eighths[part - 1])
  }

  /// The sign of one of so many parts of a stacked bar.
  public func shade(_ part: Int, of parts: Int) -> String {
    guard parts > 1, !shades.isEmpty else { return shades.first ?? block }
    return shades[min(part, parts - 1) * (shades.count - 1) / (parts - 1)]
  }

  /// How many of so many columns each part of a whole takes: together all of them, each in proportion, and none but an
  /// empty part goes unseen while there are columns enough.
  public static func columns(of parts: [Int], in columns: Int) -> [Int] {
    let total = parts.reduce(0, +)
    guard total > 0, columns > 0 else { return parts.map { _ in 0 } }
    var widths = parts.map { $0 * columns / total }
    let left = { (index: Int) in parts[index] * columns % total }
    let byRest = parts.indices.sorted { (left($1), $0) < (left($0), $1) }
    for index in byRest.prefix(columns - widths.reduce(0, +)) { widths[index] += 1 }
    for index in parts.indices where parts[index] > 0 && widths[index] == 0 {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 1 else { break }
      widths[widest] -= 1
      widths[index] = 1
    }
    return widths
  }

  /// A line of so many columns: the done part of a whole, then the open part.
  public func gauge(value: Double, of whole: Double, columns: Int) -> String {
    let filled = Self.filled(value: value, of: whole, steps: columns)
    return String(repeating: bar, count: filled) + String(repeating: barRest, count: max(0, columns - filled))
  }

  /// How many of `steps` a value's part of a whole fills: 0 only for nothing, all only for everything.
  private static func filled(value: Double, of whole: Double, steps: Int) -> Int {
    guard steps > 0, whole > 0, value > 0 else { return 0 }
    if value >= whole { return steps }
    let filled = Int(value / whole * Double(steps) + 0.5)
    return min(max(filled, 1), max(steps - 1, 1))
  }
}
