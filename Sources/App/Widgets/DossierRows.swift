import Domain
import Drawing
import Localization

/// The dossier of a commune, as rows.
enum DossierRows {
  static func rows(_ model: Model, _ commune: UnitCode, _ dossier: CommuneDossier?) -> [FormRow] {
    guard let inspection = model.inspection else { return [] }
    let rows =
      traits(model, inspection, commune) + columns(model, inspection, commune)
      + recognitions(model, inspection, commune, dossier?.sets ?? [])
      + (dossier.map { former($0, model) + later($0, model) + sessions($0, model) + history($0, model) } ?? [])
    return PageLayout(size: model.size).isNarrow ? stacked(rows, model) : rows
  }

  /// On a narrow terminal what is said of a name stands below it.
  private static func stacked(_ rows: [FormRow], _ model: Model) -> [FormRow] {
    rows.flatMap { row -> [FormRow] in
      guard row.action != .none, !row.content.isEmpty else { return [row] }
      var name = row
      name.content = ""
      let lines = TextLine.wrapped(row.content, width: model.size.columns - 6)
      return (row.name.isEmpty ? [] : [name]) + lines.map { FormRow(reading: "  " + $0, "") }
    }
  }

  // MARK: Traits

  private static func traits(_ model: Model, _ inspection: Inspection, _ commune: UnitCode) -> [FormRow] {
    let texts = model.texts.register
    let entries = inspection.register.entries(of: commune)
    let standing = inspection.register.traits(of: commune, on: inspection.session.date).standing
    var rows = [
      FormRow(heading: texts.traits(inspection.session.date.vietnamese), texts.ofAllSessions, style: .dim)
    ]
    for trait in CommuneTrait.allCases {
      let name = model.texts.indicator.trait(trait).capitalizedFirst
      let own = entries.filter { $0.trait == trait }.reversed()
      if own.isEmpty {
        if trait == .group, model.columns(of: trait).isEmpty { continue }
        rows.append(row(model, name, "", .trait(trait, from: nil)))
      }
      for (position, entry) in own.enumerated() {
        var content = DossierLines.entry(entry, columns: model.columns(of: entry.trait), model.language)
        let isStanding = standing[trait] == entry
        if !isStanding { content += " (\(entry.from > inspection.session.date ? texts.notYet : texts.replaced))" }
        var row = row(model, position == 0 ? name : "", content, .trait(trait, from: entry.from))
        row.style = isStanding ? .plain : .dim
        rows.append(row)
      }
    }
    return rows
  }

  private static func row(_ model: Model, _ name: String, _ content: String, _ entry: RegisterEntry) -> FormRow {
    var row = FormRow(name, content, sends: .editRegister(entry))
    row.hint = content.isEmpty ? model.texts.register.beyondSession : "\(name.isEmpty ? "" : name + ": ")\(content)"
    return row
  }

  // MARK: Columns

  private static func columns(_ model: Model, _ inspection: Inspection, _ commune: UnitCode) -> [FormRow] {
    guard let levels = model.shown.levels else { return [] }
    let traits = inspection.register.traits(of: commune, on: inspection.session.date)
    let rows = levels.sets.map { set -> FormRow in
      let column = set.column(for: traits, usual: levels.regions[commune])
      let name = model.texts.shortTitle(set.outline)
      let content = DossierLines.column(column, of: set, model.texts)
      let trait: CommuneTrait = set.regions.contains { $0.rule != nil } ? .group : .region
      var row = FormRow(name, content, sends: .editRegister(.trait(trait, from: traits.standing[trait]?.from)))
      row.hint = DossierLines.rule(column, of: set, model.language) ?? "\(name): \(content)"
      return row
    }
    return [FormRow(heading: model.texts.register.columns)] + rows
  }

  // MARK: Recognition

  private static func recognitions(
    _ model: Model, _ inspection: Inspection, _ commune: UnitCode, _ shipped: [CriteriaOutline]
  ) -> [FormRow] {
    let results = inspection.position(of: commune).map { inspection.communes[$0].results } ?? []
    let counts = Dictionary(
      zip(inspection.outlines, results).map { ($0.id, model.texts.count($1)) }, uniquingKeysWith: { first, _ in first })
    let known = Set(inspection.outlines.map(\.id))
    let rows = (inspection.outlines + shipped.filter { !known.contains($0.id) }).map { outline -> FormRow in
      let entry = RecognitionEntry(of: commune, outline.id, in: inspection.register)
      let words = model.texts.register
      let standing = words.standing(entry, on: inspection.session.date)
      let count = counts[outline.id].flatMap { $0.isEmpty ? nil : words.present($0) }
      let isPlain = entry.withdrawn == nil && entry.decisions(after: inspection.session.date).isEmpty
      let short = isPlain ? entry.recognised.map(words.decision) ?? standing : standing
      let name = model.texts.shortTitle(outline)
      let text = { (standing: String) in [standing, count].compactMap(\.self).joined(separator: "; ") }
      var row = row(model, name, text(short), .recognition(outline.id))
      row.hint = "\(name): \(text(standing))"
      if entry.recognised == nil { row.style = .dim }
      return row
    }
    return [FormRow(heading: model.texts.register.recognitions)] + rows
  }

  // MARK: Former and later communes, sessions, history

  private static func former(_ dossier: CommuneDossier, _ model: Model) -> [FormRow] {
    guard !dossier.former.isEmpty else { return [] }
    let rows = dossier.former.enumerated().map { index, former -> FormRow in
      let name = former.unit?.title.capitalizedFirst ?? model.texts.register.landOfNone.capitalizedFirst
      let content = DossierLines.former(former, dossier.sets, model.texts)
      guard former.last != nil else { return FormRow(reading: name, content, hint: "\(name): \(content)") }
      var row = FormRow(name, content, sends: .openFormer(index))
      row.hint = "\(name): \(content)"
      return row
    }
    return [FormRow(heading: model.texts.register.former)] + rows
  }

  private static func later(_ dossier: CommuneDossier, _ model: Model) -> [FormRow] {
    guard dossier.former.isEmpty, dossier.unit.list.family == UnitListID.beforeConversion.family else { return [] }
    let texts = model.texts.register
    let rows = dossier.later.map { later -> FormRow in
      let (name, content) = DossierLines.later(later, model.texts)
      return FormRow(reading: name, content, hint: "\(name): \(content)")
    }
    return [FormRow(heading: texts.later)] + (rows.isEmpty ? [FormRow(reading: texts.noConversion, "")] : rows)
  }

  private static func sessions(_ dossier: CommuneDossier, _ model: Model) -> [FormRow] {
    guard !dossier.sessions.isEmpty else { return [] }
    let rows = dossier.sessions.map { inspection -> FormRow in
      let counts = DossierLines.counts(inspection, model.texts)
      return FormRow(
        reading: inspection.session.date.vietnamese, counts,
        hint: [inspection.area?.title, inspection.session.title, counts].compactMap(\.self).filter { !$0.isEmpty }
          .joined(separator: " · "))
    }
    return [FormRow(heading: model.texts.register.sessions)] + rows
  }

  private static func history(_ dossier: CommuneDossier, _ model: Model) -> [FormRow] {
    guard !dossier.history.isEmpty else { return [] }
    let rows = dossier.history.map { change -> FormRow in
      let what = DossierLines.change(change, model.texts, dossier.sets)
      return FormRow(
        reading: LocalTime.text(change.recordedAt, secondsFromUTC: model.secondsFromUTC), what, hint: what)
    }
    return [FormRow(heading: model.texts.register.history)] + rows
  }
}

extension Model {
  /// The ids and names that a region or group can have in the session's sets.
  func columns(of trait: CommuneTrait) -> [CriteriaRegion] { trait.columns(of: shown.levels?.sets ?? []) }
}
