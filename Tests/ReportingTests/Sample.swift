import Domain
import Reporting

/// A short notice with every kind of block, and an annex with every kind of cell.
let sample = Report(
  [
    .letterhead(
      Report.Letterhead(
        superior: "UBND TỈNH LẠNG SƠN", issuer: "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", number: "Số: 15/TB-SLĐTBXH",
        placeAndDate: "Lạng Sơn, ngày 10 tháng 7 năm 2024", nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        motto: "Độc lập - Tự do - Hạnh phúc")),
    .title("THÔNG BÁO", subject: "Kết quả kiểm tra xây dựng nông thôn mới tại huyện Chi Lăng năm 2024"),
    .heading(level: 1, "I. ĐÁNH GIÁ CHUNG"),
    .paragraph(
      Report.Text([
        .plain("Công tác tuyên truyền đã được đẩy mạnh"),
        .footnote(
          Report.Text([.plain("Tổ chức được "), .strong("03"), .plain(" hội nghị."), .footnote("Trong đó 01 ở xã.")])),
        .plain(", bảo hiểm y tế đạt 2331/2524 = "), .overridden("92,3%", computed: "92,4%"), .plain(" "),
        .strong("(chưa đạt)"), .plain("."), .footnote("Đến 30/6 & <chưa> \"chốt\"."),
      ])),
    .heading(level: 2, "1. Kết quả"), .heading(level: 3, "1.1. Đối với xã Bằng Hữu"),
    .list(["Số xã đạt 19 tiêu chí: 07/18 xã;", "Hàng một\nhàng hai\tsau tab\u{1}\u{FFFE}."]),
    .table(head: ["Xã", "Đạt"], rows: [["Bằng Hữu", "13"], ["Nhân Lý", "10 | *"]]),
    .signature(
      Report.Signature(
        recipientsTitle: "Nơi nhận:", recipients: ["- UBND tỉnh (để báo cáo);", "- Lưu: VT, P.XH."],
        authority: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], name: "Đàm Văn Chính")),
    .appendix(title: "DANH SÁCH CÁC SỞ, NGÀNH NHẬN VĂN BẢN"), .list(["Sở Tài chính;", "Sở Y tế."]),
  ],
  properties: Report.Properties(
    title: "Thông báo \"Chi Lăng\"", author: "Sở LĐ-TB&XH", session: SessionID(rawValue: "k3m9x2p7qa"), seal: "9f<&86d"),
  annexes: [
    Report.Annex(
      name: "Tổng hợp: xã/tiêu chí", titles: ["TỔNG HỢP KẾT QUẢ", "(kèm theo Thông báo)"],
      columns: [
        Report.Column("TT", width: 5), Report.Column("Xã", width: 18), Report.Column("Tỷ lệ (%)", width: 10),
        Report.Column("Ngày", width: 12), Report.Column("Ghi chú", width: 30),
      ],
      rows: [
        Report.Row([
          .integer(1), .text("Bằng Hữu"), .figure(ratio(2331, 2524, times: 100), decimals: 1),
          .date(day("2024-07-10")), .text("=1+1"),
        ]),
        Report.Row([
          .integer(-1200), .text("Nhân Lý\u{2}"), .figure(ratio(14, 1, times: 1), decimals: 2), .empty,
          .text("một\nhai <&> |"),
        ]),
        Report.Row(
          [.empty, .text("Cộng"), .figure(ratio(1, 3, times: 1), decimals: 0), .empty, .empty], isTotal: true),
      ], frozenColumns: 2),
    Report.Annex(name: "TỔNG HỢP: XÃ/TIÊU CHÍ", titles: [], columns: [Report.Column("Một", width: 8)], rows: []),
  ])

private func ratio(_ numerator: Int, _ denominator: Int, times factor: Int) -> Ratio {
  guard let ratio = Ratio(numerator * factor, denominator) else { preconditionFailure("no fraction") }
  return ratio
}

private func day(_ text: String) -> CalendarDate {
  guard let day = CalendarDate(iso: text) else { preconditionFailure("no day") }
  return day
}
