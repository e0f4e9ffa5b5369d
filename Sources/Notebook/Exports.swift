import Bundles
import Catalogue
public import Domain
public import Foundation
public import Localization
import Machine
import Reporting
public import Storage

/// What a notice is written with besides its session.
public struct NoticeOptions: Equatable, Sendable {
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

/// Sessions in the formats of files.
public struct Exports {
  let store: Store

  /// Those of a store.
  public init(_ store: Store) { self.store = store }

  /// A session in a file format, as bytes.
  ///
  /// - Throws: a session without communes, of which there is nothing to tell; a file of phrases or a reference that
  ///   cannot be used.
  public func bytes(
    of session: InspectionSession, as format: ExportFormat, in language: Language = .vietnamese,
    options: NoticeOptions = NoticeOptions()
  ) throws(Problem) -> Data {
    let inspection = try Sessions(store).inspection(of: session)
    if format.needsCommunes, inspection.communes.isEmpty {
      throw .notice(.noCommunes(area: inspection.area?.title ?? session.area.text))
    }
    switch format {
    case .word:
      var reference: ReferenceDocument?
      if let path = options.reference {
        reference = try .read(WholeFile.read(path, atMost: TableRequest.mostBytes), path: path)
      }
      return try notice(of: session, options).document(reference: reference)
    case .workbook: return try notice(of: session, options).workbook()
    case .html: return Data(try notice(of: session, options).html.utf8)
    case .markdown: return Data(try notice(of: session, options).markdown.utf8)
    case .text: return Data(try notice(of: session, options).plainText.utf8)
    case .csv:
      return Data(
        commaSeparated(inspection, contradictions: Set(try Judging(store).contradictions(in: inspection)), in: language)
          .utf8)
    case .bundle: return try BundleExchange(store).bundle(of: [session], since: []).file()
    case .json:
      let changes = try store.history(of: session.id)
      let register = try store.history(of: .register(of: session.unitList))
      let file = SessionFile(
        inspection, changes: changes, sets: try CriteriaFiles(store).files(of: session, changes), register: register,
        proofs: try store.proofs(of: changes + register).mapValues(\.text))
      do {
        return try file.encoded()
      } catch {
        throw .store(.failed(path: store.path, detail: String(describing: error)))
      }
    }
  }

  private func notice(of session: InspectionSession, _ options: NoticeOptions) throws(Problem) -> Report {
    try Notices(store).report(
      of: session, phrases: .chosen(options.phrases), against: options.earlier?.id)
  }
}
