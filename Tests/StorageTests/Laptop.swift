import Bundles
import Domain
import Foundation
import GRDB
@testable import Storage
import Testing
import Workbench

/// An inspector's laptop: a folder with a store, a clock that stands where it is set, and chance without surprise.
final class Laptop {
  let folder: TemporaryFolder
  let author: String
  /// Milliseconds since 1970.
  var now: Int64
  private var chance: SeededGenerator

  init(_ author: String = "Lan", now: Int64 = 1_720_600_000_000) throws {
    folder = try TemporaryFolder()
    self.author = author
    self.now = now
    chance = SeededGenerator(state: author.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) })
  }

  var path: String { "\(folder.path)/ntm.sqlite" }

  func open(_ access: Store.Access = .writing) throws -> Store {
    try Store(path: path, access: access, author: author, wallClock: { self.now }, random: { self.chance.next() })
  }

  /// Opens the store, works with it, and closes it.
  @discardableResult
  func use<Value>(_ access: Store.Access = .writing, _ work: (Store) throws -> Value) throws -> Value {
    try work(open(access))
  }

  /// A store with the inspection that the facts below are about.
  @discardableResult
  func useInspection<Value>(_ work: (Store) throws -> Value) throws -> Value {
    try use { store throws in
      try store.create(chiLang(), using: criteriaSets)
      return try work(store)
    }
  }

  /// Looks at the file beside the program.
  func look<Value>(_ query: (Database) throws -> Value) throws -> Value {
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: path, configuration: configuration).read(query)
  }

  /// Alters the file as a process does that ends before it has brought its write-ahead log into the file.
  func crash(_ work: (Database) throws -> Void) throws {
    let other = try TemporaryFolder()
    let process = try DatabaseQueue(path: "\(other.path)/process.sqlite")
    if FileManager.default.fileExists(atPath: path) { try DatabaseQueue(path: path).backup(to: process) }
    try process.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try work(db)
    }
    for suffix in ["", "-wal"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
      try FileManager.default.copyItem(atPath: "\(other.path)/process.sqlite\(suffix)", toPath: path + suffix)
    }
  }

  /// Alters the file behind the program's back, with sums that agree; foreign keys are kept, as the program keeps them.
  func tamper(_ sql: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase(SummedTable.register)
    try DatabaseQueue(path: path, configuration: configuration).write { db in
      try db.execute(sql: sql)
      if try db.tableExists("total") { try RowSums.renew(in: db) }
    }
  }
}

let standard: CriteriaSetID = "ntm-2021-2025"
let model: CriteriaSetID = "ntm-kieu-mau-2021-2025"
let bangHuu: UnitCode = "06487"
let nhanLy: UnitCode = "06496"
let dongMo: UnitCode = "06463"

let criteriaSets: [(outline: CriteriaOutline, content: [UInt8])] = [
  (outline(standard, ["Quy hoạch", "Giao thông", "Thủy lợi", "Điện", "Trường học"]), Array("{}".utf8)),
  (outline(model, ["Sản xuất", "Thôn thông minh"]), Array("{\"id\": \"ntm-kieu-mau-2021-2025\"}".utf8)),
]

private func outline(_ id: CriteriaSetID, _ names: [String]) -> CriteriaOutline {
  CriteriaOutline(
    id: id, version: "1", title: Localized(vi: "Bộ \(id.rawValue)", en: "Set"), isComplete: id == model,
    prerequisite: id == model ? standard : nil,
    criteria: names.enumerated().map { .init(number: $0 + 1, name: Localized(vi: $1, en: $0 == 0 ? "First" : nil)) })
}

func chiLang(
  _ id: String = "chilang2024", area: UnitCode = "187", date: String = "2024-07-10"
) throws -> InspectionSession {
  InspectionSession(
    id: SessionID(rawValue: id), unitList: "3cap-2024-05", area: area, date: try #require(CalendarDate(iso: date)),
    title: "Chi Lăng", criteriaSets: criteriaSets.map { CriteriaSetVersion(id: $0.outline.id, version: "1") })
}

let communes: [AdministrativeUnit] = [
  (bangHuu, UnitKind.ruralCommune, "Bằng Hữu"), (nhanLy, .ruralCommune, "Nhân Lý"), (dongMo, .township, "Đồng Mỏ"),
].map { AdministrativeUnit(list: "3cap-2024-05", code: $0, kind: $1, name: $2, parent: "187") }

/// A fact about a criterion of a commune in the inspection of Chi Lăng.
func fact(
  _ field: Field, _ value: String?, _ criterion: Int = 1, of commune: UnitCode = bangHuu, set: CriteriaSetID = standard,
  in session: String = "chilang2024"
) -> Fact {
  let place = Place(commune: commune, criteriaSet: set, criterion: criterion)
  return Fact(Subject(session: SessionID(rawValue: session), place: place, field: field), value)
}

/// A fact about a commune as a whole.
func fact(_ field: Field, _ value: String?, ofAll commune: UnitCode, set: CriteriaSetID = standard) -> Fact {
  Fact(Subject(session: SessionID(rawValue: "chilang2024"), commune: commune, criteriaSet: set, field: field), value)
}

extension Store {
  /// The inspection of Chi Lăng as the store has it now.
  func chiLangNow() throws -> Inspection {
    let session = try session(SessionID(rawValue: "chilang2024"))
    return try inspection(session, path: [], communes: communes)
  }

  /// What is recorded of a criterion.
  func assessment(_ criterion: Int = 1, of commune: UnitCode = bangHuu) throws -> Assessment {
    try chiLangNow().assessment(at: Place(commune: commune, criteriaSet: standard, criterion: criterion))
  }

  /// The log of the inspection of Chi Lăng.
  func log() throws -> [Change] {
    try history(of: SessionID(rawValue: "chilang2024"))
  }

  /// What verifying finds but for signatures, which changes that are merged one by one come without.
  func faultsOfFold() throws -> [StoreFault] {
    try verify().filter { if case .unproven = $0 { false } else { true } }
  }

  /// The chains of the inspection of Chi Lăng, whole and as their devices signed them.
  func given() throws -> [GivenRun] {
    let log = try log()
    let proofs = try proofs(of: log)
    return Dictionary(grouping: log, by: \.id.device).sorted { $0.key < $1.key }.map { device, changes in
      let chain = ChainID(session: SessionID(rawValue: "chilang2024"), device: device)
      return GivenRun(ChainRun(chain, changes, proof: changes.last.flatMap { proofs[$0.id] }), from: "a")
    }
  }

  @discardableResult
  func undo() throws -> [Change] {
    try undo(in: SessionID(rawValue: "chilang2024"))
  }

  @discardableResult
  func redo() throws -> [Change] {
    try redo(in: SessionID(rawValue: "chilang2024"))
  }
}
