/// Values of one subject that were recorded without knowing of each other: each stands until a person decides.
public struct Conflict: Equatable, Sendable {
  /// What they are about.
  public var subject: Subject
  /// The latest first; its value is the one that is shown meanwhile.
  public var sides: [Side]

  /// One of the values, with who recorded it and when.
  public struct Side: Equatable, Sendable {
    /// The change that set it; no other change replaces it.
    public var change: Change
    /// What its device noted last at the same place; nil where it noted nothing.
    public var note: String?

    /// A value with the note beside it.
    public init(_ change: Change, note: String? = nil) {
      self.change = change
      self.note = note
    }
  }

  /// A conflict of a subject.
  public init(subject: Subject, sides: [Side]) {
    self.subject = subject
    self.sides = sides
  }

  /// What is in conflict among all the changes of one subject; nil where one value is left.
  ///
  /// What finalising and reopening record is no matter of choice.
  public init?(among changes: [Change]) {
    let heads = changes.heads
    guard let first = heads.first, first.fact.subject.field.isSealed,
      heads.contains(where: { $0.fact.value != first.fact.value })
    else { return nil }
    self.init(subject: first.fact.subject, sides: heads.map { Side($0) })
  }
}

extension [Change] {
  /// Of all the changes of one subject those that nothing replaces, the latest first.
  ///
  /// A change names one that it replaces. To replace several, as a decision between two values does, a step records the
  /// same value once for each: they are one, the last stands for all, and what replaces one of them replaces them all.
  public var heads: [Change] {
    let changes = Dictionary(map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var replacedChanges: Set<ChangeID> = []
    var replacedValues: Set<StepValue> = []
    for change in self {
      // A change can only replace an earlier one; a later one named there is left aside.
      guard let id = change.replaces, id < change.id, let replaced = changes[id] else { continue }
      if (replaced.step, replaced.id.device) == (change.step, change.id.device) {
        replacedChanges.insert(id)
      } else {
        replacedValues.insert(StepValue(replaced))
      }
    }
    var latest: [StepValue: Change] = [:]
    for change in self where !replacedChanges.contains(change.id) {
      let value = StepValue(change)
      if replacedValues.contains(value) { continue }
      if latest[value].map({ $0.id < change.id }) ?? true { latest[value] = change }
    }
    return latest.values.sorted { $0.id > $1.id }
  }

  /// Of all the changes of one step the subjects of which it replaces several values at once.
  public var settledSubjects: Set<Subject> {
    let ids = Set(map(\.id))
    var replaced: [Subject: Set<ChangeID>] = [:]
    for change in self {
      guard let id = change.replaces, !ids.contains(id) else { continue }
      replaced[change.fact.subject, default: []].insert(id)
    }
    return Set(replaced.filter { $0.value.count > 1 }.keys)
  }
}

/// A value that a step of a device set.
private struct StepValue: Hashable {
  var device: DeviceID
  var step: HybridTime
  var value: String?

  init(_ change: Change) {
    device = change.id.device
    step = change.step
    value = change.fact.value
  }
}
