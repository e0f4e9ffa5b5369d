/// The device that recorded a change; made once, at the first start of a store.
public struct DeviceID: RawRepresentable, Hashable, Comparable, Sendable {
  /// Derived from the key by which it signs; of an earlier program that signed nothing, a random word.
  public var rawValue: String

  /// A device by its word.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// How the name of a device that signs begins, and how many hexadecimal digits follow.
  public static let signing = "k"
  /// See `signing`.
  public static let digits = 32

  /// Nothing is of this device that it has not signed.
  public var signs: Bool {
    rawValue.utf8.count == 1 + Self.digits && rawValue.hasPrefix(Self.signing)
      && rawValue.utf8.dropFirst().allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// As people are shown it: its first letters.
  public var shown: String { String(rawValue.prefix(10)) }

  /// By the word; only to break ties of time.
  public static func < (a: DeviceID, b: DeviceID) -> Bool {
    a.rawValue < b.rawValue
  }
}

/// Names one change among those of all devices, in the order of time.
public struct ChangeID: Hashable, Comparable, Sendable {
  /// When, by the hybrid clock.
  public var time: HybridTime
  /// Where.
  public var device: DeviceID

  /// A change's name.
  public init(time: HybridTime, device: DeviceID) {
    self.time = time
    self.device = device
  }

  /// Earlier before later; the device breaks a tie.
  public static func < (a: ChangeID, b: ChangeID) -> Bool {
    (a.time, a.device) < (b.time, b.device)
  }
}

/// One recorded fact: the unit of saving, undo, history and merging. Never altered, never removed.
public struct Change: Equatable, Sendable {
  /// Its name and order.
  public var id: ChangeID
  /// Who recorded it.
  public var author: String
  /// The device's own clock, in milliseconds since 1970, right or wrong.
  public var recordedAt: Int64
  /// The time of the first change of the step; what one key did is undone together.
  public var step: HybridTime
  /// How it came about.
  public var origin: Origin
  /// The subject and its new value.
  public var fact: Fact
  /// The change whose value this one replaces.
  public var replaces: ChangeID?

  /// How a change came about.
  public enum Origin: Equatable, Sendable {
    /// Somebody recorded it, here or in what was imported.
    case recorded
    /// Takes back the step of that time.
    case undo(HybridTime)
    /// Brings the step of that time again.
    case redo(HybridTime)
  }

  /// A change.
  public init(
    id: ChangeID, author: String, recordedAt: Int64, step: HybridTime, origin: Origin = .recorded, fact: Fact,
    replaces: ChangeID? = nil
  ) {
    self.id = id
    self.author = author
    self.recordedAt = recordedAt
    self.step = step
    self.origin = origin
    self.fact = fact
    self.replaces = replaces
  }
}

/// A step as the log shows it, for choosing what to undo or redo.
public struct LoggedStep: Equatable, Sendable {
  /// The step's time.
  public var time: HybridTime
  /// How it came about.
  public var origin: Change.Origin

  /// A step of the log.
  public init(time: HybridTime, origin: Change.Origin) {
    self.time = time
    self.origin = origin
  }
}

extension Sequence where Element == LoggedStep {
  /// The newest step that stands, out of the steps of one device, newest first.
  public func stepToUndo() -> HybridTime? {
    var takenBack: [HybridTime: Bool] = [:]
    for step in self {
      switch step.origin {
      case .undo(let time): takenBack[time] = takenBack[time] ?? true
      case .redo(let time): takenBack[time] = takenBack[time] ?? false
      case .recorded:
        if takenBack[step.time] != true { return step.time }
      }
    }
    return nil
  }

  /// The step undone last that no later recording has made obsolete, out of the steps of one device, newest first.
  public func stepToRedo() -> HybridTime? {
    var takenBack: [HybridTime] = []
    for step in reversed() {
      switch step.origin {
      case .undo(let time): takenBack.append(time)
      case .redo(let time): takenBack.removeAll { $0 == time }
      case .recorded: takenBack = []
      }
    }
    return takenBack.last
  }
}
