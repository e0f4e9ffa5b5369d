public import Domain

/// A change as one line of history: when, what it became, by whom.
public enum HistoryLine {
  /// The change in words.
  ///
  /// - Parameter now: what is recorded later than this is doubtful, in milliseconds since 1970.
  public static func text(_ change: Change, _ texts: any Texts, secondsFromUTC: Int, now: Int64) -> String {
    let value = texts.value(of: change.fact).singleLine
    let doubt = change.doubt(now: now).map { " · ! \(texts.conflicts.doubt($0))" } ?? ""
    let origin =
      switch change.origin {
      case .recorded: ""
      case .undo: " · \(texts.undoneInHistory)"
      case .redo: " · \(texts.redoneInHistory)"
      }
    return "\(LocalTime.text(change.recordedAt, secondsFromUTC: secondsFromUTC))  \(value) (\(change.author))\(origin)"
      + doubt
  }
}
