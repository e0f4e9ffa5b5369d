public import Domain

extension SessionFile {
  /// The session that the file is about.
  ///
  /// - Throws: a file whose own words do not make a session; one that would be the register of communes.
  public func inspectionSession(path: String) throws(Problem) -> InspectionSession {
    let values: [Field: String] = [
      .unitList: unitList, .area: area, .date: date, .title: title,
      .criteriaSets: criteriaSets.joined(separator: " "),
    ]
    guard let found = InspectionSession(id: SessionID(rawValue: session), values: values),
      !session.isEmpty, !found.id.isRegister, found.criteriaSets.count == criteriaSets.count
    else { throw .file(.inconsistent(path: path, place: "session")) }
    return found
  }

  /// The log, once the state in the file has been found to follow from it.
  ///
  /// - Parameters:
  ///   - empty: the session with nothing recorded.
  ///   - isKnown: whether a change is here already: what an older program recorded stays, but comes in no more.
  /// - Throws: a change that could not be recorded; a file whose state says something else than its changes.
  public func changes(
    checkedWith empty: Inspection, path: String, isKnown: (Change) -> Bool = { _ in false }
  ) throws(Problem) -> [Change] {
    let id = SessionID(rawValue: session)
    let changes = try SessionFile.changes(changes, of: id, path: path, place: "changes", isKnown)
    var inspection = empty
    var values: [Field: String] = [:]
    for change in changes {
      inspection.apply(change.fact)
      let subject = change.fact.subject
      if subject.criteriaSet == nil, subject.commune == nil { values[subject.field] = change.fact.value }
    }
    guard InspectionSession(id: id, values: values) == (try inspectionSession(path: path)) else {
      throw .file(.inconsistent(path: path, place: "session"))
    }
    let folded = inspection.communes.compactMap { Commune($0, inspection.outlines) }.compactMap {
      version < SessionFile.version ? $0.asOf(version: version) : $0
    }
    if let different = zip(folded, communes).first(where: { $0 != $1 }) {
      throw .file(.inconsistent(path: path, place: different.1.name))
    }
    guard folded.count == communes.count else { throw .file(.inconsistent(path: path, place: "communes")) }
    if version > 1, let place = difference(from: SessionFile(inspection, changes: [])) {
      throw .file(.inconsistent(path: path, place: place))
    }
    return changes
  }

  /// The changes that entries tell, in the order of time.
  ///
  /// - Parameter place: where in the file they are.
  /// - Throws: one that could not be recorded and is not known.
  static func changes(
    _ entries: [Entry], of session: SessionID, path: String, place: String, _ isKnown: (Change) -> Bool
  ) throws(Problem) -> [Change] {
    var changes: [Change] = []
    for entry in entries {
      let change = entry.change(session: session)
      let isOfNoUnit = entry.commune != nil && change.fact.subject.commune == nil
      if let fault = isOfNoUnit ? ChangeFault(.commune, .missing) : change.fault, isOfNoUnit || !isKnown(change) {
        throw .file(.unsoundChange(path: path, place: "\(place), \(entry.time)", fault: fault))
      }
      changes.append(change)
    }
    return changes.sorted { $0.id < $1.id }
  }

  /// What the file tells of the session as a whole in another way than its changes do.
  private func difference(from folded: SessionFile) -> String? {
    if averages != folded.averages { return "averages" }
    if notice != folded.notice { return "notice" }
    if recommendations != folded.recommendations { return "recommendations" }
    return seal == folded.seal ? nil : "seal"
  }
}

extension SessionFile.Entry {
  init(_ change: Change, proof: String?) {
    self.proof = proof
    let subject = change.fact.subject
    time = change.id.time.rawValue
    device = change.id.device.rawValue
    author = change.author
    recordedAt = change.recordedAt
    step = change.step.rawValue
    if case .undo(let step) = change.origin { undoes = step.rawValue }
    if case .redo(let step) = change.origin { redoes = step.rawValue }
    commune = subject.commune?.text
    criteriaSet = subject.criteriaSet?.rawValue
    criterion = subject.criterion
    field = subject.field.rawValue
    value = change.fact.value
    replaces = change.replaces.map { SessionFile.Reference(time: $0.time.rawValue, device: $0.device.rawValue) }
  }

  fileprivate func change(session: SessionID) -> Change {
    let subject = Subject(
      session: session, commune: commune.flatMap { UnitCode($0) },
      criteriaSet: criteriaSet.map(CriteriaSetID.init(rawValue:)), criterion: criterion,
      field: Field(rawValue: field))
    let origin: Change.Origin =
      if let undoes {
        .undo(HybridTime(rawValue: undoes))
      } else if let redoes {
        .redo(HybridTime(rawValue: redoes))
      } else {
        .recorded
      }
    return Change(
      id: ChangeID(time: HybridTime(rawValue: time), device: DeviceID(rawValue: device)), author: author.nfc,
      recordedAt: recordedAt, step: HybridTime(rawValue: step), origin: origin, fact: Fact(subject, value?.nfc),
      replaces: replaces.map {
        ChangeID(time: HybridTime(rawValue: $0.time), device: DeviceID(rawValue: $0.device))
      })
  }
}
