public import Domain
public import Foundation
public import Localization
import Catalogue
import Reporting
public import Storage

/// What a notice is written with besides its session.
nonisolated public struct NoticeOptions: Equatable, Sendable {
  /// A file of fixed phrases instead of the program's own.
  public var phrases: String?
  /// An office's own document, whose styles and page are taken over.
  public var reference: String?
  /// The earlier session to compare with; nil for the latest of the same area.
  public var earlier: InspectionSession?

  /// The program's own phrases and form.
  public init(phrases: String? = nil, reference: String? = nil, earlier: InspectionSession? = nil) {
    self.phrases = phrases
    self.reference = reference
    self.earlier = earlier
  }
}

nonisolated extension Store {
  /// A session in a file format, as bytes.
  ///
  /// - Throws: a session without communes, of which there is nothing to tell; a file of phrases or a reference that
  ///   cannot be used.
  public func exported(
    _ session: InspectionSession, as format: ExportFormat, in language: Language,
    options: NoticeOptions = NoticeOptions()
  ) throws(Problem) -> Data {
    let inspection = try inspection(of: session)
    if format != .json, inspection.communes.isEmpty {
      throw .notice(.noCommunes(area: inspection.area?.title ?? session.area.text))
    }
    switch format {
    case .word:
      var reference: ReferenceDocument?
      if let path = options.reference { reference = try .read(WholeFile.read(path), path: path) }
      return try notice(of: session, options).document(reference: reference)
    case .workbook: return try notice(of: session, options).workbook()
    case .html: return Data(try notice(of: session, options).html.utf8)
    case .markdown: return Data(try notice(of: session, options).markdown.utf8)
    case .text: return Data(try notice(of: session, options).plainText.utf8)
    case .csv:
      return Data(
        commaSeparated(inspection, contradictions: Set(try contradictions(in: inspection)), in: language).utf8)
    case .json:
      let file = SessionFile(inspection, changes: try history(of: session.id))
      do {
        return try file.encoded()
      } catch {
        throw .store(.failed(path: path, detail: String(describing: error)))
      }
    }
  }

  private func notice(of session: InspectionSession, _ options: NoticeOptions) throws(Problem) -> Report {
    try notice(
      of: session, phrases: .chosen(options.phrases), against: options.earlier?.id,
      today: Surroundings.today ?? session.date)
  }

  /// The figures of a session as text.
  public func summary(of inspection: Inspection, in language: Language) throws(Problem) -> String {
    Report(of: inspection, contradictions: try contradictions(in: inspection), in: language).plainText
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
      let words = [change.author, change.id.device.rawValue, change.fact.subject.field.rawValue]
      if words.contains(where: { $0.unicodeScalars.contains(where: \.isControl) }) {
        throw .file(.inconsistent(path: path, place: place))
      }
    }
  }
}
