/// What one device recorded in one session: a chain of changes that only ever grows.
public struct ChainID: Hashable, Comparable, Sendable {
  /// The session.
  public var session: SessionID
  /// The device.
  public var device: DeviceID

  /// The chain of a device in a session.
  public init(session: SessionID, device: DeviceID) {
    self.session = session
    self.device = device
  }

  /// By session, then device.
  public static func < (a: ChainID, b: ChainID) -> Bool {
    (a.session, a.device) < (b.session, b.device)
  }
}

/// How much of a chain there is, so that two sides find out what the other lacks without sending it.
public struct ChainExtent: Equatable, Sendable {
  /// How many changes.
  public var count: Int64
  /// The latest of them.
  public var last: HybridTime
  /// Over every change its time, cut to 31 bits, and the bytes of its value, summed up. Other changes as many as these and as
  /// late would hardly come to the same.
  public var fingerprint: Int64

  /// More than any chain will ever have, and few enough for all chains to be added up.
  public static let most = 1 << 32

  /// So much of a chain.
  public init(count: Int64, last: HybridTime, fingerprint: Int64) {
    self.count = count
    self.last = last
    self.fingerprint = fingerprint
  }
}
