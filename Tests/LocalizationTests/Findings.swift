import Domain
import Testing

/// A finding and exactly what is said of it.
struct SaidOfFinding: Sendable, CustomTestStringConvertible {
  var finding: Finding
  var vietnamese: String
  var english: String

  init(_ kind: Finding.Kind, at place: FindingPlace, _ vietnamese: String, _ english: String) {
    finding = Finding(kind, at: place)
    self.vietnamese = vietnamese
    self.english = english
  }

  var testDescription: String { english }
}

let standard: CriteriaSetID = "ntm-2021-2025"
let advanced: CriteriaSetID = "ntm-nang-cao-2021-2025"
let bangHuu: UnitCode = "06487"
let nhanLy: UnitCode = "06496"

/// An inspection of two xã under two sets, on 10 July 2024.
func smallInspection(_ date: CalendarDate = july(10)) -> Inspection {
  let list: UnitListID = "3cap-2024-05"
  let names = ["Quy hoạch", "Giao thông", "Thủy lợi", "Điện"]
  let outlines = [(standard, nil), (advanced, standard)].map { id, first in
    CriteriaOutline(
      id: id, version: "1", title: Localized(vi: id.rawValue), isComplete: true, prerequisite: first,
      criteria: names.enumerated().map { .init(number: $0 + 1, name: Localized(vi: $1)) })
  }
  return Inspection(
    session: InspectionSession(
      id: SessionID(rawValue: "k3m9"), unitList: list, area: "187", date: date, title: "",
      criteriaSets: outlines.map { CriteriaSetVersion(id: $0.id, version: "1") }),
    path: [AdministrativeUnit(list: list, code: "187", kind: .ruralDistrict, name: "Chi Lăng", parent: "20")],
    communes: [(bangHuu, "Bằng Hữu"), (nhanLy, "Nhân Lý")].map { code, name in
      AdministrativeUnit(list: list, code: code, kind: .ruralCommune, name: name, parent: "187")
    },
    outlines: outlines)
}

/// A day of July 2024.
func july(_ day: Int) -> CalendarDate {
  guard let date = CalendarDate(year: 2024, month: 7, day: day) else { fatalError("July has no day \(day)") }
  return date
}

/// A fraction with a denominator above zero.
func ratio(_ above: Int, _ below: Int) -> Ratio {
  guard let ratio = Ratio(above, below) else { fatalError("\(below) is no denominator") }
  return ratio
}
