/// A deadline as it is typed in the field.
public enum Deadline {
  /// Reads `30/10/2024`, `30/10` for that day from the session on, `+30` for so many days after the session, or an
  /// ISO day. Points and hyphens separate as well as slashes.
  ///
  /// - Returns: nil for a day that does not exist.
  public static func read(_ text: String, session day: CalendarDate) -> CalendarDate? {
    let word = String(text.filter { !$0.isWhitespace })
    if word.hasPrefix("+") {
      let days = Int(digits: word.dropFirst())
      return days.flatMap { $0 <= 3660 ? day.adding(days: $0) : nil }
    }
    if let date = CalendarDate(word) { return date }
    let slashed = String(word.map { $0 == "." || $0 == "-" ? "/" : $0 })
    if let date = CalendarDate(slashed) { return date }
    let parts = slashed.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) }), let inMonth = Int(digits: parts[0]),
      let month = Int(digits: parts[1])
    else { return nil }
    let sameYear = CalendarDate(year: day.year, month: month, day: inMonth)
    if let sameYear, sameYear >= day { return sameYear }
    return CalendarDate(year: day.year + 1, month: month, day: inMonth)
  }
}
