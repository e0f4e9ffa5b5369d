import Domain
import Testing

/// A log of one criterion, a change a line: its time, device, step, value, and the time and device it replaces.
private func log(_ lines: [String]) -> [Change] {
  lines.map { line in
    let parts = line.split(separator: " ").map(String.init)
    let id = { (text: String) in
      ChangeID(
        time: HybridTime(rawValue: Int64(text.dropFirst()) ?? 0), device: DeviceID(rawValue: String(text.prefix(1))))
    }
    let place = Place(commune: "06487", criteriaSet: "ntm-2021-2025", criterion: 2)
    let subject = Subject(session: SessionID(rawValue: "s"), place: place, field: .status)
    return Change(
      id: id(parts[0]), author: "Lan", recordedAt: 0, step: HybridTime(rawValue: Int64(parts[1]) ?? 0),
      fact: Fact(subject, parts[2] == "-" ? nil : parts[2]), replaces: parts.count > 3 ? id(parts[3]) : nil)
  }
}

@Suite struct ConflictTests {
  @Test(
    arguments: [
      ("one laptop", ["a1 1 met", "a2 2 not-met a1"], []),
      ("one after the other", ["a1 1 met", "b2 2 not-met a1", "a3 3 met b2"], []),
      ("two that replace the same", ["a1 1 met", "b2 2 not-met a1", "c3 3 - a1"], ["c3", "b2"]),
      ("two first ones", ["a1 1 met", "b2 2 not-met"], ["b2", "a1"]),
      ("two of one value", ["a1 1 met", "b2 2 met"], []),
      ("decided for both", ["a1 1 met", "b2 2 not-met", "a3 3 met a1", "a4 3 met b2"], []),
      ("what follows a decision", ["a1 1 met", "b2 2 not-met", "a3 3 met a1", "a4 3 met b2", "c5 5 - a4"], []),
      (
        "decided twice, differently",
        ["a1 1 met", "b2 2 not-met", "a3 3 met a1", "a4 3 met b2", "c5 5 - a1", "c6 5 - b2"], ["c6", "a4"]
      ),
      (
        "a decision taken back",
        ["a1 1 met", "b2 2 not-met", "a3 3 met a1", "a4 3 met b2", "a5 5 not-met a4", "a6 5 met a3"],
        ["a6", "a5"]
      ),
      ("a step that says it twice", ["a1 1 met", "a2 1 not-met a1"], []),
      (
        "without knowing of a decision", ["a1 1 met", "b2 2 not-met", "a3 3 met a1", "a4 3 met b2", "b5 5 - b2"],
        ["b5", "a4"]
      ),
      (
        "one side of a decision taken back is recorded anew",
        [
          "a1 1 met", "b2 2 not-met", "a3 3 met a1", "a4 3 met b2", "a5 5 met a4", "a6 5 not-met a4", "b7 7 - a6",
        ], ["b7", "a5"]
      ),
      ("a step of the same number on another laptop", ["a1 1 met", "a2 1 met", "b3 1 - a1"], []),
      ("what would replace a later one", ["a2 2 met", "b1 1 not-met a2"], ["a2", "b1"]),
    ] as [(String, [String], [String])])
  func whatIsInConflict(_: String, changes: [String], sides: [String]) {
    for order in [log(changes), log(changes).reversed()] {
      let found =
        Conflict(among: order)?.sides.map { "\($0.change.id.device.rawValue)\($0.change.id.time.rawValue)" } ?? []
      #expect(found == sides)
    }
  }

  @Test("a subject is settled by a step that replaces several values of it, not by one that replaces one")
  func settled() {
    #expect(log(["b5 5 met a1"]).settledSubjects.isEmpty)
    #expect(log(["b5 5 met a1", "b6 5 met b5"]).settledSubjects.isEmpty)
    #expect(log(["b5 5 met a1", "b6 5 met a2"]).settledSubjects.count == 1)
  }

  @Test("that two laptops finalised a session is no matter of choice")
  func sealsAreNotInConflict() {
    let seals = log(["a1 1 met", "b2 2 not-met"]).map { change in
      var change = change
      change.fact.subject = Subject(session: SessionID(rawValue: "s"), field: .seal)
      return change
    }
    #expect(seals.heads.count == 2 && Conflict(among: seals) == nil)
  }

  private static let day: Int64 = 86_400_000

  @Test(
    "a clock may be a day behind what the device recorded last",
    arguments: [
      (0, nil), (-day, nil), (day, nil), (day + 1, .beforeWhatItBuildsOn),
    ] as [(Int64, DoubtfulTime?)])
  func aClockIsDoubted(last: Int64, doubt: DoubtfulTime?) {
    let now: Int64 = 1_720_600_000_000
    #expect(DoubtfulTime.ofClock(now, lastRecorded: now + last) == doubt)
  }

  @Test(
    arguments: [
      (0, 0, nil), (day, 0, nil), (day + 1, 0, .inTheFuture), (-day / 2, 0, nil), (10 * 365 * day, 0, .inTheFuture),
      (-10 * 365 * day, 0, .beforeTheProgramme), (-2 * day, 0, nil), (-3 * day, -day, .beforeWhatItBuildsOn),
      (0, 10 * 365 * day, nil),
    ] as [(Int64, Int64, DoubtfulTime?)])
  func aTimeThatCannotBeIsDoubted(clock: Int64, seen: Int64, doubt: DoubtfulTime?) {
    let now: Int64 = 1_720_600_000_000
    var change = log(["a1 1 met"])[0]
    change.recordedAt = now + clock
    change.id.time = HybridTime(rawValue: max(now + clock, seen == 0 ? 0 : now + seen) << 16)
    #expect(change.doubt(now: now) == doubt)
  }
}
