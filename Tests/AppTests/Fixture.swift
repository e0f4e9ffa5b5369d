import Domain
import Drawing
import Localization

@testable import App

/// Takes in an answer, as the event loop does.
func update(_ model: inout Model, _ answer: Answer) -> [Effect] { App.update(&model, .answer(answer)) }

/// Takes in a message beside a store that keeps every draft.
func updateKeeping(_ model: inout Model, _ message: Message) -> [Effect] {
  let effects = App.update(&model, message)
  for effect in effects {
    switch effect {
    case .keepDraft(let subject, let text): _ = update(&model, .draftKept(subject, text))
    case .dropDraft(let subject): _ = update(&model, .draftKept(subject, nil))
    default: break
    }
  }
  return effects
}

/// Huyện Chi Lăng as the screens show it: a small inspection made of values, without store or files.
enum Fixture {
  static let session = SessionID(rawValue: "chilang2024")
  static let standard: CriteriaSetID = "ntm-2021-2025"
  static let advanced: CriteriaSetID = "ntm-nang-cao-2021-2025"

  static let criteriaNames = [
    "Quy hoạch", "Giao thông", "Thủy lợi và phòng, chống thiên tai", "Điện", "Trường học", "Cơ sở vật chất văn hóa",
    "Cơ sở hạ tầng thương mại nông thôn", "Thông tin và Truyền thông", "Nhà ở dân cư", "Thu nhập", "Nghèo đa chiều",
    "Lao động", "Tổ chức sản xuất và phát triển kinh tế nông thôn", "Giáo dục và Đào tạo", "Y tế", "Văn hóa",
    "Môi trường và an toàn thực phẩm", "Hệ thống chính trị và tiếp cận pháp luật", "Quốc phòng và An ninh",
  ]

  static let communeNames: [(code: UnitCode, name: String)] = [
    ("06478", "Bắc Thủy"), ("06487", "Bằng Hữu"), ("06493", "Bằng Mạc"), ("06523", "Chi Lăng"),
    ("06481", "Chiến Thắng"), ("06475", "Gia Lộc"), ("06508", "Hòa Bình"), ("06514", "Hữu Kiên"),
    ("06499", "Lâm Sơn"), ("06502", "Liên Sơn"), ("06484", "Mai Sao"), ("06496", "Nhân Lý"), ("06517", "Quan Sơn"),
    ("06490", "Thượng Cường"), ("06505", "Vạn Linh"), ("06469", "Vân An"), ("06472", "Vân Thủy"), ("06520", "Y Tịch"),
  ]

  static func unit(_ code: UnitCode, _ kind: UnitKind, _ name: String, in parent: UnitCode?) -> AdministrativeUnit {
    AdministrativeUnit(list: "3cap-2024-05", code: code, kind: kind, name: name, parent: parent, alias: nil)
  }

  static let province = unit("20", .province, "Lạng Sơn", in: nil)
  static let district = unit("187", .ruralDistrict, "Chi Lăng", in: "20")

  static var communes: [AdministrativeUnit] {
    communeNames.map { unit($0.code, .ruralCommune, $0.name, in: "187") }
      + [unit("06466", .township, "Chi Lăng", in: "187"), unit("06463", .township, "Đồng Mỏ", in: "187")]
  }

  static func outline(_ id: CriteriaSetID) -> CriteriaOutline {
    CriteriaOutline(
      id: id, version: "2", title: Localized(vi: "Bộ tiêu chí \(id.rawValue)", en: "Criteria \(id.rawValue)"),
      isComplete: true, prerequisite: nil,
      criteria: criteriaNames.enumerated().map { .init(number: $0 + 1, name: Localized(vi: $1)) })
  }

  /// An inspection in which nothing is recorded.
  static func empty(id: SessionID = session, date: String = "2024-07-10") -> Inspection {
    let sets = [standard, advanced]
    let inspection = InspectionSession(
      id: id, unitList: "3cap-2024-05", area: "187",
      date: CalendarDate(iso: date) ?? .init(year: 2024, month: 7, day: 10) ?? day,
      title: "", criteriaSets: sets.map { CriteriaSetVersion(id: $0, version: "2") })
    return Inspection(session: inspection, path: [province, district], communes: communes, outlines: sets.map(outline))
  }

  static var day: CalendarDate {
    guard let day = CalendarDate(year: 2024, month: 7, day: 10) else { preconditionFailure("a real day") }
    return day
  }

  static func fact(
    _ commune: UnitCode, _ criterion: Int?, _ field: Field, _ value: String?, set: CriteriaSetID = standard,
    session: SessionID = session
  ) -> Fact {
    Fact(
      Subject(session: session, commune: commune, criteriaSet: set, criterion: criterion, field: field), value)
  }

  /// The 2024 inspection of xã Bằng Hữu: 13 met, 6 not met; others as reported.
  static var inspection: Inspection {
    var inspection = empty()
    for number in [1, 3, 4, 7, 8, 9, 12, 13, 14, 15, 16, 18, 19] {
      inspection.apply(fact("06487", number, .status, "met"))
    }
    for number in [2, 5, 6, 10, 11, 17] { inspection.apply(fact("06487", number, .status, "not-met")) }
    inspection.apply(fact("06487", 2, .note, "4/5 đường xã chưa chiếu sáng; chưa có biển chỉ dẫn và cảnh báo an toàn"))
    inspection.apply(fact("06487", nil, .target, "yes"))
    for code in ["06523", "06505", "06493", "06484", "06517", "06490", "06496"] as [UnitCode] {
      inspection.apply(fact(code, nil, .reportedCount, "19"))
      inspection.apply(fact(code, nil, .reportedBy, "UBND huyện"))
    }
    inspection.apply(fact("06475", nil, .reportedCount, "15-18"))
    for number in 1...12 { inspection.apply(fact("06469", number, .status, number % 3 == 0 ? "not-met" : "met")) }
    return inspection
  }

  static func model(
    _ size: Size = Size(rows: 24, columns: 80), language: Language = .vietnamese, signs: Signs = .unicode
  ) -> Model {
    Model(language: language, signs: signs, today: day, secondsFromUTC: 7 * 3600, size: size, exportFolder: "/so")
  }

  /// A model in which the inspection is open and Bằng Hữu is chosen.
  static func opened(_ model: Model = model(), focus: HomeState.Column = .criteria) -> Model {
    var model = model
    let opened = Opened(
      inspection: inspection, drafts: [:],
      lastPlace: Place(commune: "06487", criteriaSet: standard, criterion: 2))
    _ = update(&model, .opened(opened))
    let areas = [("180", "Bắc Sơn"), ("187", "Chi Lăng"), ("184", "Đình Lập")] as [(UnitCode, String)]
    _ = update(&model, .areasLoaded(areas.map { AreaRow(unit: unit($0, .ruralDistrict, $1, in: "20"), average: nil) }))
    model.home.focus = focus
    _ = update(&model, .levelsLoaded(session, levels))
    return model
  }

  /// Levels of the first two criteria: plain ones; of all communes, of a region and year, and a compound one.
  static let levels: Levels = {
    let known = #""confidence":"verified","src":"s""#
    let level = { (level: String) in #"{"region":"*","year":null,\#(level),\#(known)}"# }
    let criteria = """
      {"number":1,"name":{"vi":"Quy hoạch"},"indicators":[
      {"code":"1.1","text":{"vi":"Có quy hoạch chung"},"kind":"bool","thresholds":[
      \(level(#""op":"=","value":true,"text":"Đạt""#))],\(known)},
      {"code":"1.2","text":{"vi":"Quy định quản lý (nếu có)"},"kind":"bool","ifApplicable":true,"thresholds":[
      \(level(#""op":"=","value":true,"text":"Đạt""#))],\(known)}],\(known)},
      {"number":2,"name":{"vi":"Giao thông"},"indicators":[
      {"code":"2.1","text":{"vi":"Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa, đảm bảo ô tô đi lại thuận tiện quanh năm"},
      "kind":"percent","unit":"%","counted":{"vi":"km","en":"km"},"thresholds":[\(level(#""op":">=","value":95"#))],\(known)},
      {"code":"2.2","text":{"vi":"Thu nhập bình quân"},"kind":"number","unit":"triệu đồng","thresholds":[
      {"region":"TDMNPB","year":2024,"op":">=","value":45,"confidence":"recalled"}],\(known)},
      {"code":"2.3","text":{"vi":"Hộ được sử dụng nước sạch"},"kind":"percent","unit":"%","counted":{"vi":"hộ"},"thresholds":[
      \(level(#""op":">=","value":90,"parts":[{"name":"Từ hệ thống cấp nước tập trung","op":">=","value":30}]"#))],\(known)}],
      \(known)}
      """
    let file = """
      {"id":"\(standard.rawValue)","version":"2","level":"xa","title":{"vi":"Thử"},
      "period":{"from":"2021-01-01","to":null},"basis":[{"no":"1","date":"2021-01-01",\(known)}],
      "declared":{"criteria":2,"indicators":5,\(known)},"metRule":"all","groups":[],
      "regions":[{"id":"TDMNPB","name":{"vi":"Trung du miền núi phía Bắc","en":"Northern midlands"}}],
      "criteria":[\(criteria)],"sources":{"s":{"title":"QĐ 318/QĐ-TTg"}}}
      """
    do {
      let set = try CriteriaSet.read(Array(file.utf8), file: "thu.json")
      return Levels(sets: [set], regions: Dictionary(uniqueKeysWithValues: communeNames.map { ($0.code, "TDMNPB") }))
    } catch {
      preconditionFailure("\(error)")
    }
  }()
}
