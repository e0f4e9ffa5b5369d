import Domain
import Drawing
import Goldens
import Localization
import Testing

@testable import App

/// The table of communes and criteria: what it shows, where it goes, what it records.
@Suite struct TableTests {
  private func press(_ names: String..., in model: inout Model) -> [Effect] {
    names.flatMap { name -> [Effect] in
      guard let key = Key(name: name), let message = model.message(for: .key(key)) else {
        Issue.record("\(name) means nothing here")
        return []
      }
      return update(&model, message)
    }
  }

  private func expect(_ model: Model, _ name: String, location: SourceLocation = #_sourceLocation) {
    let outcome = Goldens.compare(render(model).text + "\n", with: "Screens/\(name).txt")
    #expect(outcome == .same, "\(outcome)", sourceLocation: location)
  }

  private func lines(_ model: Model) -> [String] {
    render(model).text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The names down the first rows.
  private func names(_ model: Model, _ count: Int) -> [String] {
    lines(model)[2..<(2 + count)].map { String($0.dropFirst(2).prefix(13)).trimmedEnd }
  }

  private func place(_ commune: UnitCode, _ criterion: Int) -> Place {
    Place(commune: commune, criteriaSet: Fixture.standard, criterion: criterion)
  }

  private func taken(_ facts: [Fact], in model: inout Model) {
    let id = ChangeID(time: HybridTime(rawValue: 9), device: DeviceID(rawValue: "d"))
    let changes = facts.map { Change(id: id, author: "Hoàng", recordedAt: 0, step: id.time, fact: $0) }
    _ = update(&model, .recorded(changes))
  }

  // MARK: What it shows

  @Test(arguments: [
    ("table", 24, 80, Language.vietnamese, Signs.unicode), ("table-english", 24, 80, .english, .unicode),
    ("table-ascii", 24, 80, .vietnamese, .ascii), ("table-20x6", 6, 20, .vietnamese, .unicode),
    ("table-wide", 40, 140, .vietnamese, .unicode), ("table-40", 12, 40, .vietnamese, .unicode),
  ])
  func sizes(name: String, rows: Int, columns: Int, language: Language, signs: Signs) {
    expect(TableFixture.model(Size(rows: rows, columns: columns), language: language, signs: signs), name)
  }

  @Test(arguments: [(4, 80), (10, 80), (10, 140), (25, 140)])
  func setsOfAnySize(criteria: Int, columns: Int) {
    var inspection = Fixture.empty()
    let outline = CriteriaOutline(
      id: Fixture.standard, version: "2", title: Localized(vi: "Bộ tiêu chí"), isComplete: true, prerequisite: nil,
      criteria: (1...criteria).map {
        .init(number: $0, name: Localized(vi: Fixture.criteriaNames[($0 - 1) % Fixture.criteriaNames.count]))
      })
    inspection = Inspection(
      session: inspection.session, path: inspection.path, communes: Fixture.communes, outlines: [outline])
    for number in 1...criteria { inspection.apply(Fixture.fact("06487", number, .status, "met")) }
    var model = TableFixture.model(Size(rows: 10, columns: columns), inspection: inspection)
    _ = press("End", in: &model)
    expect(model, "table-\(criteria)-criteria-\(columns)")
  }

  @Test func reportedCommunesShowTheirCount() {
    expect(TableFixture.model(inspection: Fixture.inspection), "table-reported")
  }

  @Test func anAreaWithoutSessionHasNoTable() {
    var model = Fixture.opened()
    _ = update(&model, .areaIsEmpty(EmptyArea(path: [Fixture.province, Fixture.district], communes: Fixture.communes)))
    #expect(press("F6", in: &model) == [])
    #expect(model.screens.isEmpty)
    #expect(model.said?.text == "Chưa mở đợt kiểm tra nào. F2: các đợt kiểm tra.")
  }

  @Test func filtered() {
    var model = TableFixture.model()
    _ = press("f", in: &model)
    expect(model, "table-not-met")
    _ = press("f", in: &model)
    #expect(model.said?.text == "Lọc: chưa đánh giá")
    #expect(names(model, 4) == ["Bằng Hữu", "TT Chi Lăng", "TT Đồng Mỏ", ""])
    // What is not in question is skipped: no cell is decided against its values.
    _ = press("f", "f", in: &model)
    #expect(model.said?.text == "Lọc: tất cả")
  }

  @Test func aCommuneThatTheFilterHidesBringsAllBack() {
    var model = TableFixture.model()
    _ = press("f", "f", in: &model)
    model.choose(commune: "06478", criterion: 4)
    _ = update(&model, .resized(model.size))
    #expect(names(model, 2) == ["Bắc Thủy", "Bằng Hữu"])
  }

  @Test func sortedByCountAndByTheColumn() {
    var model = TableFixture.model()
    _ = press("y", in: &model)
    #expect(names(model, 3) == ["Bằng Mạc", "Chi Lăng", "Mai Sao"])
    _ = press("y", in: &model)
    expect(model, "table-by-criterion")
    // In another column the key sorts by that one, in the same one by name again.
    _ = press("→", "y", in: &model)
    #expect(model.said?.text == "Xếp theo tiêu chí 3, chưa đạt trước.")
    _ = press("y", in: &model)
    #expect(names(model, 1) == ["Bắc Thủy"])
  }

  @Test("sorted by a criterion, those that do not meet it come first, then those not assessed, then those that meet it")
  func sortedByACriterion() {
    let inspection = TableFixture.inspection
    let rows = inspection.tableRows(set: 0, .inspector, .criterion(16), .all, against: [:]).prefix(18)
    let statuses = rows.map { inspection.communes[$0].results[0].assessment(of: 16).status }
    #expect(statuses == Array(repeating: .notMet, count: 4) + [.notAssessed] + Array(repeating: .met, count: 13))
  }

  @Test("what a commune says of itself counts also where only a report of its total is known")
  func ownAssessmentOfAReportedCommune() {
    var inspection = Fixture.inspection
    for number in 1...3 { inspection.apply(Fixture.fact("06493", number, .selfStatus, "met")) }
    #expect(inspection.communes[2].results[0].isOnlyReported)
    #expect(inspection.communes[2].results[0].count(.commune) == .partial(3...19))
    let totals = TableTotals(inspection, set: 0, .commune)
    #expect(totals.criteria.prefix(4) == [1, 1, 1, 0] && totals.average?.lowest == Ratio(3, 1))
    #expect(totals.average?.communes == 1)
  }

  @Test func rowsStayWhileCellsChange() {
    var model = TableFixture.model()
    _ = press("y", "y", in: &model)
    taken([Fixture.fact("06487", 2, .status, "met")], in: &model)
    #expect(names(model, 2) == ["Bằng Hữu", "Hữu Kiên"])
    #expect(lines(model)[21].hasPrefix(" Đạt            14 16 "))
  }

  @Test func ownAssessmentsAndDifferences() {
    var model = TableFixture.model(inspection: TableFixture.withOwnAssessments)
    _ = press("w", in: &model)
    #expect(press("-", in: &model) == [.record([Fixture.fact("06487", 2, .selfStatus, "not-met")])])
    #expect(press("Space", in: &model) == [.record([Fixture.fact("06487", 2, .selfStatus, "not-met")])])
    expect(model, "table-own")
    _ = press("w", in: &model)
    #expect(press("+", in: &model) == [.record([Fixture.fact("06487", 2, .status, "met")])])
    model.said = nil
    expect(model, "table-differences")
  }

  @Test func whatIsDecidedAgainstItsValuesIsMarked() throws {
    var model = TableFixture.model()
    for commune in ["06493", "06514"] as [UnitCode] {
      model.shown.inspection?.apply(Fixture.fact(commune, 1, .status, "not-met"))
    }
    model = try TableFixture.judged(model)
    _ = press("↓", "←", in: &model)
    expect(model, "table-against-values")
    _ = press("f", "f", "f", "f", in: &model)
    #expect(names(model, 4) == ["Bằng Mạc", "Chi Lăng", "Hữu Kiên", ""])
  }

  // MARK: Where it goes

  @Test(
    arguments: [
      (["→"], "06487", 3), (["←", "←"], "06487", 1), (["End"], "06487", 19), (["End", "→"], "06487", 19),
      (["End", "Tab"], "06493", 1), (["Home", "Shift-Tab"], "06478", 19), (["g"], "06478", 2), (["}"], "06463", 2),
      (["↓", "l"], "06493", 3), (["]"], "06487", 16), (["[", "["], "06487", 16), (["PgDn"], "06466", 2),
    ] as [([String], UnitCode, Int)])
  func moves(keys: [String], commune: UnitCode, criterion: Int) {
    var model = TableFixture.model()
    for key in keys { _ = press(key, in: &model) }
    #expect(model.currentPlace == place(commune, criterion))
  }

  @Test func homeStandsAtTheSamePlaceAfterwards() {
    var model = Fixture.opened()
    _ = press("f", "F6", "↓", "End", "Esc", in: &model)
    #expect(model.screens.isEmpty)
    #expect(model.currentPlace == place("06493", 19))
    #expect(model.home.focus == .criteria)
  }

  @Test func whatIsOpenedFromACellLeadsBackToWhereItEnded() {
    var model = TableFixture.model()
    _ = press("Enter", "↓", "↓", "Esc", in: &model)
    #expect(model.screens.count == 1)
    #expect(lines(model)[3].hasPrefix(" ▌Bằng Hữu       ✓  ✗  ✓ ▐✓"))
    _ = press("i", "Tab", "Esc", "r", "Esc", in: &model)
    #expect(model.currentPlace == place("06493", 4))
  }

  @Test func aSearchEndsInTheTable() {
    var model = TableFixture.model(Size(rows: 12, columns: 60))
    let unit = Fixture.unit("06469", .ruralCommune, "Vân An", in: "187")
    _ = press("Enter", "F3", in: &model)
    _ = update(&model, .edit(.insert("v")))
    _ = update(&model, .found(query: "v", [SearchResult(unit: unit, location: "", criterion: 17)]))
    _ = press("Enter", in: &model)
    #expect(model.screens.count == 1)
    #expect(model.currentPlace == place("06469", 17))
    #expect(render(model).text.contains("▌Vân An"))
    _ = press("F6", in: &model)
    #expect(model.screens.isEmpty)
  }

  @Test func theSetAndTheMouse() {
    var model = TableFixture.model()
    _ = press("t", in: &model)
    #expect(lines(model)[21].hasPrefix(" Đạt             0  0"))
    _ = press("t", in: &model)
    _ = update(&model, .mouse(Mouse(row: 4, column: 23, action: .press)))
    #expect(model.currentPlace == place("06493", 3))
    _ = update(&model, .mouse(Mouse(row: 4, column: 23, action: .wheelDown)))
    #expect(names(model, 1) == ["Bằng Mạc"])
  }

  // MARK: What it records

  @Test func aCellIsSetInPlaceOrOnTheWay() {
    var model = TableFixture.model()
    #expect(press("+", in: &model) == [.record([Fixture.fact("06487", 2, .status, "met")])])
    #expect(model.currentPlace == place("06487", 2))
    #expect(
      press("1", "2", "2", in: &model) == [
        .record([Fixture.fact("06487", 2, .status, "met")]), .record([Fixture.fact("06487", 3, .status, "not-met")]),
        .record([Fixture.fact("06487", 4, .status, "not-met")]),
      ])
    #expect(model.currentPlace == place("06487", 5))
  }

  @Test("a decision against the values stays at its cell until its reason is given or left out")
  func aDecisionAgainstTheValuesStaysAtItsCell() throws {
    var model = try TableFixture.judged(TableFixture.model())
    model.choose(commune: "06493", criterion: 1)
    #expect(press("2", in: &model) == [])
    #expect(model.screens.count == 2 && model.currentPlace == place("06493", 1))
    for scalar in "đo lại".unicodeScalars { _ = update(&model, .edit(.insert(scalar))) }
    let facts = [Fixture.fact("06493", 1, .status, "not-met"), Fixture.fact("06493", 1, .reason, "đo lại")]
    #expect(press("Enter", in: &model) == [.record(facts)])
    taken(facts, in: &model)
    #expect(model.screens.count == 1 && model.currentPlace == place("06493", 1))
    // What agrees with them goes on, and needs no reason any more.
    let agreeing = [Fixture.fact("06493", 1, .status, "met"), Fixture.fact("06493", 1, .reason, nil)]
    #expect(press("1", in: &model) == [.record(agreeing)])
    #expect(model.currentPlace == place("06493", 2))
  }

  @Test func aRangeIsOneStep() {
    var model = TableFixture.model()
    _ = press("m", "→", "↓", "↓", in: &model)
    expect(model, "table-range")
    let facts = [Fixture.fact("06487", 2, .status, "met")]
    #expect(press("+", in: &model) == [.record(facts)])
    taken(facts, in: &model)
    #expect(model.said?.text == "Đã ghi 1 ô; u: hoàn tác.")
    // The range is over; the next key is about one cell.
    #expect(press("-", in: &model) == [.record([Fixture.fact("06523", 3, .status, "not-met")])])
    _ = press("m", "Home", "Esc", in: &model)
    #expect(model.screens.count == 1)
    #expect(model.screens.top(TableState.self)?.mark == nil)
  }

  @Test func aRangeLeavesOutWhatNeedsMoreThanAKey() throws {
    // Bằng Mạc and Chi Lăng are assessed by a report only.
    var model = try TableFixture.judged(TableFixture.model(inspection: Fixture.inspection))
    _ = press("g", "Home", "m", "↓", "↓", "↓", "-", in: &model)
    // Of Bắc Thủy, Bằng Hữu, and the two reported.
    #expect(model.screens.top(TableState.self)?.leftOut == TableState.LeftOut(againstValues: 0, reported: 2))
    model = try TableFixture.judged(TableFixture.model())
    let effects = press("g", "Home", "m", "↓", "↓", "↓", "-", in: &model)
    let facts = [Fixture.fact("06478", 1, .status, "not-met"), Fixture.fact("06487", 1, .status, "not-met")]
    #expect(effects == [.record(facts + [Fixture.fact("06523", 1, .status, "not-met")])])
    taken(facts, in: &model)
    #expect(
      model.said?.text == "Đã ghi 2 ô; u: hoàn tác. Để lại 1 ô trái số liệu: ghi từng ô.")
  }

  @Test func undoingShowsWhatWasUndone() {
    var model = TableFixture.model(Size(rows: 12, columns: 60))
    model.shown.inspection?.apply(Fixture.fact("06520", 19, .selfStatus, "met"))
    let fact = Fixture.fact("06520", 19, .selfStatus, nil)
    let id = ChangeID(time: HybridTime(rawValue: 9), device: DeviceID(rawValue: "d"))
    _ = update(
      &model, .undone([Change(id: id, author: "H", recordedAt: 0, step: id.time, fact: fact)], again: false))
    #expect(model.said?.text == "Đã hoàn tác: Y Tịch · 19 Quốc phòng và An ninh: xã tự đánh giá: đạt")
    #expect(render(model).text.contains("▌Y Tịch"))
    #expect(lines(model)[0].hasPrefix(" Tự đánh giá"))
  }
}

extension TableTests {
  @Test("the values never speak for the commune itself")
  func theValuesDecideNothingInTheCommunesOwnTable() {
    var model = TableFixture.model()
    _ = update(&model, .nextWhose)
    #expect(update(&model, .decideByValues) == [])
    #expect(model.said?.text == model.texts.table.ownIsTheirs)
  }
}
