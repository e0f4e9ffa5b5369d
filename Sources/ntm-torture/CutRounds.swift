import Catalogue
import Domain
import Driving
import Foundation
import Localization

/// How the program is stopped in the midst of its work.
protocol Blow {
  /// Stops it, and makes the store's folder as it would be found afterwards; how a program ended that was faster.
  ///
  /// - Parameter child: nil when it has ended already.
  func strike(_ child: ChildProcess?) throws -> ProcessEnd?
}

/// SIGKILL: the system goes on.
struct Kill: Blow {
  func strike(_ child: ChildProcess?) throws -> ProcessEnd? { child?.killed() }
}

/// Lets the program work, stops it at a random moment, and looks for all that it had acknowledged; again and again on
/// one store, of which each round is also the next start after the round before.
struct CutRounds {
  let place: Workplace
  var dice: Dice
  let blow: any Blow
  var tally = Tally()
  /// What the store must hold, exactly.
  private var known: [Subject: String] = [:]
  private var session = SessionID(rawValue: "")
  /// How long a command takes, in microseconds.
  var pace = 100_000

  static let set: CriteriaSetID = "ntm-2021-2025"

  init(_ place: Workplace, _ dice: Dice, blow: any Blow) {
    (self.place, self.dice, self.blow) = (place, dice, blow)
  }

  /// What a program was asked to do when it is stopped.
  private enum Work: CaseIterable {
    case screens, note, draft, record, table, export, backup, birth
  }

  /// What may be in the log after a round: the first is acknowledged, each further one was begun after the one before.
  typealias Outcomes = [[Subject: String?]]

  mutating func run(_ rounds: Int) throws -> Tally {
    for round in 0..<rounds where place.hasTime {
      // A log that grows for ever would make the later rounds slow.
      if round.isMultiple(of: 200) { try begin() }
      let work: Work = dice.happens(45) ? .screens : dice.happens(40) ? .record : dice.pick(Work.allCases)
      do {
        try settle(outcomes(of: work))
      } catch {
        throw Broken("round \(round + 1), \(work): \(error)")
      }
      tally.rounds += 1
      if round % 50 == 49 { try place.said("store", "verify") }
    }
    try place.said("store", "verify")
    return tally
  }

  private mutating func begin() throws {
    try place.makeStore()
    let found = try place.recorded()
    (session, known) = (found.session, found.values)
  }

  private mutating func outcomes(of work: Work) throws -> Outcomes {
    switch work {
    case .screens: try decide()
    case .note: try writeNote()
    case .draft: try writeDraft()
    case .record: try record()
    case .table: try takeTable()
    case .export: try export()
    case .backup: try backup()
    case .birth: try makeAnotherStore()
    }
  }

  /// The store has all that was acknowledged, and of what was begun a beginning at most.
  private mutating func settle(_ outcomes: Outcomes) throws {
    // What a crash left, any program that knows SQLite may find first.
    if dice.happens(30) { try place.readByAnother() }
    try place.checkStore()
    let found = try place.recorded().values
    let possible = outcomes.map { outcome in outcome.reduce(into: known) { $0[$1.key] = $1.value } }
    guard let now = possible.first(where: { $0 == found }) else {
      let sure = possible.first ?? known
      let others = Set(found.keys).union(sure.keys).filter { found[$0] != sure[$0] }
      let begun = possible.map { outcome in others.map { outcome[$0] ?? "-" }.joined(separator: " ") }
      throw Broken(
        others.map { subject in
          let place = "\(subject.commune?.text ?? "") \(subject.criterion ?? 0) \(subject.field.rawValue)"
          return "\(place): \(found[subject] ?? "-"), not \(sure[subject] ?? "-")"
        }.joined(separator: "\n") + "\nof these was possible: " + begun.joined(separator: "; "))
    }
    known = now
  }

  func subject(_ criterion: Int, _ field: Field, commune: UnitCode = "06487") -> Subject {
    Subject(session: session, commune: commune, criteriaSet: Self.set, criterion: criterion, field: field)
  }
}

// MARK: On the screens

extension CutRounds {
  /// Statuses one by one, each seen on the screen; then some at once, and the blow.
  private mutating func decide() throws -> Outcomes {
    let seat = try Seat(place)
    var place = try seat.criterion()
    var sure: [Subject: String?] = [:]
    for _ in 0..<dice.roll(0...5) {
      let (key, value) = dice.pick(Self.statuses)
      seat.press(key)
      try seat.wait(for: "\(key) on \(place)") { _ in seat.chosen?.sign == (key == "0" ? "." : Character(key)) }
      sure[subject(place, .status)] = .some(value)
      tally.acknowledged += 1
      place = try seat.move(from: place, by: dice.roll(-3...3))
    }
    var outcomes = [sure]
    for _ in 0..<dice.roll(0...5) {
      let (key, value) = dice.pick(Self.statuses)
      seat.press(key + Keys.down)
      sure[subject(place, .status)] = .some(value)
      outcomes.append(sure)
      place = min(19, place + 1)
    }
    try strike(seat)
    return outcomes
  }

  private static let statuses: [(key: String, value: String?)] = [("+", "met"), ("-", "not-met"), ("0", nil)]

  private mutating func writeNote() throws -> Outcomes {
    let seat = try Seat(place)
    let criterion = try seat.move(from: seat.criterion(), by: dice.roll(-9...9))
    let text = "Đường \(dice.roll(1...999_999_999))"
    seat.press(Keys.f4 + Keys.deleteToStart + text)
    try seat.wait(for: text)
    seat.press(Keys.f4)
    let note: [Subject: String?] = [subject(criterion, .note): text]
    guard dice.happens(60) else {
      try strike(seat)
      return [[:], note]
    }
    try seat.wait(for: "the home screen with the note") { _ in seat.chosen != nil }
    tally.acknowledged += 1
    try strike(seat)
    return [note]
  }

  /// A text that was kept as a draft is there at the next start.
  private mutating func writeDraft() throws -> Outcomes {
    let seat = try Seat(place)
    let criterion = try seat.move(from: seat.criterion(), by: dice.roll(-9...9))
    let text = "Nháp \(dice.roll(1...999_999_999))"
    seat.press(Keys.f4 + Keys.deleteToStart + text)
    try seat.wait(for: Language.vietnamese.texts.draftSaved)
    try seat.wait(for: text)
    tally.acknowledged += 1
    seat.press(" và thêm")
    try strike(seat)
    let kept = try place.recorded().drafts[subject(criterion, .note)]
    guard kept?.hasPrefix(text) == true else { throw Broken("the draft “\(text)” is \(kept ?? "gone")") }
    return [[:]]
  }

  private mutating func strike(_ seat: Seat) throws {
    usleep(UInt32(dice.roll(0...4000)))
    tally.take(megabytes: seat.child.peak)
    if let end = try blow.strike(seat.child), end.status != 128 + SIGKILL {
      throw Broken("ended with \(end.status)\n\(seat.screen.text)")
    }
  }
}

extension Seat {
  /// Waits for the criteria, and tells which one is chosen.
  func criterion() throws -> Int {
    try wait(for: "the criteria") { _ in chosen != nil }
    return chosen?.criterion ?? 0
  }

  /// Goes up or down, and tells which criterion is chosen then.
  func move(from criterion: Int, by rows: Int) throws -> Int {
    let target = min(19, max(1, criterion + rows))
    press(String(repeating: rows < 0 ? "k" : "j", count: abs(rows)))
    try wait(for: "criterion \(target)") { _ in chosen?.criterion == target }
    return target
  }
}
