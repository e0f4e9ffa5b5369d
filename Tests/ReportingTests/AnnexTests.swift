import Domain
import Reporting
import Testing

@Suite struct AnnexTests {
  @Test("the table of communes marks decisions against the values, and tells spans from counts")
  func communesAndCriteria() throws {
    var notice = try Composed(full: true)
    notice.contradictions = [Place(commune: bangHuu, criteriaSet: standard, criterion: 2)]
    notice.recorded.record(.reason, "đo lại", of: bangHuu, 2)
    notice.report("19", of: huuKien)
    let annex = try #require(try notice.report.annexes.first { $0.name == standard.rawValue })
    #expect(annex.titles.last == "(* kết luận trái số liệu: Bằng Hữu, tiêu chí 2: đo lại)")
    #expect(annex.rows[0].cells[3] == .text("Chưa*") && annex.rows[0].cells[5] == .text("Đạt"))
    #expect(annex.rows[1].cells.suffix(7).prefix(4) == [.empty, .empty, .empty, .integer(19)])
    #expect(annex.rows[3].cells.contains(.text("15-18")) && annex.rows.last?.isTotal == true)
    #expect(annex.rows.map { $0.cells[1] }.contains(.text("thị trấn Đồng Mỏ")))
    notice.contradictions = []
    #expect(try notice.report.annexes[0].titles.count == 2)
  }

  @Test("measured values stand in the order of their indicators, beside the figure that is printed")
  func values() throws {
    var notice = try Composed()
    notice.recorded.record(.value("15.2"), "40", of: bangHuu, 15)
    notice.recorded.record(.value("15.1"), "2331/2524", of: bangHuu, 15)
    notice.override(
      FigurePlace(.percent("15.1"), commune: bangHuu, criteriaSet: standard, criterion: 15), "92,4")
    let set = "Xã nông thôn mới"
    #expect(
      try notice.rows("Số liệu") == [
        ["Bằng Hữu", set, "15", "15.1", "2.331", "2.524", "92,353", "92,4"], ["Bằng Hữu", set, "15", "15.2", "40"],
      ])
  }

  @Test("recommendations say what became of them, the session's own first")
  func recommendations() throws {
    var notice = try Composed()
    try notice.carry("Lắp ^[12] biển", due: "2022-10-30")
    try notice.carry("Sửa mương", due: "2022-10-30", doneOn: "2024-07-10")
    notice.recommend(Recommendation(id: RecommendationID(rawValue: "a"), text: "Trồng cây"))
    let rows = try notice.rows("Kiến nghị")
    #expect(rows.map { $0[1] } == ["Trồng cây", "Lắp  biển", "Sửa mương"])
    #expect(
      rows.map { row in ["chưa xong", "quá hạn", "xong"].first(where: row.contains) } == [
        "chưa xong", "quá hạn", "xong",
      ])
  }
}
