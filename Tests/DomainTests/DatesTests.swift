import Testing

@testable import Domain

/// Deadlines as they are typed.
@Suite struct DeadlineTests {
  @Test(
    arguments: [
      ("30/10/2024", "2024-10-30"), ("2024-10-30", "2024-10-30"), ("30/10", "2024-10-30"), ("30.10", "2024-10-30"),
      ("30-10-2024", "2024-10-30"), (" 1/3 ", "2025-03-01"), ("+30", "2024-08-09"), ("+0", "2024-07-10"),
      ("+400", "2025-08-14"), ("+3661", nil),
      ("10/7", "2024-07-10"), ("29/2", nil), ("31/9", nil), ("", nil), ("+", nil), ("+99999", nil), ("10/2024", nil),
      ("mai", nil), ("1/1/2024", "2024-01-01"), ("30–10", "2024-10-30"), ("+ 30", "2024-08-09"), ("+-1", nil),
      ("2024-10-30 ", "2024-10-30"), ("30/10/24", nil),
    ] as [(String, String?)])
  func read(text: String, day: String?) throws {
    let session = try #require(CalendarDate(iso: "2024-07-10"))
    #expect(Deadline.read(text, session: session)?.iso == day)
  }

  @Test func aLeapDayComesOnlyInItsYear() throws {
    let session = try #require(CalendarDate(iso: "2023-07-10"))
    #expect(Deadline.read("29/2", session: session)?.iso == "2024-02-29")
    #expect(session.adding(days: 365)?.iso == "2024-07-09")
  }
}

/// Days as they are typed and as they are recorded.
@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("2024-07-10", "10/7/2024"), ("10/7/2024", "10/7/2024"), ("01/03/2024", "1/3/2024"), ("2024-02-29", "29/2/2024"),
    ("2000-02-29", "29/2/2000"), ("10-07-2024", "10/7/2024"), ("10.7.2024", "10/7/2024"),
    (" 10 / 7 / 2024 ", "10/7/2024"),
    ("10–7–2024", "10/7/2024"), ("2024-07-10 ", "10/7/2024"), ("31/12/9999", "31/12/9999"), ("1/1/0001", "1/1/1"),
  ])
  func readsADate(text: String, vietnamese: String) {
    let date = CalendarDate(text)
    #expect(date?.vietnamese == vietnamese)
    #expect(date.flatMap { CalendarDate(iso: $0.iso) } == date)
  }

  @Test(arguments: [
    "", "2024", "2024-7-10", "2024-07-32", "2023-02-29", "1900-02-29", "2024-13-01", "0000-01-01", "31/4/2024",
    "10/7/24", "+1/07/2024", "٢٠٢٤-07-10", "10/2024", "2024/07/10", "010/7/2024", "10/7/2024/", "29/2/2100",
  ])
  func refusesWhatIsNoDate(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func ordersDays() throws {
    let days = ["2022-10-30", "2024-07-09", "2024-07-10", "2024-10-01"].compactMap(CalendarDate.init(iso:))
    #expect(days.count == 4 && days.reversed().sorted() == days)
    #expect(CalendarDate(iso: "0987-06-05")?.iso == "0987-06-05")
  }

  @Test("files and the log have one form only", arguments: ["10/7/2024", "2024-07-10 ", "2024-7-10", "2024-07-1", ""])
  func recordedFormIsStrict(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(
    "days are counted from 1970, over leap years and centuries",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017), ("2024-07-10", 19_914),
      ("1900-02-28", -25_509), ("1900-03-01", -25_508), ("9999-12-31", 2_932_896), ("0001-01-01", -719_162),
    ])
  func daysSince1970(iso: String, days: Int) throws {
    let date = try #require(CalendarDate(iso: iso))
    #expect(date.daysSince1970 == days && CalendarDate(daysSince1970: days) == date)
    #expect(date.adding(days: -days)?.iso == "1970-01-01")
  }

  @Test func everyDayOfFourCenturiesComesAfterTheOneBefore() throws {
    var before = try #require(CalendarDate(iso: "1899-12-31"))
    for days in before.daysSince1970 + 1...before.daysSince1970 + 146_097 {
      let date = try #require(CalendarDate(daysSince1970: days))
      let isNext = (date.year, date.month, date.day) == (before.year, before.month, before.day + 1)
      #expect(isNext || date.day == 1 && before.day >= 28, "\(before.iso) \(date.iso)")
      #expect(CalendarDate(year: date.year, month: date.month, day: date.day)?.daysSince1970 == days)
      before = date
    }
    #expect(before.iso == "2299-12-31")
  }

  @Test func noDayLiesOutsideTheYears1To9999() {
    #expect(CalendarDate(iso: "9999-12-31")?.adding(days: 1) == nil)
    #expect(CalendarDate(iso: "0001-01-01")?.adding(days: -1) == nil)
  }
}

/// Moments as people read them and as files are named after them.
@Suite struct LocalTimeTests {
  @Test(
    arguments: [
      (0, 0, "1/1/1970 00:00"),
      (0, 7 * 3600, "1/1/1970 07:00"),
      (-1, 0, "31/12/1969 23:59"),
      (-60_000, 0, "31/12/1969 23:59"),
      (-60_001, 0, "31/12/1969 23:58"),
      (-86_400_000, 0, "31/12/1969 00:00"),
      (-2_208_988_800_000, 0, "1/1/1900 00:00"),
      (951_782_400_000, 0, "29/2/2000 00:00"),
      (1_709_164_800_000, 0, "29/2/2024 00:00"),
      (1_720_569_599_999, 7 * 3600, "10/7/2024 06:59"),
      (1_720_630_800_000, 7 * 3600, "11/7/2024 00:00"),
      (1_720_569_600_000, -3600, "9/7/2024 23:00"),
      (4_107_542_399_000, 0, "28/2/2100 23:59"),
      (4_107_542_400_000, 0, "1/3/2100 00:00"),
      (1_720_596_720_000, 25_200, "10/7/2024 14:32"),
    ] as [(Int64, Int, String)])
  func tellsTheTimeOfThePlace(milliseconds: Int64, ahead: Int, text: String) {
    #expect(LocalTime.text(milliseconds, secondsFromUTC: ahead) == text)
    let day = text.split(separator: " ").first.map(String.init)
    #expect(LocalTime.date(milliseconds, secondsFromUTC: ahead)?.vietnamese == day)
  }

  @Test func aTimeOutsideTheCalendarHasNoDate() {
    #expect(LocalTime.date(.max, secondsFromUTC: 0) == nil)
    #expect(LocalTime.date(.min, secondsFromUTC: 0) == nil)
    #expect(LocalTime.text(281_474_976_710_655, secondsFromUTC: 0) == "2/8/10889 05:31")
  }

  @Test func aDayEndsAtMidnightOfThePlace() throws {
    let date = try #require(CalendarDate(iso: "2024-07-10"))
    #expect(LocalTime.end(of: date, secondsFromUTC: 25_200) == 1_720_630_800_000)
    #expect(LocalTime.date(1_720_630_799_999, secondsFromUTC: 25_200) == date)
    #expect(LocalTime.date(1_720_630_800_000, secondsFromUTC: 25_200)?.iso == "2024-07-11")
  }

  @Test("a stamp is the moment in UTC to the second, and sorts as moments do")
  func stamps() {
    #expect(LocalTime.stamp(1_720_600_000_000) == "20240710-082640")
    for moment in [0, 951_825_600_000, 1_720_600_000_000, 253_402_300_799_000] as [Int64] {
      #expect(LocalTime.moment(ofStamp: LocalTime.stamp(moment)) == moment)
    }
    for text in [
      "", "20240710", "20240710-0826", "20241310-082640", "20230229-000000", "20240710-240000", "2024071a-082640",
    ] {
      #expect(LocalTime.moment(ofStamp: text) == nil)
    }
  }
}
