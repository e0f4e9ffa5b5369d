import Domain

/// What the summary was last told by the store, each kept until it is told anew, and where one stood in it.
struct SummaryFigures: Equatable, Sendable {
  private var timeline: Timeline?
  private var province: ProvinceSummary?
  private var commune: CommuneTimeline?
  /// Where one was when one went from a row to its place, and in which session.
  var kept: Kept?

  struct Kept: Equatable, Sendable {
    var session: SessionID
    var state: SummaryState
  }

  /// Takes in an answer.
  mutating func take(_ message: Message) {
    switch message {
    case .timelineLoaded(let timeline): self.timeline = timeline
    case .provinceLoaded(let province): self.province = province
    case .communeTimelineLoaded(let commune): self.commune = commune
    default: break
    }
  }

  /// The timeline of what is shown; nil until it is told.
  func timeline(_ model: Model) -> Timeline? {
    guard let timeline, timeline.session == model.inspection?.session.id, timeline.set == model.outline?.id else {
      return nil
    }
    return timeline
  }

  /// The province of what is shown; nil until it is told.
  func province(_ model: Model) -> ProvinceSummary? {
    guard let province, province.province == model.inspection?.path.first, province.set == model.outline?.id else {
      return nil
    }
    return province
  }

  /// The sessions of a commune; nil until they are told.
  func commune(_ code: UnitCode) -> CommuneTimeline? { commune?.commune == code ? commune : nil }
}
