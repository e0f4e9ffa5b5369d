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
