/// What is known of the number of criteria that a commune meets.
public enum Count: Equatable, Sendable {
  /// Every criterion was assessed.
  case counted(Int)
  /// Some criteria are not assessed yet; at least and at most so many are met.
  case partial(ClosedRange<Int>)
  /// Somebody reported it.
  case reported(ClosedRange<Int>)
  /// Somebody reported what the assessed criteria rule out; at least and at most so many are met.
  case contradicted(reported: ClosedRange<Int>, possible: ClosedRange<Int>)
  /// Neither assessed nor reported.
  case unknown

  /// A complete count of our own comes before a report, a report before a part of a count that does not rule it out.
  public init(_ tally: Tally, reported: ReportedCount?) {
    if tally.isComplete, tally.total > 0 {
      self = .counted(tally.met)
    } else if let reported {
      self =
        tally.isContradicted(by: reported)
        ? .contradicted(reported: reported.range, possible: tally.possible) : .reported(reported.range)
    } else {
      self = tally.isEmpty ? .unknown : .partial(tally.possible)
    }
  }

  /// The least and the most; nil where nothing is known.
  public var range: ClosedRange<Int>? {
    switch self {
    case .counted(let met): met...met
    case .partial(let range), .reported(let range), .contradicted(_, let range): range
    case .unknown: nil
    }
  }

  /// It is somebody's report.
  public var isReported: Bool {
    if case .reported = self { return true }
    return false
  }

  /// Some criteria are assessed and no report stands for the others.
  public var isUnfinished: Bool {
    switch self {
    case .partial, .contradicted: true
    case .counted, .reported, .unknown: false
    }
  }
}

/// Where a count stands among the bands of a set.
public enum BandStanding: Equatable, Sendable {
  /// In the band at this place.
  case band(Int)
  /// In no single one of them.
  case between
  /// Nothing is known of it.
  case unknown
}

extension Count {
  /// Where the notice puts the commune: a partial count in the band of what is met so far, as unfinished; any other in the
  /// band that holds all it can be.
  public func standing(among bands: [ClosedRange<Int>]) -> BandStanding {
    guard let range else { return .unknown }
    var held = range
    if case .partial = self { held = range.lowerBound...range.lowerBound }
    return bands.firstIndex { $0.contains(held) }.map { .band($0) } ?? .between
  }

  /// The band that holds all it can be, whatever is still open; nil where there is none.
  public func certainBand(among bands: [ClosedRange<Int>]) -> ClosedRange<Int>? {
    range.flatMap { range in bands.first { $0.contains(range) } }
  }
}
