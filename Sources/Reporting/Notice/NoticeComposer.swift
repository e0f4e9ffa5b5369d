public import Domain
import Localization

/// What a notice is written from besides its inspection.
public struct NoticeSources: Sendable {
  /// The fixed phrases.
  public var phrases: Phrases
  /// What earlier sessions recommended and what became of it.
  public var carried: [CarriedRecommendation]
  /// The session compared with.
  public var earlier: Inspection?
  /// The whole sets with their indicators, for the annex of measured values.
  public var criteriaSets: [CriteriaSet]
  /// Where a status was decided against its values.
  public var contradictions: Set<Place>
  /// The seal over the session's changes.
  public var seal: String?
  /// The day it is written, by which tasks are overdue.
  public var today: CalendarDate

  /// What a notice is written from.
  public init(
    phrases: Phrases, carried: [CarriedRecommendation] = [], earlier: Inspection? = nil,
    criteriaSets: [CriteriaSet] = [], contradictions: Set<Place> = [], seal: String? = nil, today: CalendarDate
  ) {
    self.phrases = phrases
    self.carried = carried
    self.earlier = earlier
    self.criteriaSets = criteriaSets
    self.contradictions = contradictions
    self.seal = seal
    self.today = today
  }
}

extension Report {
  /// The official notice (thông báo) of an inspection with its annexes. It is a Vietnamese document in any language
  /// of the screens.
  public init(noticeOf inspection: Inspection, from sources: NoticeSources) {
    let composer = NoticeComposer(inspection: inspection, sources: sources)
    self.init(
      composer.head + composer.opening + composer.assessment + composer.results + composer.tasks + composer.foot,
      properties: Properties(
        title: Report.Text(marked: composer.subject).plain, author: inspection.notice[.issuer] ?? "",
        session: inspection.session.id,
        seal: sources.seal),
      annexes: AnnexComposer(inspection: inspection, sources: sources).annexes)
  }
}

/// Puts a notice together part by part; one file for each part.
struct NoticeComposer {
  let inspection: Inspection
  let sources: NoticeSources

  var notice: Notice { inspection.notice }
  var settings: NoticeSettings { inspection.notice.settings }
  var phrases: Phrases { sources.phrases }
  var session: InspectionSession { inspection.session }
  var area: String { inspection.area?.title ?? session.area.text }
  var areaKind: String { inspection.area?.kind.rawValue ?? "" }
  /// Who leads, as it stands in a sentence; the issuing body where nothing else is said.
  var lead: String { notice[.lead] ?? notice[.issuer] ?? "" }
  var subject: String {
    notice[.subject] ?? phrases.plain(.subject, [.area: area, .year: "\(session.date.year)"])
  }

  /// A count as the settings print it.
  func count(_ number: Int) -> String { settings.count(number) }

  /// The figure of a place: the one set by hand, marked, where there is one.
  func figure(_ computed: String, _ place: FigurePlace) -> Report.Text {
    Report.Text(computed: computed, byHand: notice.overrides[place])
  }

  /// The paragraphs of a part.
  func paragraphs(_ part: NoticePart) -> [Report.Block] {
    notice.lines(part).map { .paragraph(Report.Text(marked: $0)) }
  }

  /// The sets of the session with their figures as the notice counts them.
  var summaries: [Summary] {
    inspection.outlines.compactMap { Summary(of: inspection, set: $0.id) }
  }

  /// "đạt chuẩn nông thôn mới nâng cao".
  func goal(_ outline: CriteriaOutline) -> String {
    let set: [PhraseField: String] = [.set: outline.title.vi]
    return switch outline.id.national?.level {
    case .standard: phrases.plain(.goalStandard, set)
    case .advanced: phrases.plain(.goalAdvanced, set)
    case .model: phrases.plain(.goalModel, set)
    case nil: phrases.plain(.goalOther, set)
    }
  }

  /// "xã nông thôn mới nâng cao".
  func communesOf(_ outline: CriteriaOutline) -> String {
    let set: [PhraseField: String] = [.set: outline.title.vi]
    return switch outline.id.national?.level {
    case .standard: phrases.plain(.communesStandard, set)
    case .advanced: phrases.plain(.communesAdvanced, set)
    case .model: phrases.plain(.communesModel, set)
    case nil: phrases.plain(.communesOther, set)
    }
  }
}
