/// Why changes of a chain are set aside instead of coming in.
public enum RunFault: Error, Equatable, Sendable {
  /// A change that no log can hold, and what is wrong with it.
  case unsound(HybridTime, ChangeFault)
  /// Behind this time comes none of the chain, or none that is later.
  case outOfOrder(after: HybridTime)
  /// The device signs what it records, and no signature came with them.
  case unsigned
  /// They are not what the device signed: altered, left out or made by somebody else.
  case forged
  /// Other changes than those that are here, at the same place of the chain; the first whose content differs.
  case forked(HybridTime?)
  /// In the name of this laptop, which did not make them.
  case notOurs
  /// More than a day after this laptop's clock.
  case future(HybridTime)
  /// Opens a finalised session without saying why.
  case unsealing(HybridTime)
  /// Recorded in a session that was finalised here without it.
  case finalized(HybridTime)
  /// What came before them in their chain is not here.
  case incomplete
  /// With them a session would have no area, no day or no criteria sets.
  case halfSession
  /// Their session uses a criteria set that is nowhere.
  case unknownSet(String)
}

extension RunFault {
  /// It may come in one day, when the clock has gone on or what it builds on is here.
  public var mayPass: Bool {
    switch self {
    case .future, .finalized, .incomplete, .halfSession, .unknownSet: true
    case .unsound, .outOfOrder, .unsigned, .forged, .forked, .notOurs, .unsealing: false
    }
  }

  /// As it is kept; what is wrong with an unsound change is read from the change itself again, where that can be read.
  public var word: String {
    switch self {
    case .unsound(let time, let fault): "unsound \(time.rawValue) \(fault.part.rawValue)"
    case .outOfOrder(let time): "out-of-order \(time.rawValue)"
    case .unsigned: "unsigned"
    case .forged: "forged"
    case .forked(let time): time.map { "forked \($0.rawValue)" } ?? "forked"
    case .notOurs: "not-ours"
    case .future(let time): "future \(time.rawValue)"
    case .unsealing(let time): "unsealing \(time.rawValue)"
    case .finalized(let time): "finalized \(time.rawValue)"
    case .incomplete: "incomplete"
    case .halfSession: "half-session"
    case .unknownSet(let set): "unknown-set \(set)"
    }
  }

  /// From its word; nil where that is none.
  ///
  /// - Parameter unsound: what is wrong with an unsound change.
  public init?(word: String, unsound: @autoclosure () -> ChangeFault?) {
    let parts = word.split(separator: " ", maxSplits: 2).map(String.init)
    let time = parts.count > 1 ? Int64(parts[1]).map(HybridTime.init(rawValue:)) : nil
    switch (parts.first, time) {
    case ("unsound", let time?) where parts.count == 3:
      guard let fault = unsound() ?? ChangeFault.Part(rawValue: parts[2]).map({ ChangeFault($0, .missing) }) else {
        return nil
      }
      self = .unsound(time, fault)
    case ("out-of-order", let time?): self = .outOfOrder(after: time)
    case ("unsigned", nil): self = .unsigned
    case ("forged", nil): self = .forged
    case ("forked", let time): self = .forked(time)
    case ("not-ours", nil): self = .notOurs
    case ("future", let time?): self = .future(time)
    case ("unsealing", let time?): self = .unsealing(time)
    case ("finalized", let time?): self = .finalized(time)
    case ("incomplete", nil): self = .incomplete
    case ("half-session", nil): self = .halfSession
    case ("unknown-set", nil) where parts.count > 1: self = .unknownSet(parts.dropFirst().joined(separator: " "))
    default: return nil
    }
  }
}

/// What was given to a store and is kept apart from its log, until it can come in or somebody drops it.
public struct SetAside: Equatable, Sendable {
  /// By what it is named to the program: the beginning of the digest of its content.
  public var id: String
  /// The file or the hub that it came from.
  public var source: String
  /// Who recorded the first change of it; who made the bundle.
  public var author: String
  /// On which device.
  public var device: DeviceID
  /// Of which session; nil for a whole bundle.
  public var session: SessionID?
  /// How many changes it has.
  public var changes: Int
  /// Why it does not come in; nil for a bundle that waits for another.
  public var fault: RunFault?
  /// When it came, in milliseconds since 1970.
  public var receivedAt: Int64

  /// Something that is kept apart.
  public init(
    id: String, source: String, author: String, device: DeviceID, session: SessionID?, changes: Int,
    fault: RunFault?, receivedAt: Int64
  ) {
    self.id = id
    self.source = source
    self.author = author
    self.device = device
    self.session = session
    self.changes = changes
    self.fault = fault
    self.receivedAt = receivedAt
  }
}
