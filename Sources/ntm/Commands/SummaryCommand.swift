import ArgumentParser
import Domain
import Localization
import Runtime
import Storage

/// Prints the figures of a session.
struct SummaryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(.summary, name: "summary")
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: Words.help { $0.sessionArgument }) var session: String

  func run() throws {
    try refusing(in: common.chosenLanguage) {
      let store = try common.open(.reading)
      say(bytes: try store.exported(store.session(named: session), as: .text, in: common.chosenLanguage))
    }
  }
}
