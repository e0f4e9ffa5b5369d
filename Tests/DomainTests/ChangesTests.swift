import Domain
import Testing

@Suite struct ChangesTimeTests {
  @Test(
    "the clock follows the device, and never runs backwards",
    arguments: [
      // the latest seen (milliseconds, counter), the device's clock, what comes next (milliseconds, counter)
      (0, 0, 1_720_600_000_000, 1_720_600_000_000, 0),
      (1_720_600_000_000, 0, 1_720_600_000_001, 1_720_600_000_001, 0),
      (1_720_600_000_000, 0, 1_720_600_000_000, 1_720_600_000_000, 1),
      (1_720_600_000_000, 7, 1_720_599_999_999, 1_720_600_000_000, 8),
      (1_720_600_000_000, 7, 0, 1_720_600_000_000, 8),
      (1_720_600_000_000, 7, -5, 1_720_600_000_000, 8),
      (1_720_600_000_000, 65_535, 0, 1_720_600_000_001, 0),
    ] as [(Int64, Int64, Int64, Int64, Int64)])
  func advances(seen: Int64, count: Int64, device: Int64, next: Int64, nextCount: Int64) {
    let after = HybridTime(rawValue: seen << 16 | count).next(wallClock: device)
    #expect(after.milliseconds == next && after.rawValue & 0xFFFF == nextCount)
  }

  @Test func timesOrderChangesAndDevicesBreakTies() {
    let ids = [(1, "b"), (2, "a"), (2, "b"), (3, "a")].map { time, device in
      ChangeID(time: HybridTime(rawValue: time), device: DeviceID(rawValue: device))
    }
    #expect(ids.reversed().sorted() == ids)
    #expect(HybridTime.zero < HybridTime.zero.next(wallClock: 0))
  }

  @Test func onlyAWholePlaceIsOne() {
    let session = SessionID(rawValue: "s")
    let place = Place(commune: "06487", criteriaSet: "ntm", criterion: 2)
    #expect(Subject(session: session, place: place, field: .note).place == place)
    #expect(Subject(session: session, commune: "06487", criteriaSet: "ntm", field: .target).place == nil)
    #expect(Subject(session: session, criteriaSet: "ntm", criterion: 2, field: .note).place == nil)
  }
}

@Suite struct ChangesStepTests {
  /// The steps of a device, oldest first: a number records, "-1" takes step 1 back, "+1" brings it again.
  @Test(
    arguments: [
      ("", nil, nil),
      ("1", 1, nil),
      ("1 2", 2, nil),
      ("1 -1", nil, 1),
      ("1 2 -2", 1, 2),
      ("1 2 -2 -1", nil, 1),
      ("1 2 -2 -1 +1", 1, 2),
      ("1 2 -2 -1 +1 +2", 2, nil),
      ("1 -1 +1 -1", nil, 1),
      ("1 2 -2 +2 -2 -1", nil, 1),
      ("1 -1 2", 2, nil),
      ("1 2 -2 3", 3, nil),
      ("1 2 -2 3 -3", 1, 3),
      ("1 -1 2 -2", nil, 2),
      ("1 -1 2 -2 +2", 2, nil),
      ("1 2 3 -3 -2 4 -4 -1", nil, 1),
    ] as [(String, Int64?, Int64?)])
  func choosesTheStep(log: String, undo: Int64?, redo: Int64?) {
    let steps = newestFirst(log)
    #expect(steps.stepToUndo()?.rawValue == undo)
    #expect(steps.stepToRedo()?.rawValue == redo)
  }

  private func newestFirst(_ log: String) -> [LoggedStep] {
    log.split(separator: " ").enumerated().map { position, word in
      let named = HybridTime(rawValue: Int64(word.drop { "+-".contains($0) }) ?? 0)
      return switch word.first {
      case "-": LoggedStep(time: HybridTime(rawValue: Int64(100 + position)), origin: .undo(named))
      case "+": LoggedStep(time: HybridTime(rawValue: Int64(100 + position)), origin: .redo(named))
      default: LoggedStep(time: named, origin: .recorded)
      }
    }.reversed()
  }
}
