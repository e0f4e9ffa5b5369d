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
    if let date = CalendarDate(text) {
      (year, month, day) = (date.year, date.month, date.day)
      return
    }
    guard let parts = TypedDate.parts(text), parts.count == 2 else { return nil }
    let (year, month) = parts[0].digits == 4 ? (parts[0], parts[1]) : (parts[1], parts[0])
    guard year.digits == 4, (1...12).contains(month.number) else { return nil }
    self.year = year.number
    self.month = month.number
  }

  /// The whole day; nil while it is open.
  public var date: CalendarDate? { CalendarDate(iso: iso) }

  /// As it is recorded: `2024-07-15` or `2024-07`.
  public var iso: String {
    let month = "\(year)-\(Figures.padded(month, to: 2))"
    return day.map { "\(month)-\(Figures.padded($0, to: 2))" } ?? month
  }
}
