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
    guard (1...9999).contains(year), (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads "2024-07-10".
  public init?(iso text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2] else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }

  /// Reads "2024-07-10", or "10/7/2024" as it is written in Vietnam.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if parts.count == 3 {
      guard parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2 else { return nil }
      self.init(year: parts[2], month: parts[1], day: parts[0])
    } else {
      self.init(iso: text)
    }
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

  private init?(year: Substring.UTF8View, month: Substring.UTF8View, day: Substring.UTF8View) {
    guard let year = Self.number(year), let month = Self.number(month), let day = Self.number(day) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Digits only: `Int` would take "+7" as well.
  private static func number(_ digits: Substring.UTF8View) -> Int? {
    guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    return Int(Substring(digits))
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate {
  /// The day so many days later; nil past the year 9999.
  public func adding(days: Int) -> CalendarDate? {
    var date = self
    for _ in 0..<max(0, days) {
      guard
        let next = CalendarDate(year: date.year, month: date.month, day: date.day + 1)
          ?? CalendarDate(year: date.year, month: date.month + 1, day: 1)
          ?? CalendarDate(year: date.year + 1, month: 1, day: 1)
      else { return nil }
      date = next
    }
    return date
  }
}
