import Drawing

/// Which columns of the home screen are shown at a size, and where. Columns slide: the one in focus and its parent
/// have the room; a wide terminal shows all of them and the detail beside.
struct HomeLayout {
  struct Column: Equatable {
    var kind: HomeState.Column
    var start: Int
    var width: Int

    var end: Int { start + width }
    /// Where the bar before the chosen row stands; text follows it. The screen's edge keeps one cell free.
    var bar: Int { start == 0 ? 1 : start }
    var text: Int { bar + 1 }
  }

  let columns: [Column]
  /// The criterion's detail, on a wide terminal.
  let panel: Column?
  /// The row of the columns' heads.
  let head: Int?
  /// The rows of the lists.
  let rows: Range<Int>

  init(_ model: Model) {
    let page = PageLayout(size: model.size)
    head = page.isCompact ? nil : page.body.lowerBound
    rows = (page.isCompact ? page.body.lowerBound : page.body.lowerBound + 1)..<page.body.upperBound
    let width = model.size.columns
    if page.isNarrow {
      columns = [Column(kind: model.home.focus, start: 0, width: width)]
      panel = nil
    } else if page.isWide {
      let panelWidth = max(30, (width - 42) * 2 / 5)
      columns = HomeLayout.row([(.areas, 17), (.communes, 25), (.criteria, width - 44 - panelWidth - 1)])
      panel = Column(kind: .criteria, start: width - panelWidth, width: panelWidth)
    } else {
      panel = nil
      switch model.home.focus {
      case .areas: columns = HomeLayout.row([(.areas, 32), (.communes, width - 33)])
      case .communes: columns = HomeLayout.row([(.areas, 16), (.communes, width - 17)])
      case .criteria: columns = HomeLayout.row([(.communes, 24), (.criteria, width - 25)])
      }
    }
  }

  /// Columns side by side with one cell for the line between them.
  private static func row(_ widths: [(HomeState.Column, Int)]) -> [Column] {
    var start = 0
    return widths.map { kind, width in
      defer { start += width + 1 }
      return Column(kind: kind, start: start, width: width)
    }
  }

  /// The column of the screen under the mouse.
  func column(at x: Int) -> HomeState.Column? {
    columns.first { $0.start <= x && x < $0.end }?.kind
  }
}
