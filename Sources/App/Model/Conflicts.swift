import Domain
import Drawing
import Localization

/// What stands in conflict in the session shown, and where.
struct OpenConflicts: Equatable {
  /// As the store lists them.
  private(set) var all: [Conflict] = []
  private var places: [Place: Conflict] = [:]
  private var communes: Set<UnitCode> = []

  init(_ conflicts: [Conflict] = []) {
    all = conflicts
    for conflict in conflicts {
      if let commune = conflict.subject.commune { communes.insert(commune) }
      guard let place = conflict.subject.place else { continue }
      // Of several at a place that of its status is shown first.
      if places[place] == nil || conflict.subject.field == .status { places[place] = conflict }
    }
  }

  func at(_ place: Place) -> Conflict? { places.isEmpty ? nil : places[place] }

  func has(_ commune: UnitCode) -> Bool { communes.contains(commune) }

  func about(_ subject: Subject) -> Conflict? { all.first { $0.subject == subject } }
}

extension Model {
  /// Takes in what stands in conflict now; the screen of one that is settled closes.
  mutating func take(_ conflicts: [Conflict]) {
    let before = shown.conflicts
    shown.conflicts = OpenConflicts(conflicts)
    if let open = screens.top(ConflictState.self), shown.conflicts.about(open.subject) == nil { screens.close() }
    changeAll(ConflictsState.self) {
      $0.cursor.reveal(count: conflicts.count, height: ConflictsState.room($1).list.count)
    }
    guard said == nil else { return }
    if conflicts.count < before.all.count {
      said = Said(texts.conflicts.settled(left: conflicts.count))
    } else if conflicts.contains(where: { $0.isNewer(than: before.about($0.subject)) }) {
      said = Said(texts.conflicts.staysOpen("x"))
    }
  }

  /// Says at the start that this device's clock cannot be right.
  mutating func sayDoubt(_ doubt: DoubtfulTime, ofClock now: Int64) {
    let time = LocalTime.text(now, secondsFromUTC: secondsFromUTC)
    said = Said(texts.conflicts.clock(doubt, now: time), isProblem: true)
  }

  /// Recording what a conflict that stands open below is about settles it.
  func settlingOpenConflicts(_ effects: [Effect]) -> [Effect] {
    effects.map { effect in
      guard case .record(let facts) = effect, facts.contains(where: { isSettling($0.subject) }) else { return effect }
      return .settle(facts)
    }
  }

  /// A screen of the conflict about a subject is open.
  func isSettling(_ subject: Subject) -> Bool {
    screens.all(ConflictState.self).contains { $0.subject == subject }
  }

  /// The conflict at a place in words, with its sign; nil where none is.
  func conflict(at place: Place) -> String? {
    shown.conflicts.at(place).map { "\(signs.conflict) \(texts.conflicts.title): \(texts.sides($0))" }
  }

  /// A criterion of the set shown stands in conflict.
  func isInConflict(criterion: Int, of commune: UnitCode) -> Bool {
    guard let set = outline?.id else { return false }
    return shown.conflicts.at(Place(commune: commune, criteriaSet: set, criterion: criterion)) != nil
  }

  /// How many conflicts a commune has, in words with the sign; nil where it has none.
  func conflicts(of commune: UnitCode) -> String? {
    let count = shown.conflicts.has(commune) ? shown.conflicts.all.count { $0.subject.commune == commune } : 0
    return count == 0 ? nil : "\(signs.conflict) \(texts.conflicts.open(count))"
  }
}

extension Conflict {
  /// Something was recorded beside it since.
  fileprivate func isNewer(than before: Conflict?) -> Bool {
    guard let latest = sides.first?.change, let seen = before?.sides.first?.change else { return false }
    return latest.origin == .recorded && latest.id != seen.id
  }
}
