import ArgumentParser
import Domain
import Localization
import Notebook

/// Says which session a document was written from, and whether it still says what is recorded.
struct ShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration { Words.configuration(.show, name: "show") }

  @OptionGroup var common: CommonOptions
  @Argument(help: Words.help { $0.documentArgument }) var file: String

  func run() throws {
    try refusing(in: common.chosenLanguage) {
      let store = try common.open(.reading)
      let (session, state) = try GivenDocuments(store).state(of: file)
      let words = common.chosenLanguage.texts.commandLine
      say("\(words.info(.id)): \(session.rawValue)")
      switch state {
      case .unchanged: say(words.documentUnchanged)
      case .changed(let count): say(words.documentChanged(count))
      case .withoutSeal: say(words.documentWithoutSeal)
      case .unknown: say(words.documentUnknown)
      }
      if state != .unchanged { throw ExitCode(1) }
    }
  }
}
