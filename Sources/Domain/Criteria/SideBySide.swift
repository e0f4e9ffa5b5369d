/// Two sets side by side, criterion by criterion, with the status of a commune under each where it is known.
public struct SideBySide: Equatable, Sendable {
  /// The set on the left, with its result.
  public var left: Side
  /// The set on the right, with its result.
  public var right: Side
  /// Which criteria are about the same, by wording only.
  public var correspondence: SetCorrespondence

  /// One of the two.
  public struct Side: Equatable, Sendable {
    /// The set.
    public var outline: CriteriaOutline
    /// The day of the session that the statuses are of; nil where no session goes through the commune under the set.
    public var date: CalendarDate?
    /// The statuses, in the order of the criteria.
    public var statuses: [Status]?
    /// The count that somebody reported.
    public var reported: ReportedCount?

    /// A set with a result, or without one.
    public init(
      outline: CriteriaOutline, date: CalendarDate? = nil, statuses: [Status]? = nil, reported: ReportedCount? = nil
    ) {
      self.outline = outline
      self.date = date
      self.statuses = statuses
      self.reported = reported
    }

    /// What is known of the number of criteria met; nil where nothing is.
    public var count: Count? {
      let count = statuses.map { Count(Tally($0), reported: reported) }
      return count == .unknown ? nil : count
    }

    fileprivate func criterion(_ number: Int) -> Criterion? {
      guard let index = outline.criteria.firstIndex(where: { $0.number == number }) else { return nil }
      let status = statuses.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      return Criterion(number: number, name: outline.criteria[index].name, status: status)
    }
  }

  /// A criterion of one side.
  public struct Criterion: Equatable, Sendable {
    /// The number.
    public var number: Int
    /// The short name.
    public var name: Localized
    /// The commune's status; nil where no session is known.
    public var status: Status?
  }

  /// A line: a criterion on the left and one on the right, or one alone.
  public struct Row: Equatable, Sendable {
    /// On the left.
    public var left: Criterion?
    /// On the right.
    public var right: Criterion?
    /// What is alike in them.
    public var reason: SetCorrespondence.Reason?
  }

  /// Two sets without results.
  public init(_ left: CriteriaSet, _ right: CriteriaSet) {
    self.init(left: Side(outline: left.outline), right: Side(outline: right.outline), SetCorrespondence(left, right))
  }

  /// Two sets with results.
  public init(left: Side, right: Side, _ correspondence: SetCorrespondence) {
    self.left = left
    self.right = right
    self.correspondence = correspondence
  }

  /// The lines in the order of the left set; what stands only on the right comes last.
  public var rows: [Row] {
    let paired = correspondence.left.flatMap { number -> [Row] in
      let pairs = correspondence.rights(of: number)
      let left = left.criterion(number)
      return pairs.isEmpty
        ? [Row(left: left)] : pairs.map { Row(left: left, right: right.criterion($0.right), reason: $0.reason) }
    }
    return paired + correspondence.onlyRight.map { Row(right: right.criterion($0)) }
  }
}
