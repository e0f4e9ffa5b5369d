import Catalogue
import Domain
import Driving
import Foundation

/// What each letter of a search costs over all communes, against a call of fzf on the same names.
///
/// fzf is a process each time; that is what a program that uses it pays, so nothing is subtracted.
struct Searching {
  private let folder: WorkFolder
  private let runs: Int

  init(folder: WorkFolder, runs: Int) {
    (self.folder, self.runs) = (folder, runs)
  }

  private static let queries = ["bang huu", "Bằng Hữu", "thi tran dong mo", "xa chi lang", "an", "06523"]

  func figures() throws -> [Figure] {
    let list = try Catalogue.unitList(NationalStore.list)
    let names = folder.path + "/names"
    let districts = list.provinces().flatMap { list.children(of: $0.code) }
    let communes = districts.flatMap { list.communes(inspectedIn: $0.code) }
    try communes.map(\.title).joined(separator: "\n").write(toFile: names, atomically: true, encoding: .utf8)
    var building = Samples()
    let search = building.time { UnitSearch(list: list) }
    var own = Samples()
    var fzf = Samples()
    for _ in 0..<max(3, runs / 4) {
      for query in Self.queries.flatMap(Self.prefixes) {
        _ = own.time { search.matches(query, preferring: NationalStore.district) }
        let start = ContinuousClock.now
        guard let child = ChildProcess(["fzf", "--filter", query], input: names) else { continue }
        _ = child.waitForEnd()
        fzf.add(start.millisecondsAgo)
      }
    }
    return [
      Figure("a letter of a search, \(communes.count) communes, p50", own.median, unit: "ms", below: 3, digits: 3),
      Figure("a letter of a search, worst", own.quantile(1), unit: "ms", digits: 3),
      Figure("a letter of a search, against a call of fzf", own.median, against: fzf.median, atMost: 0.2, digits: 3),
      Figure("index of the names, once", building.median, unit: "ms", digits: 2),
    ]
  }

  /// What stands in the line after each letter.
  private static func prefixes(_ query: String) -> [String] {
    (1...query.count).map { String(query.prefix($0)) }
  }
}
