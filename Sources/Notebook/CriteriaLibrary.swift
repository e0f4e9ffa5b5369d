public import Catalogue
public import Domain
public import Storage

/// The criteria sets and overlays there are: the program's, what the user added, and what sessions keep.
public struct CriteriaLibrary {
  private let store: Store?

  /// The library with a store; without one only what comes with the program.
  public init(_ store: Store?) {
    self.store = store
  }

  /// The program's sets and what the user added.
  ///
  /// - Parameter wanted: only these sets, for reading one takes a while; nil for all.
  public func shelf(of wanted: Set<CriteriaSetID>? = nil) throws(Problem) -> CriteriaShelf {
    var sets: [ShelvedSet] = []
    for id in Catalogue.criteriaSetIDs where wanted?.contains(id) ?? true {
      sets.append(
        ShelvedSet(set: try Catalogue.criteriaSet(id), content: try Catalogue.criteriaBytes(id), isShipped: true))
    }
    for added in try addedSets() where wanted?.contains(added.version.id) ?? true {
      // A set that now ships with the program under this name and version wins.
      if sets.contains(where: { $0.set.id == added.version.id && $0.set.version == added.version.version }) { continue }
      sets.append(
        ShelvedSet(
          set: try CriteriaSet.read(added.content, file: added.version.description), content: added.content,
          isShipped: false))
    }
    return CriteriaShelf(sets: sets, overlays: try store?.addedOverlays() ?? [])
  }

  /// A set in one version, or in the newest with the overlays that hold in a province.
  ///
  /// - Throws: a set or version that is neither on the shelf nor kept for a session.
  public func edition(
    of id: CriteriaSetID, version: String?, in province: OverlayProvince?, from shelf: CriteriaShelf
  ) throws(Problem) -> CriteriaEdition {
    guard let version else {
      if let newest = shelf.edition(of: id, in: province) { return newest }
      throw try unknownSet(id.rawValue)
    }
    let exact = CriteriaSetVersion(id: id, version: version)
    if let found = shelf.edition(exact) { return found }
    // It may have come with a session from another laptop.
    if let store, let content = try CriteriaFiles(store).keptContent(exact) {
      let set = try CriteriaSet.read(content, file: exact.description)
      return CriteriaEdition(ShelvedSet(set: set, content: content, isShipped: false), laying: [])
    }
    let known = shelf.sets.filter { $0.set.id == id }.map { "\(id.rawValue)@\($0.set.version)" }
    if !known.isEmpty { throw .criteria(.unknownSet(id: exact.description, known: known)) }
    throw try unknownSet(exact.description)
  }

  /// A set as it is named: `ntm-2021-2025`, or `ntm-2021-2025@2+lang-son.1` for exactly that version.
  public func edition(named text: String, in province: OverlayProvince? = nil) throws(Problem) -> CriteriaEdition {
    let named = SetName(text)
    return try edition(of: named.id, version: named.version, in: province, from: shelf(of: [named.id]))
  }

  /// The names of the sets on the shelf, each once, without reading any of them.
  public func ids() throws(Problem) -> [CriteriaSetID] {
    let shipped = Catalogue.criteriaSetIDs
    let added = Set(try addedSets().map(\.version.id)).subtracting(shipped)
    return shipped + added.sorted { $0.rawValue < $1.rawValue }
  }

  /// What a session of a day uses unless another set is named: the first that is in force, in its newest version.
  ///
  /// - Throws: a day on which none is.
  public func usualSet(on day: CalendarDate) throws(Problem) -> CriteriaSetID {
    let ids = try ids()
    for id in ids where try shelf(of: [id]).newest(id)?.set.isInForce(on: day) == true { return id }
    throw .criteria(.unknownSet(id: day.iso, known: ids.map(\.rawValue)))
  }

  /// What can be recorded under the newest version of each set on the shelf.
  public func outlines() throws(Problem) -> [CriteriaOutline] {
    let shelf = try shelf()
    return shelf.ids.compactMap { shelf.newest($0)?.set.outline }
  }

  private func addedSets() throws(Problem) -> [AddedSet] { try store?.addedSets() ?? [] }

  private func unknownSet(_ text: String) throws(Problem) -> Problem {
    .criteria(.unknownSet(id: text, known: try ids().map(\.rawValue)))
  }
}

/// How a set is named on the command line.
public struct SetName: Equatable, Sendable {
  /// The set.
  public var id: CriteriaSetID
  /// The version, where exactly one is meant.
  public var version: String?

  /// From `ntm-2021-2025` or `ntm-2021-2025@2`.
  public init(_ text: String) {
    if let exact = CriteriaSetVersion(text) {
      (id, version) = (exact.id, exact.version)
    } else {
      id = CriteriaSetID(rawValue: text)
    }
  }
}

extension CriteriaEdition {
  /// As a store keeps it.
  var kept: (outline: CriteriaOutline, content: [UInt8]) { (set.outline, content) }

  /// Throws where it has an overlay of another province than that of the session that is to use it.
  func refuseOverlays(ofOthersThan province: OverlayProvince?) throws(Problem) {
    for overlay in overlays {
      guard let holdsIn = overlay.province, holdsIn != province else { continue }
      throw .sets(
        .otherProvince(
          overlay: "\(overlay.id)@\(overlay.version)", province: Catalogue.title(of: holdsIn),
          session: province.map(Catalogue.title) ?? "?"))
    }
  }
}

extension Catalogue {
  /// A province by the newest list of its family; its code where no list has it.
  public static func title(of province: OverlayProvince) -> String {
    let list = unitLists.last { OverlayProvince(province.code, in: $0.id) == province }
    return list?.unit(province.code)?.title ?? province.code.text
  }

  /// The province of an area, as overlays name it; nil where the list does not tell.
  static func province(of area: UnitCode, in list: UnitListID) throws(Problem) -> OverlayProvince? {
    try unitList(list).path(to: area).first.map { OverlayProvince($0.code, in: list) }
  }
}
