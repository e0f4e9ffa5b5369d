import Domain
import Localization
import Notebook

/// What follows a command that recorded something.
enum Upkeep {
  /// The store that the command recorded in. It is held until the copy is made: a connection that only reads leaves
  /// SQLite's files beside a store that nobody has open.
  nonisolated(unsafe) static var recordedIn: Store?

  /// Copies the store when a copy is due.
  static func run() {
    guard let store = recordedIn else { return }
    defer { recordedIn = nil }
    let (backups, now) = (Backups(of: store.path), Store.systemClock())
    guard backups.isDue(at: now) else { return }
    do throws(Problem) {
      _ = try backups.make(at: now)
    } catch {
      complain(Words.texts.upkeep.backupFailed(Words.texts.problem(error)))
    }
  }

  /// Says what there is to say of the store that was opened.
  static func report(_ store: Store, in language: Language) {
    for sentence in said(of: store, in: language) { complain("ntm: " + sentence) }
  }

  /// What there is to say of how the store was found: that its last write is missing, and who could read it.
  static func said(of store: Store, in language: Language) -> [String] {
    let texts = language.texts.upkeep
    let access: String? =
      switch store.exposure {
      case .ended: texts.closedToOthers(store.path)
      case .standing: store.isReadOnly ? nil : texts.openToOthers(store.path)
      case nil: nil
      }
    return [store.wasCutShort ? texts.cutShort : nil, access].compactMap(\.self)
  }
}
