/// The criteria sets and overlays there are: those of the program, and those that the user added.
public struct CriteriaShelf: Sendable {
  /// The sets in all their versions, those of the program first.
  public var sets: [ShelvedSet]
  /// The overlays in all their versions.
  public var overlays: [ShelvedOverlay]

  /// A shelf of sets and overlays.
  public init(sets: [ShelvedSet], overlays: [ShelvedOverlay]) {
    self.sets = sets
    self.overlays = overlays
  }

  /// The names of the sets, each once.
  public var ids: [CriteriaSetID] {
    sets.map(\.set.id).enumerated().filter { index, id in !sets[..<index].contains { $0.set.id == id } }.map(\.element)
  }

  /// The newest version of a set, without overlays; nil where there is none.
  public func newest(_ id: CriteriaSetID) -> ShelvedSet? {
    sets.filter { $0.set.id == id }.max { VersionOrder.isOlder($0.set.version, $1.set.version) }
  }

  /// The overlays of a set that hold in a province, each in its newest version, in the order in which they are laid.
  ///
  /// What was compared with the decision itself comes first, so that provinces build on it; a comparison of what a
  /// province has comes last.
  public func overlays(of id: CriteriaSetID, in province: OverlayProvince?) -> [ShelvedOverlay] {
    overlays.filter { overlay in
      overlay.base == id && (overlay.province == nil || overlay.province == province)
        && !overlays.contains { $0.id == overlay.id && VersionOrder.isOlder(overlay.version, $0.version) }
    }.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
  }

  /// The newest version of a set with all overlays that hold in a province; nil where there is no such set.
  ///
  /// One that does not fit the set any more is left out, and named.
  public func edition(of id: CriteriaSetID, in province: OverlayProvince?) -> CriteriaEdition? {
    newest(id).map { CriteriaEdition($0, laying: overlays(of: id, in: province)) }
  }

  /// Exactly the version that is named, overlays and all: `2+lang-son.1`; nil where a part of it is not here.
  public func edition(_ version: CriteriaSetVersion) -> CriteriaEdition? {
    let names = version.version.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
    guard let base = base(of: version) else { return nil }
    let wanted = names.dropFirst().compactMap { name in
      overlays.first { $0.base == version.id && $0.name == name }
    }
    let edition = CriteriaEdition(base, laying: wanted)
    return edition.set.version == version.version ? edition : nil
  }

  /// The set that the overlays of a version are laid over: `2` for `2+lang-son.1`; nil where it is not here.
  public func base(of version: CriteriaSetVersion) -> ShelvedSet? {
    let base = version.version.split(separator: "+", omittingEmptySubsequences: false).first.map(String.init)
    return sets.first { $0.set.id == version.id && $0.set.version == base }
  }
}

/// A set with its file.
public struct ShelvedSet: Sendable {
  /// The set.
  public var set: CriteriaSet
  /// The file.
  public var content: [UInt8]
  /// Whether it comes with the program.
  public var isShipped: Bool

  /// A set with its file.
  public init(set: CriteriaSet, content: [UInt8], isShipped: Bool) {
    self.set = set
    self.content = content
    self.isShipped = isShipped
  }
}

/// An overlay's file with what has to be known of it before it is read.
public struct ShelvedOverlay: Equatable, Sendable {
  /// Its name.
  public var id: String
  /// Its version.
  public var version: String
  /// The set that it is laid over.
  public var base: CriteriaSetID
  /// Where it holds; nil for everywhere.
  public var province: OverlayProvince?
  /// It comes from a comparison with the decision itself.
  public var isCompared: Bool
  /// The file.
  public var content: [UInt8]

  /// An overlay's file.
  public init(
    id: String, version: String, base: CriteriaSetID, province: OverlayProvince?, isCompared: Bool, content: [UInt8]
  ) {
    self.id = id
    self.version = version
    self.base = base
    self.province = province
    self.isCompared = isCompared
    self.content = content
  }

  /// The file of an overlay that was read from it.
  public init(_ overlay: CriteriaOverlay, content: [UInt8]) {
    self.init(
      id: overlay.id, version: overlay.version, base: overlay.base, province: overlay.province,
      isCompared: overlay.compared != nil, content: content)
  }

  /// As the version of a set names it: `lang-son.2`.
  public var name: String { "\(id).\(version)" }

  fileprivate var rank: Int { province == nil ? (isCompared ? 0 : 1) : (isCompared ? 3 : 2) }
}

/// A set as a session uses it: a version with overlays laid over it.
public struct CriteriaEdition: Sendable {
  /// The set, in a version that names its overlays.
  public private(set) var set: CriteriaSet
  /// Its file.
  public private(set) var content: [UInt8]
  /// The overlays in it.
  public private(set) var overlays: [ShelvedOverlay] = []
  /// The overlays that contradict it, or name what it does not have, with their faults.
  public private(set) var leftOut: [(overlay: ShelvedOverlay, faults: [CriteriaFault])] = []

  /// A set with overlays laid over it, one after the other.
  public init(_ base: ShelvedSet, laying overlays: [ShelvedOverlay]) {
    set = base.set
    content = base.content
    for overlay in overlays {
      do {
        set = set.adding(try CriteriaOverlay.read(overlay.content, file: overlay.name, over: set))
        self.overlays.append(overlay)
      } catch .sets(.invalidOverlay(_, let faults)) {
        leftOut.append((overlay, faults))
      } catch {
        leftOut.append((overlay, []))
      }
    }
    if !self.overlays.isEmpty { content = set.encoded }
  }

  /// The version's name.
  public var version: CriteriaSetVersion { CriteriaSetVersion(id: set.id, version: set.version) }
}

/// The order of versions: numbers inside them by their value, so that 10 comes after 9.
public enum VersionOrder {
  /// Whether a version is older than another.
  public static func isOlder(_ a: String, _ b: String) -> Bool {
    let (mine, theirs) = (pieces(a), pieces(b))
    for (piece, other) in zip(mine, theirs) where piece != other {
      if let number = Int(digits: piece), let otherNumber = Int(digits: other), number != otherNumber {
        return number < otherNumber
      }
      return piece < other
    }
    return mine.count < theirs.count
  }

  /// Runs of digits and what stands between them.
  private static func pieces(_ version: String) -> [String] {
    var pieces: [String] = []
    for character in version {
      let isDigit = character.isASCII && character.isNumber
      if let last = pieces.last?.last, (last.isASCII && last.isNumber) == isDigit {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }
}
