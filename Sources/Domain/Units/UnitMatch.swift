/// A unit that was found, and how well it fits what was typed.
public struct UnitMatch: Equatable, Sendable {
  /// The unit.
  public let unit: AdministrativeUnit
  /// How well it fits.
  public let rank: Rank

  /// How a name fits, best first.
  public enum Rank: Int, CaseIterable, Comparable, Sendable {
    /// The code was typed.
    case code
    /// The name with its marks.
    case exact
    /// The name but for marks and case.
    case folded
    /// The name begins so.
    case prefix
    /// Every word typed begins a word of the name, in order.
    case wordPrefix
    /// Every word typed is somewhere in the name, in order.
    case substring
    /// The name with an i for a y, or a y for an i: Qui for Quy.
    case alike
    /// A letter or two of the name were typed otherwise.
    case near

    /// The name was not typed so, and may not be the one meant.
    public var isGuess: Bool { self == .alike || self == .near }

    /// Whether `a` fits better than `b`.
    public static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
  }
}
