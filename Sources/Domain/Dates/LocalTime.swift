/// A moment as people read it: day and hour of the place.
public enum LocalTime {
  /// "10/7/2024 14:32", from milliseconds since 1970 and the seconds that the place is ahead of UTC.
  public static func text(_ milliseconds: Int64, secondsFromUTC: Int) -> String {
    let (days, rest) = daysAndSeconds(milliseconds, secondsFromUTC)
    let clock = "\(Figures.padded(rest / 3600, to: 2)):\(Figures.padded(rest / 60 % 60, to: 2))"
    return "\(day(days).vietnamese) \(clock)"
  }

  /// How many days after 1 January 1970 a day is.
  public static func days(of date: CalendarDate) -> Int {
    let year = date.month > 2 ? date.year : date.year - 1
    let (era, yearOfEra) = year.quotientAndRemainderDownward(by: 400)
    let dayOfYear = (153 * ((date.month + 9) % 12) + 2) / 5 + date.day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day so many days after 1 January 1970.
  public static func day(_ days: Int) -> (year: Int, month: Int, day: Int, vietnamese: String) {
    // Years begin in March, so that the day added in leap years is the last one of a year.
    let (era, dayOfEra) = (days + 719_468).quotientAndRemainderDownward(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, day, "\(day)/\(month)/\(year)")
  }

  /// The date of the place at a moment.
  public static func date(_ milliseconds: Int64, secondsFromUTC: Int) -> CalendarDate? {
    let found = day(daysAndSeconds(milliseconds, secondsFromUTC).quotient)
    return CalendarDate(year: found.year, month: found.month, day: found.day)
  }

  private static func daysAndSeconds(_ milliseconds: Int64, _ ahead: Int) -> (quotient: Int, remainder: Int) {
    let seconds = Int(milliseconds).quotientAndRemainderDownward(by: 1000).quotient
    return (seconds + ahead).quotientAndRemainderDownward(by: 86_400)
  }
}

extension Int {
  /// Division that rounds towards the past, so that times before 1970 come out right.
  fileprivate func quotientAndRemainderDownward(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
