import ArgumentParser
import Domain
import Localization
import Notebook

/// Says what is missing in a session or does not add up.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration { Words.configuration(.check, name: "check") }

  @OptionGroup var common: CommonOptions
  @Argument(help: Words.help { $0.sessionArgument }) var session: String
  @Option(help: Words.help { $0.againstOption }) var against: String?
  @Flag(help: Words.help { $0.strictOption }) var strict = false

  func run() throws {
    try refusing(in: common.chosenLanguage) {
      let store = try common.open(.reading)
      let inspection = try Sessions(store).inspection(of: store.session(named: session))
      let earlier = try against.map { try Sessions(store).inspection(of: store.session(named: $0)) }
      let found = try CheckLines(of: inspection, in: store, earlier: earlier, texts: common.chosenLanguage.texts)
      for line in found.sentences { say(line) }
      say(found.tally)
      if strict, found.hasFaultsOrGaps { throw ExitCode(1) }
    }
  }
}

/// What a check found, as lines: faults first, then gaps, then remarks.
struct CheckLines {
  let sentences: [String]
  let tally: String
  let hasFaultsOrGaps: Bool

  /// - Parameter earlier: the inspection to compare with; nil for the latest of the same area.
  init(of inspection: Inspection, in store: Store, earlier: Inspection? = nil, texts: any Texts) throws {
    let findings = try Checks(store).findings(
      of: inspection, against: earlier?.session.id, today: Surroundings.today ?? inspection.session.date)
    let words = texts.check
    sentences = words.lines(findings, in: inspection)
    let count = { (severity: Finding.Severity) in findings.count { $0.severity == severity } }
    tally =
      findings.isEmpty
      ? words.nothingFound : words.tally(faults: count(.fault), gaps: count(.gap), remarks: count(.remark))
    hasFaultsOrGaps = count(.fault) + count(.gap) > 0
  }
}
