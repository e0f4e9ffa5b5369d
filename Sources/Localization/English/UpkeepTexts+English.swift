import Domain

struct EnglishUpkeep: UpkeepTexts {
  func backups(_ count: Int, _ folder: String) -> String { "Automatic backups: \(count), in \(folder)" }
  let noBackups = "Automatic backups: none yet"
  func comparing(_ done: Int, _ count: Int) -> String { "Comparing \(done)/\(count) sessions…" }
  func rebuilding(_ done: Int, _ count: Int) -> String { "Rebuilding \(done)/\(count) sessions…" }
  func migrating(_ done: Int, _ count: Int) -> String { "Preparing the store: \(done)/\(count) sessions…" }
  func restored(_ backup: String, _ changes: Int) -> String {
    "The store was restored from \(backup): \(changes) changes."
  }
  func salvaged(_ changes: Int) -> String {
    changes == 0
      ? "No newer change could be read from the damaged store."
      : "\(changes) more changes could still be read from the damaged store and were taken in."
  }
  func missing(_ changes: Int, _ session: SessionID) -> String {
    "\(changes) changes of session \(session.rawValue) are lost here; where another laptop or the hub has them: "
      + "ntm merge or ntm sync."
  }
  let missingUnknown =
    "How many changes the damaged store had besides cannot be read; take in what other laptops have: ntm merge or ntm sync."
  func keptAside(_ path: String) -> String { "The store that was there is kept at \(path)" }
  let newDevice = "It records under a new device name from now on: undo reaches back to this restore."
  func backupFailed(_ reason: String) -> String { "No automatic backup was made; the store is unharmed. \(reason)" }
  var cutShort: String { "The last write was cut short and is not kept: look at what you recorded last." }
  let unwrittenTitle = "Not written to the store"
  let unwrittenHint = "F10 tries again and leaves; Esc goes on working; Ctrl-X leaves and loses these texts."
  let fileLost = "STORE FILE LOST"
  let fileBack = "The store's file is back in its place; you can go on."
  let rescueTitle = "Write the store to a new file"
  let rescueHint = "Enter writes the whole store to this file and goes on there; Esc goes back."
  func rescued(_ path: String) -> String { "The whole store is in \(path), where recording goes on." }
  let nothingToRescue = "The store's file is as it was."
  let writableNow = "The other window was closed: you can record here now."
  func lost(_ count: Int) -> String {
    count == 1
      ? "Left although 1 text was not written to the store; it was:"
      : "Left although \(Figures.grouped(count)) texts were not written to the store; they were:"
  }
  func closedToOthers(_ path: String) -> String { "Others could read store \(path); its permissions were put right." }
  func openToOthers(_ path: String) -> String {
    "Others can read store \(path) and this disk keeps no permissions; keep the store elsewhere (--store)."
  }
}
