import App
import Domain
import Foundation
import Notebook

/// Makes the store's copies beside the inspector's work: in a thread of their own, with a connection that only reads, so
/// that no key and no frame waits for one.
public final class BackupKeeper {
  private let interval: Duration
  private var asked: ContinuousClock.Instant?
  private var running: Outcome?

  /// Looks for a copy that is due once in an interval.
  public init(every interval: Duration = .seconds(3600)) { self.interval = interval }

  /// Begins a copy of a store when one is due, and says what became of the one before.
  func work(on store: Store) -> Answer? {
    if let problem = running?.problem {
      running = nil
      return .backupFailed(problem)
    }
    let now = ContinuousClock.now
    if let asked, now - asked < interval { return nil }
    asked = now
    if store.isReadOnly || store.fileProblem() != nil { return nil }
    let (backups, outcome, time) = (Backups(of: store.path), Outcome(), Store.systemClock())
    running = outcome
    Thread.detachNewThread {
      guard backups.isDue(at: time) else { return }
      do throws(Problem) { _ = try backups.make(at: time) } catch { outcome.problem = error }
    }
    return nil
  }

  /// What a copy came to, told by its thread.
  private nonisolated final class Outcome: @unchecked Sendable {
    private let lock = NSLock()
    private var kept: Problem?

    var problem: Problem? {
      get { lock.withLock { kept } }
      set { lock.withLock { kept = newValue } }
    }
  }
}
