import Domain
import Reporting
import Testing

let standard: CriteriaSetID = "ntm-2021-2025"
let model: CriteriaSetID = "ntm-kieu-mau-2021-2025"

/// A small inspection with its log: every id and every time is fixed.
struct RecordedInspection {
  var inspection: Inspection
  private(set) var log: [Change] = []

  /// The inspection with nothing recorded but that it takes place.
  init() throws {
    let session = InspectionSession(
      id: SessionID(rawValue: "k3m9x2p7qa"), unitList: "3cap-2024-05", area: "187",
      date: try #require(CalendarDate(iso: "2024-07-10")), title: "Kiểm tra 6 tháng đầu năm",
      criteriaSets: [
        CriteriaSetVersion(id: standard, version: "2"), CriteriaSetVersion(id: model, version: "1"),
      ])
    inspection = Inspection(session: session, path: path, communes: communes, outlines: outlines)
    for fact in session.facts { record(fact) }
  }

  /// Appends a change, as Lan on her laptop, a second after the one before.
  mutating func record(_ fact: Fact, origin: Change.Origin = .recorded) {
    let milliseconds = 1_720_600_000_000 + 1000 * Int64(log.count)
    let time = HybridTime(rawValue: milliseconds << 16)
    let step = log.count < 5 ? log.first?.id.time ?? time : time
    let replaced = log.last { $0.fact.subject == fact.subject }?.id
    log.append(
      Change(
        id: ChangeID(time: time, device: DeviceID(rawValue: "lanlaptop2")), author: "Lan", recordedAt: milliseconds,
        step: step, origin: origin, fact: fact, replaces: replaced))
    inspection.apply(fact)
  }

  mutating func record(
    _ field: Field, _ value: String?, of commune: UnitCode? = nil, _ criterion: Int? = nil,
    set: CriteriaSetID = standard
  ) {
    record(
      Fact(
        Subject(
          session: inspection.session.id, commune: commune, criteriaSet: set, criterion: criterion, field: field),
        value))
  }

  mutating func record(_ status: Status, of commune: UnitCode, _ criteria: Int..., set: CriteriaSetID = standard) {
    for criterion in criteria { record(.status, status.recorded, of: commune, criterion, set: set) }
  }
}

let bangHuu: UnitCode = "06487"
let nhanLy: UnitCode = "06496"
let yTich: UnitCode = "06520"
let dongMo: UnitCode = "06463"

/// Everything a report can show: a target, counted, unfinished and reported counts, notes, a township.
func chiLang() throws -> RecordedInspection {
  var recorded = try RecordedInspection()
  recorded.record(.target, "yes", of: bangHuu)
  recorded.record(.met, of: bangHuu, 1, 3, 4, 7, 8, 9, 12, 13, 14, 15, 16, 18, 19)
  recorded.record(.notMet, of: bangHuu, 2, 5, 6, 10, 11, 17)
  recorded.record(.note, "Mặt đường BTXM 7,860/8,472 km = 92,7%;\nthiếu biển báo.", of: bangHuu, 2)
  recorded.record(.note, "*Gấp* [xem] <b>_bản vẽ_</b> | `số` #4 \\ R&D", of: bangHuu, 5)
  recorded.record(.notMet, of: nhanLy, 1)
  let mistaken = recorded.log.last?.step ?? .zero
  recorded.record(
    Fact(
      Subject(
        session: recorded.inspection.session.id, commune: nhanLy, criteriaSet: standard, criterion: 1, field: .status),
      nil), origin: .undo(mistaken))
  recorded.record(.met, of: nhanLy, 4, 8)
  recorded.record(.notMet, of: nhanLy, 17)
  recorded.record(.reportedCount, "15-18", of: yTich)
  recorded.record(.reportedBy, "UBND huyện", of: yTich)
  recorded.record(.met, of: dongMo, 1)
  recorded.record(.reportedAverage, "14")
  recorded.record(.reportedChange, "0.42")
  recorded.record(.reportedBy, "UBND huyện")
  recorded.record(.reportedCount, "1", of: bangHuu, set: model)
  return recorded
}

private let path = [
  AdministrativeUnit(list: "3cap-2024-05", code: "20", kind: .province, name: "Lạng Sơn", parent: nil),
  AdministrativeUnit(list: "3cap-2024-05", code: "187", kind: .ruralDistrict, name: "Chi Lăng", parent: "20"),
]

private let communes = [
  unit(bangHuu, "Bằng Hữu"), unit("06514", "Hữu Kiên"), unit(nhanLy, "Nhân Lý"), unit(yTich, "Y Tịch"),
  unit(dongMo, "Đồng Mỏ", .township),
]

func unit(_ code: UnitCode, _ name: String, _ kind: UnitKind = .ruralCommune) -> AdministrativeUnit {
  AdministrativeUnit(list: "3cap-2024-05", code: code, kind: kind, name: name, parent: "187")
}

private let names = [
  "Quy hoạch", "Giao thông", "Thủy lợi", "Điện", "Trường học", "Văn hóa", "Thương mại", "Thông tin", "Nhà ở",
  "Thu nhập", "Nghèo", "Lao động", "Sản xuất", "Giáo dục", "Y tế", "Văn hóa", "Môi trường", "Pháp luật", "An ninh",
]

let outlines = [
  CriteriaOutline(
    id: standard, version: "2", title: Localized(vi: "Xã nông thôn mới", en: "New rural commune"), isComplete: true,
    prerequisite: nil,
    criteria: names.enumerated().map { index, name in
      .init(number: index + 1, name: Localized(vi: name, en: index == 1 ? "Roads" : nil))
    }),
  CriteriaOutline(
    id: model, version: "1", title: Localized(vi: "Kiểu mẫu"), isComplete: false, prerequisite: standard,
    criteria: [.init(number: 1, name: Localized(vi: "Sản xuất")), .init(number: 2, name: Localized(vi: "Thôn"))]),
]
