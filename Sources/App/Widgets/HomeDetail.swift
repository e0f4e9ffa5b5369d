import Domain
import Drawing
import Localization

/// The line below the columns: what belongs to the row chosen and does not fit into it.
enum HomeDetail {
  static func line(_ model: Model) -> String {
    guard model.inspection != nil else {
      return model.shown.emptyArea == nil ? model.texts.firstSession : model.texts.areaHasNoSession
    }
    switch model.home.focus {
    case .areas: return area(model)
    case .communes: return commune(model)
    case .criteria: return criterion(model)
    }
  }

  private static func area(_ model: Model) -> String {
    guard let inspection = model.inspection else { return "" }
    let session = inspection.session
    let title = session.title.isEmpty ? "" : "\(session.title) · "
    return title + model.texts.sessionOn(session.date.vietnamese, session.id.rawValue)
  }

  /// What the commune's signs mean: target of which set, which other set it meets, who reported; its entry in the
  /// register and what it was made of.
  private static func commune(_ model: Model) -> String {
    guard let inspection = model.inspection, let commune = model.currentCommune else { return "" }
    var parts: [String] = []
    for (outline, result) in zip(inspection.outlines, commune.results) {
      let set = model.texts.shortTitle(outline)
      if result.isTarget { parts.append("\(model.signs.target) \(model.texts.target(set))") }
      switch result.count {
      case .reported(let range):
        parts.append(model.texts.reportedCount(set, range, result.statuses.count, result.reporter))
      case .contradicted: parts.append("\(set): \(model.texts.count(result))")
      case .counted, .partial, .unknown: break
      }
    }
    if let open = model.conflicts(of: commune.unit.code) { parts.insert(open, at: 0) }
    if let against = model.contradictions(of: commune.unit.code) { parts.append(against) }
    let recommended = RecommendationText.firstOpen(model.recommendations(of: commune.unit.code), model)
    if !recommended.isEmpty { parts.insert(recommended, at: 0) }
    parts += register(of: commune.unit.code, inspection, model)
    return parts.isEmpty ? commune.unit.title : parts.joined(separator: "   ")
  }

  /// What the register says of a commune: recognition, traits that stand, what it was made of.
  private static func register(of commune: UnitCode, _ inspection: Inspection, _ model: Model) -> [String] {
    let day = inspection.session.date
    let recognised = inspection.outlines.compactMap { outline in
      inspection.register.recognition(of: commune, for: outline.id, on: day).map {
        "\(model.signs.recognised) \(model.texts.shortTitle(outline)): \(model.texts.register.decision($0))"
      }
    }
    let traits = inspection.register.traits(of: commune, on: day)
    let holding = CommuneTrait.allCases.compactMap { trait -> String? in
      if trait.isFlag { return traits.holds(trait) ? model.texts.indicator.trait(trait) : nil }
      return traits.standing[trait]?.value
    }
    let former = model.shown.formerNames[commune].map { model.texts.register.mergedFrom($0.joined(separator: ", ")) }
    return recognised + holding + [former].compactMap(\.self)
  }

  private static func criterion(_ model: Model) -> String {
    guard let inspection = model.inspection, let place = model.currentPlace else { return "" }
    let note = inspection.note(at: place)
    let before = lastTime(model, place)
    let recommended = RecommendationText.firstOpen(
      model.recommendations(at: place), model, spare: before.isEmpty ? 0 : 25)
    return [model.conflict(at: place) ?? "", model.contradiction(at: place) ?? "", recommended, before, note].filter {
      !$0.isEmpty
    }.joined(
      separator: "   ")
  }

  /// The status of the same criterion in the session compared with.
  static func lastTime(_ model: Model, _ place: Place) -> String {
    guard let compared = model.shown.compared, compared.position(of: place.criteriaSet) != nil,
      compared.position(of: place.commune) != nil
    else { return "" }
    let assessment = compared.assessment(at: place)
    if assessment == Assessment() { return "" }
    let sign =
      switch assessment.status {
      case .met: model.signs.met
      case .notMet: model.signs.notMet
      case .notAssessed: model.signs.notAssessed
      }
    let note = assessment.note.isEmpty ? "" : " \(compared.note(at: place).singleLine)"
    return model.texts.lastTime(compared.session.date.vietnamese, sign + note)
  }
}

/// Beside the columns of a wide terminal: the whole note of the criterion chosen and what was found last time.
enum DetailPanel {
  static func draw(_ page: inout Page, _ layout: HomeLayout, _ column: HomeLayout.Column) {
    let model = page.model
    guard let inspection = model.inspection, let place = model.currentPlace, let outline = model.outline,
      let criterion = outline.criteria.first(where: { $0.number == place.criterion })
    else { return }
    let assessment = inspection.assessment(at: place)
    let sign = page.sign(assessment.status)
    let x = column.start + 1
    let width = column.width - 2
    var row = page.body.lowerBound
    let name = "\(criterion.number) \(criterion.name.text(in: model.language))"
    page.draw(name, row: row, column: x, width: width, style: .bold)
    row += 1
    page.draw(
      "\(sign.text) \(model.texts.status(assessment.status))", row: row, column: x, width: width, style: sign.style)
    row += 1
    let warnings = [model.conflict(at: place), model.contradiction(at: place)].compactMap(\.self)
    for line in warnings.flatMap({ TextLine.wrapped($0, width: width) }) where row < page.body.upperBound {
      page.draw(line, row: row, column: x, width: width, style: .warning)
      row += 1
    }
    row += 1
    row = drawParagraph(&page, title: model.texts.note, inspection.note(at: place), row: row, x: x, width: width)
    let before = HomeDetail.lastTime(model, place)
    if !before.isEmpty { row = drawParagraph(&page, title: "", before, row: row, x: x, width: width) }
    let lines = model.recommendations(at: place).flatMap { RecommendationLines.lines($0, model, width: width) }
    guard !lines.isEmpty, row < page.body.upperBound else { return }
    page.draw(model.texts.tasks.recommendation, row: row, column: x, width: width, style: .bold)
    for (row, line) in zip((row + 1)..<max(row + 1, page.body.upperBound), lines) {
      page.draw(line.text, row: row, column: x, width: width, style: line.style)
    }
  }

  private static func drawParagraph(
    _ page: inout Page, title: String, _ text: String, row: Int, x: Int, width: Int
  ) -> Int {
    var row = row
    if !title.isEmpty, row < page.body.upperBound {
      page.draw(title, row: row, column: x, width: width, style: .bold)
      row += 1
    }
    for line in TextLine.wrapped(text.isEmpty ? page.signs.dash : text, width: width) {
      guard row < page.body.upperBound else { break }
      page.draw(line, row: row, column: x, width: width)
      row += 1
    }
    return row + 1
  }
}
