import Domain
import Drawing
import Localization
import Testing

@testable import App

/// What a table would change, before it is taken.
@Suite struct ImportPlanTests {
  private let texts = Language.vietnamese.texts

  /// A sheet of rows with "|" between their cells, below heads of a number, a name and five criteria.
  private func sheet(_ rows: String..., named name: String = "Bảng") -> Grid {
    Grid(
      name: name,
      rows: (["TT|Xã|1|2|3|4|5"] + rows).enumerated().map { index, row in
        let cells = row.split(separator: "|", omittingEmptySubsequences: false).enumerated().map {
          Grid.Cell(column: $0 + 1, text: String($1))
        }
        return Grid.Row(number: index + 1, cells: cells.filter { !$0.text.isEmpty })
      })
  }

  private func model(_ grids: Grid...) -> Model {
    var model = Fixture.opened()
    _ = update(&model, .open(.importFile))
    _ = update(&model, .tableRead(path: "/so/bang.csv", grids, areas: []))
    return model
  }

  private func press(_ names: String..., in model: inout Model) -> [Effect] {
    names.flatMap { name -> [Effect] in
      guard let key = Key(name: name), let message = model.message(for: .key(key)) else { return [] }
      return update(&model, message)
    }
  }

  private func plan(_ model: Model) -> ImportPlanState? { model.screens.top(ImportPlanState.self) }

  private func recorded(_ effects: [Effect]) -> [Fact] {
    effects.flatMap { effect -> [Fact] in if case .record(let facts) = effect { facts } else { [] } }
  }

  @Test func aTableOfWhichNoRowIsPlacedIsNotTaken() {
    var model = model(sheet("1|Không Có|x"))
    #expect(press("F4", in: &model) == [] && model.said?.isProblem == true)
    #expect(model.screens.top == .importPlan)
  }

  @Test func aTableThatSaysWhatIsRecordedIsNothingNew() {
    var model = model(sheet("1|Bằng Hữu|x|0|x|x|0"))
    #expect(press("F4", in: &model) == [] && model.said?.text == texts.importing.nothingNew)
  }

  @Test("Enter goes to the row that wants a commune before it takes the table")
  func enterChoosesFirst() {
    var model = model(sheet("1|Bằng Mạc|x", "2|Bằng Hứ|x"))
    #expect(press("Enter", in: &model) == [] && plan(model)?.choice == nil)
    #expect(press("Enter", in: &model) == [])
    let choice = plan(model)?.choice
    #expect(choice?.communes.first?.name == "Bằng Hữu")
    #expect(choice?.communes.contains { $0.name == "Bằng Mạc" } == false, "it has its row")
    #expect(press("F4", in: &model) == [], "a commune is being chosen")
    _ = press("Enter", in: &model)
    #expect(plan(model)?.choice == nil && plan(model)?.placing.count == 1)
    #expect(recorded(press("F4", in: &model)).count == 1, "of Bằng Hữu all is recorded so")
  }

  @Test("a commune that another row is about is not offered, also where its name is like it")
  func whatHasARowIsNotOffered() {
    var model = model(sheet("1|Bằng Hữu|x|0", "2|Bằng Hứ|x"))
    _ = press("Enter", "Enter", in: &model)
    let offered = plan(model)?.choice?.communes.map(\.name) ?? []
    #expect(!offered.isEmpty && !offered.contains("Bằng Hữu"))
  }

  @Test("where rows are a plan and a result, Enter goes to what may be chosen, and chooses it")
  func enterChoosesWhatIsTaken() {
    var model = model(sheet("1|Bằng Mạc|x|x|x|x|x|Kế hoạch", "||0|0|0|x|x|Thực hiện"))
    #expect(press("F4", in: &model) == [] && model.said?.isProblem == true)
    #expect(press("Enter", "Enter", in: &model) == [] && plan(model)?.wanted.heads == ["Thực hiện"])
    #expect(plan(model)?.rows.contains { $0.text == texts.importing.taken(["Thực hiện"]) } == true)
    #expect(recorded(press("F4", in: &model)).map(\.value) == ["not-met", "not-met", "not-met", "met", "met"])
  }

  @Test("w goes from the inspector's to the communes' own to both, where a table has both")
  func whoseIsChosen() {
    var model = model(sheet("1|Bằng Mạc|x|x|x|x|x|Xã tự đánh giá", "||0|0|0|x|x|Huyện thẩm tra"))
    for (whose, facts) in [(TableChoice.Whose.commune, 5), (.both, 10), (.inspector, 5)] {
      _ = press("w", in: &model)
      #expect(plan(model)?.wanted.whose == whose && plan(model)?.understood?.differences.count == facts)
    }
    var single = self.model(sheet("1|Bằng Mạc|x"))
    _ = press("w", "w", in: &single)
    #expect(plan(single)?.wanted.whose == .inspector && plan(single)?.understood?.differences.count == 1)
  }

  @Test func anotherSheetIsPlacedAnew() {
    var model = model(sheet("1|Bằng Mạc|x", "2|Xã ABC|x"), sheet("1|Bằng Mạc|0", named: "Hai"))
    #expect(render(model).text.contains(texts.importing.sheet("Bảng", 1, of: 2)))
    #expect(!render(self.model(sheet("1|Bằng Mạc|x"))).text.contains(texts.importing.sheet("Bảng", 1, of: 1)))
    _ = press("End", "Enter", "Enter", in: &model)
    for _ in 0..<20 where plan(model)?.placing.isEmpty == true { _ = press("↑", "Enter", in: &model) }
    #expect(plan(model)?.placing.isEmpty == false)
    _ = press("Tab", in: &model)
    #expect(plan(model)?.sheet == 1 && plan(model)?.placing.isEmpty == true)
  }

  @Test("what is recorded already otherwise is told apart from what is new, and what was taken is counted in cells")
  func countsCells() {
    // Criterion 2 of Bằng Hữu is recorded as not met.
    var model = model(sheet("1|Bằng Hữu|x|x", "2|Bằng Mạc|x"))
    let rows = plan(model)?.rows.map(\.text) ?? []
    #expect(rows.contains(texts.importing.replacedCount(1)) && rows.contains(texts.importing.addedCount(1)))
    let facts = recorded(press("F4", in: &model))
    #expect(facts.count == 2)
    let id = ChangeID(time: HybridTime(rawValue: 9), device: DeviceID(rawValue: "d"))
    let cleared = Fixture.fact("06487", 2, .reason, nil)
    let changes = (facts + [cleared]).map { Change(id: id, author: "a", recordedAt: 0, step: id.time, fact: $0) }
    _ = update(&model, .recorded(changes))
    #expect(model.screens.isEmpty && model.said?.text == texts.importing.taken(2))
  }
}
