import Domain

struct EnglishConflicts: ConflictTexts {
  let title = "Conflicts"
  let none = "No conflict is open."
  func open(_ count: Int) -> String { count == 1 ? "1 open conflict" : "\(count) open conflicts" }
  func afterMerge(_ count: Int) -> String {
    "\(open(count)): x on the screen, or ntm conflicts, shows and settles them."
  }
  func settled(left: Int) -> String { "The conflict is settled. " + (left == 0 ? "None is left." : "\(left) left.") }
  func staysOpen(_ key: String) -> String { "Recorded; the conflict here is still open: \(key) to settle it." }
  func device(_ device: DeviceID) -> String { "device \(device.shown)" }
  func note(_ note: String?) -> String { note.map { "Note: \($0)" } ?? "This device noted nothing." }
  func heads(_ head: ConflictHead) -> String {
    switch head {
    case .number: "No."
    case .place: "Place"
    case .side: "Side"
    case .value: "Value"
    case .author: "Author"
    case .time: "Time"
    case .doubt: "Doubtful time"
    case .device: "Device"
    case .note: "Note"
    }
  }

  func doubt(_ doubt: DoubtfulTime) -> String {
    switch doubt {
    case .beforeTheProgramme: "doubtful time: before the first criteria set (17/10/2016)"
    case .beforeWhatItBuildsOn: "doubtful time: before what the device knew then"
    case .inTheFuture: "doubtful time: after today"
    }
  }
  func clock(_ doubt: DoubtfulTime, now: String) -> String {
    let why =
      switch doubt {
      case .beforeTheProgramme: "before the first criteria set"
      case .beforeWhatItBuildsOn: "before what this device itself recorded last"
      case .inTheFuture: "too far ahead"
      }
    return "The clock of this device says \(now), \(why). Set it right; the order of the changes holds all the same."
  }

  let numberArgument = "The number of the conflict in the list of ntm conflicts."
  let keepOption = "Which side to keep: 1, 2, …, as listed."
  let valueOption = "Record another value: met, not-met, none for a status; empty clears."
  let formatOption = "text or csv."
}
