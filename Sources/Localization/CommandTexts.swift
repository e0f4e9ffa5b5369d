/// How every command of the screens is called.
public struct CommandTexts: Sendable {
  /// Of recommendations, the check, finalising and the preview.
  public let tasks: TaskCommands
  /// Of the table of communes and criteria.
  public let table: TableCommands
  /// Of judging criteria by their indicators.
  public let judgement: JudgementCommands
  /// Of two criteria sets side by side.
  public let sets: SetCommands
  /// Of conflicts after a merge.
  public let conflicts: ConflictCommands

  /// Moving in lists and between columns.
  public let
    up: CommandText, down: CommandText, pageUp: CommandText, pageDown: CommandText, first: CommandText,
    last: CommandText, into: CommandText, back: CommandText, nextColumn: CommandText, previousColumn: CommandText,
    previousCriterion: CommandText, nextCriterion: CommandText

  /// Recording from the lists, and going to what is open.
  public let
    cycleStatus: CommandText, markMet: CommandText, markNotMet: CommandText, clear: CommandText, note: CommandText,
    undo: CommandText, redo: CommandText, nextOpen: CommandText, previousOpen: CommandText

  /// What opens the main screens, chooses what is shown, or leaves.
  public let
    filter: CommandText, nextSet: CommandText, compare: CommandText, search: CommandText, sessions: CommandText,
    summary: CommandText, export: CommandText, palette: CommandText, help: CommandText, suspend: CommandText,
    leave: CommandText

  /// Those of the screens of texts, search, sessions, export, help and palette.
  public let
    recordNote: CommandText, leaveDraft: CommandText, swapRecorded: CommandText, jump: CommandText,
    openSession: CommandText, newSession: CommandText, createSession: CommandText, nextPart: CommandText,
    previousPart: CommandText, showCommune: CommandText, writeFile: CommandText, replaceFile: CommandText,
    nextFormat: CommandText, previousFormat: CommandText, runCommand: CommandText

  /// Those of the screens in which a notice is written.
  public let notice: NoticeCommandTexts

  /// Those of the dossier of a commune.
  public let register: RegisterCommandTexts
  /// Those of the views of the summary.
  public let views: SummaryCommands
  /// Those of the screens in which a table is imported.
  public let importing: ImportCommands
  /// Of bundles.
  public let bundles: BundleCommands
}
