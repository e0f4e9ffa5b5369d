/// What a bundle of another laptop says of itself and would bring, before it is taken.
public struct BundleOffer: Equatable, Sendable {
  /// The file.
  public var path: String
  /// Who made it.
  public var author: String
  /// On which device.
  public var device: DeviceID
  /// By what people know the device's key.
  public var fingerprint: String
  /// When, by the device's clock, in milliseconds since 1970.
  public var madeAt: Int64
  /// The device was trusted before.
  public var isTrusted: Bool
  /// Its sessions.
  public var parts: [Part]
  /// The devices whose earlier changes have to come first.
  public var lacking: [DeviceID]

  /// A session of it.
  public struct Part: Equatable, Sendable {
    /// The area and the day; nil for the register of communes.
    public var session: (area: String, date: CalendarDate)?
    /// Changes that are new here.
    public var new: Int
    /// Changes that are here already.
    public var known: Int

    /// A session, or the register of communes.
    public init(session: (area: String, date: CalendarDate)?, new: Int, known: Int) {
      (self.session, self.new, self.known) = (session, new, known)
    }

    /// The same session with the same changes.
    public static func == (a: Part, b: Part) -> Bool {
      a.session?.area == b.session?.area && a.session?.date == b.session?.date && a.new == b.new && a.known == b.known
    }
  }

  /// What a bundle would bring.
  public init(
    path: String, author: String, device: DeviceID, fingerprint: String, madeAt: Int64, isTrusted: Bool,
    parts: [Part], lacking: [DeviceID]
  ) {
    self.path = path
    self.author = author
    self.device = device
    self.fingerprint = fingerprint
    self.madeAt = madeAt
    self.isTrusted = isTrusted
    self.parts = parts
    self.lacking = lacking
  }

  /// How many changes are new here.
  public var new: Int { parts.reduce(0) { $0 + $1.new } }
}

/// What came of merging bundles.
public struct MergedBundles: Equatable, Sendable {
  /// Changes that were new here.
  public var added = 0
  /// Changes that were here already.
  public var known = 0
  /// Of those given, by their place, the devices whose earlier changes they wait for; they are kept, and come in then.
  public var held: [Int: [DeviceID]] = [:]
  /// Of those given, by their place, which were not taken and why; all else came in.
  public var refused: [Int: Problem] = [:]
  /// How many that waited came in.
  public var freed = 0
  /// What was not what its device signed, or cannot stand in this log.
  public var aside: [SetAside] = []
  /// How many conflicts are open then, in all sessions.
  public var conflicts = 0

  /// Nothing merged yet.
  public init() {}
}
