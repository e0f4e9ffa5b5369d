import Domain

/// The words of a report in English.
struct EnglishReport: ReportTexts {
  func title(_ area: String) -> String { "Inspection summary: \(area)" }
  func session(date: String, id: String) -> String { "Inspected on \(date); session \(id)." }
  func average(_ figure: String, _ known: Int, _ communes: Int) -> String {
    known == communes
      ? "On average \(figure) criteria are met per commune (\(communes) communes)."
      : "On average \(figure) criteria are met per commune, over the \(known) of \(communes) communes that are known."
  }
  let bandHead = ["Criteria met", "Communes", "Names"]
  func targetHeading(_ commune: String) -> String { "Target commune: \(commune)" }
  func met(_ count: Int, _ total: Int, _ criteria: String) -> String {
    "\(count)/\(total) criteria met" + (criteria.isEmpty ? "." : ": \(criteria).")
  }
  func notMet(_ count: Int, _ criteria: String) -> String { "Not met (\(count)): \(criteria)." }
  func notAssessed(_ count: Int, _ criteria: String) -> String { "Not assessed (\(count)): \(criteria)." }
  func reportedOnly(_ range: ClosedRange<Int>, _ total: Int, _ reporter: String?) -> String {
    "As reported\(reporter.map { " by \($0)" } ?? ""): \(English().band(range))/\(total) criteria."
  }
  let reportedMark = "* as reported, not inspected criterion by criterion; (12+) not assessed to the end."
  let tableHeading = "Communes × criteria"
  let tableHead = ["Commune", "Met"]
  let notesHeading = "Notes"
  func status(_ status: Status) -> String {
    switch status {
    case .met: "Met"
    case .notMet: "Not met"
    case .notAssessed: ""
    }
  }
  let criteriaSetColumn = "Criteria set"
  let codeColumn = "Code"
}
