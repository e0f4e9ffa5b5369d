import Domain
import Testing

@Suite struct PercentageTests {
  /// A text and the percentages found in it: as printed, as cut and as rounded half up.
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var found: [String]

    init(_ text: String, _ found: String...) {
      self.text = text
      self.found = found
    }

    var testDescription: String { text }
  }

  @Test(
    "a percentage is held against the figures beside it",
    arguments: [
      Row("Tỷ lệ người dân tham gia bảo hiểm y tế đạt $2331/2524= 92,3\\%$ (chưa đạt).", "92,3 92,3 92,4"),
      Row("mặt đường BTXM là 7,860/8,472 km chiếm 92,7%; chưa có hệ thống camera", "92,7 92,7 92,8"),
      Row("mặt đường BTXM là 7.860/8.472 km chiếm 92,7%", "92,7 92,7 92,8"),
      Row("đạt 45/60 hộ (75%)", "75 75 75"),
      Row("1.234/2.000 hộ đạt 61,7%", "61,7 61,7 61,7"),
      Row("1.234/2000 hộ chiếm 62%", "62 61 62"),
      Row("1.234.567/2.000.000 lượt, đạt 61,73%", "61,73 61,72 61,73"),
      Row("2331/2524=92.35%", "92,35 92,35 92,35"),
      Row("2331 / 2524 = 92 %", "92 92 92"),
      Row("có 45/60 hộ, chiếm tỷ lệ 75,0%", "75,0 75,0 75,0"),
      Row("có 45/60 hộ, tương đương 57%.", "57 75 75"),
      Row("đạt 75% (45/60 hộ)", "75 75 75"),
      Row("92,7% ( 7,860/8,472 km)", "92,7 92,7 92,8"),
      Row("20/60 hộ, 45/60 hộ đạt 75%", "75 75 75"),
      Row("20/60 hộ (33,3%), 45/60 hộ đạt 80%; 1/3 xã đạt 33%", "33,3 33,3 33,3", "80 75 75", "33 33 33"),
      Row("“45/60” hộ ở 3 thôn đạt 75%", "75 75 75"),
      Row("từ 45/60 hộ (75%) lên 50/60 hộ (83,3%)", "75 75 75", "83,3 83,3 83,3"),
      Row("24/24 thôn có điện đạt 100%", "100 100 100"),
      Row("Ghi chú^[đạt 45/60 hộ (75%)]", "75 75 75"),
      Row("có 01/05 tuyến đường xã có điện chiếu sáng, còn lại 04 tuyến, tỷ lệ 20%"),
      Row("xã đạt 13/19 tiêu chí, phấn đấu đạt 95%"),
      Row("xã đạt 13/19 tiêu chí. Bảo hiểm y tế đạt 92,3%"),
      Row("xã đạt 13/19 tiêu chí; bảo hiểm y tế đạt 92,3%"),
      Row("đạt 13/19 tiêu chí\nđạt 92,3%"),
      Row("45/60 hộ nghèo của các xã vùng cao đạt 75%", "75 75 75"),
      Row("45/60 hộ nghèo của các xã vùng cao đã đạt 75%"),
      Row("100.000.000/200.000.000 đồng đạt 50%", "50 50 50"),
      Row("từ 36/12 buổi đạt 300%", "300 300 300"),
      Row("năm học 1998/1999 đạt 98,5%"),
      Row("Ngày 10/7/2024 đạt 92,3%"),
      Row("đến 30/6 đạt 92%"),
      Row("tháng 7/2024 đạt 85%"),
      Row("năm học 2023/2024 đạt 98,5%"),
      Row("Kế hoạch số 15/KH-UBND đạt 100%"),
      Row("Nghị định 30/2020/NĐ-CP đạt 100%"),
      Row("bản đồ tỷ lệ 1/500 đạt 100%"),
      Row("đạt tỷ lệ 5/8 xóm (62,5%)", "62,5 62,5 62,5"),
      Row("45/60 hộ tăng 5%"),
      Row("45/60 hộ, đạt trên 70%"),
      Row("45/60 hộ^[trong đó 30% là hộ nghèo]"),
      Row("45/0 hộ đạt 75%"),
      Row("45/60 hộ (75-80%)"),
      Row("1234567890/2 hộ đạt 75%"),
      Row("thu nhập 44,91 triệu đồng/năm, đạt 95%"),
      Row("hộ nghèo 7%"), Row("45/60 hộ"), Row("%"), Row("1/%"), Row("1/2"), Row("1/2%"), Row("/"), Row("5,%/(="),
    ])
  func isHeldAgainstItsFigures(row: Row) {
    let found = PrintedShare.all(in: row.text).map { "\($0.printed) \($0.truncated) \($0.roundedHalfUp)" }
    #expect(found == row.found)
  }

  @Test(arguments: [
    ("bảo hiểm đạt $2331/2524= 92,3\\%$ (chưa đạt)", "2331/2524= 92,3\\%"),
    ("là 7,860/8,472 km chiếm 92,7%; chưa", "7,860/8,472 km chiếm 92,7%"),
    ("đạt 75% (45/60 hộ)", "75% (45/60 hộ)"),
  ])
  func quotesThePlace(text: String, quote: String) {
    #expect(PrintedShare.all(in: text).map(\.quote) == [quote])
  }
}
