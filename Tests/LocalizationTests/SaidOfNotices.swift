import Domain

/// What is said of notices that cannot be recorded or written.
let noticesSaid: [Said] = [
  Said(
    .notice(.unknownPart(text: "x", known: ["issuer", "bases"])),
    "Thông báo không có mục “x”. Có: cơ-quan-ban-hành, căn-cứ.",
    "A notice has no part “x”. Known: issuer, bases."),
  Said(
    .notice(.unknownSetting(text: "x", known: ["rounding"])), "Không có cài đặt “x”. Có: làm-tròn.",
    "There is no setting “x”. Known: rounding."),
  Said(
    .notice(.invalidSetting(setting: .rounding, text: "up")),
    "“up” không dùng được cho làm tròn. Dùng: cắt, làm-tròn-số-học.",
    "“up” cannot be used for rounding. Use: truncate, half-up."),
  Said(
    .notice(.invalidSetting(setting: .bands, text: "19 10-14")),
    "“19 10-14” không dùng được cho các mức. Viết như 19 15-18 10-14 5-9 0-4, từ cao xuống 0, không hở.",
    "“19 10-14” cannot be used for bands. Write it like 19 15-18 10-14 5-9 0-4, from the top down to 0 without a gap."),
  Said(
    .notice(.unknownFigure(text: "x")),
    "Không có số liệu “x”. Dùng: bình-quân, thay-đổi, mức-15, đạt, chưa-đạt, tỷ-lệ-14.1.",
    "There is no figure “x”. Use: average, change, band-15, met, not-met, percent-14.1."),
  Said(
    .notice(
      .deadlineBeforeSession(
        due: july(1), session: july(10))),
    "Thời hạn 1/7/2024 trước ngày kiểm tra 10/7/2024; hãy chọn ngày sau.",
    "The deadline 1/7/2024 is before the inspection of 10/7/2024. Choose another day."),
  Said(
    .notice(.doneBeforeAsked(done: july(1), asked: july(10))),
    "Ngày xong 1/7/2024 trước ngày kiến nghị 10/7/2024; hãy chọn ngày sau.",
    "Done on 1/7/2024 is before it was asked for on 10/7/2024. Choose another day."),
  Said(
    .notice(.unknownRecommendation(text: "x")), "Không có kiến nghị “x”. Xem: ntm recommend list last",
    "There is no recommendation “x”. See: ntm recommend list last"),
  Said(
    .notice(.ambiguousRecommendation(text: "a", candidates: ["ab Lắp biển", "ac Trả lời"])),
    "“a” là đầu hoặc cuối của nhiều kiến nghị; hãy viết thêm:\n  ab Lắp biển\n  ac Trả lời",
    "Several recommendations begin or end with “a”; write more of it:\n  ab Lắp biển\n  ac Trả lời"),
  Said(
    .notice(.invalidMeasurement(text: "1/0")),
    "“1/0” không phải số liệu; viết như 44,91 hoặc 2331/2524, mẫu số lớn hơn 0, nhiều nhất 9 chữ số.",
    "“1/0” is not a value; write it like 44.91 or 2331/2524, the denominator above 0, at most 9 digits."),
  Said(
    .notice(.ambiguousMeasurement(text: "7.860")),
    "“7.860”: dấu chấm trước ba chữ số có thể là hàng nghìn; viết như 7,860 (số lẻ) hoặc 7860.",
    "“7.860”: a point before three digits can mean thousands; write it like 7,860 (decimals) or 7860."),
  Said(
    .notice(.unknownIndicator(text: "14.9", criterion: 14, known: ["14.1", "14.2"])),
    "Tiêu chí 14 không có chỉ tiêu “14.9”. Có: 14.1, 14.2.",
    "Criterion 14 has no indicator “14.9”. Known: 14.1, 14.2."),
  Said(
    .notice(.noCommunes(area: "huyện Chi Lăng")),
    "Đợt kiểm tra huyện Chi Lăng không có xã nào để báo cáo. Xem các xã: ntm session show last",
    "The inspection of huyện Chi Lăng goes through no commune. See its communes: ntm session show last"),
  Said(
    .notice(.nothingToTakeOver(session: "k3m9")),
    "Đợt k3m9 không có lời văn nào để lấy lại. Xem: ntm notice show k3m9",
    "Session k3m9 has no texts to take over. See: ntm notice show k3m9"),
  Said(
    .notice(.editorFailed(command: "vi", status: 2, kept: nil)),
    "Trình soạn “vi” kết thúc với mã 2; văn bản được để nguyên. Hãy xem lại $VISUAL hoặc $EDITOR.",
    "The editor “vi” ended with status 2; the text is as it was. Check $VISUAL or $EDITOR and try again."),
  Said(
    .notice(.editorFailed(command: "vi", status: 137, kept: "/tmp/ntm-x/ntm.txt")),
    "Trình soạn “vi” kết thúc với mã 137. Chữ nó đã lưu còn ở /tmp/ntm-x/ntm.txt; trong ntm hãy bấm F5 để mở lại chữ đó.",
    "The editor “vi” ended with status 137. What it had saved is in /tmp/ntm-x/ntm.txt; in ntm press F5 to open that again."
  ),
  Said(
    .notice(
      .phrases(
        path: "p.txt",
        faults: [
          PhraseFault(line: 1, kind: .notAPhrase),
          PhraseFault(line: 2, kind: .unknownPhrase(name: "openin", nearest: "opening")),
          PhraseFault(line: 3, kind: .twice(name: "opening")),
          PhraseFault(line: 4, kind: .unknownField(name: "dat", phrase: "opening", known: ["date", "lead"])),
          PhraseFault(line: 5, kind: .unclosed(phrase: "opening")),
          PhraseFault(line: 6, kind: .missingField(name: "count", phrase: "band")),
          PhraseFault(line: 7, kind: .controlCharacter(column: 9)),
          PhraseFault(line: 8, kind: .unknownField(name: "x", phrase: "motto", known: [])),
        ])),
    """
    p.txt: không dùng được (8 lỗi; hãy sửa rồi làm lại):
      dòng 1: không có dạng tên = lời
      dòng 2: không có lời mẫu “openin”; gần giống: opening
      dòng 3: “opening” đã có ở trên
      dòng 4: opening: không có trường {dat}; có: {date} {lead}
      dòng 5: opening: dấu { hoặc } thiếu cặp
      dòng 6: band: thiếu trường {count}
      dòng 7: ký tự 9 là ký tự điều khiển, không văn bản nào chứa được
      dòng 8: motto: không có trường {x}; lời mẫu này không có trường nào
    """,
    """
    p.txt: cannot be used (8 faults; mend and check again):
      line 1: not of the form name = text
      line 2: there is no phrase “openin”; alike: opening
      line 3: “opening” is above already
      line 4: opening: there is no field {dat}; known: {date} {lead}
      line 5: opening: a { or } without its pair
      line 6: band: the field {count} is missing
      line 7: character 9 is a control character, which no document can carry
      line 8: motto: there is no field {x}; this phrase has none
    """),
  Said(
    .notice(.phrases(path: "p.txt", faults: (1...22).map { PhraseFault(line: $0, kind: .notAPhrase) })),
    "p.txt: không dùng được (22 lỗi; hãy sửa rồi làm lại):\n"
      + (1...20).map { "  dòng \($0): không có dạng tên = lời\n" }.joined() + "  … và 2 lỗi nữa",
    "p.txt: cannot be used (22 faults; mend and check again):\n"
      + (1...20).map { "  line \($0): not of the form name = text\n" }.joined() + "  … and 2 more"),
]
