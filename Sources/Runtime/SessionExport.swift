public import Domain
public import Foundation
public import Localization
import Catalogue
import Reporting
public import Storage

nonisolated extension Store {
  /// A session in a file format, as bytes.
  public func exported(
    _ session: InspectionSession, as format: ExportFormat, in language: Language
  ) throws(Problem) -> Data {
    let inspection = try inspection(of: session)
    switch format {
    case .markdown: return Data(Report(of: inspection, in: language).markdown.utf8)
    case .text: return Data(Report(of: inspection, in: language).plainText.utf8)
    case .csv: return Data(commaSeparated(inspection, in: language).utf8)
    case .json:
      let file = SessionFile(inspection, changes: try history(of: session.id))
      do {
        return try file.encoded()
      } catch {
        throw .store(.failed(path: path, detail: String(describing: error)))
      }
    }
  }

  /// Takes in a file that `exported` wrote as json; nothing of it unless all of it is sound.
  ///
  /// - Parameter dryRun: only count what would be new.
  public func importFile(_ path: String, dryRun: Bool) throws(Problem) -> Merged {
    let file = try SessionFile.read(WholeFile.read(path), path: path)
    let session = try file.inspectionSession(path: path)
    let list = try Catalogue.unitList(session.unitList)
    var sets: [(outline: CriteriaOutline, content: [UInt8])] = []
    for set in session.criteriaSets {
      let known = try Catalogue.criteriaSet(set.id)
      guard known.version == set.version else {
        throw .criteria(
          .unknownSet(id: set.description, known: ["\(known.id.rawValue)@\(known.version)"]))
      }
      sets.append((known.outline, try Catalogue.criteriaBytes(set.id)))
    }
    let empty = Inspection(
      session: session, path: list.path(to: session.area), communes: list.communes(inspectedIn: session.area),
      outlines: sets.map(\.outline))
    let changes = try file.changes(checkedWith: empty, path: path)
    try refuseOtherContent(changes, of: session.id, path: path)
    return try merge(changes, using: sets, dryRun: dryRun)
  }

  /// A change is never altered: one that is known here with another content was edited in the file.
  private func refuseOtherContent(_ changes: [Change], of session: SessionID, path: String) throws(Problem) {
    let known = Dictionary(try history(of: session).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    if let edited = changes.first(where: { known[$0.id] ?? $0 != $0 }) {
      throw .file(.inconsistent(path: path, place: "changes, \(edited.id.time.rawValue)"))
    }
  }
}
