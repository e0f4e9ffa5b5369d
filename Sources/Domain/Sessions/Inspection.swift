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
  /// What is recorded of it as a whole.
  public private(set) var values = FieldValues()

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

  /// The seal over its changes; nil while it is open.
  public var seal: String? { values[.seal] }

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
    switch subject.field.kind {
    case .recommendation: return recommendations.apply(fact)
    case .part, .setting, .figure: return notice.apply(fact)
    case .plain(let field): return apply(field, fact)
    case .answer(let indicator):
      guard let place = subject.place, let commune = positions[place.commune], let set = position(of: place.criteriaSet)
      else { return false }
      return communes[commune].results[set].answer(indicator, of: place.criterion, fact.value)
    case .trait, nil: return false
    }
  }

  private mutating func apply(_ field: PlainField, _ fact: Fact) -> Bool {
    let subject = fact.subject
    guard let scope = subject.scope, field.description.scopes.contains(scope) else { return false }
    guard let set = subject.criteriaSet else {
      guard let code = subject.commune else { return applyToSession(field, fact.value) }
      guard let commune = positions[code] else { return false }
      communes[commune].values[field] = fact.value
      return true
    }
    guard let position = position(of: set) else { return false }
    guard let code = subject.commune else {
      var reported = reportedAverages[set] ?? ReportedAverage()
      reported.values[field] = fact.value
      reportedAverages[set] = reported.values.isEmpty ? nil : reported
      return true
    }
    guard let commune = positions[code] else { return false }
    return communes[commune].results[position].apply(field, of: subject.criterion, fact.value)
  }

  /// What the session is made of besides its name and day stays as it was opened.
  private mutating func applyToSession(_ field: PlainField, _ value: String?) -> Bool {
    if field == .date {
      guard let date = value.flatMap(CalendarDate.init(iso:)) else { return false }
      session.date = date
    }
    if field == .title { session.title = value ?? "" }
    values[field] = value
    return true
  }

  /// What is recorded of a subject; nil where nothing is. A setting has always a value.
  public func recorded(_ subject: Subject) -> String? {
    if subject.session == .register(of: session.unitList) { return register.recorded(subject) }
    switch subject.field.kind {
    case .part(let part): return notice[part]
    case .setting(let setting): return notice.settings.value(setting)
    case .figure(let figure): return notice.overrides[FigurePlace(figure, subject)]
    case .plain(let field): return recorded(field, of: subject)
    case .answer(let indicator): return subject.place.flatMap { answers(at: $0)[indicator]?.recorded }
    case .recommendation, .trait, nil: return nil
    }
  }

  private func recorded(_ field: PlainField, of subject: Subject) -> String? {
    let commune = subject.commune.flatMap(position(of:)).map { communes[$0] }
    guard let set = subject.criteriaSet else { return subject.commune == nil ? values[field] : commune?.values[field] }
    guard subject.commune != nil else { return reportedAverages[set]?.values[field] }
    guard let commune, let position = position(of: set) else { return nil }
    return commune.results[position].recorded(field, of: subject.criterion)
  }
}
