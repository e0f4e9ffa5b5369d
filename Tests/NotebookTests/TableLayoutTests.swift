import Catalogue
import Domain
import Notebook
import Testing
import Workbench

/// Tables with heads over several columns or rows: what is taken is what the heads say, or nothing.
@Suite struct TableLayoutTests {
  private static let outline = try? Catalogue.criteriaSet("ntm-2021-2025").outline
  private static let list = try? Catalogue.unitList("3cap-2024-05")
  private static let communes = list?.units(of: .commune).filter { $0.parent == "187" } ?? []
  private static let names = CommuneNames(
    communes: communes, areas: (list?.units(of: .province) ?? []) + (list?.units(of: .district) ?? []))

  private func said(_ grid: Grid, _ choice: TableChoice, _ outline: CriteriaOutline) -> Set<MadeUpTable.Fact>? {
    guard let table = try? TableReading.choose(nil, among: [grid], outline),
      let reading = try? TableReading(table, of: outline, among: Self.names, choice: choice)
    else { return nil }
    let plan = ImportPlan(reading) { _, _, _ in .notAssessed }
    let facts = plan.differences.map { difference in
      MadeUpTable.Fact(
        commune: difference.commune.code, criterion: difference.criterion, isOwn: difference.assessor == .commune,
        isMet: difference.given == .met)
    }
    #expect(Set(facts).count == facts.count, "nothing is said twice")
    return Set(facts)
  }

  @Test(arguments: seeds(160)) func whatIsTakenIsWhatTheHeadsSay(seed: UInt64) throws {
    let outline = try #require(Self.outline)
    let rural = Self.communes.filter { $0.kind == .ruralCommune && $0.name != "Chi Lăng" }
    let table = MadeUpTable(seed, rural, outline.criteria.map { ($0.number, $0.name.vi) })
    for (choice, right) in table.outcomes {
      let found = said(table.grid, choice, outline)
      guard found != right else { continue }
      let rows = table.grid.rows.prefix(8).map { row in
        "\(row.number): " + row.cells.map { "\(CellReference.letters($0.column))=\($0.text)" }.joined(separator: " ")
      }
      Issue.record(
        """
        \(table.layout)
        chosen \(choice.whose.map(String.init(describing:)) ?? "nobody") \(choice.heads)
        taken \(found?.count.description ?? "refused") instead of \(right?.count.description ?? "refused")
        \(rows.joined(separator: "\n"))
        """)
    }
  }
}
