import Catalogue
import Domain
import Foundation
import Reporting
import Notebook
import Storage

/// A table of the whole country taken into an empty store, against the same rows inserted by SQLite alone.
struct Importing {
  private let folder: WorkFolder
  private let runs: Int

  init(folder: WorkFolder, runs: Int) {
    (self.folder, self.runs) = (folder, runs)
  }

  func figures() throws -> [Figure] {
    guard let day = CalendarDate(year: 2025, month: 6, day: 30) else { throw BenchProblem("no such day") }
    var rows: [Figure] = []
    for (name, data) in [("XLSX", try table().workbook()), ("CSV", Data(commaSeparated.utf8))] {
      let path = folder.path + "/country.\(name.lowercased())"
      try data.write(to: URL(fileURLWithPath: path))
      var (reading, recording, whole, undoing, floor) = (Samples(), Samples(), Samples(), Samples(), Samples())
      for run in 0..<max(3, runs / 7) {
        let target = folder.path + "/import-\(name)-\(run).sqlite"
        defer { BareRows.remove(target) }
        let store = try Store(path: target, access: .writing, author: "Bench")
        let start = ContinuousClock.now
        let country = try reading.time {
          try TableImport(store).plan(TableRequest(path: path), of: NationalStore.set, on: day)
        }
        let changes = try recording.time { try TableImport(store).take(country) }
        whole.add(start.millisecondsAgo)
        guard changes.count == Self.communes.count * 19, let session = country.parts.first?.session else {
          throw BenchProblem("\(changes.count) of \(Self.communes.count * 19) cells were taken")
        }
        try floor.time { try BareRows.insert(changes, at: folder.path + "/import-floor-\(name)-\(run).sqlite") }
        let undone = try undoing.time { try store.undo(in: session.id) }
        guard undone.count == changes.count else { throw BenchProblem("\(undone.count) were taken back") }
      }
      rows += [
        Figure(
          "table of the country as \(name), \(Self.communes.count) × 19, into a store", whole.median, unit: "ms",
          below: 3000),
        Figure("of it, reading and understanding", reading.median, unit: "ms", digits: 0),
        Figure(
          "of it, recording, against the same rows by SQLite alone", recording.median, against: floor.median,
          atMost: nil, digits: 0),
        Figure("taking it back by one undo", undoing.median, unit: "ms", digits: 0),
      ]
    }
    return rows
  }

  private static let list = Catalogue.unitLists.first { $0.id == NationalStore.list }
  private static let places: [(province: String, district: String, commune: AdministrativeUnit)] =
    (list?.provinces() ?? []).flatMap { province in
      (list?.children(of: province.code) ?? []).flatMap { district in
        (list?.children(of: district.code) ?? []).map { (province.title, district.title, $0) }
      }
    }
  private static var communes: [AdministrativeUnit] { places.map(\.commune) }

  private static func cell(_ row: Int, _ criterion: Int) -> String { (row * 7 + criterion) % 3 == 0 ? "Chưa" : "Đạt" }

  private func table() -> Report {
    let columns = ["TT", "Tỉnh", "Huyện", "Xã"] + (1...19).map(String.init)
    let rows = Self.places.enumerated().map { index, place in
      Report.Row(
        [.integer(index + 1), .text(place.province), .text(place.district), .text(place.commune.title)]
          + (1...19).map { .text(Self.cell(index, $0)) })
    }
    return Report(annexes: [
      Report.Annex(
        name: "Cả nước", titles: ["Cả nước"], columns: columns.map { Report.Column($0, width: 8) }, rows: rows)
    ])
  }

  private var commaSeparated: String {
    let head = ["Mã xã", "Xã"] + (1...19).map { "TC\($0)" }
    let rows = Self.communes.enumerated().map { index, commune in
      [commune.code.text, commune.name] + (1...19).map { Self.cell(index, $0) }
    }
    return ([head] + rows).map { $0.joined(separator: ";") }.joined(separator: "\n")
  }
}
