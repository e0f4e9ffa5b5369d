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
    return try merge(try file.changes(checkedWith: empty, path: path), using: sets, dryRun: dryRun)
  }
}
