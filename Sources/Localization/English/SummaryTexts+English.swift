import Domain

struct EnglishSummary: SummaryTexts {
  func contradicted(_ reported: String, most: Int) -> String { "\(reported) reported ≠ at most \(most) recorded" }
  func contradicted(_ reported: String, least: Int) -> String {
    "\(reported) reported ≠ at least \(least) recorded"
  }
  func view(_ view: SummaryView) -> String {
    switch view {
    case .overview: "overview"
    case .criteria: "by criterion"
    case .time: "over time"
    case .indicators: "indicator values"
    case .commune: "one commune"
    case .province: "province"
    }
  }
  let loading = "Counting…"

  let criterionHead = "Criterion"
  let metHead = "met"
  let notMetHead = "not"
  let openHead = "open"
  let selfHead = "own say"
  let onlyReported = "only a total is reported"
  func differences(_ count: Int) -> String { "Communes that say otherwise than the inspection: \(count)" }
  func difference(own: String, found: String) -> String { "says \(own), inspection says \(found)" }
  let criteriaNote = "Rural communes only. Open: not assessed, also where only a total is reported."

  let sessionHead = "Session"
  let averageHead = "Average"
  let changeHead = "Change"
  let countsOtherwise = "° this session's notice has other bands or communes; here all count alike"
  let timeNote = "Latest first. * as reported. Change: over communes known in both sessions."

  let noValues = "This session has no value under this set. On a criterion, v: enter values."
  let valueHead = "Value"
  let levelHead = "Level"
  let levelsDiffer = "by commune"
  let resultHead = "Result"
  let notJudged = "not judged"
  func without(_ count: Int) -> String { "Without a value: \(count) communes" }
  let inDoubt = "level not verified or unknown"
  func indicatorTally(met: Int, notMet: Int, doubtful: Int) -> String {
    "met \(met) · not met \(notMet)" + (doubtful > 0 ? " · undecided \(doubtful)" : "")
  }
  let indicatorsNote = "Stroke: the commune's level. ? level unknown or not verified: undecided."

  let setsHeading = "Under each set"
  func timeHeading(_ set: String) -> String { "Over time · \(set)" }
  let changesHeading = "Criteria that changed"
  func gained(_ numbers: String) -> String { "gained \(numbers)" }
  func lost(_ numbers: String) -> String { "lost \(numbers)" }
  let neverInspected = "No session has recorded anything of this commune under this set."
  let communeNote = "Latest first. * as reported. [ ] other communes."

  let gainedHead = "gained"
  let lostHead = "lost"
  let reportedMark = "* as reported; 12+ not assessed to the end."

  func provinceAverage(_ province: String, _ figure: String, _ known: Int, _ communes: Int) -> String {
    "\(province): average \(figure) criteria per commune · \(known) of \(communes) communes known"
  }
  func nothingKnown(_ province: String, _ communes: Int) -> String {
    "\(province): nothing known yet · \(communes) communes"
  }
  func apart(counted: String, _ countedCommunes: Int, reported: String, _ reportedCommunes: Int) -> String {
    "Inspected: \(counted) (\(countedCommunes) communes) · reported: \(reported) (\(reportedCommunes) communes)"
  }
  func withResults(_ count: Int, of areas: Int) -> String { "\(count) of \(areas) areas have results under this set" }
  let total = "Total"
  let areaHead = "Area"
  let notInspected = "not inspected"
  let notCounted = "not counted"
  let provinceNote = "Latest session of each area; xã only. * as reported, ° counted otherwise there."

  let codeHead = "Indicator"
  let communesHead = "Communes"
  let reportedHead = "As reported"
  let viewOption = "What to show: overview, criteria, time, indicators, commune or province."
  let communeOption = "The commune of --view commune, by name or code."
  let indicatorOption = "The indicator of --view indicators, such as 10; without it all that have a value."
  let formatOption = "text, or csv for a spreadsheet."
}
