import Domain
import Drawing

extension TableState {
  /// Lists the communes anew by filter and order.
  mutating func arrange(_ model: Model) {
    guard let inspection = model.inspection, inspection.outlines.indices.contains(model.shown.setIndex) else { return }
    set = model.shown.setIndex
    mark = nil
    rows = inspection.tableRows(set: set, whose, order, filter, against: model.againstValues)
    counted = rows.count { inspection.notice.settings.counts(inspection.communes[$0].unit) }
    longestName = inspection.communes.map { TextWidth.columns(model.listedName($0.unit)) }.max() ?? 0
  }

  /// Counts what stands below the columns anew.
  mutating func count(_ model: Model) {
    guard let inspection = model.inspection, inspection.outlines.indices.contains(model.shown.setIndex) else { return }
    totals = TableTotals(inspection, set: model.shown.setIndex, whose)
  }

  /// Follows the place chosen on the home screen: another set, a commune that the filter hides, a cell that is not on
  /// the screen.
  fileprivate mutating func settle(_ model: Model) {
    if set != model.shown.setIndex {
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

extension Model {
  /// Brings a table on top in line with the place chosen, whatever led there.
  mutating func settleTable() {
    guard screens.top == .table else { return }
    changeAll(TableState.self) { $0.settle($1) }
  }

  /// Arranges and counts a table for another session, with its view kept.
  mutating func renewTable() {
    changeAll(TableState.self) { table, model in
      table.arrange(model)
      table.count(model)
    }
    settleTable()
  }

  /// Turns a table that shows only what was found to the communes' own assessment.
  mutating func showOwnAssessment() {
    guard screens.all(TableState.self).first?.whose == .inspector else { return }
    changeAll(TableState.self) { table, _ in table.whose = .commune }
    renewTable()
  }

  /// Counts what was recorded.
  mutating func countTable() { changeAll(TableState.self) { $0.count($1) } }
}
