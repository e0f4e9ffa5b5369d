import Domain
import Localization
import Testing

@Suite struct FindingTests {
  @Test(arguments: findingsSaid)
  func saysExactly(said: SaidOfFinding) {
    let inspection = smallInspection()
    #expect(Language.vietnamese.texts.check.finding(said.finding, in: inspection) == said.vietnamese)
    #expect(Language.english.texts.check.finding(said.finding, in: inspection) == said.english)
  }

  @Test func everyKindIsListed() {
    #expect(Set(findingsSaid.map { name(of: $0.finding.kind) }).count == 37)
  }

  @Test(arguments: findingsSaid)
  func everySentenceIsComposedAndOfItsLanguage(said: SaidOfFinding) {
    let texts = Language.allCases.map { $0.texts.check.finding(said.finding, in: smallInspection()) }
    #expect(texts.allSatisfy { Array($0.utf8) == Array($0.nfc.utf8) && !$0.contains(": .") })
    #expect(texts[0] != texts[1])
  }

  private func name(of kind: Finding.Kind) -> String { String(String(describing: kind).prefix { $0 != "(" }) }
}

@Suite struct ChangesTests {
  @Test func saysWhatChanged() throws {
    var (then, now) = (smallInspection(july(1)), smallInspection())
    then.assess(bangHuu, met: [1, 4], notMet: [2, 3])
    now.assess(bangHuu, met: [1, 2, 3], notMet: [4])
    then.say(.reportedCount, "3", of: nhanLy)
    now.assess(nhanLy, met: [1, 2, 3, 4], notMet: [])
    let comparison = try #require(Comparison(of: now, with: then, set: standard))
    #expect(
      Language.vietnamese.texts.check.changes(comparison, settings: now.notice.settings) == [
        "Bình quân tăng từ 2,5 lên 3,5 tiêu chí/xã (tăng 1); có xã so số kiểm tra với số báo cáo.",
        "01 xã lên mức 4 tiêu chí: Nhân Lý*.",
        "02 xã tăng số tiêu chí đạt: Bằng Hữu (2 → 3), Nhân Lý (3* → 4).",
        "Xã Bằng Hữu: thêm tiêu chí 2 (Giao thông), 3 (Thủy lợi), mất tiêu chí 4 (Điện).",
        "Tiêu chí 2 (Giao thông): từ 00 lên 01 xã đạt, trong 01 xã được đánh giá cả hai đợt.",
        "Tiêu chí 3 (Thủy lợi): từ 00 lên 01 xã đạt, trong 01 xã được đánh giá cả hai đợt.",
        "Tiêu chí 4 (Điện): từ 01 xuống 00 xã đạt, trong 01 xã được đánh giá cả hai đợt.",
        "* số theo báo cáo.",
      ])
    #expect(
      Language.english.texts.check.changes(comparison, settings: now.notice.settings) == [
        "The average rose from 2,5 to 3,5 criteria per commune (by 1); some communes are counted on one day and reported on the other.",
        "1 commune moved up to 4 criteria: Nhân Lý*.",
        "2 communes meet more criteria: Bằng Hữu (2 → 3), Nhân Lý (3* → 4).",
        "Xã Bằng Hữu: gained criteria 2 (Giao thông), 3 (Thủy lợi), lost criterion 4 (Điện).",
        "Criterion 2 (Giao thông): met by 1 instead of 0, of 1 commune assessed on both days.",
        "Criterion 3 (Thủy lợi): met by 1 instead of 0, of 1 commune assessed on both days.",
        "Criterion 4 (Điện): met by 0 instead of 1, of 1 commune assessed on both days.",
        "* as reported.",
      ])
    let back = try #require(Comparison(of: then, with: now, set: standard))
    #expect(
      Language.vietnamese.texts.check.changes(back, settings: now.notice.settings) == [
        "Bình quân giảm từ 3,5 xuống 2,5 tiêu chí/xã (giảm 1); có xã so số kiểm tra với số báo cáo.",
        "01 xã xuống mức dưới 4 tiêu chí: Nhân Lý*.",
        "02 xã giảm số tiêu chí đạt: Bằng Hữu (3 → 2), Nhân Lý (4 → 3*).",
        "Xã Bằng Hữu: thêm tiêu chí 4 (Điện), mất tiêu chí 2 (Giao thông), 3 (Thủy lợi).",
        "Tiêu chí 2 (Giao thông): từ 01 xuống 00 xã đạt, trong 01 xã được đánh giá cả hai đợt.",
        "Tiêu chí 3 (Thủy lợi): từ 01 xuống 00 xã đạt, trong 01 xã được đánh giá cả hai đợt.",
        "Tiêu chí 4 (Điện): từ 00 lên 01 xã đạt, trong 01 xã được đánh giá cả hai đợt.",
        "* số theo báo cáo.",
      ])
    #expect(
      Language.english.texts.check.changes(back, settings: now.notice.settings) == [
        "The average fell from 3,5 to 2,5 criteria per commune (by 1); some communes are counted on one day and reported on the other.",
        "1 commune moved down to below 4 criteria: Nhân Lý*.",
        "2 communes meet fewer criteria: Bằng Hữu (3 → 2), Nhân Lý (4 → 3*).",
        "Xã Bằng Hữu: gained criterion 4 (Điện), lost criteria 2 (Giao thông), 3 (Thủy lợi).",
        "Criterion 2 (Giao thông): met by 0 instead of 1, of 1 commune assessed on both days.",
        "Criterion 3 (Thủy lợi): met by 0 instead of 1, of 1 commune assessed on both days.",
        "Criterion 4 (Điện): met by 1 instead of 0, of 1 commune assessed on both days.",
        "* as reported.",
      ])
  }

  @Test func saysWhatIsOpenOrStayed() throws {
    var (then, now) = (smallInspection(july(1)), smallInspection())
    then.say(.reportedCount, "2", of: nhanLy)
    now.say(.reportedCount, "2", of: nhanLy)
    var comparison = try #require(Comparison(of: now, with: then, set: standard))
    #expect(
      Language.vietnamese.texts.check.changes(comparison, settings: now.notice.settings) == [
        "Bình quân giữ nguyên 2 tiêu chí/xã, tính trên 01 xã có số liệu ở cả hai đợt."
      ])
    #expect(
      Language.english.texts.check.changes(comparison, settings: now.notice.settings) == [
        "The average stayed at 2 criteria per commune, over the 1 commune known on both days."
      ])
    now.say(.reportedCount, "1-3", of: nhanLy)
    comparison = try #require(Comparison(of: now, with: then, set: standard))
    #expect(
      Language.vietnamese.texts.check.changes(comparison, settings: now.notice.settings) == [
        "Bình quân đợt ngày 1/7/2024: 2; nay: từ 1 đến 3 tiêu chí/xã, tính trên 01 xã có số liệu ở cả hai đợt."
      ])
    #expect(
      Language.english.texts.check.changes(comparison, settings: now.notice.settings) == [
        "The average was 2 on 1/7/2024 and is now 1 to 3 criteria per commune, over the 1 commune known on both days."
      ])
  }
}

extension Inspection {
  /// Takes in the criteria that a commune meets and does not meet.
  fileprivate mutating func assess(_ commune: UnitCode, met: [Int], notMet: [Int]) {
    for (numbers, status) in [(met, Status.met), (notMet, .notMet)] {
      for number in numbers {
        let place = Place(commune: commune, criteriaSet: standard, criterion: number)
        apply(Fact(Subject(session: session.id, place: place, field: .status), status.recorded))
      }
    }
  }

  /// Takes in what is said of a commune as a whole.
  fileprivate mutating func say(_ field: Field, _ value: String, of commune: UnitCode) {
    apply(Fact(Subject(session: session.id, commune: commune, criteriaSet: standard, field: field), value))
  }
}
