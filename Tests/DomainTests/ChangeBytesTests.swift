import Domain
import Testing

@Suite struct ChangeBytesTests {
  private static let session = SessionID(rawValue: "s")

  private static func change(_ alter: (inout Change) -> Void = { _ in }) -> Change {
    let place = Place(commune: "06487", criteriaSet: "ntm-2021-2025", criterion: 2)
    let id = ChangeID(time: HybridTime(rawValue: 900), device: DeviceID(rawValue: "may1"))
    var change = Change(
      id: id, author: "Hoàng Ngọc Dũng", recordedAt: -5, step: HybridTime(rawValue: 899),
      fact: Fact(Subject(session: session, place: place, field: .note), "4/5 đường; 3:2\n- chưa sáng"))
    alter(&change)
    return change
  }

  static let changes = [
    change(),
    change { $0.fact.value = nil },
    change { $0.fact.value = "" },
    change { $0.origin = .undo(HybridTime(rawValue: 7)) },
    change { $0.origin = .redo(HybridTime(rawValue: 8)) },
    change { $0.replaces = ChangeID(time: HybridTime(rawValue: 3), device: DeviceID(rawValue: "máy hai")) },
    change { $0.fact.subject = Subject(session: session, field: .title) },
    change { $0.fact.subject.criterion = nil },
  ]

  @Test func everyChangeComesBack() {
    var reader = ChangeReader(Self.changes.flatMap(\.bytes), at: 0, session: Self.session)
    #expect(Self.changes.map { _ in reader.next() } == Self.changes)
    #expect(reader.next() == nil)
  }

  @Test func noTwoChangesHaveTheSameBytes() {
    #expect(Set(Self.changes.map(\.bytes)).count == Self.changes.count)
  }

  @Test(arguments: changes)
  func aCutChangeIsNone(change: Change) {
    for length in 0..<change.bytes.count {
      var reader = ChangeReader(Array(change.bytes[..<length]), at: 0, session: Self.session)
      #expect(reader.next() == nil)
    }
  }

  @Test(arguments: [
    "3:90x4:may1", "2:-14:may1", "999999999:1", "4:", ":1", "1234567890:1", "3:900\u{2}:ma", "-4:may1",
  ])
  func whatIsNoChangeIsNone(text: String) {
    var reader = ChangeReader(Array(text.utf8), at: 0, session: Self.session)
    #expect(reader.next() == nil)
  }

  @Test(
    arguments: [
      { $0.id.time = .zero }, { $0.id.time = HybridTime(rawValue: .max) }, { $0.step = .zero },
      { $0.step = HybridTime(rawValue: 901) }, { $0.author = "" }, { $0.id.device = DeviceID(rawValue: "a\u{1B}[2J") },
      { $0.author = String(repeating: "a", count: 1025) }, { $0.fact.subject.criterion = 0 },
      { $0.fact.subject.field = .status }, { $0.fact.subject.field = Field(rawValue: "") },
      { $0.fact.subject.criteriaSet = "" },
    ] as [@Sendable (inout Change) -> Void])
  func whatNoLogCanHoldIsUnsound(alter: @Sendable (inout Change) -> Void) {
    #expect(Self.change().fault == nil)
    #expect(Self.change(alter).fault != nil)
  }
}
