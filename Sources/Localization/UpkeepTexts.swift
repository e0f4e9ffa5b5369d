/// What is said of the store's copies, of restoring and rebuilding it, and of who can read it.
public protocol UpkeepTexts: Sendable {
  /// The head of a list of copies; the folder they are in.
  func backups(_ count: Int, _ folder: String) -> String
  var noBackups: String { get }
  func checksums(_ areUsed: Bool) -> String
  func comparing(_ done: Int, _ count: Int) -> String
  func rebuilding(_ done: Int, _ count: Int) -> String
  func restored(_ backup: String, _ changes: Int) -> String
  func salvaged(_ changes: Int) -> String
  func keptAside(_ path: String) -> String
  /// Undo takes back only what was recorded since.
  var newDevice: String { get }
  /// A copy could not be made; the reason.
  func backupFailed(_ reason: String) -> String
  /// The last write before the store was opened is not whole, and left out.
  var cutShort: String { get }
  func closedToOthers(_ path: String) -> String
  func openToOthers(_ path: String) -> String
}
