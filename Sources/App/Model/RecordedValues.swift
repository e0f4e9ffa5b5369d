import Domain
import Localization

extension Model {
  /// How the value of a subject is written.
  func form(of subject: Subject) -> ValueForm {
    let outline = inspection?.outlines.first { $0.id == subject.criteriaSet }
    return ValueForm(
      subject.field, criteriaCount: outline?.criteria.count ?? 0, communeCount: inspection?.communes.count ?? 0,
      indicator: subject.place.flatMap { place in
        subject.field.indicator.flatMap { shown.levels?.set(place.criteriaSet)?.criterion(place.criterion)?.asked($0) }
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
