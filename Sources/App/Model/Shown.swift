public import Domain

/// The session shown, or the area that has none, with all that belongs to it: replaced as a whole when another is opened.
struct Shown: Equatable, Sendable {
  /// The session; nil before the first one is made and where an area has none.
  var inspection: Inspection?
  /// The area chosen, with its communes, when it has no session.
  var emptyArea: EmptyArea?
  /// Which of the session's sets is shown.
  var setIndex = 0
  /// Texts begun and not recorded yet.
  var drafts: [Subject: String] = [:]
  /// What its communes were made of on 1 July 2025; none for those of a three-level list.
  var formerNames: [UnitCode: [String]] = [:]
  /// The earlier session set beside this one.
  var compared: Inspection?
  /// The earlier sessions of the area that could be, the latest first.
  var comparable: [InspectionSession] = []
  /// What earlier sessions recommended and is still open, or was found done in this one.
  var carried: [CarriedRecommendation] = []
  /// What stands in conflict.
  var conflicts = OpenConflicts()

  /// What the answers are held against; nil until it is read, just after the session is shown.
  private(set) var levels: Levels?
  /// Where the status was decided against what the indicators say.
  private(set) var contradictions: Set<Place> = []

  /// What the check found last.
  var findings: [Finding] = []
  /// Something was recorded since, or another session chosen to compare with, while the check's screen is open.
  var findingsAreOld = false
  /// The finding chosen.
  var checkCursor = ListCursor()
  /// The file just written, until the message says what the check found in it.
  var exportedPath: String?
  /// Where one was in the summary when one went from a row to its place.
  var summaryLeft: SummaryState?

  /// Nothing, before anything is loaded.
  init() {}

  /// A session just read.
  init(_ opened: Opened) {
    inspection = opened.inspection
    drafts = opened.drafts
    formerNames = opened.formerNames
    conflicts = OpenConflicts(opened.conflicts)
  }

  /// An area without a session.
  init(_ area: EmptyArea) { emptyArea = area }

  /// The district, province or commune that is inspected, or could be.
  var area: UnitCode? { inspection?.session.area ?? emptyArea?.path.last?.code }

  /// The set shown.
  var outline: CriteriaOutline? {
    guard let outlines = inspection?.outlines, outlines.indices.contains(setIndex) else { return nil }
    return outlines[setIndex]
  }
}

extension Shown {
  /// Takes in the levels of the session and holds all its answers against them.
  mutating func take(_ levels: Levels) {
    self.levels = levels
    contradictions = Set(inspection?.contradictions(by: levels) ?? [])
  }

  /// Takes in recorded changes and judges again what they were about: a criterion, or all of a commune whose traits
  /// changed.
  mutating func take(_ changes: [Change]) {
    for change in changes { inspection?.apply(change.fact) }
    let subjects = changes.map(\.fact.subject)
    for place in Set(subjects.compactMap(\.place)) { judge(place) }
    for subject in subjects where subject.session.isRegister { subject.commune.map { judge($0) } }
  }

  private mutating func judge(_ commune: UnitCode) {
    guard let inspection, let index = inspection.position(of: commune) else { return }
    for (outline, result) in zip(inspection.outlines, inspection.communes[index].results) {
      for criterion in result.answers.keys {
        judge(Place(commune: commune, criteriaSet: outline.id, criterion: criterion))
      }
    }
  }

  private mutating func judge(_ place: Place) {
    guard let inspection, let levels, inspection.isAgainstValues(at: place, by: levels) else {
      contradictions.remove(place)
      return
    }
    contradictions.insert(place)
  }
}

/// An area without a session.
public struct EmptyArea: Equatable, Sendable {
  /// The area with the units above it, province first.
  public var path: [AdministrativeUnit]
  /// Its communes.
  public var communes: [AdministrativeUnit]

  /// An area and its communes.
  public init(path: [AdministrativeUnit], communes: [AdministrativeUnit]) {
    self.path = path
    self.communes = communes
  }
}
