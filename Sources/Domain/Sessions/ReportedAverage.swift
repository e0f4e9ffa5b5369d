/// An average number of criteria per commune as somebody reported it, in the digits of the report.
public struct ReportedAverage: Equatable, Sendable {
  /// What is recorded of it.
  public var values = FieldValues()

  /// Nothing reported yet.
  public init() {}

  /// The average, with a decimal point.
  public var average: String? { values[.reportedAverage] }
  /// Its change against the earlier figure.
  public var change: String? { values[.reportedChange] }
  /// Which earlier figure: "đầu năm 2024".
  public var since: String? { values[.reportedSince] }
  /// Who reported it.
  public var reporter: String? { values[.reportedBy] }
}
