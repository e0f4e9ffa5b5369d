/// A figure with where it belongs.
public struct FigurePlace: Hashable, Sendable {
  /// Which figure.
  public var figure: Figure
  /// The commune, for a commune's figure.
  public var commune: UnitCode?
  /// The set.
  public var criteriaSet: CriteriaSetID?
  /// The criterion, for a measured one.
  public var criterion: Int?

  /// A figure and where it belongs.
  public init(_ figure: Figure, commune: UnitCode? = nil, criteriaSet: CriteriaSetID?, criterion: Int? = nil) {
    self.figure = figure
    self.commune = commune
    self.criteriaSet = criteriaSet
    self.criterion = criterion
  }

  init(_ figure: Figure, _ subject: Subject) {
    self.init(
      figure, commune: subject.commune, criteriaSet: subject.criteriaSet, criterion: subject.criterion)
  }

  /// The subject that holds the figure set by hand.
  public func subject(in session: SessionID) -> Subject {
    Subject(
      session: session, commune: commune, criteriaSet: criteriaSet, criterion: criterion, field: figure.field)
  }
}
