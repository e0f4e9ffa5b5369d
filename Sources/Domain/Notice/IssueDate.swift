/// The day on which a notice is issued; the day itself may be left open for the pen.
public struct IssueDate: Equatable, Sendable {
  /// The year.
  public var year: Int
  /// The month.
  public var month: Int
  /// The day; nil while it is open.
  public var day: Int?

  /// From `2024-07-15`, `15/7/2024`, or without a day `2024-07`, `7/2024`; nil for a day or month that does not exist.
  public init?(_ text: String) {
    if let date = CalendarDate(iso: text) ?? CalendarDate(text) {
      (year, month, day) = (date.year, date.month, date.day)
      return
    }
    let dashed = text.split(separator: "-", omittingEmptySubsequences: false)
    let slashed = text.split(separator: "/", omittingEmptySubsequences: false)
    let parts = dashed.count == 2 ? dashed : slashed.count == 2 ? slashed.reversed() : []
    guard parts.count == 2, let year = Int(digits: parts[0]), let month = Int(digits: parts[1]), parts[0].count == 4,
      (1...12).contains(month)
    else { return nil }
    self.year = year
    self.month = month
  }

  /// As it is recorded: `2024-07-15` or `2024-07`.
  public var iso: String {
    let month = "\(year)-\(Figures.padded(month, to: 2))"
    return day.map { "\(month)-\(Figures.padded($0, to: 2))" } ?? month
  }
}
