/// How a figure is cut to its decimals. Nothing regulates it; the 2024 notice truncates.
public enum Rounding: String, Sendable, CaseIterable {
  /// 92,35… is printed 92,3.
  case truncate
  /// 92,35… is printed 92,4.
  case halfUp
}
