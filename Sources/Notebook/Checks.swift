public import Domain
public import Storage

/// What is missing in a session or does not add up.
public struct Checks {
  let store: Store

  /// That of the sessions of a store.
  public init(_ store: Store) { self.store = store }

  /// What the check finds in a session before its export, the seal of a finalised one included.
  public func findings(
    of inspection: Inspection, against earlier: SessionID?, today: CalendarDate
  ) throws(Problem) -> [Finding] {
    let open = try Conflicts(store).of(inspection).map { Finding(.conflict($0), at: $0.findingPlace(in: inspection)) }
    let found =
      try open
      + inspection.findings(
        today: today, carried: try store.carriedRecommendations(into: inspection),
        earlier: try Sessions(store).compared(with: inspection, chosen: earlier),
        levels: Judging(store).levels(judging: inspection))
    guard let sealed = inspection.seal, try store.seal(of: inspection.session.id) != sealed else { return found }
    return [Finding(.changedSinceFinalized, at: .session)] + found
  }
}
