public import Domain
public import Storage

/// What came of adding a file of criteria.
public struct AddedCriteria: Equatable, Sendable {
  /// What was added.
  public enum Kind: Equatable, Sendable {
    /// A whole set.
    case set(criteria: Int, indicators: Int)
    /// What an office lays over a set.
    case overlay(of: CriteriaSetID, levels: Int, wordings: Int)
  }

  /// Its name and version: `ntm-2021-2025@4`, `lang-son@1`.
  public var name: String
  /// What it is.
  public var kind: Kind
  /// It was not here before.
  public var isNew: Bool
  /// The older version that it takes the place of, with its levels.
  public var replaced: Replaced?

  /// An older version of an overlay.
  public struct Replaced: Equatable, Sendable {
    /// Its name and version.
    public var name: String
    /// How many levels it had.
    public var levels: Int
  }
}

/// The files of criteria sets and overlays that a store keeps: those on its shelf, and those that its sessions use.
public struct CriteriaFiles {
  let store: Store

  /// Those of a store.
  public init(_ store: Store) { self.store = store }

  /// How large a file of criteria may be, in bytes: many times the largest set.
  public static let mostBytes = 4 << 20

  /// Adds a set or an overlay to the shelf, once all of it has been found to be sound.
  ///
  /// - Parameter file: only names it in what is refused.
  /// - Throws: all faults at once; another content under the same name and version.
  public func add(_ content: [UInt8], file: String) throws(Problem) -> AddedCriteria {
    if let base = try CriteriaOverlay.base(of: content, file: file, among: library.ids()) {
      return try addOverlay(content, over: base, file: file)
    }
    let set = try CriteriaSet.read(content, file: file)
    let version = CriteriaSetVersion(id: set.id, version: set.version)
    if set.version.contains("+") {
      let fault = CriteriaFault(path: "version", kind: .notPlain(value: set.version))
      throw .criteria(.invalid(file: file, faults: [fault]))
    }
    let edition = CriteriaEdition(ShelvedSet(set: set, content: content, isShipped: false), laying: [])
    try refuseOtherContent(of: [edition])
    let shelf = try library.shelf(of: [set.id])
    let known = shelf.sets.first { $0.set.version == set.version }
    if let known, known.content != content { throw .sets(.otherContent(name: version.description)) }
    let isNew = known == nil ? try store.add(version, content: content) : false
    return AddedCriteria(
      name: version.description, kind: .set(criteria: set.criteria.count, indicators: set.indicators.count),
      isNew: isNew)
  }

  private func addOverlay(
    _ content: [UInt8], over base: CriteriaSetID, file: String
  ) throws(Problem) -> AddedCriteria {
    let shelf = try library.shelf(of: [base])
    let plain = CriteriaShelf(sets: shelf.sets, overlays: [])
    let newest = try library.edition(of: base, version: nil, in: nil, from: plain).set
    let overlay = try CriteriaOverlay.read(content, file: file, over: newest)
    let added = ShelvedOverlay(overlay, content: content)
    if shelf.overlays.contains(where: { $0.id == added.id && $0.base != base }) {
      throw .sets(.otherContent(name: overlay.id))
    }
    try shelf.refuseBroken(by: added, file: file)
    let older = shelf.overlays.filter { $0.id == added.id && VersionOrder.isOlder($0.version, added.version) }
      .max { VersionOrder.isOlder($0.version, $1.version) }
    let replaced = older.flatMap { older in
      (try? CriteriaOverlay.read(older.content, file: older.name, over: newest)).map {
        AddedCriteria.Replaced(name: "\(older.id)@\(older.version)", levels: $0.levelCount)
      }
    }
    return AddedCriteria(
      name: "\(overlay.id)@\(overlay.version)",
      kind: .overlay(
        of: base, levels: overlay.levelCount, wordings: overlay.indicators.filter(\.hasWording).count),
      isNew: try store.add(added), replaced: replaced)
  }

  /// Takes an added set or overlay off the shelf; the set where both have the name.
  ///
  /// - Throws: one that is not there, or that a session uses.
  public func remove(_ text: String) throws(Problem) {
    let named = SetName(text)
    let sets = try store.addedSets().map(\.version)
    let overlays = try store.addedOverlays()
    let known = sets.map(\.description) + overlays.map { "\($0.id)@\($0.version)" }
    guard known.contains(text), let version = named.version else {
      throw .sets(.unknownFile(name: text, known: known))
    }
    let set = sets.first { $0.description == text }
    let using = try store.sessions { used in
      let parts = used.version.split(separator: "+").map(String.init)
      if let set { return used.id == set.id && parts.first == version }
      return parts.dropFirst().contains("\(named.id.rawValue).\(version)")
    }
    guard using.isEmpty else { throw .sets(.inUse(name: text, sessions: using.map(\.id.rawValue))) }
    _ =
      if let set { try store.removeAddedSet(set) } else {
        try store.removeAddedOverlay(named.id.rawValue, version: version)
      }
  }

  private var library: CriteriaLibrary { CriteriaLibrary(store) }
}

extension CriteriaOverlay {
  /// How many levels it says.
  public var levelCount: Int { indicators.reduce(0) { $0 + $1.thresholds.count } }
}

extension CriteriaShelf {
  /// Throws when an overlay does not fit what it would be laid upon, or when another would not fit any more.
  fileprivate func refuseBroken(by added: ShelvedOverlay, file: String) throws(Problem) {
    var after = self
    after.overlays.removeAll { $0.id == added.id && $0.version == added.version }
    after.overlays.append(added)
    let provinces = [added.province] + (added.province == nil ? overlays.map(\.province) : [])
    for province in provinces {
      guard let edition = after.edition(of: added.base, in: province) else { continue }
      if let own = edition.leftOut.first(where: { $0.overlay == added }) {
        throw .sets(.invalidOverlay(file: file, faults: own.faults))
      }
      let before = self.edition(of: added.base, in: province)?.leftOut.map(\.overlay) ?? []
      if let broken = edition.leftOut.first(where: { !before.contains($0.overlay) }) {
        throw .sets(
          .breaksOverlay(
            file: file, other: "\(broken.overlay.id)@\(broken.overlay.version)", faults: broken.faults))
      }
    }
  }
}
