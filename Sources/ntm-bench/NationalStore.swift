import Catalogue
import Domain
import Foundation
import Storage

/// A store as the whole country would fill it: every district's sessions, every commune, every criterion.
struct NationalStore {
  let path: String
  /// The session that the program opens.
  let session: InspectionSession

  static let list: UnitListID = "3cap-2025-03"
  static let set: CriteriaSetID = "ntm-2021-2025"
  /// Huyện Chi Lăng.
  static let district: UnitCode = "187"

  /// Makes the store, or takes one that is there.
  static func make(at path: String, sessionsPerDistrict: Int) throws -> NationalStore {
    let start = ContinuousClock.now
    let store = try Store(path: path, access: .writing, author: "Bench")
    if try !store.sessions(of: district, in: list).isEmpty {
      note("using \(path)")
      return try finish(store)
    }
    let content = try CriteriaContent()
    var recorder = Recorder(content: content)
    for province in try Catalogue.unitList(list).provinces() {
      let changes = try recorder.changes(ofProvince: province.code, sessionsPerDistrict: sessionsPerDistrict)
      _ = try store.mergeChanges(changes, using: content.sets)
      note("\(Int(start.millisecondsAgo / 1000)) s: \(recorder.count) changes, \(province.title)")
    }
    return try finish(store)
  }

  /// Makes a store of one session.
  static func makeSmall(at path: String) throws -> NationalStore {
    let store = try Store(path: path, access: .writing, author: "Bench")
    if try !store.sessions(of: district, in: list).isEmpty { return try finish(store) }
    let content = try CriteriaContent()
    var recorder = Recorder(content: content)
    _ = try store.mergeChanges(try recorder.changes(ofDistrict: district, year: 2025), using: content.sets)
    return try finish(store)
  }

  private static func finish(_ store: Store) throws -> NationalStore {
    guard let session = try store.sessions(of: district, in: list).first else {
      throw BenchProblem("no session of \(district) in \(store.path)")
    }
    try store.set("last-session", to: session.id.rawValue)
    return NationalStore(path: store.path, session: session)
  }
}

/// The criteria set in the form in which the store keeps it.
struct CriteriaContent {
  let sets: [(outline: CriteriaOutline, content: [UInt8])]
  let version: CriteriaSetVersion
  let numbers: [Int]

  init() throws {
    let outline = try Catalogue.criteriaSet(NationalStore.set).outline
    sets = [(outline, try Catalogue.criteriaBytes(NationalStore.set))]
    version = CriteriaSetVersion(id: outline.id, version: outline.version)
    numbers = outline.criteria.map(\.number)
  }
}

/// Makes the changes that inspectors would have recorded, the same in every run.
struct Recorder {
  let content: CriteriaContent
  private(set) var count = 0

  private let device = DeviceID(rawValue: "benchdevice")
  private static let millisecondsPerYear: Int64 = 31_556_952_000

  init(content: CriteriaContent) {
    self.content = content
  }

  /// The sessions of all districts of a province, the last of them in 2025.
  mutating func changes(ofProvince province: UnitCode, sessionsPerDistrict: Int) throws -> [Change] {
    var changes: [Change] = []
    for district in try Catalogue.unitList(NationalStore.list).children(of: province) {
      for year in (2026 - sessionsPerDistrict)...2025 {
        changes += try self.changes(ofDistrict: district.code, year: year)
      }
    }
    return changes
  }

  /// One session with a status for every commune and criterion; of a province where a list has no districts.
  mutating func changes(
    ofDistrict district: UnitCode, in list: UnitListID = NationalStore.list, year: Int
  ) throws -> [Change] {
    let day = (Int(district.text) ?? 0) % 28 + 1
    guard let date = CalendarDate(year: year, month: (Int(district.text) ?? 0) % 12 + 1, day: day) else { return [] }
    let session = InspectionSession(
      id: SessionID(rawValue: "bench\(district.text)y\(year)"), unitList: list, area: district,
      date: date, title: "Kiểm tra năm \(year)", criteriaSets: [content.version])
    var changes = session.facts.map { change($0, year: year) }
    for commune in try Catalogue.unitList(list).communes(inspectedIn: district) {
      for number in content.numbers {
        let place = Place(commune: commune.code, criteriaSet: NationalStore.set, criterion: number)
        let status = status(of: commune.code, number, year)
        changes.append(
          change(Fact(Subject(session: session.id, place: place, field: .status), status.recorded), year: year))
      }
    }
    return changes
  }

  /// More criteria are met every year.
  private func status(of commune: UnitCode, _ criterion: Int, _ year: Int) -> Status {
    let mixed = (UInt64(commune.text) ?? 0) &* 64 &+ UInt64(criterion)
    let dice = (mixed &* 0x9E37_79B9_7F4A_7C15) >> 32 % 100
    return dice < 40 + 5 * (year - 2016) ? .met : .notMet
  }

  private mutating func change(_ fact: Fact, year: Int) -> Change {
    count += 1
    let milliseconds = Int64(year - 1970) * Self.millisecondsPerYear + Int64(count)
    let time = HybridTime(rawValue: milliseconds << 16)
    return Change(
      id: ChangeID(time: time, device: device), author: "Thanh tra \(count % 50)", recordedAt: milliseconds, step: time,
      fact: fact)
  }
}
