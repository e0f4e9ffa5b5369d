import Domain
import Driving
import Foundation

/// Notes typed with Vietnamese input methods, the bytes cut in two at every place: the store gets the right text.
struct Typing {
  private let place: Workplace
  private var dice: Dice
  private var tally = Tally()

  init(_ place: Workplace, _ dice: Dice) {
    (self.place, self.dice) = (place, dice)
  }

  private static let texts = [
    "Bằng Hữu", "Đường liên xã Hữu Lũng", "Nguyễn Văn Thưởng", "nghỉ ở khuỷu Quỳnh Huyền", "ẤP ĐÔNG Ươm tơ",
  ]

  /// Where a text is cut; nil for after each byte.
  private struct Round {
    let text: String
    let method: InputMethod
    let cut: Int?
  }

  /// - Parameter limit: how many of all the cuts at most.
  mutating func run(atMost limit: Int) throws -> Tally {
    try place.makeStore()
    var all = Self.texts.flatMap { text in
      InputMethod.allCases.flatMap { method in
        (1..<method.bytes(of: text).count).map { Round(text: text, method: method, cut: $0) }
          + [Round(text: text, method: method, cut: nil)]
      }
    }
    let every = all.count
    if all.count > limit { all = Array(all.shuffled(using: &dice).prefix(limit)) }
    let seat = try Seat(place)
    let criterion = try seat.criterion()
    for round in all where place.hasTime {
      do {
        try type(round, criterion, seat)
      } catch {
        throw Broken("“\(round.text)” by \(round.method), cut at \(round.cut ?? 0): \(error)")
      }
    }
    tally.take(megabytes: seat.child.peak)
    guard seat.child.killed() != nil else { throw Broken("cannot be killed") }
    try place.checkStore()
    tally.remarks = ["of \(every) cuts"]
    return tally
  }

  private mutating func type(_ round: Round, _ criterion: Int, _ seat: Seat) throws {
    tally.rounds += 1
    // Never the same note twice, which would be recorded once.
    let number = "#\(tally.rounds): "
    seat.press(Keys.f4 + Keys.deleteToStart + number)
    try seat.wait(for: number)
    let bytes = round.method.bytes(of: round.text)
    let pieces = round.cut.map { [bytes[..<$0], bytes[$0...]] } ?? bytes.indices.map { bytes[$0...$0] }
    for piece in pieces {
      seat.terminal.type(Array(piece))
      try seat.wait(for: "the keys to be taken") { _ in seat.terminal.unread == 0 }
    }
    seat.press(Keys.f4)
    try seat.wait(for: "the home screen") { _ in seat.chosen?.criterion == criterion }
    let found = try place.recorded().values.first { $0.key.field == .note }?.value ?? ""
    let expected = number + round.text.precomposedStringWithCanonicalMapping
    guard Array(found.unicodeScalars) == Array(expected.unicodeScalars) else { throw Broken("became “\(found)”") }
    tally.acknowledged += 1
  }
}
