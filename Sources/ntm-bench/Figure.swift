import Foundation

/// One row of the result: what was measured against what, and whether its goal is reached.
struct Figure {
  var name: String
  var measured: String
  var floor: String
  /// Measured divided by the floor; nil where there is no floor.
  var ratio: Double?
  /// The goal in words.
  var goal: String
  var isReached: Bool?

  /// A ratio of two times with a limit; times in milliseconds.
  init(_ name: String, _ measured: Double?, against floor: Double?, atMost limit: Double?, digits: Int = 2) {
    self.name = name
    self.measured = measured.map { Self.time($0, digits) } ?? "not measured"
    self.floor = floor.map { Self.time($0, digits) } ?? "not measured"
    if let measured, let floor, floor > 0 { ratio = measured / floor }
    goal = limit.map { "≤ \(Self.text($0, 2)) ×" } ?? ""
    if let limit, let ratio { isReached = ratio <= limit }
  }

  /// A figure with a goal of its own, in its own unit.
  init(_ name: String, _ measured: Double?, unit: String, below limit: Double? = nil, digits: Int = 2) {
    self.name = name
    self.measured = measured.map { "\(Self.text($0, digits)) \(unit)" } ?? "not measured"
    floor = ""
    goal = limit.map { "< \(Self.text($0, $0 < 1 ? 2 : 0)) \(unit)" } ?? ""
    if let limit, let measured { isReached = measured < limit }
  }

  static func text(_ number: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", number)
  }

  private static func time(_ milliseconds: Double, _ digits: Int) -> String {
    text(milliseconds, digits) + " ms"
  }

  /// All figures as a Markdown table.
  static func table(_ figures: [Figure]) -> String {
    let head = ["| figure | measured | floor | ratio | goal | reached |", "|---|---:|---:|---:|---|---|"]
    let rows = figures.map { figure in
      let reached = figure.isReached.map { $0 ? "yes" : "**no**" } ?? ""
      let ratio = figure.ratio.map { text($0, 2) } ?? ""
      return "| \(figure.name) | \(figure.measured) | \(figure.floor) | \(ratio) | \(figure.goal) | \(reached) |"
    }
    return (head + rows).joined(separator: "\n")
  }
}

/// How long things took, in milliseconds.
struct Samples {
  private(set) var values: [Double] = []

  mutating func add(_ milliseconds: Double) {
    values.append(milliseconds)
  }

  /// Runs something and notes how long it took.
  mutating func time<Value>(_ body: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    let value = try body()
    add(start.millisecondsAgo)
    return value
  }

  /// The value below which this share of all lies; nil for none.
  func quantile(_ share: Double) -> Double? {
    let sorted = values.sorted()
    return sorted.isEmpty ? nil : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  var median: Double? { quantile(0.5) }
}

extension ContinuousClock.Instant {
  var millisecondsAgo: Double { (ContinuousClock.now - self) / .milliseconds(1) }
}
