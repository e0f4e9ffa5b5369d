import App
import Catalogue
import Domain
import Drawing
import Notebook
import Storage

/// The table of a province in the two-level administration: 200 communes × 19 criteria, all assessed; more than any has.
@MainActor
struct Tables {
  private let keyboard: Keyboard
  private let runs: Int

  private static let list: UnitListID = "2cap-2025-07"
  private static let communes = 200

  init(folder: WorkFolder, runs: Int) throws {
    self.runs = runs
    let path = folder.path + "/table.sqlite"
    keyboard = try Keyboard(path: path, opened: try Self.session(at: path))
  }

  func figures() throws -> [Figure] {
    defer { keyboard.close() }
    let first = keyboard.press(count: 1) { _ in .function(6) }
    guard keyboard.model.screens.top == .table else { throw BenchProblem("no table was opened") }
    let moves = keyboard.press(count: runs) { Self.moves[$0 % Self.moves.count] }
    let pages = keyboard.press(count: runs) { $0 / 12 % 2 == 0 ? .pageDown : .pageUp }
    let views = keyboard.press(count: runs / 4) { Self.views[$0 % Self.views.count] }
    let marking = keyboard.press(count: runs / 9 * 9) { Self.marking[$0 % Self.marking.count] }
    let before = keyboard.model.inspection
    let statuses = keyboard.press(count: runs / 4) { $0 % 2 == 0 ? .character(" ") : .tab }
    let ranges = keyboard.press(count: runs / 4) { Self.ranges[$0 % Self.ranges.count] }
    guard keyboard.model.inspection != before else { throw BenchProblem("no status was recorded by a key") }
    return Array(first.figures("table, opened").prefix(1)) + moves.figures("table, move") + pages.figures("table, page")
      + views.figures("table, sort, filter, whose") + marking.figures("table, range marked")
      + statuses.figures("table, move or status, saved") + ranges.figures("table, range of 4 × 2 set, saved")
  }

  private static let moves: [Key] = [.down, .right, .down, .right, .end, .down, .home, .up, .left, .tab, .down, .down]
  private static let views = "ywyffwyfffw".unicodeScalars.map(Key.character)
  private static let marking: [Key] = [
    .character("m"), .down, .right, .pageDown, .end, .escape, .pageUp, .home, .up,
  ]
  private static let ranges: [Key] = [
    .character("m"), .down, .down, .down, .right, .character(" "), .up, .up, .up, .left,
  ]

  /// The largest province filled up with communes of another, all assessed.
  private static func session(at path: String) throws -> Opened {
    let store = try Store(path: path, access: .writing, author: "Bench")
    let units = try Catalogue.unitList(list)
    let provinces = units.provinces().sorted {
      units.communes(inspectedIn: $0.code).count > units.communes(inspectedIn: $1.code).count
    }
    guard let province = provinces.first, let day = CalendarDate(year: 2025, month: 12, day: 1) else {
      throw BenchProblem("no province")
    }
    let session = try Sessions(store).create(
      NewSession(
        area: province.code, unitList: list, date: day, title: "", criteriaSets: [NationalStore.set]))
    let communes = provinces.prefix(2).flatMap { units.communes(inspectedIn: $0.code) }.prefix(communes)
    let outline = try Catalogue.criteriaSet(NationalStore.set).outline
    let facts = communes.enumerated().flatMap { row, commune in
      outline.criteria.map { criterion in
        let place = Place(commune: commune.code, criteriaSet: outline.id, criterion: criterion.number)
        let status: Status = row * 7 % (criterion.number + 3) == 0 ? .notMet : .met
        return Fact(Subject(session: session.id, place: place, field: .status), status.recorded)
      }
    }
    _ = try store.record(facts)
    var inspection = Inspection(session: session, path: [province], communes: Array(communes), outlines: [outline])
    for fact in facts { inspection.apply(fact) }
    return Opened(inspection: inspection, drafts: [:], lastPlace: nil)
  }
}
