import Domain
import Drawing
import Goldens
import Localization
import Testing

@testable import App

/// Where two laptops recorded different values without knowing of each other.
@Suite struct ConflictScreenTests {
  private static let day: Int64 = 1_720_569_600_000

  private static func side(
    _ subject: Subject, _ value: String?, _ author: String, at hours: Int64, note: String? = nil, day: Int64 = day
  ) -> Conflict.Side {
    let recorded = day + hours * 3_600_000
    return Conflict.Side(
      Change(
        id: ChangeID(time: HybridTime(rawValue: recorded << 16), device: DeviceID(rawValue: "may\(author.prefix(1))")),
        author: author, recordedAt: recorded, step: HybridTime(rawValue: recorded << 16),
        fact: Fact(subject, value)), note: note)
  }

  private static func subject(_ field: Field, _ criterion: Int) -> Subject {
    let place = Place(commune: "06487", criteriaSet: Fixture.standard, criterion: criterion)
    return Subject(session: Fixture.session, place: place, field: field)
  }

  private static let status = subject(.status, 2)
  private static let note = subject(.note, 5)

  static let conflicts = [
    Conflict(
      subject: status,
      sides: [
        side(status, "not-met", "Minh", at: 3, note: "4/5 đường xã chưa chiếu sáng; chưa có biển chỉ dẫn"),
        side(status, "met", "Lan", at: 1, day: day + 3650 * 86_400_000),
      ]),
    Conflict(
      subject: note, sides: [side(note, "thiếu phòng học", "Lan", at: 2), side(note, nil, "Minh", at: 1)]),
  ]

  private func opened(_ rows: Int = 24, _ columns: Int = 80, _ language: Language = .vietnamese) -> Model {
    var model = Fixture.opened(Fixture.model(Size(rows: rows, columns: columns), language: language))
    _ = update(&model, .conflictsLoaded(ConflictScreenTests.conflicts))
    return model
  }

  private func expect(_ model: Model, _ name: String, location: SourceLocation = #_sourceLocation) {
    let outcome = Goldens.compare(render(model).text + "\n", with: "Screens/\(name).txt")
    #expect(outcome == .same, "\(outcome)", sourceLocation: location)
  }

  @Test(arguments: [
    ("", 24, 80, Language.vietnamese), ("-english", 24, 80, .english), ("-20x6", 6, 20, .vietnamese),
    ("-wide", 30, 130, .vietnamese),
  ])
  func screens(suffix: String, rows: Int, columns: Int, language: Language) {
    var model = opened(rows, columns, language)
    expect(model, "conflicts-home" + suffix)
    _ = update(&model, .open(.conflicts))
    expect(model, "conflicts" + suffix)
    _ = update(&model, .into)
    expect(model, "conflict" + suffix)
    _ = update(&model, .nextItem)
    expect(model, "conflict-second" + suffix)
  }

  @Test func theTableMarksTheCell() {
    var model = opened()
    _ = update(&model, .open(.table))
    expect(model, "conflicts-table")
  }

  @Test("the side chosen is kept, or another value recorded, and that settles it")
  func settling() {
    let table: [([Message], [Effect])] = [
      ([.accept], [.settle([Fact(ConflictScreenTests.status, "not-met")])]),
      ([.nextItem, .accept], [.settle([Fact(ConflictScreenTests.status, "met")])]),
      ([.nextItem, .nextItem, .accept], [.settle([Fact(ConflictScreenTests.status, "not-met")])]),
      ([.changeValue], [.settle([Fact(ConflictScreenTests.status, nil)])]),
    ]
    for (messages, effects) in table {
      var model = opened()
      _ = update(&model, .open(.conflicts))
      _ = update(&model, .into)
      var answer: [Effect] = []
      for message in messages { answer = update(&model, message) }
      #expect(answer == effects)
    }
  }

  @Test func anotherTextIsTypedWhereItIsAlwaysTyped() {
    var model = opened()
    for message in [Message.open(.conflicts), .move(.down), .into, .changeValue] { _ = update(&model, message) }
    let recorded = model.inspection?.recorded(ConflictScreenTests.note) ?? ""
    _ = update(&model, .edit(.paste("đủ")))
    #expect(update(&model, .accept) == [.settle([Fact(ConflictScreenTests.note, recorded + "đủ")])])
  }

  @Test func aSettledOneIsLeftAndTheRestIsCounted() {
    var model = opened()
    _ = update(&model, .open(.conflicts))
    _ = update(&model, .into)
    _ = update(&model, .accept)
    _ = update(&model, .conflictsLoaded([ConflictScreenTests.conflicts[1]]))
    #expect(model.said == Said("Đã giải quyết xung đột. Còn 1 xung đột."))
    #expect(model.screens.count == 1 && model.screens.top(ConflictsState.self) == ConflictsState())
  }

  @Test func whatIsRecordedBesideItLeavesItOpen() {
    var model = opened()
    var conflicts = ConflictScreenTests.conflicts
    _ = update(&model, .mark(.met))
    conflicts[0].sides[0] = ConflictScreenTests.side(ConflictScreenTests.status, nil, "Lan", at: 5)
    _ = update(&model, .conflictsLoaded(conflicts))
    #expect(model.said == Said("Đã ghi; xung đột ở đây vẫn còn: x để chọn."))
  }

  @Test func withoutOneTheKeySaysSo() {
    var model = Fixture.opened()
    _ = update(&model, .open(.conflicts))
    #expect(model.said == Said("Không có xung đột nào chưa giải quyết.", isProblem: true))
    #expect(model.screens.isEmpty)
  }

  @Test(
    arguments: [
      (nil, "10/7/2024 08:00  đạt (Lan)"),
      (3650, "8/7/2034 08:00  đạt (Lan) · ! thời gian đáng ngờ: sau hôm nay"),
      (-3650, "13/7/2014 08:00  đạt (Lan) · ! thời gian đáng ngờ: trước khi có bộ tiêu chí đầu tiên (17/10/2016)"),
    ] as [(Int64?, String)])
  func theHistoryMarksADoubtfulTime(days: Int64?, line: String) {
    let model = Fixture.opened()
    let day = ConflictScreenTests.day + (days ?? 0) * 86_400_000
    let change = ConflictScreenTests.side(ConflictScreenTests.status, "met", "Lan", at: 1, day: day).change
    #expect(HistoryLine.text(change, model.texts, secondsFromUTC: 25_200, now: model.endOfToday) == line)
  }

  @Test func aClockThatCannotBeRightIsSaidAtTheStart() {
    var model = Fixture.opened()
    _ = update(&model, .clockDoubted(.beforeTheProgramme, now: 0))
    #expect(
      model.said
        == Said(
          "Đồng hồ của máy chỉ 1/1/1970 07:00, trước khi có bộ tiêu chí đầu tiên. "
            + "Hãy chỉnh đồng hồ; thứ tự các thay đổi vẫn đúng.", isProblem: true))
  }
}
