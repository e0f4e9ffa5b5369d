/// What a summary shows; the raw value names it on the command line.
public enum SummaryView: String, Hashable, Sendable, CaseIterable {
  /// Average, bands, what is most often not met, changes, targets.
  case overview
  /// Each criterion over the communes.
  case criteria
  /// The sessions of the area beside each other.
  case time
  /// The values of an indicator over the communes.
  case indicators
  /// One commune under all sets and in all sessions.
  case commune
  /// The areas of the province.
  case province
}
