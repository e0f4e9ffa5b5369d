import Domain
import Localization
import Runtime
import Storage

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

  /// Says once that others could read the store, or that they can.
  static func report(_ store: Store, in language: Language) {
    if let said = said(of: store, in: language) { complain("ntm: " + said) }
  }

  /// What there is to say of who can read the store.
  static func said(of store: Store, in language: Language) -> String? {
    switch store.exposure {
    case .ended: language.texts.upkeep.closedToOthers(store.path)
    case .standing: store.isReadOnly ? nil : language.texts.upkeep.openToOthers(store.path)
    case nil: nil
    }
  }
}
