import ArgumentParser
import Domain
import Localization
import Notebook

/// Says which session a document was written from, and whether it still says what is recorded.
struct ShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration { Words.configuration(.show, name: "show") }

  @OptionGroup var common: CommonOptions
  @Argument(help: Words.help { $0.documentArgument }) var file: String
  @Option(help: Words.help { $0.phrasesOption }) var phrases: String?
  @Option(help: Words.help { $0.againstOption }) var against: String?

  func run() throws {
    try refusing(in: common.chosenLanguage) {
      let store = try common.open(.reading)
      let (session, state) = try GivenDocuments(store).state(
        of: file, options: NoticeOptions(phrases: phrases, earlier: try against.map(store.session(named:))))
      let words = common.chosenLanguage.texts.commandLine
      say("\(words.info(.id)): \(session.rawValue)")
      switch state {
      case .unchanged: say(words.documentUnchanged)
      case .edited(let places):
        say(words.documentEdited(places.count))
        for place in places.prefix(10) { say(words.documentSays(place.given, own: place.own)) }
        if places.count > 10 { say("…") }
      case .changed(let count): say(words.documentChanged(count))
      case .withoutSeal: say(words.documentWithoutSeal)
      case .unknown: say(words.documentUnknown)
      }
      if state != .unchanged { throw ExitCode(1) }
    }
  }
}
