/// What was to be recorded in the register of communes and cannot be.
public enum RegisterProblem: Equatable, Sendable {
  case unknownTrait(text: String, known: [String])
  /// Neither yes nor no, or not the id of a region or group of the sets.
  case unknownValue(trait: CommuneTrait, text: String, known: [String])
  /// There is an entry from that day already: it is corrected where it stands, not by another.
  case entryExists(trait: CommuneTrait, from: CalendarDate)
  /// A decision needs its number.
  case numberMissing
  /// The number of one decision, not of several.
  case severalNumbers(text: String)
  /// A recognition cannot be taken back before it was given.
  case withdrawnBefore(withdrawn: CalendarDate, recognised: CalendarDate)
  /// There is no recognition that could be taken back.
  case notRecognised
  /// A decision cannot recognise for a set that is not yet in force.
  case beforeSet(decision: CalendarDate, set: CriteriaSetID, from: CalendarDate)
}

extension TraitEntry {
  /// An entry as it is typed.
  ///
  /// - Parameter columns: the ids that a region or group can have.
  /// - Throws: a day that is not real, a value that the trait cannot have.
  public init(
    _ trait: CommuneTrait, value: String, from day: String, basis: String, columns: [String]
  ) throws(Problem) {
    let known = trait.isFlag ? [TraitEntry.yes, TraitEntry.no] : columns
    let value = value.trimmed
    guard let match = known.first(where: { $0.lowercased() == value.lowercased() }) else {
      throw .register(.unknownValue(trait: trait, text: value, known: known))
    }
    guard let from = CalendarDate(day.trimmed) else { throw .session(.invalidDate(text: day.trimmed)) }
    self.init(trait, from: from, value: match, basis: basis.trimmed)
  }

  /// The fact that records it for a commune.
  public func fact(of commune: UnitCode, in register: SessionID) -> Fact {
    Fact(Subject(session: register, commune: commune, field: .trait(trait, from: from)), recorded)
  }
}

extension Decision {
  /// A decision as it is typed.
  ///
  /// - Throws: no number or several, a day that is not real.
  public init(number: String, day: String) throws(Problem) {
    let number = number.trimmed
    if number.isEmpty { throw .register(.numberMissing) }
    if number.contains(";") { throw .register(.severalNumbers(text: number)) }
    guard let date = CalendarDate(day.trimmed) else { throw .session(.invalidDate(text: day.trimmed)) }
    self.init(number: number, date: date)
  }

  /// - Throws: a decision signed before the first day of the set that it is about.
  public func refuse(before set: CriteriaSet) throws(Problem) {
    if date < set.from { throw .register(.beforeSet(decision: date, set: set.id, from: set.from)) }
  }
}

/// What the register is to hold of a commune and set: the decision that recognises it and the one that takes that back.
public struct RecognitionEntry: Equatable, Sendable {
  /// The decision that recognises.
  public var recognised: Decision?
  /// The decision that takes it back.
  public var withdrawn: Decision?

  /// Both as they are typed; an empty pair of number and day is no decision.
  ///
  /// - Throws: a number or day that cannot be, a withdrawal without a recognition or before it.
  public init(number: String, day: String, withdrawalNumber: String, withdrawalDay: String) throws(Problem) {
    let decisions = try [(number, day), (withdrawalNumber, withdrawalDay)].map { pair throws(Problem) -> Decision? in
      pair.0.trimmed.isEmpty && pair.1.trimmed.isEmpty ? nil : try Decision(number: pair.0, day: pair.1)
    }
    try self.init(recognised: decisions[0], withdrawn: decisions[1])
  }

  /// - Throws: a withdrawal without a recognition or before it.
  public init(recognised: Decision?, withdrawn: Decision?) throws(Problem) {
    if let withdrawn {
      guard let recognised else { throw .register(.notRecognised) }
      if withdrawn.date < recognised.date {
        throw .register(.withdrawnBefore(withdrawn: withdrawn.date, recognised: recognised.date))
      }
    }
    self.recognised = recognised
    self.withdrawn = withdrawn
  }

  /// As it stands in a register.
  public init(of commune: UnitCode, _ set: CriteriaSetID, in register: CommuneRegister) {
    for event in register.events(of: commune, set) {
      switch event.kind {
      case .recognised: recognised = event.decision
      case .withdrawn: withdrawn = event.decision
      }
    }
  }

  /// With another decision in the place of the one of its kind; without one nothing of that kind is left, and a
  /// withdrawal goes with its recognition.
  ///
  /// A commune can be recognised anew after its recognition was taken back: the earlier withdrawal then is past.
  public func taking(_ decision: Decision?, withdraws: Bool) throws(Problem) -> RecognitionEntry {
    if withdraws { return try RecognitionEntry(recognised: recognised, withdrawn: decision) }
    guard let decision else { return try RecognitionEntry(recognised: nil, withdrawn: nil) }
    let isPast = withdrawn.map { $0.date < decision.date } ?? false
    return try RecognitionEntry(recognised: decision, withdrawn: isPast ? nil : withdrawn)
  }

  /// The facts that record it; what it does not have is cleared.
  public func facts(of commune: UnitCode, _ set: CriteriaSetID, in register: SessionID) -> [Fact] {
    [(Field.recognition, recognised), (.recognitionWithdrawn, withdrawn)].map { field, decision in
      Fact(Subject(session: register, commune: commune, criteriaSet: set, field: field), decision?.recorded)
    }
  }

  /// The decisions that lie after a day, which may be a slip of the pen.
  public func decisions(after day: CalendarDate) -> [Decision] {
    [recognised, withdrawn].compactMap(\.self).filter { $0.date > day }
  }
}
