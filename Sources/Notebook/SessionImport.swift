import Catalogue
public import Domain
import Foundation
import Machine
import Reporting
public import Storage

/// Takes in what another laptop exported of a session.
public struct SessionImport {
  let store: Store

  /// Into a store.
  public init(_ store: Store) { self.store = store }

  /// Takes in a file that was exported as json; nothing of it unless all of it is sound.
  ///
  /// - Parameter dryRun: only count what would be new.
  public func take(_ path: String, dryRun: Bool) throws(Problem) -> Merged {
    let carried = try CarriedSession(path, with: CriteriaLibrary(store)) { known in
      (try? store.change(known.id, in: known.fact.subject.session)) != nil
    }
    try CriteriaFiles(store).refuseOtherContent(of: carried.editions)
    try refuseOtherContent(carried.changes, of: carried.session.id, path: path)
    try refuseOtherContent(carried.register, of: .register(of: carried.session.unitList), path: path)
    return try store.mergeChanges(
      carried.changes + carried.register, using: carried.editions.map(\.kept), dryRun: dryRun)
  }

  /// A change is never altered: one that is known here with another content was edited in the file.
  private func refuseOtherContent(_ changes: [Change], of session: SessionID, path: String) throws(Problem) {
    let known = Dictionary(try store.history(of: session).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    if let edited = changes.first(where: { known[$0.id] ?? $0 != $0 }) {
      throw .file(.inconsistent(path: path, place: "changes, \(edited.id.time.rawValue)"))
    }
  }
}

/// What a file carries of a session, sound in itself and with the sets there are.
public struct CarriedSession: Sendable {
  let session: InspectionSession
  let editions: [CriteriaEdition]
  let changes: [Change]
  let register: [Change]

  /// Reads a file that export wrote as json, without a store when the library is without one.
  ///
  /// - Parameter isKnown: whether a change is in the store already, and may be what no other takes in any more.
  /// - Throws: what cannot be read, was edited, or uses sets that are nowhere.
  public init(
    _ path: String, with library: CriteriaLibrary, isKnown: (Change) -> Bool = { _ in false }
  ) throws(Problem) {
    try self.init(WholeFile.read(path), path: path, with: library, isKnown: isKnown)
  }

  init(
    _ data: Data, path: String, with library: CriteriaLibrary, isKnown: (Change) -> Bool = { _ in false }
  ) throws(Problem) {
    let file = try SessionFile.read(data, path: path)
    let session = try file.inspectionSession(path: path)
    let list = try Catalogue.unitList(session.unitList)
    let editions = try CarriedSession.editions(of: session, in: file, path: path, from: library)
    let outlines = session.criteriaSets.compactMap { used in editions.first { $0.version == used }?.set.outline }
    let empty = Inspection(
      session: session, path: list.path(to: session.area), communes: list.communes(inspectedIn: session.area),
      outlines: outlines)
    self.session = session
    self.editions = editions
    changes = try file.changes(checkedWith: empty, path: path, isKnown: isKnown)
    register = try file.registerChanges(of: empty, path: path, isKnown: isKnown)
  }

  /// The sets that the session of a file uses: those that it carries, else those of the same version here.
  ///
  /// - Throws: a set that is another than here under the same name and version, or that is nowhere.
  private static func editions(
    of session: InspectionSession, in file: SessionFile, path: String, from library: CriteriaLibrary
  ) throws(Problem) -> [CriteriaEdition] {
    var editions = try file.criteriaSets(path: path, atMost: CriteriaFiles.mostBytes).map {
      CriteriaEdition(ShelvedSet(set: $0.set, content: $0.content, isShipped: false), laying: [])
    }
    let shelf = try library.shelf(of: Set(editions.map(\.set.id) + session.criteriaSets.map(\.id)))
    try shelf.refuseUnsound(editions)
    for used in session.criteriaSets where !editions.contains(where: { $0.version == used }) {
      editions.append(try library.edition(of: used.id, version: used.version, in: nil, from: shelf))
    }
    return editions
  }
}
