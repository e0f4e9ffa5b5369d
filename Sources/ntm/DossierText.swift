import Catalogue
import Domain
import Localization
import Notebook

/// The dossier of a commune as lines of text.
struct DossierText {
  let dossier: CommuneDossier
  let register: CommuneRegister
  /// The sets that a commune can be recognised for.
  let sets: [CriteriaOutline]
  let day: CalendarDate
  let texts: any Texts

  private var words: any RegisterTexts { texts.register }
  private var commune: UnitCode { dossier.unit.code }

  func lines() throws(Problem) -> [String] {
    let levels = try Catalogue.levels(of: dossier.unit, on: day)
    let sections: [(heading: String, lines: [String])] = [
      (words.traits(day.vietnamese), try traits()), (words.columns, columns(levels)),
      (words.recognitions, recognitions()), (words.sessions, sessions),
      (
        words.former,
        dossier.former.map { former in
          "\(former.unit?.title ?? words.landOfNone): \(DossierLines.former(former, sets, texts))"
        }
      ),
      (words.later, later), (words.history, history()),
    ]
    return sections.filter { !$0.lines.isEmpty }.flatMap { [$0.heading] + $0.lines.map { "  \($0)" } }
  }

  private func traits() throws(Problem) -> [String] {
    let standing = register.traits(of: commune, on: day).standing
    var lines: [String] = []
    for entry in register.entries(of: commune) {
      let columns = try Catalogue.columns(of: entry.trait)
      let text = DossierLines.entry(entry, columns: columns, texts.language)
      let remark = standing[entry.trait] == entry ? "" : " (\(entry.from > day ? words.notYet : words.replaced))"
      lines.append("\(texts.indicator.trait(entry.trait)): \(text)\(remark)")
    }
    return lines.isEmpty ? [texts.nothingRecordedYet] : lines
  }

  private func columns(_ levels: Levels) -> [String] {
    levels.sets.map { set in
      let column = set.column(for: register.traits(of: commune, on: day), usual: levels.regions[commune])
      let rule = DossierLines.rule(column, of: set, texts.language).map { ". \($0)" } ?? ""
      return "\(texts.shortTitle(set.outline)): \(DossierLines.column(column, of: set, texts))\(rule)"
    }
  }

  /// Only the sets of which a decision is recorded.
  private func recognitions() -> [String] {
    let lines = sets.compactMap { outline -> String? in
      let entry = RecognitionEntry(of: commune, outline.id, in: register)
      guard entry.recognised != nil || entry.withdrawn != nil else { return nil }
      return "\(texts.shortTitle(outline)): \(words.standing(entry, on: day))"
    }
    return lines.isEmpty ? [words.notRecognised] : lines
  }

  private var sessions: [String] {
    let lines = dossier.sessions.map { inspection in
      [inspection.session.date.vietnamese, inspection.area?.title ?? "", DossierLines.counts(inspection, texts)]
        .filter { !$0.isEmpty }.joined(separator: "  ")
    }
    return lines.isEmpty ? [words.noSession] : lines
  }

  private var later: [String] {
    guard dossier.unit.list.family == UnitListID.beforeConversion.family else { return [] }
    let lines = dossier.later.map { later in
      let (name, content) = DossierLines.later(later, texts)
      return "\(name): \(content)"
    }
    return lines.isEmpty ? [words.noConversion] : lines
  }

  private func history() -> [String] {
    dossier.history.map { change in
      let time = LocalTime.text(change.recordedAt, secondsFromUTC: Surroundings.secondsFromUTC)
      return "\(time)  \(DossierLines.change(change, texts, sets))"
    }
  }
}
