public import Domain

/// What came of an effect, or is told without being asked for.
///
/// An answer names what was asked for where another one may be asked for meanwhile: one that comes too late is dropped.
public enum Answer: Equatable, Sendable {
  /// A session was read, or an area has none: the screens show it in place of the one before:
  case opened(Opened)
  case areaIsEmpty(EmptyArea)
  /// The areas beside the one shown, with their averages.
  case areasLoaded([AreaRow])
  /// The session to compare with, nil for none, and those that could be, the latest first.
  case comparisonLoaded(Inspection?, comparable: [InspectionSession])
  /// What is on the disk now; nothing where all of it was recorded before.
  case recorded([Change])
  /// What undo wrote, or redo where `again`.
  case undone([Change], again: Bool)
  /// An unfinished text is on the disk, or is forgotten there; or it is not, and why:
  case draftKept(Subject, String?)
  case draftRefused(Subject, String?, Problem)
  /// The changes at a place, newest first.
  case historyLoaded(Place, [Change])
  /// The communes or the areas that a search found:
  case found(query: String, [SearchResult])
  case areasFound(query: String, [SearchResult])
  /// The newest version of each criteria set there is.
  case setsListed([CriteriaSet])
  /// The latest sessions, and whether there are more than are listed.
  case sessionsListed([SessionRow], more: Bool)
  /// A file is on the disk.
  case exported(path: String)
  /// The text of a subject as the other program left it.
  case editedOutside(Subject, String)
  /// Bodies whose names begin as typed.
  case bodiesFound(query: String, [String])
  /// How many texts and tasks were taken over from the session of that day.
  case takenOver(Int, from: CalendarDate)
  /// What the check found.
  case checked([Finding])
  /// The notice line by line.
  case previewed([PreviewLine])
  /// What the answers of a session are held against.
  case levelsLoaded(SessionID, Levels)
  /// What is known of a commune beyond the session.
  case dossierLoaded(CommuneDossier)
  /// What earlier sessions recommended and is still open, or was found done in this one.
  case carriedLoaded(SessionID, [CarriedRecommendation])
  /// What the last session before this one says of a place; nil where none does.
  case lastTimeLoaded(Place, LastTime?)
  /// Figures for a view of the summary: an area through its sessions, a province, a commune through its sessions:
  case timelineLoaded(Timeline)
  case provinceLoaded(ProvinceSummary)
  case communeTimelineLoaded(CommuneTimeline)
  /// The name of a file, as far as it is certain.
  case pathCompleted(String)
  /// What a bundle would bring.
  case bundleRead(BundleOffer)
  /// The bundle at that path opens with a passphrase only.
  case passphraseAsked(path: String)
  /// A bundle is merged: what was new in it, and what waits.
  case bundlesMerged(MergedBundles)
  /// The tables of a file, with the areas that may be named in them.
  case tableRead(path: String, [Grid], areas: [AdministrativeUnit])
  /// A table was not read, for it is written in old letters.
  case lettersFound(path: String, FoundLetters)
  /// A commune under two sets, and the sets that could stand in place of the second.
  case sideBySideLoaded(UnitCode, SideBySide, choices: [CriteriaSetID])
  /// What stands in conflict in the session shown, after it changed.
  case conflictsLoaded([Conflict])
  /// This device's clock, which shows `now` in milliseconds since 1970, cannot be right.
  case clockDoubted(DoubtfulTime, now: Int64)
  /// Another window has recorded something, or the right to record is another's; nil where it is ours:
  case storeChanged
  case accessChanged(ReadOnlyReason?)
  /// The session shown as it is now.
  case reread(Opened)
  /// What has become of the store's file; nil where it is as it was again.
  case fileLost(Problem?)
  /// The whole store is in that file, and recording goes on there.
  case rescued(path: String)
  /// Why what was asked for did not happen.
  case failed(Problem)
  /// The store could not be copied; it is unharmed.
  case backupFailed(Problem)
}
