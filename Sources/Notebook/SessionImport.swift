import Catalogue
public import Domain
import Foundation
import Reporting
public import Storage

extension Store {
  /// Takes in a file that `exported` wrote as json; nothing of it unless all of it is sound.
  ///
  /// - Parameter dryRun: only count what would be new.
  public func importFile(_ path: String, dryRun: Bool) throws(Problem) -> Merged {
    let carried = try CarriedSession(path, with: library)
    try refuseOtherContent(of: carried.editions)
    try refuseOtherContent(carried.changes, of: carried.session.id, path: path)
    try refuseOtherContent(carried.register, of: .register(of: carried.session.unitList), path: path)
    return try merge(carried.changes + carried.register, using: carried.editions.map(\.kept), dryRun: dryRun)
  }

  /// A change is never altered: one that is known here with another content was edited in the file. Nor can one come
  /// in that could not be recorded here.
  private func refuseOtherContent(_ changes: [Change], of session: SessionID, path: String) throws(Problem) {
    let known = Dictionary(try history(of: session).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    if let edited = changes.first(where: { known[$0.id] ?? $0 != $0 }) {
      throw .file(.inconsistent(path: path, place: "changes, \(edited.id.time.rawValue)"))
    }
    // What an older program recorded stays as it is; nothing like it comes in any more.
    for change in changes where known[change.id] == nil {
      let place = "changes, \(change.id.time.rawValue)"
      if let problem = change.fact.problem {
        throw .file(.unusableText(path: path, place: place, problem: problem))
      }
      // A clock may be wrong by years, but a time of which no later one is left would stop every device that takes it in.
      let times = [change.id.time.milliseconds, change.recordedAt]
      if times.contains(where: { abs($0) > HybridTime.endOfTime }) || !change.isSound {
        throw .file(.inconsistent(path: path, place: place))
      }
    }
  }

  /// The files of the sets that a session uses, and of those that its log says it used.
  func criteriaFiles(
    of session: InspectionSession, _ changes: [Change]
  ) throws(Problem) -> [(version: CriteriaSetVersion, content: [UInt8])] {
    var files: [(version: CriteriaSetVersion, content: [UInt8])] = []
    for used in session.criteriaSets { files.append((used, try criteriaContent(used))) }
    let recorded = changes.filter { $0.fact.subject.field == .criteriaSets }.compactMap(\.fact.value)
    for earlier in recorded.flatMap({ $0.split(separator: " ") }).compactMap({ CriteriaSetVersion($0) }) {
      guard !files.contains(where: { $0.version == earlier }), let content = try keptContent(earlier) else { continue }
      files.append((earlier, content))
    }
    return files
  }

  /// What the register has of the communes of an inspection.
  func registerEntries(of inspection: Inspection) throws(Problem) -> [Change] {
    try history(of: .register(of: inspection.session.unitList)).filter { change in
      change.fact.subject.commune.flatMap(inspection.position) != nil
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
  /// - Throws: what cannot be read, was edited, or uses sets that are nowhere.
  public init(_ path: String, with library: CriteriaLibrary) throws(Problem) {
    let file = try SessionFile.read(WholeFile.read(path), path: path)
    let session = try file.inspectionSession(path: path)
    let list = try Catalogue.unitList(session.unitList)
    let editions = try CarriedSession.editions(of: session, in: file, path: path, from: library)
    let outlines = session.criteriaSets.compactMap { used in editions.first { $0.version == used }?.set.outline }
    let empty = Inspection(
      session: session, path: list.path(to: session.area), communes: list.communes(inspectedIn: session.area),
      outlines: outlines)
    self.session = session
    self.editions = editions
    changes = try file.changes(checkedWith: empty, path: path)
    register = try file.registerChanges(of: empty, path: path)
  }

  /// The sets that the session of a file uses: those that it carries, else those of the same version here.
  ///
  /// - Throws: a set that is another than here under the same name and version, or that is nowhere.
  private static func editions(
    of session: InspectionSession, in file: SessionFile, path: String, from library: CriteriaLibrary
  ) throws(Problem) -> [CriteriaEdition] {
    var editions = try file.criteriaSets(path: path, atMost: Store.largestCriteriaFile).map {
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

extension CriteriaShelf {
  /// Throws where a set that was carried here is another than that of the same name and version, or loosens what it was
  /// laid upon.
  func refuseUnsound(_ editions: [CriteriaEdition]) throws(Problem) {
    for carried in editions {
      let isSound =
        if let known = edition(carried.version) {
          known.set == carried.set
        } else {
          // The overlay may be nowhere here; what it was laid upon tells what it cannot have changed.
          base(of: carried.version).map { carried.set.keepsWhatIsVerified(in: $0.set) } ?? true
        }
      if !isSound { throw .sets(.otherContent(name: carried.version.description)) }
    }
  }
}
