/// How communes spread over the bands of a set, counted and reported figures kept apart.
///
/// Every commune stands in exactly one place, so the bands, those between bands and the unknown ones add up.
public struct Distribution: Equatable, Sendable {
  /// The bands, the best first.
  public var bands: [Band]
  /// Communes whose reported count spans several bands, or goes against what is assessed of them.
  public var between: Int
  /// Communes of which nothing is known.
  public var unknown: Int
  /// Communes that are not assessed to the end; they stand in the band of what is met so far.
  public var unfinished: Int
  /// The average over the communes of which something is known.
  public var average: AverageRange?
  /// The average over those that were assessed.
  public var countedAverage: AverageRange?
  /// The average over those of which only a report is known.
  public var reportedAverage: AverageRange?

  /// How many communes stand in a band.
  public struct Band: Equatable, Sendable {
    /// From the least to the most criteria met.
    public var range: ClosedRange<Int>
    /// Communes that were assessed.
    public var counted: Int
    /// Communes whose count somebody reported.
    public var reported: Int

    /// All communes in the band.
    public var communes: Int { counted + reported }
  }

  /// Counts over bands.
  public init(of counts: [Count], bands ranges: [ClosedRange<Int>]) {
    bands = ranges.map { Band(range: $0, counted: 0, reported: 0) }
    between = 0
    unknown = 0
    unfinished = 0
    average = AverageRange(of: counts)
    countedAverage = AverageRange(of: counts.filter { !$0.isReported })
    reportedAverage = AverageRange(of: counts.filter(\.isReported))
    for count in counts {
      if count.isUnfinished { unfinished += 1 }
      switch count.standing(among: ranges) {
      case .band(let index):
        if count.isReported { bands[index].reported += 1 } else { bands[index].counted += 1 }
      case .between: between += 1
      case .unknown: unknown += 1
      }
    }
  }

  /// All communes.
  public var communes: Int { bands.reduce(0) { $0 + $1.communes } + between + unknown }
  /// Communes of which something is known: those that the average runs over.
  public var known: Int { communes - unknown }
  /// Communes of which only a report is known.
  public var reported: Int { reportedAverage?.communes ?? 0 }

  /// Communes that meet every criterion, counted or reported: those of the best band where it is that of all criteria.
  public var complete: Int {
    guard let best = bands.first, best.range.count == 1 else { return 0 }
    return best.communes
  }

  /// The communes of all parts together; nil for none.
  public init?(adding parts: [Distribution]) {
    guard var sum = parts.first else { return nil }
    for part in parts.dropFirst() {
      sum.bands = zip(sum.bands, part.bands).map {
        Band(range: $0.range, counted: $0.counted + $1.counted, reported: $0.reported + $1.reported)
      }
      sum.between += part.between
      sum.unknown += part.unknown
      sum.unfinished += part.unfinished
      sum.average = AverageRange(sum.average, and: part.average)
      sum.countedAverage = AverageRange(sum.countedAverage, and: part.countedAverage)
      sum.reportedAverage = AverageRange(sum.reportedAverage, and: part.reportedAverage)
    }
    self = sum
  }
}
