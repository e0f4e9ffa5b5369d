/// What the screens of recommendations, the check, finalising and the preview say.
public protocol TaskTexts: Sendable {
  // Recommendations
  var recommendation: String { get }
  func counts(open: Int, overdue: Int, done: Int) -> String
  var filterOpen: String { get }
  var filterOverdue: String { get }
  var filterDone: String { get }
  var nothingRecommended: String { get }
  var nothingListed: String { get }
  var noAddressee: String { get }
  func due(_ date: String) -> String
  func overdue(_ date: String) -> String
  func done(_ date: String, _ note: String) -> String
  func carried(_ date: String) -> String
  func markedDone(_ text: String) -> String
  func markedOpen(_ text: String) -> String
  func removed(_ text: String) -> String
  func belongsToEarlier(_ date: String) -> String
  /// The people's committee of a unit, which answers for it; the same in both languages, as documents have it.
  func committee(_ unit: String) -> String

  // The form of a recommendation
  var newTitle: String { get }
  var textLabel: String { get }
  var addresseeLabel: String { get }
  var ownerLabel: String { get }
  var dueLabel: String { get }
  var textHint: String { get }
  var bodyHint: String { get }
  var dueHint: String { get }
  var textMissing: String { get }
  func invalidDeadline(_ text: String) -> String
  var recorded: String { get }
  var draftKept: String { get }
  var newDraftKept: String { get }
  var newDraft: String { get }

  // A line of its own
  var completionTitle: String { get }
  var completionHint: String { get }
  var reopenTitle: String { get }
  var reopenHint: String { get }
  var reasonMissing: String { get }

  // The check and the seal
  var checkTitle: String { get }
  var nothingFound: String { get }
  func confirmFinalizing(_ open: Int) -> String
  func finalized(_ seal: String) -> String
  var reopened: String { get }
  var sessionIsFinalized: String { get }
  func exported(_ path: String, findings: Int) -> String

  // Last time
  func lastTime(_ date: String, _ what: String) -> String

  // What changed
  func changes(_ date: String) -> String
  /// - Parameter communes: over how many communes, where they are not all.
  func averageChanged(_ before: String, _ now: String, _ change: String, _ communes: Int?) -> String
  var nothingChanged: String { get }
  var communesUp: String { get }
  var communesDown: String { get }
  var criteriaGained: String { get }
  var criteriaLost: String { get }

  // Preview
  var previewTitle: String { get }
  var previewHint: String { get }
  var footnotes: String { get }
}

/// How the commands of these screens are called.
public struct TaskCommands: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let
    recommendations: CommandText, newRecommendation: CommandText, editRecommendation: CommandText,
    recordRecommendation: CommandText, toggleDone: CommandText, completionNote: CommandText, remove: CommandText,
    filter: CommandText, leaveDraft: CommandText, recordLine: CommandText

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let
    check: CommandText, goToFinding: CommandText, finalize: CommandText, preview: CommandText,
    nextHeading: CommandText, previousHeading: CommandText
}
