import Domain

/// What the summary was last told by the store, each kept until it is told anew: also of other sessions.
struct SummaryFigures: Equatable, Sendable {
  private var timeline: Timeline?
  private var province: ProvinceSummary?
  private var commune: CommuneTimeline?

  mutating func take(_ timeline: Timeline) { self.timeline = timeline }

  mutating func take(_ province: ProvinceSummary) { self.province = province }

  mutating func take(_ commune: CommuneTimeline) { self.commune = commune }

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
