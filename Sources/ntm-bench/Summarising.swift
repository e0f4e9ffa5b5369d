import Catalogue
import Domain
import GRDB
import Notebook
import Storage

/// The views of the summary over many years, each against one sum in SQL over the same statuses: twenty sessions of
/// every district of a province, ten of a province of communes.
struct Summarising {
  private let folder: WorkFolder
  private let runs: Int

  init(folder: WorkFolder, runs: Int) {
    (self.folder, self.runs) = (folder, runs)
  }

  private static let province: UnitCode = "20"
  private static let twoLevels: UnitListID = "2cap-2025-07"

  func figures() throws -> [Figure] {
    let path = folder.path + "/summary.sqlite"
    let units = try Catalogue.unitList(Self.twoLevels)
    let sizes = units.provinces().map { (unit: $0, communes: units.children(of: $0.code).count) }
    guard let largest = sizes.max(by: { $0.communes < $1.communes }) else { throw BenchProblem("no provinces") }
    let store = try make(at: path, largest.unit.code)
    let raw = try DatabaseQueue(path: path)
    let criteria = try CriteriaContent().numbers.count
    guard let district = try store.sessions(of: NationalStore.district, in: NationalStore.list).first,
      let whole = try store.sessions(of: largest.unit.code, in: Self.twoLevels).first
    else { throw BenchProblem("no sessions in \(path)") }
    let districts = try Catalogue.unitList(NationalStore.list).children(of: Self.province).map(\.code)
    return try figures("a district over 20 sessions", raw, of: [district.area]) {
      _ = try Summaries(store).timeline(of: district, set: NationalStore.set)
    }
      + figures("a province of \(districts.count) districts", raw, of: districts, latestOnly: true) {
        _ = try Summaries(store).province(
          Self.province, in: NationalStore.list, set: NationalStore.set, criteriaCount: criteria)
      }
      + figures("a province of \(largest.communes) communes", raw, of: [whole.area], latestOnly: true) {
        _ = try Summaries(store).province(
          whole.area, in: Self.twoLevels, set: NationalStore.set, criteriaCount: criteria)
      }
      + figures("a province of \(largest.communes) communes over 10 sessions", raw, of: [whole.area]) {
        _ = try Summaries(store).timeline(of: whole, set: NationalStore.set)
      }
  }

  /// Districts inspected twice a year are as much work as twenty years.
  private func make(at path: String, _ province: UnitCode) throws -> Store {
    let store = try Store(path: path, access: .writing, author: "Bench")
    if try !store.sessions(of: province, in: Self.twoLevels).isEmpty { return store }
    let content = try CriteriaContent()
    var recorder = Recorder(content: content)
    for district in try Catalogue.unitList(NationalStore.list).children(of: Self.province) {
      var changes: [Change] = []
      for year in 2006...2025 { changes += try recorder.changes(ofDistrict: district.code, year: year) }
      _ = try store.mergeChanges(changes, using: content.sets)
    }
    for year in 2025...2034 {
      let changes = try recorder.changes(ofDistrict: province, in: Self.twoLevels, year: year)
      _ = try store.mergeChanges(changes, using: content.sets)
    }
    return store
  }

  private func figures(
    _ name: String, _ raw: DatabaseQueue, of areas: [UnitCode], latestOnly: Bool = false, _ summarise: () throws -> Void
  ) throws -> [Figure] {
    let listed = areas.map { "'\($0.text)'" }.joined(separator: ",")
    let sessions = try raw.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT \(latestOnly ? "max(number)" : "number") FROM session WHERE area IN (\(listed))
          \(latestOnly ? "GROUP BY area" : "")
          """)
    }
    let sum = """
      SELECT sum(status = 1) + sum(status = 2) FROM assessment WHERE session IN (\(sessions.joined(separator: ",")))
      """
    var own = Samples()
    var floor = Samples()
    for _ in 0..<runs {
      try own.time(summarise)
      _ = try floor.time { try raw.unsafeRead { db in try Int.fetchOne(db, sql: sum) } }
    }
    return [
      Figure("summary: \(name)", own.median, unit: "ms", below: 10),
      Figure("summary: \(name), against one sum in SQL", own.median, against: floor.median, atMost: nil),
    ]
  }
}
