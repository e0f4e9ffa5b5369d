/// What a change is about: a field of a session, of a commune in it, or of one criterion for that commune.
public struct Subject: Hashable, Sendable {
  /// The inspection session.
  public var session: SessionID
  /// The commune, where the field is a commune's.
  public var commune: UnitCode?
  /// The criteria set, where the field belongs to one.
  public var criteriaSet: CriteriaSetID?
  /// The number of the criterion in its set.
  public var criterion: Int?
  /// Which field.
  public var field: Field

  /// A field of a session.
  public init(
    session: SessionID, commune: UnitCode? = nil, criteriaSet: CriteriaSetID? = nil, criterion: Int? = nil,
    field: Field
  ) {
    self.session = session
    self.commune = commune
    self.criteriaSet = criteriaSet
    self.criterion = criterion
    self.field = field
  }

  /// A field of one criterion for one commune.
  public init(session: SessionID, place: Place, field: Field) {
    self.init(
      session: session, commune: place.commune, criteriaSet: place.criteriaSet, criterion: place.criterion,
      field: field)
  }

  /// The criterion and commune, where the subject is one.
  public var place: Place? {
    guard let commune, let criteriaSet, let criterion else { return nil }
    return Place(commune: commune, criteriaSet: criteriaSet, criterion: criterion)
  }
}
