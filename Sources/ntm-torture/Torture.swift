import Foundation

/// Mistreats the real program and looks whether anything acknowledged is lost: one line a part, and 1 at the first failure.
@main
enum Torture {
  static func main() {
    do {
      let options = try Options(CommandLine.arguments.dropFirst())
      for part in Part.allCases where options.parts.isEmpty || options.parts.contains(part) {
        try run(part, options)
      }
    } catch {
      note("ntm-torture: \(error)")
      exit(1)
    }
  }

  private static func run(_ part: Part, _ options: Options) throws {
    let start = ContinuousClock.now
    do {
      let place = try Workplace(part.rawValue, options)
      defer { place.removeUnlessKept() }
      let tally = try part.run(options.rounds, Dice(seed: options.seed, part: part), place)
      print("\(part.rawValue): \(tally), \((ContinuousClock.now - start).components.seconds) s")
    } catch let reason as NotRun {
      print("\(part.rawValue): not run: \(reason.why)")
    } catch {
      throw Broken(
        """
        \(part.rawValue) failed: \(error)
        see it again: ntm-torture --part \(part.rawValue) --seed \(options.seed) --rounds \(options.rounds) --keep DIR
        """)
    }
  }
}

/// What is done to the program.
enum Part: String, CaseIterable {
  case kill, power, faults, full, readonly, monkey, typing, endings, bytes, readers

  /// - Parameter rounds: how many kills; the other parts follow from it.
  func run(_ rounds: Int, _ dice: Dice, _ place: Workplace) throws -> Tally {
    switch self {
    case .kill:
      var cuts = CutRounds(place, dice, blow: Kill())
      return try cuts.run(rounds)
    case .power: return try PowerCut.run(max(1, rounds / 4), dice, place)
    case .faults: return try Faults(place, dice).run(atMost: rounds)
    case .full: return try FullDisk(place).run()
    case .readonly: return try ReadOnlyFolder(place).run()
    case .monkey:
      var monkey = Monkey(place, dice)
      return try monkey.run(rounds * 50)
    case .typing:
      var typing = Typing(place, dice)
      return try typing.run(atMost: rounds)
    case .endings:
      var endings = Endings(place, dice)
      return try endings.run(atMost: rounds)
    case .bytes:
      var bytes = WrongBytes(place, dice)
      return try bytes.run(atMost: rounds)
    case .readers:
      var readers = Readers(place, dice)
      return try readers.run(atMost: rounds)
    }
  }
}

/// What a part went through.
struct Tally: CustomStringConvertible {
  var rounds = 0
  /// Changes and files that the program said are written.
  var acknowledged = 0
  /// Faults that a message answered.
  var answered = 0
  /// The most memory a program under test held, in megabytes.
  var megabytes = 0.0
  /// What else there is to say.
  var remarks: [String] = []

  mutating func take(megabytes more: Double?) { megabytes = max(megabytes, more ?? 0) }

  var description: String {
    let counts = [
      "\(rounds) rounds", "\(acknowledged) acknowledged, lost 0", answered > 0 ? "\(answered) faults answered" : nil,
      "at most \(Int(megabytes.rounded(.up))) MB",
    ]
    return (counts.compactMap(\.self) + remarks).joined(separator: ", ")
  }
}

/// What the program did that it must not do.
struct Broken: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// What this machine does not allow.
struct NotRun: Error {
  let why: String
}

/// Says something on standard error.
func note(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
