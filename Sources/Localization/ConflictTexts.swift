public import Domain

/// What is said of values that were recorded without knowing of each other, and of clocks that cannot be right.
public protocol ConflictTexts: Sendable {
  /// The heading of the list.
  var title: String { get }
  /// In place of the list.
  var none: String { get }
  /// In the title line and above the list.
  func open(_ count: Int) -> String
  /// After a merge: how many there are now, and how they are settled.
  func afterMerge(_ count: Int) -> String
  /// After a decision: what was kept, and how many are left.
  func settled(left: Int) -> String
  /// What was recorded beside an open conflict stands, and the conflict too.
  func staysOpen(_ key: String) -> String
  /// Which laptop a side was recorded on.
  func device(_ device: DeviceID) -> String
  /// What a side's device noted; nil where it noted nothing.
  func note(_ note: String?) -> String
  /// What stands above a column of the list, as text and as CSV.
  func heads(_ head: ConflictHead) -> String

  /// Why the time of a change is doubtful.
  func doubt(_ doubt: DoubtfulTime) -> String
  /// At the start: the clock of this device cannot be right.
  func clock(_ doubt: DoubtfulTime, now: String) -> String

  /// What the arguments and options of `ntm conflicts` mean, in their help:
  var numberArgument: String { get }
  var keepOption: String { get }
  var valueOption: String { get }
  var formatOption: String { get }
}

/// What stands above a column of the list of conflicts.
public enum ConflictHead: Sendable, CaseIterable {
  /// The number to settle it by, where it is, and for each side what, who, when, whether that time is doubtful, where.
  case number, place, side, value, author, time, doubt, device, note
}

extension Texts {
  /// A recorded value in words: a status without the name of its field, anything else with it.
  public func value(of fact: Fact) -> String {
    guard fact.subject.field == .status else { return said(fact) }
    return status(fact.value.flatMap(Status.init(rawValue:)) ?? .notAssessed)
  }

  /// The sides of a conflict in one line, each with who recorded it.
  public func sides(_ conflict: Conflict) -> String {
    conflict.sides.map { "\(value(of: $0.change.fact)) (\($0.change.author))" }.joined(separator: " | ")
  }

  /// Where a conflict is and what it is about.
  public func place(_ conflict: Conflict, in inspection: Inspection) -> String {
    check.place(conflict.findingPlace(in: inspection), in: inspection) + ": " + field(conflict.subject.field)
  }
}
