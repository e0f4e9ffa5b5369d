import Catalogue
import Domain
import Foundation
import GRDB
import Storage

/// One status on the disk, against the least that SQLite can do with the same promise: one row in one transaction.
struct Saving {
  private let store: NationalStore
  private let folder: WorkFolder
  private let runs: Int

  init(store: NationalStore, folder: WorkFolder, runs: Int) {
    (self.store, self.folder, self.runs) = (store, folder, runs)
  }

  func figures() throws -> [Figure] {
    let opened = try Store(path: store.path, access: .writing, author: "Bench")
    let places = try self.places()
    let bare = try BareLog(path: folder.path + "/bare.sqlite")
    var recording = Samples()
    var inserting = Samples()
    let subjects = places.map { Subject(session: store.session.id, place: $0, field: .status) }
    _ = try opened.record(subjects.map { Fact($0, nil) })
    for run in 0..<runs {
      let status: Status = (run / subjects.count).isMultiple(of: 2) ? .met : .notMet
      let fact = Fact(subjects[run % subjects.count], status.recorded)
      let changes = try recording.time { try opened.record([fact]) }
      guard changes.count == 1 else { throw BenchProblem("nothing was recorded") }
      try inserting.time { try bare.insert() }
    }
    return [
      Figure(
        "one status on the disk, median, against a bare insert", recording.median, against: inserting.median,
        atMost: 1.5, digits: 3),
      Figure(
        "one status on the disk, p99, against a bare insert", recording.quantile(0.99),
        against: inserting.quantile(0.99), atMost: nil, digits: 3),
    ]
  }

  private func places() throws -> [Place] {
    let communes = try Catalogue.unitList(NationalStore.list).communes(inspectedIn: NationalStore.district)
    let numbers = try CriteriaContent().numbers
    return communes.flatMap { commune in
      numbers.map { Place(commune: commune.code, criteriaSet: NationalStore.set, criterion: $0) }
    }
  }
}

/// A database of one table with the store's promise: WAL with synchronous=FULL.
private struct BareLog {
  private let queue: DatabaseQueue

  init(path: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    }
    queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { db in
      try db.execute(sql: "CREATE TABLE IF NOT EXISTS log (number INTEGER PRIMARY KEY, value TEXT NOT NULL)")
    }
  }

  func insert() throws {
    try queue.write { db in
      try db.cachedStatement(sql: "INSERT INTO log (value) VALUES (?)").execute(arguments: ["met"])
    }
  }
}
