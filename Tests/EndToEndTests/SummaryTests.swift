import Testing

extension EndToEnd {
  /// The views of the summary on the command line.
  @Suite final class SummaryTests {
    let place: Scratch

    init() throws {
      place = try Scratch()
      try place.begin(with: Scratch.demonstration)
    }

    @Test(
      "each view prints its figures",
      arguments: [
        ("criteria", "2 Giao thông 0 1 17 Bằng Hữu"),
        ("time", "10/7/2024 7* 3* 6* 2* 0 0 từ 13,94 đến 16* +7,5* (2)"),
        ("time", "20/7/2022 0 0 2* 0 0 16 11,5*"),
        ("indicators --set ntm-nang-cao-2021-2025", "14.1 Nhân Lý 2331/2524 ≥ 95 % chưa đạt"),
        ("indicators --set ntm-nang-cao-2021-2025 --indicator 10", "10 Nhân Lý 44,91 ≥ 54 triệu đồng/người/năm ?"),
        ("commune --commune 06490", "Đạt chuẩn 2021–2025 20/7/2022 13"),
        ("province", "Cộng 181 7* 3* 6* 2* 0 163 từ 13,94 đến 16*"),
        ("province", "Bắc Sơn chưa kiểm tra"),
        ("province --format csv", "Cộng,,181,7*,3*,6*,2*,0,163"),
      ])
    func prints(view: String, line: String) throws {
      let outcome = try place.ntm(["summary", "last", "--view"] + view.split(separator: " ").map(String.init))
      let words = outcome.output.split { $0.isWhitespace }.joined(separator: " ")
      #expect(outcome.status == 0 && words.contains(line), "\(outcome)")
    }

    @Test(
      "what does not belong together is wrong usage, what is not there is refused",
      arguments: [
        ("commune", 64), ("criteria --commune 06490", 64), ("time --indicator 10", 64), ("overview --format csv", 64),
        ("time --against last", 64), ("commune --commune nowhere", 1), ("indicators --indicator 99.1", 1),
        ("indicators --indicator 17.99", 1), ("time --set ntm-2016-2020", 1),
      ])
    func refuses(view: String, status: Int32) throws {
      let outcome = try place.ntm(["summary", "last", "--view"] + view.split(separator: " ").map(String.init))
      #expect(outcome.status == status && outcome.output == "" && outcome.error != "", "\(outcome)")
    }
  }
}
