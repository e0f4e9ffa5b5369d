import Domain
import Testing

@Suite struct ProofreadingTests {
  @Test(
    "a row that is understood, and the level or wording it comes to",
    arguments: [
      (row("1.1"), "", 0, 0), (row("1.1", mark: "x", wording: "Nước sạch"), "1.1 Nước sạch", 1, 0),
      (row("1.1", newWording: "Nước hợp vệ sinh"), "1.1 Nước hợp vệ sinh", 0, 1),
      (row("1.1", "*", level: "≥ 90", mark: "đúng"), "1.1 * ≥ 90", 1, 0),
      (row("1.1", "*", newLevel: "95"), "1.1 * ≥ 95", 0, 1),
      (row("1.1", "*", newLevel: ">= 92,5 %"), "1.1 * ≥ 92,5", 0, 1),
      (row("1.1", "*", newLevel: "≤5"), "1.1 * ≤ 5", 0, 1),
      (row("1.1", "*", newLevel: "Tỉnh quy định"), "1.1 * tỉnh quy định", 0, 1),
      (row("1.1", "DBSH", "2024", newLevel: "= 80"), "1.1 DBSH 2024 = 80", 0, 1),
      (row("1.2", "*", newLevel: "ĐẠT"), "1.2 * Đạt", 0, 1),
      (row("1.3", "*", level: "≥ 95", mark: "V"), "1.3 * ≥ 95", 1, 0),
      (row("1.3", "*", newLevel: "≥ 95"), "1.3 * ≥ 95", 0, 1),
      (row("1.4", "*", level: "≥ 80", mark: "x"), "1.4 * ≥ 80 (1)", 1, 0),
      (row("1.1", "*", level: "≥ 90", mark: "x", newWording: "từ 90%"), "1.1 * ≥ 90", 0, 1),
      (row("1.1", "*", newWording: "từ 90%", newLevel: "90"), "1.1 * ≥ 90", 0, 1),
    ])
  func understood(row: ProofRow, told: String, confirmed: Int, corrected: Int) throws {
    let read = Proofreading([row], of: try set())
    #expect(read.faults == [])
    #expect(read.confirmed == confirmed && read.corrected == corrected)
    let said = read.indicators.flatMap { indicator in
      (indicator.text.map { ["\(indicator.code) \($0.vi)"] } ?? [])
        + indicator.thresholds.map { level in
          [indicator.code, level.region, level.year.map(String.init), ProofLevel.text(level)].compactMap(\.self)
            .joined(separator: " ") + (level.parts.isEmpty ? "" : " (\(level.parts.count))")
        }
    }
    #expect(said.joined(separator: "; ") == told)
    #expect(
      read.indicators.flatMap(\.thresholds).allSatisfy { $0.confidence == .verified && $0.sources == ["compared"] })
  }

  @Test(arguments: [
    (row("9.9", mark: "x"), SheetFault.Kind.notInSet), (row("1.1", "BIEN", newLevel: "5"), .notInSet),
    (row("1.1", "*", "năm nay", newLevel: "5"), .notInSet), (row("1.1", "*", level: "≥ 90", mark: "sai"), .mark("sai")),
    (row("1.1", "*", level: "≥ 90", mark: "x", newLevel: "95"), .both),
    (row("1.1", "*", level: "≥ 39", mark: "x"), .printedDiffers(printed: "≥ 39", known: "≥ 90")),
    (row("1.1", mark: "x", wording: "Nước"), .printedDiffers(printed: "Nước", known: "Nước sạch")),
    (row("1.2", "*", level: "chưa biết", mark: "x"), .nothingToConfirm),
    (row("1.1", "*", newLevel: "nhiều"), .level("nhiều")), (row("1.1", "*", newLevel: "≥"), .level("≥")),
    (row("1.1", "*", newLevel: "≥ 1.485"), .level("≥ 1.485")), (row("1.1", "*", newLevel: "đạt"), .level("đạt")),
    (row("1.2", "*", newLevel: "90"), .level("90")), (row("1.1", "DBSH", newLevel: "90"), .level("90")),
    (row("1.1", newLevel: "90"), .level("90")), (row("1.4", "*", newLevel: "85"), .compound),
    (row("1.1", "*", level: "≥ 90", newWording: "từ 90%"), .levelNotConfirmed),
    (row("1.1", "*", level: "≥ 39", mark: "x", newWording: "từ 90%"), .printedDiffers(printed: "≥ 39", known: "≥ 90")),
    (row("1.1", mark: "x", wording: "Nước sạch", newWording: "Nước"), .both),
    (row("1.1", "*", newLevel: "≥ 100,5"), .unusable(.aboveHundred(level: "≥ 100,5"))),
    (row("1.3", "*", newLevel: "≥ 96"), .verified(known: "≥ 95")),
    (row("1.3", "DBSH", newLevel: "≥ 96"), .verified(known: "≥ 95")),
    (row("1.3", newWording: "Khác"), .verified(known: "Điện")),
  ])
  func notUnderstood(row: ProofRow, kind: SheetFault.Kind) throws {
    #expect(Proofreading([row], of: try set()).faults == [SheetFault(row: 7, key: row.key, kind: kind)])
  }

  @Test func theOrderOfRowsDoesNotMatterAndNoneMayComeTwice() throws {
    let rows = [
      row("1.1", "*", newLevel: "95"), row("1.3", mark: "x", wording: "Điện"),
      row("1.1", mark: "x", wording: "Nước sạch"),
    ]
    let set = try set()
    #expect(Proofreading(rows, of: set) == Proofreading(rows.reversed(), of: set))
    #expect(Proofreading(rows + [rows[0]], of: set).faults.map(\.kind) == [.duplicate])
  }
}

private func row(
  _ code: String, _ region: String = "", _ year: String = "", level: String = "", mark: String = "",
  wording: String = "",
  newWording: String = "", newLevel: String = ""
) -> ProofRow {
  ProofRow(
    row: 7, code: code, region: region, year: year, wording: wording, level: level, mark: mark, newWording: newWording,
    newLevel: newLevel)
}

private func set() throws -> CriteriaSet {
  let text = #"""
    {"id": "thu", "version": "1", "level": "xa", "title": {"vi": "T"}, "period": {"from": "2021-01-01", "to": null},
    "basis": [{"no": "1", "date": "2021-01-01", "confidence": "recalled"}],
    "declared": {"criteria": 1, "indicators": 4, "confidence": "recalled"}, "metRule": "all", "groups": [],
    "regions": [{"id": "DBSH", "name": {"vi": "Đồng bằng"}}],
    "criteria": [{"number": 1, "name": {"vi": "T"}, "confidence": "recalled", "indicators": [
    {"code": "1.1", "text": {"vi": "Nước sạch"}, "kind": "percent", "confidence": "recalled", "thresholds": [
    {"region": "*", "year": null, "op": ">=", "value": 90, "confidence": "recalled"}]},
    {"code": "1.2", "text": {"vi": "Trạm"}, "kind": "bool", "confidence": "recalled", "thresholds": []},
    {"code": "1.3", "text": {"vi": "Điện"}, "kind": "percent", "confidence": "verified", "src": "s", "thresholds": [
    {"region": "*", "year": null, "op": ">=", "value": 95, "confidence": "verified", "src": "s"}]},
    {"code": "1.4", "text": {"vi": "Cấp nước"}, "kind": "percent", "confidence": "recalled", "thresholds": [
    {"region": "*", "year": null, "op": ">=", "value": 80, "confidence": "recalled",
    "parts": [{"name": "tập trung", "op": ">=", "value": 30}]}]}]}],
    "sources": {"s": {"title": "S"}}}
    """#
  return try CriteriaSet.read(Array(text.utf8), file: "")
}
