import Domain

extension SessionFile {
  /// What people write and decide for the notice.
  struct NoticeState: Equatable, Sendable, Codable {
    var texts: [String: String]?
    /// Only those that are not the default.
    var settings: [String: String]?
    var figures: [FigureState]?
  }

  /// A figure set by hand.
  struct FigureState: Equatable, Sendable, Codable {
    var figure: String
    var commune: String?
    var criteriaSet: String?
    var criterion: Int?
    var value: String
  }

  /// A recommendation of the session, or an earlier one that it found done.
  struct RecommendationState: Equatable, Sendable, Codable {
    var id: String
    var commune: String?
    var criteriaSet: String?
    var criterion: Int?
    /// None for one of an earlier session.
    var text: String?
    var addressee: String?
    var owner: String?
    var due: String?
    var done: String?
    var doneNote: String?
  }
}

extension SessionFile.NoticeState {
  /// Nil when nothing is written or decided.
  init?(_ notice: Notice) {
    let texts = Dictionary(uniqueKeysWithValues: notice.texts.map { ($0.rawValue, $1) })
    let usual = NoticeSettings()
    let settings = NoticeSetting.allCases.filter { notice.settings.value($0) != usual.value($0) }
      .map { ($0.rawValue, notice.settings.value($0)) }
    self.texts = texts.isEmpty ? nil : texts
    self.settings = settings.isEmpty ? nil : Dictionary(uniqueKeysWithValues: settings)
    let figures = notice.overrides.map(SessionFile.FigureState.init).sorted { $0.order < $1.order }
    self.figures = figures.isEmpty ? nil : figures
    if self.texts == nil, self.settings == nil, self.figures == nil { return nil }
  }
}

extension SessionFile.FigureState {
  fileprivate init(_ place: FigurePlace, _ value: String) {
    figure = place.figure.name
    commune = place.commune?.text
    criteriaSet = place.criteriaSet?.rawValue
    criterion = place.criterion
    self.value = value
  }

  /// So that the same session gives the same bytes.
  fileprivate var order: String {
    "\(criteriaSet ?? "") \(commune ?? "") \(criterion ?? 0) \(figure)"
  }
}

extension SessionFile.RecommendationState {
  /// All that a session's log says of recommendations, in the order of their making.
  static func all(_ book: RecommendationBook) -> [SessionFile.RecommendationState] {
    let own = book.own.map(SessionFile.RecommendationState.init)
    let found = book.completions.map { id, completion in
      var state = SessionFile.RecommendationState(id: id.rawValue)
      state.done = completion.date.iso
      state.doneNote = completion.note.isEmpty ? nil : completion.note
      return state
    }
    return (own + found).sorted { $0.id < $1.id }
  }

  private init(_ recommendation: Recommendation) {
    let known = { (text: String) in text.isEmpty ? nil : text }
    id = recommendation.id.rawValue
    commune = recommendation.origin.commune?.text
    criteriaSet = recommendation.origin.criteriaSet?.rawValue
    criterion = recommendation.origin.criterion
    text = recommendation.text
    addressee = known(recommendation.addressee)
    owner = known(recommendation.owner)
    due = recommendation.due?.iso
    done = recommendation.completion?.date.iso
    doneNote = recommendation.completion.flatMap { known($0.note) }
  }
}
