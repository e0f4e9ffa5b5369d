import Domain
import Foundation
import Localization
import Testing

@testable import Reporting

/// What a notice of a small district of four xã is written from, and how it reads.
struct Composed {
  var recorded: RecordedInspection
  var carried: [CarriedRecommendation] = []
  var contradictions: Set<Place> = []
  var earlier: Inspection?
  var today = "2024-07-10"

  /// Of nothing, or of everything that a report can show.
  init(full: Bool = false) throws {
    recorded = try full ? chiLang() : RecordedInspection()
  }

  mutating func write(_ part: NoticePart, _ text: String) { say(part.field, text) }

  mutating func set(_ setting: NoticeSetting, _ value: String) { say(setting.field, value) }

  mutating func override(_ place: FigurePlace, _ text: String) {
    recorded.record(Fact(place.subject(in: recorded.inspection.session.id), text))
  }

  mutating func recommend(_ task: Recommendation) {
    for fact in task.facts(in: recorded.inspection.session.id) { recorded.record(fact) }
  }

  mutating func report(
    _ count: String?, of communes: UnitCode..., set: CriteriaSetID = standard, by body: String? = nil
  ) {
    for commune in communes {
      recorded.record(.reportedCount, count, of: commune, set: set)
      recorded.record(.reportedBy, body, of: commune, set: set)
    }
  }

  mutating func carry(_ text: String, due: String, doneOn: String? = nil) throws {
    var task = Recommendation(
      id: RecommendationID(rawValue: text), text: text, owner: "UBND xã", due: CalendarDate(iso: due))
    task.completion = doneOn.flatMap { CalendarDate(iso: $0) }.map { Recommendation.Completion(date: $0) }
    carried.append(
      CarriedRecommendation(
        recommendation: task, session: SessionID(rawValue: "before"),
        date: try #require(CalendarDate(iso: "2022-07-20"))
      ))
  }

  /// The same counts, reported two years before.
  func before(_ counts: [String]) throws -> Inspection {
    var before = try Composed()
    for (commune, count) in zip(communes, counts) { before.report(count, of: commune) }
    var inspection = before.recorded.inspection
    inspection.session.date = try #require(CalendarDate(iso: "2022-07-20"))
    return inspection
  }

  private mutating func say(_ field: Field, _ value: String) {
    recorded.record(Fact(Subject(session: recorded.inspection.session.id, field: field), value))
  }

  var report: Report {
    get throws {
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Assets/Templates/notice-phrases.txt")
      let sources = NoticeSources(
        phrases: try Phrases.read(Data(contentsOf: file), path: "notice-phrases.txt", over: nil), carried: carried,
        earlier: earlier, contradictions: contradictions, today: try #require(CalendarDate(iso: today)))
      return Report(noticeOf: recorded.inspection, from: sources)
    }
  }

  var text: String { get throws { try report.plainText } }

  /// The rows of an annex as they are shown, without the empty cells.
  func rows(_ annex: String) throws -> [[String]] {
    try #require(try report.annexes.first { $0.name == annex }).rows.map { row in
      row.cells.map(\.text).filter { !$0.isEmpty }
    }
  }
}

let huuKien: UnitCode = "06514"
private let communes = [bangHuu, huuKien, nhanLy, yTich]

extension String {
  fileprivate func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}

@Suite struct NoticeHeadTests {
  @Test(
    "days below ten and the months 1 and 2 have a zero before them",
    arguments: [
      ("2024-02-05", "Lạng Sơn, ngày 05 tháng 02 năm 2024"), ("2024-01-15", "Lạng Sơn, ngày 15 tháng 01 năm 2024"),
      ("2024-03-15", "Lạng Sơn, ngày 15 tháng 3 năm 2024"), ("2023-12-30", "Lạng Sơn, ngày 30 tháng 12 năm 2023"),
    ])
  func theDayOfIssue(day: String, expected: String) throws {
    var notice = try Composed()
    notice.write(.issuedOn, day)
    #expect(try notice.text.contains(expected))
  }

  @Test("an entry ends as its place asks, however it was typed")
  func ends() throws {
    var notice = try Composed()
    notice.write(.bases, "Kế hoạch số 15;\nCác văn bản khác...\nQuyết định số 374.")
    notice.write(.sites, "xã Bằng Hữu, xã Nhân Lý,")
    notice.write(.hosts, "lãnh đạo UBND.\nPhòng Nông nghiệp;")
    notice.write(.recipients, "- UBND tỉnh;\nLưu: VT;")
    notice.write(.lists, "#CÁC SỞ\n- Sở Y tế\nSở Tài chính\n#CÁC XÃ")
    let text = try notice.text
    for expected in [
      "Kế hoạch số 15;\n\nCác văn bản khác...;\n\nQuyết định số 374.\n", "tại xã Bằng Hữu, xã Nhân Lý và kết quả",
      "có lãnh đạo UBND; Phòng Nông nghiệp.", "- UBND tỉnh;\n- Lưu: VT.",
      "CÁC SỞ\n======\n\n- Sở Y tế\n- Sở Tài chính\n",
    ] {
      #expect(text.contains(expected))
    }
    #expect(text.hasSuffix("CÁC XÃ\n======\n"), "a list without an entry has only its title")
  }

  @Test("who issues the notice leads the inspection unless somebody else is said to")
  func whoLeads() throws {
    var notice = try Composed()
    notice.write(.issuer, "Sở Nông nghiệp")
    #expect(try notice.text.hasPrefix("Sở Nông nghiệp\nSố: "), "no line for a body above it")
    #expect(try notice.text.contains("Ngày 10/7/2024, Sở Nông nghiệp chủ trì tổ chức"))
    notice.write(.lead, "Đoàn kiểm tra")
    #expect(try notice.text.contains("Ngày 10/7/2024, Đoàn kiểm tra chủ trì tổ chức"))
  }

  @Test("xã that are only to be smart are told without targets of a set")
  func smartTargets() throws {
    var notice = try Composed()
    #expect(try !notice.text.contains("phấn đấu"))
    notice.recorded.record(
      Fact(Subject(session: notice.recorded.inspection.session.id, commune: nhanLy, field: .smartTarget), "yes"))
    #expect(try notice.text.contains("có xã Nhân Lý xây dựng mô hình điểm xã nông thôn mới thông minh."))
    notice.recorded.record(.target, "yes", of: bangHuu)
    #expect(
      try notice.text.contains(
        "phấn đấu 01 xã đạt chuẩn nông thôn mới (xã Bằng Hữu) và xã Nhân Lý xây dựng mô hình điểm"))
  }
}

@Suite struct NoticeCommuneTests {
  @Test("a thị trấn is presented as a target only where the notice counts it", arguments: ["rural", "all"])
  func townships(counted: String) throws {
    var notice = try Composed()
    notice.set(.communes, counted)
    notice.recorded.record(.target, "yes", of: dongMo)
    #expect(try notice.text.contains("Đối với thị trấn Đồng Mỏ phấn đấu") == (counted == "all"))
  }

  @Test("where nothing is known under the set aimed at, the count under another is told")
  func theCountUnderAnotherSet() throws {
    var notice = try Composed()
    notice.recorded.record(.target, "yes", of: yTich, set: model)
    notice.report("15-18", of: yTich, by: "UBND huyện")
    #expect(try notice.text.contains("xã Y Tịch đạt 15-18/19 tiêu chí (theo báo cáo của UBND huyện)."))
    notice.report("1", of: yTich, set: model)
    let text = try notice.text
    #expect(text.contains("xã Y Tịch đạt 01/2 tiêu chí (theo báo cáo).") && !text.contains("đạt 15-18/19"))
  }

  @Test func eachSetAimedAtHasASectionOfItsOwn() throws {
    var notice = try Composed()
    for set in [standard, model] { notice.recorded.record(.target, "yes", of: bangHuu, set: set) }
    notice.recorded.record(.note, "chưa có kế hoạch", of: bangHuu, 1, set: model)
    let text = try notice.text
    #expect(text.count(of: "chưa có kế hoạch") == 1 && text.count(of: "Đối với xã Bằng Hữu phấn đấu") == 2)
  }

  @Test("what is written of a commune is told between its counts, without blank lines")
  func texts() throws {
    var notice = try Composed(full: true)
    notice.recorded.record(.overview, "Xã vùng ba\n \nCó 5 thôn", of: bangHuu)
    notice.recorded.record(.solutions, "Huy động vốn", of: bangHuu)
    notice.recorded.record(.note, "  thiếu biển báo \n", of: bangHuu, 2)
    let text = try notice.text
    let parts = ["xã Bằng Hữu đạt 13/19", "Xã vùng ba\n\nCó 5 thôn", "Giao thông: thiếu biển báo\n", "Huy động vốn"]
    let places = parts.map { text.range(of: $0)?.lowerBound }
    #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test(
    "a commune that is no target is told as soon as anything is written of it", arguments: [Field.overview, .solutions])
  func writtenOf(field: Field) throws {
    var notice = try Composed()
    #expect(try !notice.text.contains("Đối với xã Nhân Lý"))
    notice.recorded.record(field, "Đang làm đường", of: nhanLy)
    #expect(try notice.text.contains("1.1. Đối với xã Nhân Lý:\n"))
  }

  @Test func aTargetThatMeetsNothing() throws {
    var notice = try Composed()
    notice.recorded.record(.target, "yes", of: nhanLy)
    #expect(try !notice.text.contains("chưa đánh giá"), "of which nothing is known")
    notice.recorded.record(.notMet, of: nhanLy, 1)
    let text = try notice.text
    #expect(text.contains("xã Nhân Lý đạt 00/19 tiêu chí.\n") && text.contains("Còn 18 tiêu chí chưa đánh giá: số 2"))
  }

  @Test("a decision against the values stands once, behind the note where there is one")
  func againstValues() throws {
    var notice = try Composed(full: true)
    notice.contradictions = [
      Place(commune: bangHuu, criteriaSet: standard, criterion: 2),
      Place(commune: bangHuu, criteriaSet: standard, criterion: 6),
    ]
    notice.recorded.record(.reason, "  ", of: bangHuu, 6)
    let text = try notice.text
    #expect(text.contains("số 6 (Văn hóa) (kết luận chưa đạt trái số liệu, chưa ghi lý do)"))
    #expect(text.contains("thiếu biển báo. (kết luận chưa đạt trái số liệu"))
    #expect(text.count(of: "trái số liệu, chưa ghi lý do") == 2)
  }
}

@Suite struct NoticeResultsTests {
  @Test("counted communes have an average, reported ones a remark of whose they are")
  func averages() throws {
    var notice = try Composed()
    notice.report("19", of: bangHuu, by: "UBND huyện")
    notice.report("10", of: huuKien, by: "UBND huyện")
    notice.report("13", of: nhanLy)
    let text = try notice.text
    #expect(text.contains("Đối với xã nông thôn mới, bình quân đạt 14 tiêu chí/xã (03 xã)."))
    #expect(text.contains("Số liệu của 03 xã theo báo cáo của UBND huyện."), "one is unknown")
    #expect(text.contains("Số xã chưa có số liệu: 01/4 xã (Y Tịch)."))
    #expect(!text.contains("nằm giữa"))
    notice.recorded.record(.met, of: yTich, 1)
    notice.report(nil, of: bangHuu, huuKien)
    #expect(try notice.text.contains("Số xã đạt dưới 5 tiêu chí: 01/4 xã (Y Tịch (1+))."))
    #expect(try notice.text.contains("Trong đó 01 xã theo báo cáo; các xã còn lại"))
  }

  @Test("every band that has a commune or a figure by hand is told, the best one always")
  func bands() throws {
    var notice = try Composed()
    notice.report("12-16", of: bangHuu)
    notice.report("18", of: huuKien)
    notice.override(FigurePlace(.band(0), criteriaSet: standard), "01")
    let text = try notice.text
    for line in [
      "Số xã đạt và duy trì 19 tiêu chí: 00/4 xã.", "Số xã đạt từ 15-18 tiêu chí: 01/4 xã (Hữu Kiên).",
      "Số xã đạt dưới 5 tiêu chí: 01/4 xã.", "Số xã có báo cáo nằm giữa các mức: 01/4 xã (Bằng Hữu",
    ] {
      #expect(text.contains(line))
    }
    #expect(!text.contains("từ 5-9"))
    notice.set(.bands, "19 18 0-17")
    #expect(try notice.text.contains("Số xã đạt 18 tiêu chí: 01/4 xã (Hữu Kiên)."))
  }

  @Test("of a further set the average is told where all is known, and who keeps all of it where it has no targets")
  func aFurtherSet() throws {
    var notice = try Composed()
    for commune in communes { notice.recorded.record(.met, of: commune, 1, set: model) }
    for commune in communes.dropFirst() { notice.recorded.record(.notMet, of: commune, 2, set: model) }
    #expect(try !notice.text.contains("duy trì"))
    notice.recorded.record(.met, of: bangHuu, 2, set: model)
    let text = try notice.text
    #expect(text.contains("Đối với xã nông thôn mới kiểu mẫu, bình quân đạt 1,25 tiêu chí/xã (04 xã)."))
    #expect(text.contains("Xã Bằng Hữu duy trì 02/02 tiêu chí xã nông thôn mới kiểu mẫu."))
    #expect(!text.contains("Số xã đạt và duy trì"))
    notice.recorded.record(.target, "yes", of: nhanLy, set: model)
    #expect(try !notice.text.contains("duy trì"))
  }

  @Test(
    "the change since the session compared with is told with the verb that it needs",
    arguments: [
      (
        ["12", "12", "12", "12"], "bình quân đạt 12,5 tiêu chí/xã, tăng 0,5 tiêu chí so với đợt kiểm tra ngày 20/7/2022"
      ),
      (["13", "13", "13", "13"], "giảm 0,5 tiêu chí so với đợt kiểm tra ngày 20/7/2022"),
      (["12", "12", "13", "13"], "tiêu chí/xã, không thay đổi so với đợt kiểm tra ngày 20/7/2022"),
    ])
  func computedChanges(counts: [String], expected: String) throws {
    var notice = try Composed()
    for (commune, count) in zip(communes, ["12", "12", "13", "13"]) { notice.report(count, of: commune) }
    notice.earlier = try notice.before(counts)
    #expect(try notice.text.contains(expected))
  }

  @Test func theChangesHaveANumberAfterTheCommunes() throws {
    var notice = try Composed()
    notice.recorded.record(.note, "đang làm đường", of: bangHuu, 2)
    for commune in communes { notice.report("13", of: commune) }
    notice.earlier = try notice.before(["12", "12", "12", "12"])
    notice.set(.changes, "yes")
    #expect(try notice.text.contains("\n2. So với đợt kiểm tra ngày 20/7/2022\n"))
  }

  @Test(
    "a reported change is told without its sign",
    arguments: [
      ("-0.42", nil, "giảm 0,42 tiêu chí so với kỳ trước"), ("0.42", "năm 2023", "tăng 0,42 tiêu chí so với năm 2023"),
    ] as [(String, String?, String)])
  func reportedChanges(change: String, since: String?, expected: String) throws {
    var notice = try Composed()
    notice.recorded.record(.reportedAverage, "14")
    notice.recorded.record(.reportedChange, change)
    notice.recorded.record(.reportedSince, since)
    #expect(try notice.text.contains("bình quân đạt 14 tiêu chí/xã, \(expected) (theo báo cáo)."))
    notice.override(FigurePlace(.change, criteriaSet: standard), "–0,5")
    #expect(try notice.text.contains("0,5 tiêu chí so với") && !notice.text.contains("–0,5"))
  }
}

@Suite struct NoticeTaskTests {
  @Test("what earlier sessions left open is listed where the notice is to list it")
  func openTasks() throws {
    var notice = try Composed()
    try notice.carry("Lắp biển", due: "2022-10-30")
    try notice.carry("Sửa mương", due: "2024-07-10")
    try notice.carry("Trồng cây", due: "2022-10-30", doneOn: "2024-07-10")
    #expect(try !notice.text.contains("Nhiệm vụ của các đợt kiểm tra trước"))
    notice.set(.openTasks, "yes")
    let text = try notice.text
    let heading = try #require(text.range(of: "1. Nhiệm vụ của các đợt kiểm tra trước"))
    let list = text[heading.lowerBound...].prefix { $0 != "I" }
    #expect(list.contains("1   Lắp biển             UBND xã           30/10/2022 (quá hạn)  20/7/2022"))
    #expect(list.contains("2   Sửa mương            UBND xã           10/7/2024             20/7/2022"))
    #expect(!list.contains("Trồng cây"))
  }

  @Test("tasks stand under their addressees, in the order of the first of each; what is done is asked no more")
  func addressees() throws {
    var notice = try Composed()
    for (id, text, addressee) in [
      ("a", "Một", "Sở Y tế"), ("b", "Hai", ""), ("c", "Ba", "Sở Y tế"), ("d", "Bốn", "Xã"),
    ] {
      notice.recommend(Recommendation(id: RecommendationID(rawValue: id), text: text, addressee: addressee))
    }
    let done = Recommendation(id: RecommendationID(rawValue: "d"), text: "Bốn")
    notice.recorded.record(Fact(done.subject(.done, in: notice.recorded.inspection.session.id), "2024-07-10"))
    #expect(
      try notice.text.contains(
        "1. Sở Y tế\n----------\n\n- Một\n- Ba\n\n2. Các cơ quan, đơn vị liên quan\n--------------------------------\n\n- Hai\n\n"
      ))
    #expect(try !notice.text.contains("Bốn\n\n"))
  }

  @Test func theClosingIsTheOneThatIsWritten() throws {
    var notice = try Composed()
    #expect(try notice.text.contains("phối hợp thực hiện./."))
    notice.write(.closing, "Đề nghị các cơ quan thực hiện.")
    let text = try notice.text
    #expect(text.contains("Đề nghị các cơ quan thực hiện.") && !text.contains("phối hợp thực hiện./."))
  }
}
