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
