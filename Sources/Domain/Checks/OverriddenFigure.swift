/// A figure that a person set, beside what is computed.
public struct OverriddenFigure: Equatable, Sendable {
  /// Which figure.
  public var figure: Figure
  /// As it is set and printed, in Vietnamese figures.
  public var printed: String
  /// The least and the most that is computed, in Vietnamese figures; the same where it is exact, nil where unknown.
  public var computed: Computed?
  /// What is known does not rule it out.
  public var isPossible: Bool

  /// What is computed, from the least to the most.
  public struct Computed: Equatable, Sendable {
    /// The least it can be.
    public var lowest: String
    /// The most it can be.
    public var highest: String

    /// A computed figure; exact without a `highest`.
    public init(_ lowest: String, _ highest: String? = nil) {
      self.lowest = lowest
      self.highest = highest ?? lowest
    }
  }

  /// A figure set by hand.
  public init(_ figure: Figure, printed: String, computed: Computed?, isPossible: Bool) {
    self.figure = figure
    self.printed = printed
    self.computed = computed
    self.isPossible = isPossible
  }
}
