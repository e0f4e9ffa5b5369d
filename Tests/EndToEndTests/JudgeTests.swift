import Testing

extension EndToEnd {
  /// Indicators and decisions on the command line.
  @Suite final class JudgeTests {
    let place: Scratch
    private let here = ["last", "--commune", "nhan ly", "--criterion", "14"]

    init() throws {
      place = try Scratch()
      try place.begin(with: [
        "session", "new", "--district", "Chi Lăng", "--date", "2024-07-10", "--set", "ntm-nang-cao-2021-2025",
      ])
    }

    private func record(_ words: String...) throws -> Outcome { try place.ntm(["record"] + here + words) }

    @Test func whatIsMissingWhereTheLevelIsFromAndWhatFollows() throws {
      _ = try record("--value", "14.1=2331/2524", "--value", "14.2=đạt", "--value", "14.3=kad chưa có ứng dụng")
      let said = try place.said(["judge"] + here)
      for line in [
        "chưa đánh giá; theo số liệu: chưa đạt (14.1 chưa đạt; đạt khi mọi chỉ tiêu áp dụng đều đạt)",
        "≥ 95 %  2.331/2.524 = 92,3 %; chưa đạt; thiếu 67 người để đạt 95 %", "≥ 90 %  đạt; đạt",
        "≥ 40 %  không áp dụng: chưa có ứng dụng", "≥ 70 %  chưa có số liệu", "vùng TDMNPB theo tỉnh; năm 2024",
        "14.1: đã kiểm chứng: ", "Phải đạt trước: ntm-2021-2025: chưa biết",
      ] {
        #expect(said.contains(line), "\(said)")
      }
    }

    @Test func aStatusAgainstTheValuesNeedsItsReason() throws {
      // Held against the values of the same line; nothing of it is recorded.
      let refused = try record("--value", "14.1=2331/2524", "--status", "met")
      #expect(refused.status == 1 && refused.error.contains("Kết luận khác số liệu thì hãy ghi lý do."))
      #expect(try place.said("history", "last", "--commune", "nhan ly") == "")
      #expect(try record("--value", "14.1=2331/2524", "--status", "met", "--reason", "đo lại").status == 0)
      let check = try place.said("check", "last")
      #expect(check.contains("kết luận đạt, theo số liệu là chưa đạt; lý do: đo lại."))
      #expect(try place.said("session", "show", "last").contains("Kết luận trái số liệu: 01"))
      #expect(try record("--status", "suggested").status == 0)
      #expect(try !place.said("check", "last").contains("theo số liệu là"))
      #expect(try place.said(["judge"] + here).contains("chưa đạt; theo số liệu: chưa đạt"))
      let needless = try record("--reason", "đo lại")
      #expect(needless.status == 1 && needless.error.contains("không cần lý do"))
    }

    @Test func theSameIndicatorTwiceIsRefused() throws {
      let outcome = try record("--value", "14.1=95", "--value", "14.1=96")
      #expect(outcome.status == 1 && outcome.error.contains("14.1 có hai số liệu"))
      #expect(try place.said("history", "last", "--commune", "nhan ly") == "")
    }

    @Test(arguments: [
      ("14.1=2524/2331", "tử số lớn hơn mẫu số"), ("14.1=5/0", "chia cho 0"), ("14.1=-4", "là số âm"),
      ("14.1=7.860", "có thể là hàng nghìn"), ("14.1=101", "lớn hơn 100 %"), ("14.3=kad", "hãy ghi lý do"),
      ("15.1=4", "Có: 14.1, 14.2, 14.3, 14.4."), ("14.3=kad a\u{7}b", "là ký tự điều khiển"),
    ])
    func whatIsNoAnswer(value: String, said: String) throws {
      let outcome = try record("--value", value)
      #expect(outcome.status == 1 && outcome.error.contains(said), "\(outcome)")
      let nothing = try record("--status", "suggested")
      #expect(nothing.status == 1 && nothing.error.contains("chưa có số liệu"))
    }
  }
}
