/// A day of the calendar, without time or time zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// The year, 1…9999.
  public let year: Int
  /// The month, 1…12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// The day of that year and month, nil where the calendar has none.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    self.init(year, month, day)
    // A day that the month does not have counts on into the next one.
    guard Self.parts(ofDay: daysSince1970) == (year, month, day) else { return nil }
  }

  private init(_ year: Int, _ month: Int, _ day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads "2024-07-10", the form of the log and of files.
  public init?(iso text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap { Int(digits: Substring($0)) }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// Reads a day as it is typed: "10/7/2024" as it is written in Vietnam, also with points or dashes, or "2024-07-10".
  public init?(_ text: String) {
    if let date = CalendarDate(iso: text.trimmed) {
      self = date
      return
    }
    guard let parts = TypedDate.parts(text), parts.count == 3, parts[0].digits <= 2, parts[1].digits <= 2,
      parts[2].digits == 4
    else { return nil }
    self.init(year: parts[2].number, month: parts[1].number, day: parts[0].number)
  }

  /// The day as "2024-07-10".
  public var iso: String {
    "\(Figures.padded(year, to: 4))-\(Figures.padded(month, to: 2))-\(Figures.padded(day, to: 2))"
  }

  /// The day as "10/7/2024".
  public var vietnamese: String { "\(day)/\(month)/\(year)" }

  /// Whether `a` is an earlier day than `b`.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension CalendarDate {
  /// The day so many days after 1 January 1970; nil outside the years 1 to 9999.
  public init?(daysSince1970 days: Int) {
    let (year, month, day) = Self.parts(ofDay: days)
    guard (1...9999).contains(year) else { return nil }
    self.init(year, month, day)
  }

  /// How many days after 1 January 1970 it is.
  public var daysSince1970: Int {
    let shifted = month > 2 ? year : year - 1
    let (era, yearOfEra) = shifted.quotientAndRemainderDownward(by: 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day so many days later; nil outside the years 1 to 9999.
  public func adding(days: Int) -> CalendarDate? { CalendarDate(daysSince1970: daysSince1970 + days) }

  /// The parts of the day so many days after 1 January 1970, of any year.
  static func parts(ofDay days: Int) -> (year: Int, month: Int, day: Int) {
    // Years begin in March, so that the day added in leap years is the last one of a year.
    let (era, dayOfEra) = (days + 719_468).quotientAndRemainderDownward(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}

extension Int {
  /// Division that rounds towards the past, so that times before 1970 come out right.
  func quotientAndRemainderDownward(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
