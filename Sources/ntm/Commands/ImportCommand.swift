import ArgumentParser
import Localization
import Runtime
import Storage

/// Takes in files that export wrote as json.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(.importing, name: "import")
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: Words.help { $0.filesArgument }) var files: [String]
  @Flag(help: Words.help { $0.dryRunOption }) var dryRun = false

  func run() throws {
    try refusing(in: common.chosenLanguage) {
      let store = try common.open(.writing)
      let words = common.chosenLanguage.texts.commandLine
      for file in files {
        let merged = try store.importFile(file, dryRun: dryRun)
        say(
          dryRun
            ? words.wouldImport(file, added: merged.added, known: merged.known)
            : words.imported(file, added: merged.added, known: merged.known))
      }
    }
  }
}
