import Foundation

/// The seeds of a property that is tried on made-up input: as many as a usual run has time for.
///
/// `NTM_ROUNDS=20 swift test --filter …` tries twenty times as many.
public func seeds(_ usual: UInt64) -> ClosedRange<UInt64> {
  1...usual * max(1, ProcessInfo.processInfo.environment["NTM_ROUNDS"].flatMap(UInt64.init) ?? 1)
}
