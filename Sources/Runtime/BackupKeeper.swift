import App
import Domain
import Foundation
public import Notebook

/// Makes the store's copies beside the inspector's work: in a thread of their own, with a connection that only reads, so
/// that no key and no frame waits for one.
public final class BackupKeeper {
  private let backups: Backups
  private let interval: Duration
  private var asked: ContinuousClock.Instant?
  private var running: Outcome?

  /// Keeps the copies of a store.
  public init(of store: Store, every interval: Duration = .seconds(3600)) {
    (backups, self.interval) = (Backups(of: store.path), interval)
  }

  /// Begins a copy when one is due, and says what became of the one before.
  func work() -> Answer? {
    if let problem = running?.problem {
      running = nil
      return .backupFailed(problem)
    }
    let now = ContinuousClock.now
    if let asked, now - asked < interval { return nil }
    asked = now
    let (backups, outcome, time) = (backups, Outcome(), Store.systemClock())
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
