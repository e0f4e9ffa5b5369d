public import Domain

/// What a bundle says of itself.
public struct BundleManifest: Codable, Equatable, Sendable {
  /// The device that made and signed it.
  public var device: String
  /// Its key, as others know it.
  public var key: String
  /// Who made it.
  public var author: String
  /// When, by the device's clock, in milliseconds since 1970.
  public var madeAt: Int64
  /// The sessions, for people to read.
  public var sessions: [Session]
  /// The changes: of every session and device that recorded in it a run without a gap, in the order of the file.
  public var chains: [Chain]
  /// What was left out of its sessions, and has to be there before its changes can come in.
  public var needs: [Reach]
  /// The criteria sets that it carries, in the order of the file.
  public var sets: [SetFile]
  /// SHA-256 of the bytes behind the manifest, and how many they are.
  public var digest: String
  /// See `digest`.
  public var size: Int

  /// What a device makes of changes; the bundle adds its key, and what it carries besides.
  public init(
    device: String, author: String, madeAt: Int64, sessions: [Session], chains: [Chain], needs: [Reach] = []
  ) {
    self.device = device
    self.author = author
    self.madeAt = madeAt
    self.sessions = sessions
    self.chains = chains
    self.needs = needs
    (key, sets, digest, size) = ("", [], "", 0)
  }

  /// A session.
  public struct Session: Codable, Equatable, Sendable {
    /// Its name.
    public var id: String
    /// Of what and when it is, as the store that it comes from has it; nil for the register of communes.
    public var unitList: String?
    /// See `unitList`.
    public var area: String?
    /// See `unitList`.
    public var date: String?
    /// See `unitList`.
    public var title: String?

    /// A session.
    public init(_ session: InspectionSession) {
      id = session.id.rawValue
      unitList = session.unitList.rawValue
      area = session.area.text
      date = session.date.iso
      title = session.title
    }

    /// A register of communes.
    public init(register id: SessionID) {
      self.id = id.rawValue
    }
  }

  /// What a device has recorded of a session up to a change.
  public struct Reach: Codable, Hashable, Sendable {
    /// The session.
    public var session: String
    /// The device.
    public var device: String
    /// The time of the last change of it.
    public var time: Int64
    /// How many changes they are.
    public var count: Int

    /// So many changes up to a time.
    public init(session: SessionID, device: DeviceID, time: HybridTime, count: Int) {
      self.session = session.rawValue
      self.device = device.rawValue
      self.time = time.rawValue
      self.count = count
    }

    /// Whose they are.
    public var chain: ChainID {
      ChainID(session: SessionID(rawValue: session), device: DeviceID(rawValue: device))
    }
  }

  /// Changes of a device in a session, one after the other.
  public struct Chain: Codable, Equatable, Sendable {
    /// How far they reach, counted with what came before them.
    public var reach: Reach
    /// How many of them the bundle has.
    public var changes: Int
    /// The device's word for its chain up to the last of them, in hexadecimal; nil of a device that signs nothing.
    public var proof: String?

    /// The last `changes` of what reaches so far.
    public init(_ reach: Reach, changes: Int, proof: Proof? = nil) {
      self.reach = reach
      self.changes = changes
      self.proof = proof?.text
    }
  }

  /// A criteria set.
  public struct SetFile: Codable, Equatable, Sendable {
    /// `ntm-2021-2025@2`.
    public var version: String
    /// How many bytes its file has.
    public var size: Int
  }

  /// How far whoever has the bundle knows every device in every session.
  public var reaches: [ChainID: Reach] {
    var reaches: [ChainID: Reach] = [:]
    for reach in needs + chains.map(\.reach) where reach.count > reaches[reach.chain]?.count ?? 0 {
      reaches[reach.chain] = reach
    }
    return reaches
  }

  /// How many changes the bundle has.
  public var changes: Int { chains.reduce(0) { $0 + $1.changes } }
}
