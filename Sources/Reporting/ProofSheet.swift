public import Domain
import Localization

extension Report {
  /// A sheet to proofread a set with: every wording and level, with room to confirm or correct it.
  ///
  /// - Parameter sheet: names the sheet, so that what comes back has a name of its own.
  public init(proofreading set: CriteriaSet, sheet: String) {
    let title = SheetWords.title(set.title.vi)
    let head: [(String, String)] = [
      (SheetWords.set, set.id.rawValue), (SheetWords.version, set.version), (SheetWords.sheet, sheet),
      (SheetWords.by, ""), (SheetWords.document, ""), (SheetWords.on, ""),
    ]
    self.init(
      properties: Properties(title: title),
      annexes: [
        Annex(
          name: SheetWords.head, titles: [title] + SheetWords.instructions,
          columns: [Column(SheetWords.label, width: 30), Column(SheetWords.value, width: 90)],
          rows: head.map { Row([.text($0), .text($1)]) }),
        Annex(
          name: SheetWords.rows, titles: [SheetWords.rows],
          columns: zip(SheetWords.columns, [11, 9, 6, 50, 13, 9, 13, 12, 30, 14, 7, 30, 13]).map {
            Column($0, width: $1)
          },
          rows: set.criteria.flatMap { criterion in
            [Row.proof(criterion, set)] + criterion.indicators.flatMap { Row.proof($0, set) }
          }, frozenColumns: 1),
      ])
  }
}

extension Report.Row {
  fileprivate static func proof(_ criterion: Criterion, _ set: CriteriaSet) -> Report.Row {
    proof(
      code: "\(SheetWords.criterion) \(criterion.number)", wording: criterion.name.vi, sources: criterion.sources,
      confidence: criterion.confidence, of: set)
  }

  fileprivate static func proof(_ indicator: Indicator, _ set: CriteriaSet) -> [Report.Row] {
    let kind =
      switch indicator.kind {
      case .bool: SheetWords.boolKind
      case .percent: SheetWords.percentKind
      case .number: SheetWords.numberKind
      }
    let wording = proof(
      code: indicator.code, wording: indicator.text.vi, kind: kind, unit: indicator.shownUnit,
      sources: indicator.sources, confidence: indicator.confidence, of: set)
    let levels = indicator.thresholds.map { level in
      proof(
        code: indicator.code, level: level, region: level.region, year: level.year, wording: level.text ?? "",
        kind: kind, unit: indicator.shownUnit, sources: level.sources, confidence: level.confidence, of: set)
    }
    let unknown = proof(
      code: indicator.code, region: Threshold.allRegions, wording: "", kind: kind, unit: indicator.shownUnit,
      sources: [], confidence: nil, of: set)
    return [wording] + (levels.isEmpty ? [unknown] : levels)
  }

  private static func proof(
    code: String, level: Threshold? = nil, region: String = "", year: Int? = nil, wording: String, kind: String = "",
    unit: String? = nil, sources: [String], confidence: Confidence?, of set: CriteriaSet
  ) -> Report.Row {
    let told = region.isEmpty ? ("", "") : ProofLevel.parts(level)
    let titles = sources.compactMap { set.sources[$0]?.title }.joined(separator: "; ")
    let confidence = confidence.map { $0 == .verified ? SheetWords.verified : SheetWords.recalled } ?? ""
    let cells = [
      code, region, year.map(String.init) ?? "", wording, kind, told.0, told.1, unit ?? "", titles, confidence, "", "",
      "",
    ]
    return Report.Row(cells.map { $0.isEmpty ? .empty : .text($0) })
  }
}
