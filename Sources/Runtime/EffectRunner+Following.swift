public import App
import Domain
public import Notebook

/// What happens to the store outside: another window records in it or is closed, and its file is lost.
extension EffectRunner {
  /// What the screens know of the store.
  struct Known {
    /// What has become of its file.
    var lost: Problem?
    /// The last that another window recorded.
    var version: Int?
    /// Opening it anew has failed.
    var isClosed = false
  }

  /// What has changed since the last look; asked for when no key waits.
  public func look() -> [Answer] {
    do {
      return store.isReadOnly ? try lookAsReader() : lookAsWriter()
    } catch {
      return tell(lost: error)
    }
  }

  private func lookAsWriter() -> [Answer] { tell(lost: store.fileProblem()) }

  /// A store that is only read is opened anew when its file is another one, or nobody writes it any more.
  private func lookAsReader() throws(Problem) -> [Answer] {
    let isFree = store.writer != nil && !store.isBeingWritten
    if isFree || known.isClosed || store.fileProblem() != nil {
      known.isClosed = true
      store = try store.reopened()
      forget()
      return [.accessChanged(ReadOnlyReason(of: store))]
    }
    let version = try store.othersVersion()
    defer { known.version = version }
    return known.version == version ? [] : [.storeChanged]
  }

  private func tell(lost problem: Problem?) -> [Answer] {
    defer { known.lost = problem }
    return known.lost == problem ? [] : [.fileLost(problem)]
  }
}

extension ReadOnlyReason {
  /// Why nothing can be recorded in a store; nil when everything can.
  public init?(of store: Store) {
    guard store.isReadOnly else { return nil }
    self = store.writer.map(ReadOnlyReason.otherProcess) ?? .disk
  }
}
