/// English: recommendations, check, seal, preview.
struct EnglishTasks: TaskTexts {
  let recommendation = "Recommendation"
  func counts(open: Int, overdue: Int, done: Int) -> String {
    "\(open) open" + (overdue > 0 ? " · \(overdue) overdue" : "") + " · \(done) done"
  }
  let filterOpen = "open"
  let filterOverdue = "overdue"
  let filterDone = "done"
  let nothingRecommended = "No recommendation yet. F7: write one."
  let nothingListed = "No recommendation passes the filter (f)."
  let noAddressee = "No addressee yet"
  func due(_ date: String) -> String { "by \(date)" }
  func overdue(_ date: String) -> String { "overdue since \(date)" }
  func done(_ date: String, _ note: String) -> String { "done \(date)" + (note.isEmpty ? "" : ": \(note)") }
  func carried(_ date: String) -> String { "of \(date)" }
  func markedDone(_ text: String) -> String { "Marked done: \(text)" }
  func markedOpen(_ text: String) -> String { "Open again: \(text)" }
  func removed(_ text: String) -> String { "Removed (u brings it back): \(text)" }
  func belongsToEarlier(_ date: String) -> String {
    "Recommended on \(date): here it can only be marked done (Space) and its result noted (F4)."
  }

  let newTitle = "New recommendation"
  let textLabel = "What:"
  let addresseeLabel = "To:        "
  let ownerLabel = "Who:       "
  let dueLabel = "Deadline:  "
  let textHint = "What is asked of whom. Enter breaks the line, Tab goes on, F4 records."
  let bodyHint = "Type to search, ↓ chooses, Enter takes; any other name may be written."
  let dueHint = "30/10/2024, 30/10, or +30 (days after the inspection). May stay empty."
  let textMissing = "The recommendation says nothing yet."
  func invalidDeadline(_ text: String) -> String {
    "“\(text)” is not a real date. Write it like 30/10/2024, 30/10 or +30."
  }
  let recorded = "Recommendation recorded."
  let draftKept = "Kept as a draft; Enter continues it."
  let newDraftKept = "The new recommendation is kept as a draft; F7 continues it."
  let newDraft = "1 draft (F7)"

  let completionTitle = "What was done"
  let completionHint = "Enter records it: the recommendation is marked done."
  let reopenTitle = "Reopen a finalised session"
  let reopenHint = "Why it is reopened; Enter reopens. The reason stays in the history."
  let reasonMissing = "Reopening needs a reason: write a few words, then Enter."

  let checkTitle = "Check before export"
  let nothingFound = "Nothing missing or wrong. F4: finalise the session."
  func confirmFinalizing(_ open: Int) -> String {
    "\(open) to look at. F4 again finalises all the same; any other key does not."
  }
  func finalized(_ seal: String) -> String { "Finalised. Seal: \(seal)" }
  let reopened = "Reopened; recording works again."
  let sessionIsFinalized = "This session is finalised and does not change. F8, then F4: reopen it with a reason."
  func exported(_ path: String, findings: Int) -> String {
    findings == 0 ? "Wrote \(path)" : "Wrote \(path) · F8: \(findings) findings"
  }

  func changes(_ date: String) -> String { "Changed since \(date)" }
  func averageChanged(_ before: String, _ now: String, _ change: String, _ communes: Int?) -> String {
    "Average \(before) → \(now)  \(change)" + (communes.map { "  (\($0) communes known both times)" } ?? "")
  }
  let nothingChanged = "Nothing changed in the communes known both times."
  let communesUp = "communes up"
  let communesDown = "down"
  let criteriaGained = "criteria gained"
  let criteriaLost = "lost"

  let previewTitle = "Preview"
  let previewHint = "A figure set by hand has the computed one beside it in brackets."
  let footnotes = "Footnotes"
}
