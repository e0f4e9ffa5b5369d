import Testing

@testable import Domain

/// Deadlines as they are typed.
@Suite struct DeadlineTests {
  @Test(
    arguments: [
      ("30/10/2024", "2024-10-30"), ("2024-10-30", "2024-10-30"), ("30/10", "2024-10-30"), ("30.10", "2024-10-30"),
      ("30-10-2024", "2024-10-30"), (" 1/3 ", "2025-03-01"), ("+30", "2024-08-09"), ("+0", "2024-07-10"),
      ("10/7", "2024-07-10"), ("29/2", nil), ("31/9", nil), ("", nil), ("+", nil), ("+99999", nil), ("10/2024", nil),
      ("mai", nil), ("1/1/2024", "2024-01-01"),
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
