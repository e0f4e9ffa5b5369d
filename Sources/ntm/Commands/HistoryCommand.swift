import ArgumentParser
import Domain
import Localization
import Notebook

/// Prints the changes of a session, a commune or a criterion, oldest first.
struct HistoryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(.history, name: "history")
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: Words.help { $0.sessionArgument }) var session: String
  @Option(help: Words.help { $0.communeOption }) var commune: String?
  @Option(name: .customLong("set"), help: Words.help { $0.setOption }) var set: String?
  @Option(help: Words.help { $0.criterionOption }) var criterion: String?

  func run() throws {
    try refusing(in: common.chosenLanguage) {
      let store = try common.open(.reading)
      let inspection = try Sessions(store).inspection(of: store.session(named: session))
      let outline = try set.map { try SessionArguments.outline($0, in: inspection) }
      let unit = try commune.map { try SessionArguments.commune($0, in: inspection) }
      let number = try criterion.map {
        try SessionArguments.criterion($0, of: outline ?? SessionArguments.outline(nil, in: inspection))
      }
      let changes = try store.history(
        of: inspection.session.id, commune: unit?.code, criteriaSet: outline?.id, criterion: number)
      for change in changes { say(line(change, inspection)) }
    }
  }

  private func line(_ change: Change, _ inspection: Inspection) -> String {
    let subject = change.fact.subject
    let name = subject.commune.flatMap(inspection.position).map { inspection.communes[$0].unit.name }
    let place = [name, subject.criteriaSet?.rawValue, subject.criterion.map(String.init)].compactMap(\.self)
    let text = HistoryLine.text(
      change, common.chosenLanguage.texts, secondsFromUTC: Surroundings.secondsFromUTC, now: Store.systemClock())
    return (place.isEmpty ? "" : place.joined(separator: " ") + "  ") + text
  }
}
