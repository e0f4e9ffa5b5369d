public import Domain
public import Localization

/// The table of communes × criteria as CSV: one row for each commune and set, the results in words, with a word beside
/// those decided against their values.
///
/// It begins with a byte order mark, by which Excel knows that it is UTF-8.
public func commaSeparated(
  _ inspection: Inspection, contradictions: Set<Place> = [], in language: Language
) -> String {
  let words = language.texts.report
  let most = inspection.outlines.map(\.criteria.count).max() ?? 0
  let numbers = most == 0 ? [] : (1...most).map(String.init)
  var lines = [[words.codeColumn, words.tableHead[0], words.criteriaSetColumn, words.tableHead[1]] + numbers]
  for (position, outline) in inspection.outlines.enumerated() {
    for commune in inspection.communes {
      let result = commune.results[position]
      let statuses = zip(outline.criteria, result.statuses).map { criterion, status in
        let place = Place(commune: commune.unit.code, criteriaSet: outline.id, criterion: criterion.number)
        return words.status(status) + (contradictions.contains(place) ? " (\(language.texts.judgement.against))" : "")
      }
      let padding = Array(repeating: "", count: most - statuses.count)
      lines.append(
        [commune.unit.code.text, commune.unit.name, outline.id.rawValue, count(result)] + statuses + padding)
    }
  }
  return commaSeparated(lines)
}

/// Rows of fields as CSV, in the form that Excel takes for UTF-8.
public func commaSeparated(_ lines: [[String]]) -> String {
  "\u{FEFF}" + lines.map { $0.map(quoted).joined(separator: ",") }.joined(separator: "\r\n") + "\r\n"
}

/// Only a count of our own; a report is not a count.
private func count(_ result: CommuneResult) -> String {
  result.tally.isEmpty ? "" : "\(result.tally.met)"
}

extension String {
  /// Whether a spreadsheet would take it as a formula, now or when an apostrophe is taken away.
  var beginsFormula: Bool { drop { $0 == "'" }.first.map { "=+-@\t".contains($0) } ?? false }
}

/// Quotes what needs it; what a spreadsheet would take as a formula gets an apostrophe before it.
private func quoted(_ field: String) -> String {
  let field = field.withoutControls
  let safe = field.beginsFormula ? "'" + field : field
  guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
  return "\"" + safe.replacing("\"", with: "\"\"") + "\""
}
