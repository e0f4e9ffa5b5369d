/// A session with everything recorded in it: what the screens, the summary and the exports are made from.
///
/// It is a fold of changes: `apply` takes one fact after the other and the latest wins.
public struct Inspection: Equatable, Sendable {
  /// The session itself.
  public var session: InspectionSession
  /// The inspected area with the units above it, province first.
  public var path: [AdministrativeUnit]
  /// The criteria sets in the versions of the session, the main one first.
  public var outlines: [CriteriaOutline]
  /// The communes of the area, xã first, in Vietnamese order.
  public var communes: [CommuneRecord]
  /// Averages and changes that somebody reported, by set.
  public var reportedAverages: [CriteriaSetID: ReportedAverage] = [:]
  /// The texts and settings that a person gave its notice.
  public var notice = Notice()
  /// What it recommends, and which earlier recommendations it found done.
  public var recommendations = RecommendationBook()
  /// What holds for its communes beyond this session: their traits and recognitions.
  public var register = CommuneRegister()
  /// The seal over its changes; nil while it is open.
  public private(set) var seal: String?

  private var positions: [UnitCode: Int]

  /// An inspection in which nothing has been recorded yet.
  public init(
    session: InspectionSession, path: [AdministrativeUnit], communes: [AdministrativeUnit],
    outlines: [CriteriaOutline]
  ) {
    self.session = session
    self.path = path
    self.outlines = outlines
    let empty = outlines.map { CommuneResult(criteriaCount: $0.criteria.count) }
    self.communes = communes.map { CommuneRecord(unit: $0, results: empty) }
    positions = Dictionary(communes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The inspected area.
  public var area: AdministrativeUnit? { path.last }

  /// Where a commune stands in `communes`.
  public func position(of commune: UnitCode) -> Int? { positions[commune] }

  /// Where a set stands in `outlines` and in every commune's results.
  public func position(of set: CriteriaSetID) -> Int? { outlines.firstIndex { $0.id == set } }

  /// The result of a place's commune under its set.
  public func result(at place: Place) -> CommuneResult? {
    guard let commune = positions[place.commune], let set = position(of: place.criteriaSet) else { return nil }
    return communes[commune].results[set]
  }

  /// What is recorded at a place; an empty assessment where nothing is.
  public func assessment(at place: Place) -> Assessment {
    result(at: place)?.assessment(of: place.criterion) ?? Assessment()
  }

  /// What was found for the indicators at a place, by code.
  public func answers(at place: Place) -> [String: IndicatorAnswer] {
    result(at: place)?.answers[place.criterion] ?? [:]
  }

  /// Why a criterion was decided against what its indicators say; nil where nobody said.
  public func reason(at place: Place) -> String? { result(at: place)?.reasons[place.criterion] }

  /// Takes in a fact; false when it is about nothing that this inspection shows.
  @discardableResult
  public mutating func apply(_ fact: Fact) -> Bool {
    let subject = fact.subject
    if subject.session == .register(of: session.unitList) { return register.apply(fact) }
    guard subject.session == session.id else { return false }
    if recommendations.apply(fact) || notice.apply(fact) { return true }
    if subject.criteriaSet == nil, let commune = subject.commune.flatMap({ positions[$0] }) {
      guard subject.field == .smartTarget else { return false }
      communes[commune].isSmartTarget = fact.value != nil
      return true
    }
    guard let set = subject.criteriaSet else { return applyToSession(fact) }
    guard let setPosition = position(of: set) else { return false }
    guard let code = subject.commune else { return applyToAverages(fact, set: set) }
    guard let commune = positions[code] else { return false }
    return communes[commune].results[setPosition].apply(subject.field, criterion: subject.criterion, value: fact.value)
  }

  private mutating func applyToSession(_ fact: Fact) -> Bool {
    switch fact.subject.field {
    case .title: session.title = fact.value ?? ""
    case .date:
      guard let date = fact.value.flatMap(CalendarDate.init(iso:)) else { return false }
      session.date = date
    case .seal: seal = fact.value
    default: return false
    }
    return true
  }

  private mutating func applyToAverages(_ fact: Fact, set: CriteriaSetID) -> Bool {
    var reported = reportedAverages[set] ?? ReportedAverage()
    guard reported.apply(fact.subject.field, fact.value) else { return false }
    reportedAverages[set] = reported == ReportedAverage() ? nil : reported
    return true
  }
}

/// An average number of criteria per commune as somebody reported it, in the digits of the report.
public struct ReportedAverage: Equatable, Sendable {
  /// The average, with a decimal point.
  public var average: String?
  /// Its change against the earlier figure.
  public var change: String?
  /// Which earlier figure: "đầu năm 2024".
  public var since: String?
  /// Who reported it.
  public var reporter: String?

  /// Nothing reported yet.
  public init() {}

  /// Takes in what is recorded in a field; false for a field that says nothing of an average.
  @discardableResult
  public mutating func apply(_ field: Field, _ value: String?) -> Bool {
    switch field {
    case .reportedAverage: average = value
    case .reportedChange: change = value
    case .reportedSince: since = value
    case .reportedBy: reporter = value
    default: return false
    }
    return true
  }
}

/// A commune of an inspection with its result under each set.
public struct CommuneRecord: Equatable, Sendable {
  /// The commune.
  public var unit: AdministrativeUnit
  /// One result per set, in the order of the inspection's sets.
  public var results: [CommuneResult]
  /// Registered to become a smart commune, which no set describes.
  public var isSmartTarget = false
}

/// What is recorded of one criterion.
public struct Assessment: Equatable, Sendable {
  /// Met, not met or not assessed.
  public var status: Status
  /// What was seen; empty when nothing was noted.
  public var note: String

  /// An assessment.
  public init(status: Status = .notAssessed, note: String = "") {
    self.status = status
    self.note = note
  }
}

/// The result of one commune under one criteria set.
public struct CommuneResult: Equatable, Sendable {
  /// One status per criterion, in the order of their numbers.
  public private(set) var statuses: [Status]
  /// The notes, by the number of the criterion.
  public private(set) var notes: [Int: String] = [:]
  /// Registered to reach the set in the year of the session.
  public private(set) var isTarget = false
  /// The count that somebody reported.
  public private(set) var reported: ReportedCount?
  /// Who reported it.
  public private(set) var reporter: String?
  /// What the notice says of the commune besides its criteria.
  public private(set) var overview: String?
  /// The solutions under way for what is not met.
  public private(set) var solutions: String?
  /// What was found for the indicators, by criterion and code.
  public private(set) var answers: [Int: [String: IndicatorAnswer]] = [:]
  /// Why a criterion was decided against what its indicators say, by its number.
  public private(set) var reasons: [Int: String] = [:]
  /// The commune's own assessment (tự đánh giá), by the number of the criterion.
  public private(set) var selfAssessed: [Int: Status] = [:]

  /// A result with nothing recorded, of a set with so many criteria.
  public init(criteriaCount: Int) {
    statuses = Array(repeating: .notAssessed, count: criteriaCount)
  }

  /// The status and note of a criterion, by its number.
  public func assessment(of criterion: Int) -> Assessment {
    guard statuses.indices.contains(criterion - 1) else { return Assessment() }
    return Assessment(status: statuses[criterion - 1], note: notes[criterion] ?? "")
  }

  /// The values among the answers, by criterion and code; no entry for a criterion without one.
  public var measurements: [Int: [String: Measurement]] {
    answers.compactMapValues { answers in
      let measured = answers.compactMapValues(\.measurement)
      return measured.isEmpty ? nil : measured
    }
  }

  /// How many criteria are met, not met and not assessed.
  public var tally: Tally { Tally(statuses) }

  mutating func apply(_ field: Field, criterion: Int?, value: String?) -> Bool {
    if let criterion {
      guard statuses.indices.contains(criterion - 1) else { return false }
      switch field {
      case .status: statuses[criterion - 1] = value.flatMap(Status.init(rawValue:)) ?? .notAssessed
      case .note: notes[criterion] = value
      case .reason: reasons[criterion] = value
      case .selfStatus: selfAssessed[criterion] = value.flatMap(Status.init(rawValue:))
      default:
        guard let indicator = field.indicator else { return false }
        answers[criterion, default: [:]][indicator] = value.flatMap(IndicatorAnswer.init(recorded:))
        if answers[criterion]?.isEmpty == true { answers[criterion] = nil }
      }
      return true
    }
    switch field {
    case .target: isTarget = value != nil
    case .reportedCount: reported = value.flatMap { ReportedCount($0, of: statuses.count) }
    case .reportedBy: reporter = value
    case .overview: overview = value
    case .solutions: solutions = value
    default: return false
    }
    return true
  }
}
