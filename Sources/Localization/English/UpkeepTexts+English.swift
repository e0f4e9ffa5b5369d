import Domain

struct EnglishUpkeep: UpkeepTexts {
  func backups(_ count: Int, _ folder: String) -> String { "Automatic backups: \(count), in \(folder)" }
  let noBackups = "Automatic backups: none yet"
  func checksums(_ areUsed: Bool) -> String {
    areUsed
      ? "Page checksums: yes; damage is named when it is read" : "Page checksums: not yet; add them: ntm store rebuild"
  }
  func comparing(_ done: Int, _ count: Int) -> String { "Comparing \(done)/\(count) sessions…" }
  func rebuilding(_ done: Int, _ count: Int) -> String { "Rebuilding \(done)/\(count) sessions…" }
  func restored(_ backup: String, _ changes: Int) -> String {
    "The store was restored from \(backup): \(changes) changes."
  }
  func salvaged(_ changes: Int) -> String {
    changes == 0
      ? "No newer change could be read from the damaged store."
      : "\(changes) more changes could still be read from the damaged store and were taken in."
  }
  func keptAside(_ path: String) -> String { "The store that was there is kept at \(path)" }
  let newDevice = "It records under a new device name from now on: undo reaches back to this restore."
  func backupFailed(_ reason: String) -> String { "No automatic backup was made; the store is unharmed. \(reason)" }
  var cutShort: String { "The last write was cut short and is not kept: look at what you recorded last." }
  func closedToOthers(_ path: String) -> String { "Others could read store \(path); its permissions were put right." }
  func openToOthers(_ path: String) -> String {
    "Others can read store \(path) and this disk keeps no permissions; keep the store elsewhere (--store)."
  }
}
