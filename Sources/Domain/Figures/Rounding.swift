/// How a figure is cut to its decimals. Nothing regulates it; the 2024 notice truncates.
public enum Rounding: String, Sendable, CaseIterable {
  case truncate
  case halfUp
}
