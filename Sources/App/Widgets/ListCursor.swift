import Drawing

/// The chosen row of a list and the first one shown.
struct ListCursor: Equatable, Sendable {
  /// The chosen row.
  var index = 0
  /// The first row on the screen.
  var top = 0

  /// Moves through a list of so many rows, of which so many are on the screen.
  mutating func move(_ move: Move, count: Int, height: Int) {
    switch move {
    case .up: index -= 1
    case .down: index += 1
    case .pageUp: index -= max(1, height - 1)
    case .pageDown: index += max(1, height - 1)
    case .first: index = 0
    case .last: index = count - 1
    }
    reveal(count: count, height: height)
  }

  /// Follows the mouse in a list that stands in these rows of the screen; true when a row is pressed twice.
  mutating func follow(_ mouse: Mouse, rows: Range<Int>, count: Int) -> Bool {
    if let step = mouse.step { move(step, count: count, height: rows.count) }
    guard mouse.step == nil, rows.contains(mouse.row) else { return false }
    choose(top + mouse.row - rows.lowerBound, count: count, height: rows.count)
    return mouse.action == .doublePress
  }

  /// Chooses a row.
  mutating func choose(_ row: Int, count: Int, height: Int) {
    index = row
    reveal(count: count, height: height)
  }

  /// The first line shown of so many after a move through them; the last ones fill the screen.
  static func scrolled(_ top: Int, _ move: Move, count: Int, height: Int) -> Int {
    var first = ListCursor()
    first.index = min(top, max(0, count - height))
    first.move(move, count: max(0, count - height) + 1, height: height)
    return first.index
  }

  /// Brings the chosen row into the list and onto the screen, moving the list as little as possible.
  mutating func reveal(count: Int, height: Int) {
    index = max(0, min(index, count - 1))
    let height = max(1, height)
    top = max(index - height + 1, min(top, index))
    top = max(0, min(top, max(0, count - height)))
  }
}

extension Mouse {
  /// The step that the wheel makes; nil for a button.
  var step: Move? {
    switch action {
    case .wheelUp: .up
    case .wheelDown: .down
    case .press, .doublePress: nil
    }
  }
}
