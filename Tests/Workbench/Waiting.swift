import Foundation
import Synchronization
public import Testing

/// Tests that wait for other programs do so on threads of their own, a few at a time.
///
/// The pool that all tests run on has as many threads as the machine has cores: a test that blocks one of them keeps
/// unrelated tests from beginning.
public struct WaitingTrait: TestTrait, SuiteTrait, TestScoping {
  /// Also for the suites within a suite.
  public var isRecursive: Bool { true }

  /// Runs a test where it may wait.
  public func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(WaitingThreads.shared) { try await function() }
  }
}

extension Trait where Self == WaitingTrait {
  /// For tests that start programs or servers and wait for what they do.
  public static var waitsForPrograms: Self { WaitingTrait() }
}

/// Two threads, which is also the bound on how many such tests run at once.
private final class WaitingThreads: TaskExecutor, Sendable {
  static let shared = WaitingThreads()

  private let jobs = Mutex<[UnownedJob]>([])
  private let waiting = DispatchSemaphore(value: 0)

  private init() {
    for _ in 0..<2 {
      let thread = Thread { [self] in
        while true { work() }
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    waiting.signal()
  }

  private func work() {
    waiting.wait()
    let job = jobs.withLock { $0.removeFirst() }
    job.runSynchronously(on: asUnownedTaskExecutor())
  }
}
