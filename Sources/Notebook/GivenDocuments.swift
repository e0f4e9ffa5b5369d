import Catalogue
public import Domain
public import Foundation
import Machine
import Reporting
public import Storage

/// What became of a session since a document was written from it.
public enum DocumentState: Equatable, Sendable {
  /// Nothing: the document still says what is recorded.
  case unchanged
  /// Nothing, but the document says something else in these places.
  case edited([DocumentDifference])
  /// So many changes were recorded since; nil where they came from another device in between.
  case changed(Int?)
  /// The document names no seal.
  case withoutSeal
  /// This store does not have the session.
  case unknown
}

/// Documents that were given out, held against the sessions that they were written from.
public struct GivenDocuments {
  let store: Store

  /// Those of the sessions of a store.
  public init(_ store: Store) { self.store = store }

  /// Holds a document that was given out against the session that it was written from: by its seal, and by what it says
  /// beside what would be written now.
  ///
  /// - Parameter options: what it was written with.
  /// - Throws: a file that cannot be read, or one that says nothing of a session.
  public func state(
    of path: String, options: NoticeOptions = NoticeOptions()
  ) throws(Problem) -> (session: SessionID, state: DocumentState) {
    let data = try WholeFile.read(path, atMost: TableRequest.mostBytes)
    let properties = try DocumentProperties.read(data, path: path)
    let session = properties.session
    guard let found = try? store.session(session), found.id == session else { return (session, .unknown) }
    guard let seal = properties.seal else { return (session, .withoutSeal) }
    guard try store.seal(of: session) == seal else {
      return (session, .changed(try store.changes(in: session, since: seal)))
    }
    let text = try DocumentText(data, path: path)
    let own = try DocumentText(Exports(store).bytes(of: found, as: text.format, options: options), path: path)
    let differences = text.differences(from: own)
    return (session, differences.isEmpty ? .unchanged : .edited(differences))
  }
}

/// The files that an office may change to its own taste.
public enum NoticeTemplates {
  /// The fixed phrases of a notice, one a line.
  public static var phrases: Data { Data(Catalogue.noticePhrases) }

  /// A document that shows every style by its name, to edit and give back as reference.
  public static func reference() throws(Problem) -> Data { try Report.defaultReference() }
}
