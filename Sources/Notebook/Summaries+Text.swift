public import Domain
public import Localization
import Reporting
import Storage

/// A view of a summary that is asked for as text.
public struct SummaryRequest: Equatable, Sendable {
  /// What to show.
  public var view: SummaryView
  /// Under which of the session's sets.
  public var outline: CriteriaOutline
  /// The commune of the view of one.
  public var commune: UnitCode?
  /// The code of the indicator; nil for all with a value.
  public var indicator: String?
  /// For a spreadsheet instead of a reader.
  public var isCommaSeparated: Bool

  /// A view of a set.
  public init(
    view: SummaryView, outline: CriteriaOutline, commune: UnitCode? = nil, indicator: String? = nil,
    isCommaSeparated: Bool = false
  ) {
    self.view = view
    self.outline = outline
    self.commune = commune
    self.indicator = indicator
    self.isCommaSeparated = isCommaSeparated
  }
}

extension Summaries {
  /// A view of a session's summary as text or CSV; the overview is the text of the whole session.
  public func text(
    _ request: SummaryRequest, of inspection: Inspection, in language: Language
  ) throws(Problem) -> String {
    guard let tables = try tables(request, inspection, language) else {
      return try text(of: inspection, in: language)
    }
    return request.isCommaSeparated ? tables.commaSeparated : tables.text
  }

  /// The figures of a session as text.
  public func text(of inspection: Inspection, in language: Language) throws(Problem) -> String {
    Report(of: inspection, contradictions: try Judging(store).contradictions(in: inspection), in: language).plainText
  }

  private func tables(
    _ request: SummaryRequest, _ inspection: Inspection, _ language: Language
  ) throws(Problem) -> SummaryTables? {
    let (session, outline) = (inspection.session, request.outline)
    switch request.view {
    case .overview: return nil
    case .criteria: return SummaryTables(criteriaOf: inspection, outline, in: language)
    case .time:
      return try timeline(of: session, set: outline.id).map {
        SummaryTables(of: $0, inspection, outline, in: language)
      }
    case .indicators:
      return SummaryTables(
        of: try charts(request.indicator, outline, inspection), inspection, outline, in: language)
    case .commune:
      guard let code = request.commune, let position = inspection.position(of: code) else { return nil }
      let timeline = try communeTimeline(of: code, in: session.unitList)
      return SummaryTables(of: timeline, inspection.communes[position], inspection, in: language)
    case .province:
      guard let province = inspection.path.first else { return nil }
      return try self.province(
        province.code, in: session.unitList, set: outline.id, criteriaCount: outline.criteria.count
      ).map { SummaryTables(of: $0, outline, in: language) }
    }
  }

  private func charts(
    _ code: String?, _ outline: CriteriaOutline, _ inspection: Inspection
  ) throws(Problem) -> [IndicatorChart] {
    let levels = try Judging(store).levels(of: inspection.session)
    let codes = code.map { [$0] } ?? IndicatorChart.codes(in: inspection, set: outline.id, levels: levels)
    var charts: [IndicatorChart] = []
    for code in codes {
      guard let chart = IndicatorChart(of: inspection, set: outline.id, code: code, levels: levels) else {
        throw unknown(code, of: outline, levels)
      }
      charts.append(chart)
    }
    return charts
  }

  private func unknown(_ code: String, of outline: CriteriaOutline, _ levels: Levels) -> Problem {
    let number = code.prefix { $0 != "." }
    guard let criterion = Int(number).flatMap({ levels.set(outline.id)?.criterion($0) }) else {
      return .criteria(
        .unknownCriterion(number: String(number), set: outline.id.rawValue, count: outline.criteria.count))
    }
    return .notice(
      .unknownIndicator(text: code, criterion: criterion.number, known: criterion.indicators.map(\.code)))
  }
}
