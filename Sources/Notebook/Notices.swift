import Catalogue
public import Domain
import Foundation
import Machine
public import Reporting
public import Storage

extension Phrases {
  /// The phrases that ship with the program.
  public static func standard() throws(Problem) -> Phrases {
    try Phrases.read(Data(Catalogue.noticePhrases), path: "notice-phrases.txt", over: nil)
  }

  /// The phrases that ship with the program, or an office's own over them.
  ///
  /// - Parameter path: the office's file; nil for none.
  public static func chosen(_ path: String?) throws(Problem) -> Phrases {
    let standard = try Phrases.standard()
    guard let path else { return standard }
    return try Phrases.read(WholeFile.read(path), path: path, over: standard)
  }
}

/// The official notices of sessions.
public struct Notices {
  let store: Store

  /// Those of a store.
  public init(_ store: Store) { self.store = store }

  /// The official notice of a session with its annexes. A task is overdue in it by the day of issue, else by that of the
  /// session, so that the same session gives the same document on any day.
  ///
  /// - Parameters:
  ///   - phrases: the fixed phrases.
  ///   - earlier: the session that changes are told against; nil for the one before in the same area.
  /// - Throws: a session that goes through no commune.
  public func report(
    of session: InspectionSession, phrases: Phrases, against earlier: SessionID? = nil
  ) throws(Problem) -> Report {
    let inspection = try Sessions(store).inspection(of: session)
    guard !inspection.communes.isEmpty else {
      throw .notice(.noCommunes(area: inspection.area?.title ?? session.area.text))
    }
    // Only indicators with an answer are named.
    let levels = try Judging(store).levels(judging: inspection)
    return Report(
      noticeOf: inspection,
      from: NoticeSources(
        phrases: phrases, carried: try store.carriedRecommendations(into: inspection),
        earlier: try Sessions(store).compared(with: inspection, chosen: earlier), criteriaSets: levels?.sets ?? [],
        contradictions: Set(levels.map(inspection.contradictions) ?? []), seal: try store.seal(of: session.id),
        today: inspection.notice[.issuedOn].flatMap(IssueDate.init)?.date ?? session.date))
  }
}
