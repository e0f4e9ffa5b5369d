public import Domain

/// What is said of the store's copies, of restoring and rebuilding it, and of who can read it.
public protocol UpkeepTexts: Sendable {
  /// The head of a list of copies; the folder they are in.
  func backups(_ count: Int, _ folder: String) -> String
  /// In place of that list.
  var noBackups: String { get }
  /// How far `store verify` and `store rebuild` are:
  func comparing(_ done: Int, _ count: Int) -> String
  func rebuilding(_ done: Int, _ count: Int) -> String
  /// How far the store of an earlier program is brought up to this one.
  func migrating(_ done: Int, _ count: Int) -> String

  /// From which copy, with how many changes.
  func restored(_ backup: String, _ changes: Int) -> String
  /// How many changes the damaged store had besides.
  func salvaged(_ changes: Int) -> String
  /// How many changes of a session the damaged store had that neither it nor the copy gives, and how they come back.
  func missing(_ changes: Int, _ session: SessionID) -> String
  /// In place of that where not even how many there were could be read.
  var missingUnknown: String { get }
  /// Where the damaged store is now.
  func keptAside(_ path: String) -> String
  /// Undo takes back only what was recorded since.
  var newDevice: String { get }
  /// A copy could not be made; the reason.
  func backupFailed(_ reason: String) -> String
  /// The last write before the store was opened is not whole, and left out.
  var cutShort: String { get }
  /// The screen of what could not be written when one leaves: its title, and what can be done:
  var unwrittenTitle: String { get }
  var unwrittenHint: String { get }
  /// In the title line where the store's file is not what it was.
  var fileLost: String { get }
  /// The file is as it was again.
  var fileBack: String { get }
  /// Where all of a store that lost its file goes: title and hint of that screen, and what is said then.
  var rescueTitle: String { get }
  var rescueHint: String { get }
  func rescued(_ path: String) -> String
  /// Why that is not needed.
  var nothingToRescue: String { get }
  /// The other window was closed.
  var writableNow: String { get }
  /// Before the texts that were not written, once the program has ended all the same.
  func lost(_ count: Int) -> String
  /// At the start: others could read the store; no longer, or still because the disk keeps no permissions:
  func closedToOthers(_ path: String) -> String
  func openToOthers(_ path: String) -> String
}
