import App
import Bundles
import Catalogue
import Domain
import Foundation
import Notebook
import Storage

/// The bundles of ten laptops merged into an empty store, against the same rows inserted by SQLite alone.
struct Merging {
  private let folder: WorkFolder
  private let runs: Int
  private static let laptops = 10
  private static let changes = 20_000

  init(folder: WorkFolder, runs: Int) {
    (self.folder, self.runs) = (folder, runs)
  }

  func figures() throws -> [Figure] {
    let (files, log) = try bundles()
    var (merging, again, floor) = (Samples(), Samples(), Samples())
    for run in 0..<max(3, runs / 7) {
      let target = folder.path + "/merge-\(run).sqlite"
      defer { BareRows.remove(target) }
      let store = try Store(path: target, access: .writing, author: "Bench")
      for path in files { try store.trust(SignedBundle(path).manifest) }
      let merged = try merging.time { try BundleExchange(store).take(files.map { (try SignedBundle($0), $0) }) }
      guard merged.added >= log.count else { throw BenchProblem("\(merged.added) of \(log.count) came in") }
      let twice = try again.time { try BundleExchange(store).take(files.map { (try SignedBundle($0), $0) }) }
      guard twice.added == 0 else { throw BenchProblem("\(twice.added) came in twice") }
      try floor.time { try BareRows.insert(log, at: folder.path + "/merge-floor-\(run).sqlite") }
    }
    return [
      Figure(
        "\(Self.laptops) bundles of \(Self.changes) changes merged, against the same rows by SQLite alone",
        merging.median, against: floor.median, atMost: 2, digits: 0),
      Figure("the same bundles once more", again.median, unit: "ms", digits: 0),
    ]
  }

  /// What ten inspectors recorded, each in a session of their own.
  private func bundles() throws -> (files: [String], log: [Change]) {
    let places = try Catalogue.unitList(NationalStore.list).units(of: .commune).flatMap { unit in
      (1...19).map { Place(commune: unit.code, criteriaSet: NationalStore.set, criterion: $0) }
    }
    guard let day = CalendarDate(year: 2025, month: 6, day: 30), places.count > Self.changes else {
      throw BenchProblem("too few communes")
    }
    var (files, log): ([String], [Change]) = ([], [])
    for number in 0..<Self.laptops {
      let path = folder.path + "/laptop-\(number).sqlite"
      defer { BareRows.remove(path) }
      let store = try Store(path: path, access: .writing, author: "Đoàn \(number)")
      let session = try Sessions(store).create(
        NewSession(
          area: NationalStore.district, unitList: NationalStore.list, date: day, title: "",
          criteriaSets: [NationalStore.set]))
      let facts = (0..<Self.changes).map { index in
        let place = places[(number * 7919 + index) % places.count]
        let status: Status = index.isMultiple(of: 3) ? .notMet : .met
        return Fact(Subject(session: session.id, place: place, field: .status), status.recorded)
      }
      log += try store.record(facts)
      let file = folder.path + "/laptop-\(number).ntmb"
      try WholeFile.write(BundleExchange(store).bundle(of: [session], since: []).file(), to: file, replacing: true)
      files.append(file)
    }
    return (files, log)
  }
}
