import Domain
import Foundation
import Notebook

/// Another front end on a page: `example STORE NOTICE` opens a store, makes a session, records what was found of a
/// criterion, checks, and writes the notice.
@main struct Example {
  static func main() throws {
    guard CommandLine.arguments.count == 3, let day = CalendarDate(iso: "2024-07-10") else { exit(64) }
    let store = try Store(path: CommandLine.arguments[1], access: .writing, author: "Nguyễn Văn A")
    let session = try Sessions(store).create(
      NewSession(
        area: "187", unitList: "3cap-2024-05", date: day, title: "Kiểm tra thử", criteriaSets: ["ntm-2021-2025"]))

    let roads = Place(commune: "06475", criteriaSet: "ntm-2021-2025", criterion: 2)
    let subject = { (field: Field) in Subject(session: session.id, place: roads, field: field) }
    _ = try store.record([
      Fact(subject(.status), Status.notMet.recorded),
      Fact(subject(.note), "4/5 đường xã chưa chiếu sáng"),
    ])

    let inspection = try Sessions(store).inspection(of: session)
    let findings = try Checks(store).findings(of: inspection, against: nil, today: day)
    print("\(inspection.area?.title ?? ""): \(findings.count)")
    try WholeFile.write(Exports(store).bytes(of: session, as: .text), to: CommandLine.arguments[2], replacing: true)
  }
}
