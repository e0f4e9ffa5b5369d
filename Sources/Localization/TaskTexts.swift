/// What the screens of recommendations, the check, finalising and the preview say.
public protocol TaskTexts: Sendable {
  /// The heading of the recommendations of a criterion, and the title of their list.
  var recommendation: String { get }
  /// Above the list: how many are open, of these overdue, and done.
  func counts(open: Int, overdue: Int, done: Int) -> String
  /// What the filters are called:
  var filterOpen: String { get }
  var filterOverdue: String { get }
  var filterDone: String { get }
  /// In place of the list: there is none; the filter hides all:
  var nothingRecommended: String { get }
  var nothingListed: String { get }
  /// The heading of those that are addressed to nobody.
  var noAddressee: String { get }
  /// How one stands, behind its text: until when, late since when, done when and how, of which earlier session:
  func due(_ date: String) -> String
  func overdue(_ date: String) -> String
  func done(_ date: String, _ note: String) -> String
  func carried(_ date: String) -> String
  /// After the key; the beginning of its text:
  func markedDone(_ text: String) -> String
  func markedOpen(_ text: String) -> String
  func removed(_ text: String) -> String
  /// Why a recommendation of an earlier session, of that day, cannot be changed or removed here.
  func belongsToEarlier(_ date: String) -> String

  /// The form of a recommendation: its title while it is new, and what stands before its fields:
  var newTitle: String { get }
  var textLabel: String { get }
  var addresseeLabel: String { get }
  var ownerLabel: String { get }
  var dueLabel: String { get }

  /// How to fill in the field that the cursor is in; `bodyHint` of addressee and owner:
  var textHint: String { get }
  var bodyHint: String { get }
  var dueHint: String { get }
  /// Why it is not recorded:
  var textMissing: String { get }
  func invalidDeadline(_ text: String) -> String

  /// It is in the log.
  var recorded: String { get }
  /// On leaving the form of one that is recorded already.
  var draftKept: String { get }
  /// On leaving the form of a new one.
  var newDraftKept: String { get }
  /// Above the list, as long as a new one is unfinished.
  var newDraft: String { get }

  /// The lines asked for when one is done and when a session is reopened: title and hint:
  var completionTitle: String { get }
  var completionHint: String { get }
  var reopenTitle: String { get }
  var reopenHint: String { get }
  /// The session stays finalised.
  var reasonMissing: String { get }

  /// The title of the screen of the check.
  var checkTitle: String { get }
  /// There, in place of findings.
  var nothingFound: String { get }
  /// Asks once more where so many findings are faults or gaps.
  func confirmFinalizing(_ open: Int) -> String
  /// Recording ends; the first digits of the seal, which the notice carries too.
  func finalized(_ seal: String) -> String
  /// Recording goes on.
  var reopened: String { get }
  /// Why a key that records does nothing.
  var sessionIsFinalized: String { get }
  /// A file is on the disk, of an inspection with so many findings.
  func exported(_ path: String, findings: Int) -> String

  /// The heading of what changed in the summary, since the session of that day.
  func changes(_ date: String) -> String
  /// The two averages and their difference, over so many communes where they are not all.
  func averageChanged(_ before: String, _ now: String, _ change: String, _ communes: Int?) -> String
  /// In place of that list.
  var nothingChanged: String { get }
  /// Behind figures: communes that meet more or fewer criteria; criteria newly met or met no more:
  var communesUp: String { get }
  var communesDown: String { get }
  var criteriaGained: String { get }
  var criteriaLost: String { get }

  /// The preview of the notice; `footnotes` heads those that its text refers to:
  var previewTitle: String { get }
  var previewHint: String { get }
  var footnotes: String { get }
}

extension TaskTexts {
  /// The people's committee of a unit, which answers for it; the same in both languages, as documents have it.
  public func committee(_ unit: String) -> String { "UBND \(unit)" }
}
