import Catalogue
import Domain
import Foundation
import GRDB
import Storage

/// The figures of a province and of the country, counted from the national store.
struct Counting {
  private let path: String
  private let runs: Int

  init(store: NationalStore, runs: Int) {
    (path, self.runs) = (store.path, runs)
  }

  func figures() throws -> [Figure] {
    let list = try Catalogue.unitList(NationalStore.list)
    let store = try Store(path: path, access: .reading, author: "Bench")
    guard let langSon = list.unit("20"),
      let largest = list.provinces().max(by: { districts($0, in: list).count < districts($1, in: list).count })
    else { throw BenchProblem("no provinces") }
    var figures: [Figure] = []
    for province in [langSon, largest] {
      let areas = districts(province, in: list)
      var time = Samples()
      for _ in 0..<runs { _ = try time.time { try averages(of: areas, in: list, store) } }
      figures.append(
        Figure("averages of \(province.title), \(areas.count) districts", time.median, unit: "ms", below: 5))
    }
    return figures + (try country(store))
  }

  private func country(_ store: Store) throws -> [Figure] {
    let raw = try DatabaseQueue(path: path)
    var counting = Samples()
    var total = Samples()
    for _ in 0..<runs {
      let tallies = try counting.time {
        try store.tallies(in: NationalStore.list, criteriaSet: NationalStore.set)
      }
      let rows = try total.time {
        try raw.unsafeRead { db in try Int.fetchOne(db, sql: Self.rawTotal, arguments: [NationalStore.list.rawValue]) }
      }
      guard rows == tallies.reduce(0, { $0 + $1.met + $1.notMet }) else {
        throw BenchProblem("the country is counted otherwise than by SQL")
      }
    }
    return [
      Figure("counts of the country, against one sum in SQL", counting.median, against: total.median, atMost: 1.5)
    ]
  }

  private static let rawTotal = """
    WITH latest AS (SELECT area, number, max(date) FROM session WHERE unit_list = ? GROUP BY area)
    SELECT sum(status = 1) + sum(status = 2) FROM latest JOIN assessment ON session = latest.number
    """

  private func districts(_ province: AdministrativeUnit, in list: UnitList) -> [UnitCode] {
    list.children(of: province.code).map(\.code)
  }

  /// The average of every district, as the screen shows it beside the district.
  private func averages(of areas: [UnitCode], in list: UnitList, _ store: Store) throws -> [AverageRange?] {
    let tallies = Dictionary(
      grouping: try store.tallies(in: list.id, areas: areas, criteriaSet: NationalStore.set), by: \.area)
    return areas.map { area in
      let counted = (tallies[area] ?? []).filter { list.unit($0.commune).map(NoticeSettings().counts) ?? false }
      return AverageRange(
        of: counted.map {
          Count(Tally(met: $0.met, notMet: $0.notMet, notAssessed: 19 - $0.met - $0.notMet), reported: nil)
        })
    }
  }
}
