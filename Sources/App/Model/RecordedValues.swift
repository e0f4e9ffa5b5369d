import Domain
import Localization

extension Inspection {
  /// The value of a field as it is recorded; nil where nothing is. A setting has always one.
  func recorded(_ subject: Subject) -> String? {
    let field = subject.field
    if subject.session == .register(of: session.unitList) { return register.recorded(subject) }
    if let figure = Figure(field) {
      return notice.overrides[
        FigurePlace(
          figure, commune: subject.commune, criteriaSet: subject.criteriaSet, criterion: subject.criterion)]
    }
    if let part = NoticePart(field) { return notice[part] }
    if let setting = NoticeSetting(field) { return notice.settings.value(setting) }
    guard let set = subject.criteriaSet else { return recordedWithoutSet(subject) }
    guard let commune = subject.commune else { return reportedAverages[set]?.value(of: field) }
    guard let position = position(of: commune), let index = self.position(of: set) else { return nil }
    let result = communes[position].results[index]
    guard let criterion = subject.criterion else { return result.value(of: field) }
    if let indicator = field.indicator { return result.answers[criterion]?[indicator]?.recorded }
    let assessment = result.assessment(of: criterion)
    switch field {
    case .status: return assessment.status.recorded
    case .note: return assessment.note.isEmpty ? nil : assessment.note
    case .reason: return result.reasons[criterion]
    case .selfStatus: return result.selfAssessed[criterion]?.recorded
    default: return nil
    }
  }

  private func recordedWithoutSet(_ subject: Subject) -> String? {
    guard subject.field == .smartTarget, let position = subject.commune.flatMap(position(of:)) else { return nil }
    return communes[position].isSmartTarget ? Field.yes : nil
  }
}

extension ReportedAverage {
  fileprivate func value(of field: Field) -> String? {
    switch field {
    case .reportedAverage: average
    case .reportedChange: change
    case .reportedSince: since
    case .reportedBy: reporter
    default: nil
    }
  }
}

extension CommuneResult {
  fileprivate func value(of field: Field) -> String? {
    switch field {
    case .target: isTarget ? Field.yes : nil
    case .reportedCount: reported?.text
    case .reportedBy: reporter
    case .overview: overview
    case .solutions: solutions
    default: nil
    }
  }
}

extension Model {
  /// How the value of a subject is written.
  func form(of subject: Subject) -> ValueForm {
    let outline = inspection?.outlines.first { $0.id == subject.criteriaSet }
    return ValueForm(
      subject.field, criteriaCount: outline?.criteria.count ?? 0, communeCount: inspection?.communes.count ?? 0,
      indicator: subject.place.flatMap { place in
        subject.field.indicator.flatMap { levels?.set(place.criteriaSet)?.criterion(place.criterion)?.asked($0) }
      })
  }

  /// Where a subject stands, down to the name of its field.
  func path(of subject: Subject) -> [String] {
    let name = texts.field(subject.field).capitalizedFirst
    if let place = subject.place { return [communeName(place), criterionName(place), name] }
    let set = inspection?.outlines.first { $0.id == subject.criteriaSet }.map(texts.shortTitle)
    guard let commune = subject.commune else { return [inspection?.area?.name, set, name].compactMap(\.self) }
    return [communeName(commune), set, name].compactMap(\.self)
  }

  /// What a change was about, in words: where, which field, and a short value.
  func described(_ fact: Fact) -> String {
    let field = fact.subject.field
    var what = texts.field(field)
    if fact.subject.session.isRegister {
      what = texts.said(fact)
    } else if field == .status || field == .selfStatus {
      let status = texts.status(fact.value.flatMap(Status.init(rawValue:)) ?? .notAssessed)
      what = field == .status ? status : "\(what): \(status)"
    } else if let value = fact.value, let shown = shortValue(value, of: fact.subject) {
      what += ": \(shown)"
    }
    if let place = fact.subject.place { return "\(communeName(place)) · \(criterionName(place)): \(what)" }
    let path = path(of: fact.subject).dropLast()
    return fact.subject.commune == nil && fact.subject.criteriaSet == nil
      ? what : "\(path.joined(separator: " · ")): \(what)"
  }

  /// A value that can stand in a sentence; nil for a text.
  private func shortValue(_ value: String, of subject: Subject) -> String? {
    if let setting = NoticeSetting(subject.field) { return texts.notice.value(value, of: setting) }
    let form = form(of: subject)
    guard form.isOneLine, value != Field.yes, subject.field.recommendation == nil, value.count <= 40,
      subject.field.isSealed
    else { return nil }
    return form.shown(value, texts)
  }
}
