import Domain
import Drawing
import Localization

/// Recognition beside today's results, as rows of the summary.
enum RecognitionRows {
  /// Who is recognised, who of them no longer meets all, who meets all without a decision; empty lists are left out.
  static func rows(_ model: Model) -> [SummaryRow] {
    guard let inspection = model.inspection, let outline = model.outline,
      let summary = RecognitionSummary(of: inspection, set: outline.id)
    else { return [] }
    return RecognitionList.allCases.flatMap { list -> [SummaryRow] in
      let communes = list.rows(of: summary)
      if communes.isEmpty { return [] }
      let rows = communes.map { commune in
        SummaryRow(
          [
            .init(
              text: "\(commune.decision == nil ? " " : model.signs.recognised) \(commune.unit.name)", width: 18,
              style: .bold),
            .init(text: model.texts.said(commune, of: outline.criteria.count)),
          ], place: Place(commune: commune.unit.code, criteriaSet: outline.id, criterion: 1))
      }
      return [SummaryRow(""), SummaryRow(model.texts.heading(list, communes.count), style: .bold)] + rows
    }
  }
}
