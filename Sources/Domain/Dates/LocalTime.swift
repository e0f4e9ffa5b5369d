/// A moment as people read it: day and hour of the place. Moments are milliseconds since 1970.
public enum LocalTime {
  /// "10/7/2024 14:32", from a moment and the seconds that the place is ahead of UTC.
  public static func text(_ milliseconds: Int64, secondsFromUTC: Int) -> String {
    let (days, rest) = daysAndSeconds(milliseconds, secondsFromUTC)
    // Of any year, also one that no date has: a clock may be that wrong.
    let (year, month, day) = CalendarDate.parts(ofDay: days)
    let clock = "\(Figures.padded(rest / 3600, to: 2)):\(Figures.padded(rest / 60 % 60, to: 2))"
    return "\(day)/\(month)/\(year) \(clock)"
  }

  /// The date of the place at a moment.
  public static func date(_ milliseconds: Int64, secondsFromUTC: Int) -> CalendarDate? {
    CalendarDate(daysSince1970: daysAndSeconds(milliseconds, secondsFromUTC).quotient)
  }

  /// The moment at which a day of the place ends.
  public static func end(of date: CalendarDate, secondsFromUTC: Int) -> Int64 {
    Int64((date.daysSince1970 + 1) * day - secondsFromUTC) * 1000
  }

  /// "20240710-143205": a moment in UTC as a part of a file's name, so that names sort as moments do.
  public static func stamp(_ milliseconds: Int64) -> String {
    let (days, rest) = daysAndSeconds(milliseconds, 0)
    let date = CalendarDate.parts(ofDay: days)
    let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { Figures.padded($0, to: 2) }.joined()
    return Figures.padded(date.year, to: 4) + Figures.padded(date.month, to: 2) + Figures.padded(date.day, to: 2) + "-"
      + clock
  }

  /// The moment that a stamp says; nil for anything else.
  public static func moment(ofStamp text: some StringProtocol) -> Int64? {
    let halves = text.split(separator: "-", omittingEmptySubsequences: false)
    guard halves.map(\.utf8.count) == [8, 6], let day = Int(digits: halves[0]), let clock = Int(digits: halves[1]),
      let date = CalendarDate(year: day / 10_000, month: day / 100 % 100, day: day % 100),
      clock / 10_000 < 24, clock / 100 % 100 < 60, clock % 100 < 60
    else { return nil }
    let seconds = clock / 10_000 * 3600 + clock / 100 % 100 * 60 + clock % 100
    return Int64(date.daysSince1970 * self.day + seconds) * 1000
  }

  private static let day = 86_400

  private static func daysAndSeconds(_ milliseconds: Int64, _ ahead: Int) -> (quotient: Int, remainder: Int) {
    let seconds = Int(milliseconds).quotientAndRemainderDownward(by: 1000).quotient
    return (seconds + ahead).quotientAndRemainderDownward(by: day)
  }
}
