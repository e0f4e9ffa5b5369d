import Domain
import Testing

let advanced: CriteriaSetID = "ntm-nang-cao-2021-2025"

/// The inspection of 2024 with the figures and texts of its notice, as far as the checks look at them.
func inspectionOf2024() throws -> Inspection {
  let empty = try chiLang("2024-07-10")
  var outlines = empty.outlines
  var second = outlines[0]
  second.id = advanced
  second.prerequisite = standard
  outlines[1].prerequisite = advanced
  outlines.insert(second, at: 1)
  var inspection = Inspection(
    session: empty.session, path: empty.path, communes: empty.communes.map(\.unit), outlines: outlines)
  try inspection.say(
    .reportedCount, "19", of: "Chi Lăng", "Vạn Linh", "Bằng Mạc", "Mai Sao", "Quan Sơn", "Thượng Cường", "Nhân Lý")
  try inspection.say(.reportedCount, "15-18", of: "Hòa Bình", "Y Tịch", "Gia Lộc")
  try inspection.say(.reportedCount, "10-14", of: "Chiến Thắng", "Vân Thủy", "Vân An", "Bắc Thủy", "Liên Sơn")
  try inspection.say(.reportedCount, "5-9", of: "Lâm Sơn", "Hữu Kiên")
  try inspection.say(.reportedCount, "4", of: "Chi Lăng", set: model)
  try inspection.say(.target, "yes", of: "Bằng Hữu")
  try inspection.assess(
    "Bằng Hữu", met: [1, 3, 4, 7, 8, 9, 12, 13, 14, 15, 16, 18, 19], notMet: [2, 5, 6, 10, 11, 17])
  try inspection.say(
    .solutions, "BCĐ huyện đã tập trung chỉ đạo, hướng dẫn BCĐ xã triển khai các giải pháp thực hiện", of: "Bằng Hữu")
  try inspection.say(.target, "yes", of: "Nhân Lý", set: advanced)
  try inspection.assess(
    "Nhân Lý", set: advanced, met: [4, 6, 7, 8, 9, 11, 13, 15, 16, 18], notMet: [1, 2, 3, 5, 10, 12, 14, 17, 19])
  for (number, note) in notesOfNhanLy {
    try inspection.note("Nhân Lý", number, note, set: advanced)
  }
  inspection.report(standard, average: "14", change: "0.42")
  inspection.report(advanced, average: "12.3", change: "0.8")
  for (part, text) in partsOf2024 { inspection.write(part, text) }
  return inspection
}

private let notesOfNhanLy: [(Int, String)] = [
  (1, "UBND xã đang phối hợp với đơn vị tư vấn lập và hoàn thiện quy hoạch chi tiết xây dựng trung tâm xã;"),
  (
    2,
    "có 01/05 tuyến đường xã có điện chiếu sáng, còn lại 04 tuyến đường khác chưa được lắp hệ thống chiếu sáng trên "
      + "tuyến; Đường trục thôn gồm có 24 tuyến có tổng chiều dài 8,472km, chiều rộng nền Bn =2,5-3,5m, mặt đường từ Bn "
      + "= 2-3m; một số tuyến chưa có hệ thống rãnh thoát nước, mặt đường BTXM là 7,860/8,472 km chiếm 92,7%; chưa có hệ "
      + "thống camera an ninh được lắp đặt."
  ),
  (3, "hiện trên địa bàn xã chưa có mô hình tưới tiên tiến, tiết kiệm nước cho cây Táo"),
  (5, "đảm bảo trường Tiểu học xã Nhân Lý đạt tiêu chuẩn cơ sở vật chất mức độ 2."),
  (10, "Thu nhập bình quân bình quân đầu người/năm của xã Nhân Lý năm 2023 đạt 44,91 triệu đồng."),
  (
    14,
    "Tỷ lệ người dân tham gia bảo hiểm y tế đạt $2331/2524= 92,3\\%$ (chưa đạt). UBND xã cần tiếp tục tuyên truyền "
      + "vận động người dân tham gia mua bảo hiểm y tế để đạt tỷ lệ 95%."
  ),
  (17, "Hiện nay trên địa bàn xã chưa có cơ sở thu gom, xử lý chất thải nhựa"),
  (19, "Trên địa bàn xã chưa có mô hình camera an ninh tại các thôn"),
]

private let partsOf2024: [(NoticePart, String)] = [
  (.superior, "UBND TỈNH LẠNG SƠN"), (.issuer, "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"), (.number, "/TB-SLĐTBXH"),
  (.place, "Lạng Sơn"), (.issuedOn, "2024-07"),
  (
    .bases,
    "Kế hoạch số 15/KH-UBND, ngày 18/01/2024 của UBND tỉnh\nQuyết định số 374/QĐ-UBND, ngày 09/3/2023 của UBND tỉnh"
  ),
  (.lead, "Sở Lao động – Thương binh và Xã hội"), (.participants, "đại diện lãnh đạo, chuyên viên các cơ quan"),
  (.assessment, "Công tác tuyên truyền đã được đẩy mạnh^[Tổ chức được 03 Hội nghị [với 280 lượt người]]."),
  (.recipients, "- UBND tỉnh (để báo cáo);"), (.authority, "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"), (.signer, "Đàm Văn Chính"),
]

/// The inspection of 2022 with the figures of its notice.
func inspectionOf2022() throws -> Inspection {
  var inspection = try chiLang("2022-07-20")
  try inspection.say(.target, "yes", of: "Thượng Cường")
  try inspection.assess(
    "Thượng Cường", met: [1, 3, 4, 7, 8, 9, 10, 11, 12, 13, 14, 16, 19], notMet: [2, 5, 6, 15, 17, 18])
  try inspection.say(.reportedCount, "10", of: "Chi Lăng")
  inspection.report(standard, average: "10.11", change: "-4.45")
  return inspection
}

extension Inspection {
  /// Takes in the note of a criterion of a xã.
  mutating func note(_ name: String, _ criterion: Int, _ text: String, set: CriteriaSetID = standard) throws {
    record(.note, text, at: try place(name, criterion, set: set))
  }

  /// Takes in one field of a criterion.
  mutating func record(_ field: Field, _ value: String?, at place: Place) {
    apply(Fact(Subject(session: session.id, place: place, field: field), value))
  }

  /// Takes in an average and its change as somebody reported them.
  mutating func report(_ set: CriteriaSetID, average: String?, change: String? = nil) {
    apply(Fact(Subject(session: session.id, criteriaSet: set, field: .reportedAverage), average))
    apply(Fact(Subject(session: session.id, criteriaSet: set, field: .reportedChange), change))
  }

  /// Takes in a text of the notice.
  mutating func write(_ part: NoticePart, _ text: String?) {
    apply(Fact(Subject(session: session.id, field: part.field), text))
  }

  /// Takes in a setting of the notice.
  mutating func set(_ setting: NoticeSetting, _ value: String) {
    apply(Fact(Subject(session: session.id, field: setting.field), value))
  }

  /// Takes in a recommendation.
  mutating func recommend(_ recommendation: Recommendation) {
    for fact in recommendation.facts(in: session.id) { apply(fact) }
  }

  /// Takes in a figure set by hand.
  mutating func override(_ figure: FigurePlace, _ text: String) {
    apply(Fact(figure.subject(in: session.id), text))
  }

  /// A criterion of a xã.
  func place(_ name: String, _ criterion: Int, set: CriteriaSetID = standard) throws -> Place {
    Place(commune: try commune(name), criteriaSet: set, criterion: criterion)
  }

  /// The code of a xã.
  func commune(_ name: String) throws -> UnitCode {
    try #require(communes.first { $0.unit.isRuralCommune && $0.unit.name == name }).unit.code
  }
}

/// A day, "2024-07-10".
func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }
