import Domain
import Drawing

/// Where the parts of the table stand: names left, a cell of at least three columns for each criterion (cursor, sign,
/// mark), the count right, totals below; on a wide terminal the detail of the cell beside.
struct TableLayout: Equatable {
  /// The row of the criteria's numbers.
  let head: Int?
  /// The rows of the communes.
  let rows: Range<Int>
  /// The line above the totals.
  let rule: Int?
  let totals: Int?
  /// Where the bar before the chosen row stands.
  let bar: Int
  let nameWidth: Int
  let cellWidth: Int
  /// How many criteria are on the screen.
  let shown: Int
  /// Behind the last digit of the counts; nil where there is no room for them.
  let countEnd: Int?
  let panel: HomeLayout.Column?

  init(size: Size, criteria: Int, longestName: Int) {
    let page = PageLayout(size: size)
    let body = page.body
    head = body.count > 1 ? body.lowerBound : nil
    rows = (head.map { $0 + 1 } ?? body.lowerBound)..<(page.isCompact ? body.upperBound : body.upperBound - 1)
    rule = page.isCompact ? nil : body.upperBound - 1
    totals = page.rule

    let base = size.columns < 40 ? 8 : page.isNarrow ? 10 : 14
    bar = page.isNarrow ? 0 : 1
    let countWidth = page.isNarrow ? (size.columns < 40 ? 0 : 5) : 7
    let aside = max(30, (size.columns - 42) * 2 / 5)
    let fixed = bar + 1 + base + countWidth
    let hasPanel = page.isWide && size.columns - aside - fixed >= criteria * 3
    let width = hasPanel ? size.columns - aside - 1 : size.columns
    panel = hasPanel ? HomeLayout.Column(kind: .criteria, start: width + 1, width: aside) : nil

    nameWidth = base + max(0, min(longestName - base, width - fixed - criteria * 3))
    // The last cell needs no column behind its sign.
    let room = width - countWidth - bar - nameWidth
    let widest = room / max(1, criteria)
    cellWidth = max(3, widest >= 12 ? min(widest, 26) : min(widest, 5))
    shown = max(1, min(criteria, room / cellWidth))
    countEnd = countWidth == 0 ? nil : bar + 1 + nameWidth + shown * cellWidth + min(3, countWidth - 2)
  }

  /// Where names begin.
  var name: Int { bar + 1 }
  /// Cells are so wide that the names of the criteria fit above them.
  var namesCriteria: Bool { cellWidth >= 12 }

  /// Where the cursor of a cell stands, counted from the first one shown; its sign and its mark follow.
  func cell(_ offset: Int) -> Int { name + nameWidth + offset * cellWidth }

  /// The cell under the mouse, counted from the first one shown.
  func cell(at x: Int) -> Int? {
    let offset = (x - cell(0)) / cellWidth
    return x >= cell(0) && offset < shown ? offset : nil
  }
}
