/// A deadline as it is typed.
public enum Deadline {
  /// Reads a day as it is typed anywhere, `30/10` for that day from the session on, and `+30` for so many days after the
  /// session.
  ///
  /// - Returns: nil for a day that does not exist.
  public static func read(_ text: String, session day: CalendarDate) -> CalendarDate? {
    let word = text.trimmed
    if word.hasPrefix("+") {
      return Int(digits: word.dropFirst().trimmed).flatMap { $0 <= 3660 ? day.adding(days: $0) : nil }
    }
    if let date = CalendarDate(word) { return date }
    guard let parts = TypedDate.parts(word), parts.count == 2, parts.allSatisfy({ $0.digits <= 2 }) else { return nil }
    let inYear = { CalendarDate(year: $0, month: parts[1].number, day: parts[0].number) }
    if let sameYear = inYear(day.year), sameYear >= day { return sameYear }
    return inYear(day.year + 1)
  }
}
