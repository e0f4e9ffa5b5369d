import Domain
import Drawing

extension TableState {
  /// Lists the communes anew by filter and order.
  mutating func arrange(_ model: Model) {
    guard let inspection = model.inspection, inspection.outlines.indices.contains(model.setIndex) else { return }
    set = model.setIndex
    mark = nil
    rows = inspection.tableRows(set: set, whose, order, filter, against: model.againstValues)
    counted = rows.count { inspection.notice.settings.counts(inspection.communes[$0].unit) }
    longestName = inspection.communes.map { TextWidth.columns(model.listedName($0.unit)) }.max() ?? 0
  }

  /// Counts what stands below the columns anew.
  mutating func count(_ model: Model) {
    guard let inspection = model.inspection, inspection.outlines.indices.contains(model.setIndex) else { return }
    totals = TableTotals(inspection, set: model.setIndex, whose)
  }

  /// Follows the place chosen on the home screen: another set, a commune that the filter hides, a cell that is not on
  /// the screen.
  fileprivate mutating func settle(_ model: Model) {
    if set != model.setIndex {
      if case .criterion = order { order = .name }
      arrange(model)
      count(model)
    }
    let position = model.home.communes.index
    if !rows.contains(position), filter != .all {
      filter = .all
      arrange(model)
    }
    let layout = layout(model)
    down.index = rows.firstIndex(of: position) ?? 0
    down.reveal(count: rows.count, height: layout.rows.count)
    across.index = model.home.criteria.index
    across.reveal(count: model.outline?.criteria.count ?? 0, height: layout.shown)
  }
}

extension Screen {
  var isTable: Bool { if case .table = self { true } else { false } }

  var isSummary: Bool { if case .summary = self { true } else { false } }
}

extension Model {
  /// The table, also while another screen stands above it.
  var table: TableState? {
    get {
      for case .table(let state) in screens { return state }
      return nil
    }
    set {
      guard let newValue, let index = screens.firstIndex(where: \.isTable) else { return }
      screens[index] = .table(newValue)
    }
  }

  /// Brings a table on top in line with the place chosen, whatever led there.
  mutating func settleTable() {
    guard case .table(var table) = screens.last else { return }
    table.settle(self)
    self.table = table
  }

  /// Arranges and counts a table for another session, with its view kept; without a session there is none.
  mutating func renewTable() {
    guard var table else { return }
    guard inspection != nil else {
      screens.removeAll(where: \.isTable)
      return
    }
    table.arrange(self)
    table.count(self)
    self.table = table
    settleTable()
  }

  /// Turns a table that shows only what was found to the communes' own assessment.
  mutating func showOwnAssessment() {
    guard table?.whose == .inspector else { return }
    table?.whose = .commune
    renewTable()
  }

  /// Counts what was recorded.
  mutating func countTable() {
    guard var table else { return }
    table.count(self)
    self.table = table
  }
}
