import Catalogue
public import Domain
import Foundation
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

extension Store {
  /// The official notice of a session with its annexes.
  ///
  /// - Parameters:
  ///   - phrases: the fixed phrases.
  ///   - earlier: the session that changes are told against; nil for the one before in the same area.
  ///   - today: the day by which tasks are overdue.
  /// - Throws: a session that goes through no commune.
  public func notice(
    of session: InspectionSession, phrases: Phrases, against earlier: SessionID? = nil, today: CalendarDate
  ) throws(Problem) -> Report {
    let inspection = try inspection(of: session)
    guard !inspection.communes.isEmpty else {
      throw .notice(.noCommunes(area: inspection.area?.title ?? session.area.text))
    }
    // Only where something was found for them are indicators named.
    let levels = try levels(judging: inspection)
    return Report(
      noticeOf: inspection,
      from: NoticeSources(
        phrases: phrases, carried: try carriedRecommendations(into: inspection),
        earlier: try comparedSession(with: inspection, chosen: earlier), criteriaSets: levels?.sets ?? [],
        contradictions: Set(levels.map(inspection.contradictions) ?? []), seal: try seal(of: session.id), today: today))
  }

  /// What the check finds in a session before its export, the seal of a finalised one included.
  public func findings(
    of inspection: Inspection, against earlier: SessionID?, today: CalendarDate
  ) throws(Problem) -> [Finding] {
    let open = try conflicts(of: inspection).map { Finding(.conflict($0), at: $0.findingPlace(in: inspection)) }
    let found =
      try open
      + inspection.findings(
        today: today, carried: try carriedRecommendations(into: inspection),
        earlier: try comparedSession(with: inspection, chosen: earlier), levels: levels(judging: inspection))
    guard let sealed = inspection.seal, try seal(of: inspection.session.id) != sealed else { return found }
    return [Finding(.changedSinceFinalized, at: .session)] + found
  }

  /// The session that one is compared with: the one chosen, else the one before in the same area; nil where none is.
  public func comparedSession(with inspection: Inspection, chosen: SessionID?) throws(Problem) -> Inspection? {
    if let chosen { return try self.inspection(of: session(chosen)) }
    let earlier = try comparableSessions(with: inspection.session).first
    return try earlier.map { session throws(Problem) in try self.inspection(of: session) }
  }
}
