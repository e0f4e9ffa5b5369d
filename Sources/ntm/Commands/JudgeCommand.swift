import ArgumentParser
import Domain
import Localization
import Notebook

/// Prints how the indicators of a commune's criteria stand against the levels that apply.
struct JudgeCommand: ParsableCommand {
  static var configuration: CommandConfiguration { Words.configuration(.judge, name: "judge") }

  @OptionGroup var common: CommonOptions
  @Argument(help: Words.help { $0.sessionArgument }) var session: String
  @Option(help: Words.help { $0.communeOption }) var commune: String
  @Option(name: .customLong("set"), help: Words.help { $0.setOption }) var set: String?
  @Option(help: Words.help { $0.criterionOption }) var criterion: String?

  func run() throws {
    try refusing(in: common.chosenLanguage) {
      let store = try common.open(.reading)
      let inspection = try Sessions(store).inspection(of: store.session(named: session))
      let outline = try SessionArguments.outline(set, in: inspection)
      let unit = try SessionArguments.commune(commune, in: inspection)
      let number = try criterion.map { try SessionArguments.criterion($0, of: outline) }
      let levels = try Judging(store).levels(of: inspection.session)
      let texts = common.chosenLanguage.texts
      say("\(unit.title)  \(texts.shortTitle(outline))  \(inspection.session.date.vietnamese)")
      if let first = inspection.prerequisite(of: unit.code, under: outline.id) {
        let name = inspection.outlines.first { $0.id == first.set }.map(texts.shortTitle) ?? first.set.rawValue
        say("\(texts.judgement.prerequisite(name)): \(texts.judgement.standing(first))")
      }
      for criterion in outline.criteria where number == nil || criterion.number == number {
        let place = Place(commune: unit.code, criteriaSet: outline.id, criterion: criterion.number)
        for line in JudgedLines(at: place, of: inspection, by: levels, texts).lines { say(line) }
      }
    }
  }
}

/// A criterion as its indicators judge it, as lines of text.
private struct JudgedLines {
  var lines: [String] = []

  init(at place: Place, of inspection: Inspection, by levels: Levels, _ texts: any Texts) {
    guard let set = levels.set(place.criteriaSet), let criterion = set.criterion(place.criterion),
      let judgement = inspection.judgement(at: place, by: levels)
    else { return }
    let words = texts.judgement
    lines = ["", "\(criterion.number). \(criterion.name.text(in: texts.language))"]
    let status = texts.status(inspection.assessment(at: place).status)
    guard let level = judgement.indicators.first?.level else {
      lines += ["   \(status)", "   \(texts.indicatorsUnknown)"]
      return
    }
    lines.append("   \(status); \(words.suggestion(judgement.suggestion))")
    if inspection.isAgainstValues(at: place, by: levels) {
      lines.append("   ≠ \(words.againstValues(inspection.reason(at: place)))")
    }
    for judged in judgement.indicators {
      let answer = texts.answer(judged, inspection.notice.settings)
      let verdict = judged.verdict == .notApplicable ? nil : words.verdict(judged.verdict)
      let parts = [answer, verdict, texts.shortfall(judged)].compactMap(\.self)
      lines.append("   \(judged.code) \(texts.wording(judged))")
      lines.append("      \(texts.level(judged))  \(parts.joined(separator: "; "))")
    }
    lines.append("   \(words.column(level.column, in: set)); \(words.year(level.year))")
    lines += texts.sources(judgement.indicators, in: set).map { "   \($0)" }
  }
}
