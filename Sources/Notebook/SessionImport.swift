import Bundles
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
    return try store.mergeRuns(
      carried.runs.map { GivenRun($0, from: path) }, using: carried.editions.map(\.kept), dryRun: dryRun)
  }
}

/// What a file carries of a session, sound in itself and with the sets there are.
public struct CarriedSession: Sendable {
  let session: InspectionSession
  let editions: [CriteriaEdition]
  let changes: [Change]
  let register: [Change]
  private let proofs: [ChangeID: Proof]

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
    proofs = file.proofs.compactMapValues { Proof($0) }
  }

  /// Its chains, with what their devices signed.
  var runs: [ChainRun] {
    [changes, register].flatMap { changes in
      Dictionary(grouping: changes) { ChainID(session: $0.fact.subject.session, device: $0.id.device) }
        .sorted { $0.key < $1.key }
        .map { chain, changes in ChainRun(chain, changes, proof: changes.last.flatMap { proofs[$0.id] }) }
    }
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
