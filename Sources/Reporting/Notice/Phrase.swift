/// A fixed phrase of the notice; the raw value is its name in a file of phrases.
enum Phrase: String, CaseIterable {
  case nation, motto, number
  case placeAndDate = "place-and-date"
  case kind, subject, opening
  case openingCoLead = "opening-co-lead"
  case scope, participants, hosts, findings
  case findingsWithoutSites = "findings-without-sites"
  case assessmentHeading = "assessment-heading"
  case targets, target
  case targetBasis = "target-basis"
  case smartTarget = "smart-target"
  case smartTargetAlone = "smart-target-alone"
  case goalStandard = "goal-standard"
  case goalAdvanced = "goal-advanced"
  case goalModel = "goal-model"
  case goalOther = "goal-other"
  case resultsHeading = "results-heading"
  case resultsSubheading = "results-subheading"
  case period
  case communesStandard = "communes-standard"
  case communesAdvanced = "communes-advanced"
  case communesModel = "communes-model"
  case communesOther = "communes-other"
  case average
  case averageOpen = "average-open"
  case averageReported = "average-reported"
  case reporter
  case reporterUnknown = "reporter-unknown"
  case increase, decrease, unchanged
  case sinceSession = "since-session"
  case sinceUnknown = "since-unknown"
  case maintained
  case bandTop = "band-top"
  case band
  case bandBottom = "band-bottom"
  case bandOne = "band-one"
  case bandBetween = "band-between"
  case bandUnknown = "band-unknown"
  case names
  case bandsReported = "bands-reported"
  case bandsAllReported = "bands-all-reported"
  case reporters
  case targetHeading = "target-heading"
  case communeHeading = "commune-heading"
  case met
  case metCriteria = "met-criteria"
  case metReported = "met-reported"
  case notMet = "not-met"
  case metKnown = "met-known"
  case notMetKnown = "not-met-known"
  case notAssessed = "not-assessed"
  case criterion, finding
  case againstValues = "against-values"
  case againstValuesUnexplained = "against-values-unexplained"
  case changesHeading = "changes-heading"
  case tasksHeading = "tasks-heading"
  case addresseeHeading = "addressee-heading"
  case addresseeUnknown = "addressee-unknown"
  case task
  case taskDetail = "task-detail"
  case taskPlace = "task-place"
  case taskCommune = "task-commune"
  case taskOwner = "task-owner"
  case taskDue = "task-due"
  case contributionsHeading = "contributions-heading"
  case contributions
  case petitionsHeading = "petitions-heading"
  case openTasksHeading = "open-tasks-heading"
  case closing
  case recipientsHeading = "recipients-heading"
}

/// What a phrase can be filled with; the raw value is the word between the braces.
enum PhraseField: String {
  case number, place, day, month, year, area, date, lead, scope, participants, hosts, sites, targets, basis, smart
  case coLead = "co-lead"
  case areaKind = "area-kind"
  case count, total, goal, communes, commune, set, period, average, change, lowest, highest, reporter, since, kind
  case low, high, limit, names, met, criteria, name, note, status, reason, addressee, text, detail, owner, due,
    contributions
  /// A space that would be lost at the beginning of a phrase.
  case space
}

extension Phrase {
  /// The fields that a phrase must have, or the notice would lose a fact.
  var required: [PhraseField] {
    switch self {
    case .number: [.number]
    case .placeAndDate: [.place, .day, .month, .year]
    case .opening: [.date, .lead, .coLead, .scope]
    case .openingCoLead: [.coLead]
    case .participants: [.participants]
    case .hosts: [.hosts]
    case .findings: [.sites]
    case .targets: [.targets, .basis, .smart]
    case .target: [.goal, .communes]
    case .targetBasis: [.basis]
    case .smartTarget, .smartTargetAlone: [.communes, .basis]
    case .goalOther, .communesOther: [.set]
    case .period: [.period]
    case .average: [.average, .change, .communes]
    case .averageOpen: [.lowest, .highest, .change, .communes]
    case .averageReported: [.average, .change, .reporter, .communes]
    case .reporter, .reporters: [.reporter]
    case .increase, .decrease: [.change, .since]
    case .unchanged: [.since]
    case .sinceSession: [.date]
    case .maintained: [.communes, .count, .total, .kind]
    case .bandTop, .bandOne: [.low, .count, .names]
    case .band: [.low, .high, .count, .names]
    case .bandBottom: [.limit, .count, .names]
    case .bandBetween, .bandUnknown: [.count, .names]
    case .names: [.names]
    case .bandsReported, .bandsAllReported: [.count, .reporter]
    case .targetHeading: [.commune, .goal]
    case .communeHeading: [.commune]
    case .met: [.commune, .met, .total, .criteria]
    case .metCriteria: [.criteria]
    case .metReported: [.commune, .met, .total, .reporter]
    case .notMet, .notAssessed: [.count, .criteria]
    case .criterion: [.number]
    case .metKnown, .notMetKnown: [.criteria]
    case .finding: [.number, .note]
    case .againstValues: [.status, .reason]
    case .againstValuesUnexplained: [.status]
    case .changesHeading: [.date]
    case .addresseeHeading: [.addressee]
    case .task: [.text, .detail]
    case .taskDetail: [.detail]
    case .taskPlace: [.commune, .number]
    case .taskCommune: [.commune]
    case .taskOwner: [.owner]
    case .taskDue: [.due]
    case .contributions: [.contributions]
    case .nation, .motto, .kind, .subject, .scope, .findingsWithoutSites, .assessmentHeading, .goalStandard,
      .goalAdvanced, .goalModel, .resultsHeading, .resultsSubheading, .communesStandard, .communesAdvanced,
      .communesModel, .reporterUnknown, .sinceUnknown, .tasksHeading, .addresseeUnknown, .contributionsHeading,
      .petitionsHeading, .openTasksHeading, .closing, .recipientsHeading:
      []
    }
  }

  /// The fields that a phrase may have besides.
  var optional: [PhraseField] {
    switch self {
    case .subject: [.area, .year]
    case .scope: [.area]
    case .hosts, .petitionsHeading: [.area, .areaKind, .number]
    case .findings, .findingsWithoutSites: [.lead]
    case .targets, .smartTargetAlone: [.year, .area]
    case .target: [.count]
    case .goalStandard, .goalAdvanced, .goalModel, .communesStandard, .communesAdvanced, .communesModel: [.set]
    case .resultsSubheading: [.number, .set, .area]
    case .average, .averageOpen: [.count]
    case .bandTop, .band, .bandBottom, .bandOne, .bandBetween, .bandUnknown: [.total]
    case .targetHeading, .communeHeading, .changesHeading, .addresseeHeading, .contributionsHeading,
      .openTasksHeading:
      [.number]
    case .criterion, .finding: [.name]
    case .closing: [.lead, .area]
    default: []
    }
  }
}
