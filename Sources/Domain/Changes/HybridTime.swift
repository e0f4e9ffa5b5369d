/// A hybrid logical clock's time: milliseconds since 1970 and a counter, in one sortable integer.
///
/// It follows the device's clock but never runs backwards and is always later than everything seen, so a laptop
/// with a wrong clock still orders its changes after those they build on.
public struct HybridTime: Hashable, Comparable, Sendable {
  /// 47 bits of milliseconds, then 16 bits of counter.
  public var rawValue: Int64

  /// A time from its stored form.
  public init(rawValue: Int64) {
    self.rawValue = rawValue
  }

  /// Before every change.
  public static let zero = HybridTime(rawValue: 0)

  /// The milliseconds since 1970.
  public var milliseconds: Int64 { rawValue >> 16 }

  /// The first time after `self` that is not before the device's clock.
  public func next(wallClock: Int64) -> HybridTime {
    let clock = min(max(0, wallClock), HybridTime.endOfTime - 1)
    return max(HybridTime(rawValue: clock << 16), HybridTime(rawValue: rawValue == .max ? .max : rawValue + 1))
  }

  /// The year 3000, in milliseconds since 1970: every change is earlier, however wrong a clock is.
  public static let endOfTime: Int64 = 32_503_680_000_000

  /// Earlier before later.
  public static func < (a: HybridTime, b: HybridTime) -> Bool {
    a.rawValue < b.rawValue
  }
}
