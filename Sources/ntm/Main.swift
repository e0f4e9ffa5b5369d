import ArgumentParser
import Localization
import Notebook

/// The program: its screens without a subcommand, else one command of the line.
@main
struct Ntm: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(
      .program, name: "ntm",
      subcommands: [
        DemoCommand.self, SessionCommand.self, RecordCommand.self, NoticeCommand.self, RecommendCommand.self,
        JudgeCommand.self, CheckCommand.self, SummaryCommand.self, ExportCommand.self, ShowCommand.self,
        ImportCommand.self, BundleCommand.self, MergeCommand.self, ConflictsCommand.self, HistoryCommand.self,
        CriteriaCommand.self, UnitsCommand.self, CommuneCommand.self, StoreCommand.self, HubCommand.self,
        SyncCommand.self,
      ])
  }

  @OptionGroup var common: CommonOptions

  func run() throws {
    try refusing(in: common.chosenLanguage) {
      try MainActor.assumeIsolated { try Screens.open(common.choices) }
    }
  }

  /// Parses, runs, and leaves with 0, 1 (refused) or 64 (wrong usage).
  static func main() {
    keepStandardStreams()
    let arguments = CommonOptions.movedBehindSubcommand(
      FigureArguments.withSign(Array(CommandLine.arguments.dropFirst())))
    guard let choices = Choices(bareLine: arguments) else {
      Words.language = CommonOptions.language(in: arguments) ?? Language(environment: Surroundings.variable)
      do {
        try ParserWords.refuseHelpOnUnknownCommand(arguments)
        var command = try parseAsRoot(arguments)
        try command.run()
      } catch {
        Upkeep.recordedIn = nil
        ParserWords.end(with: error, arguments)
      }
      return Upkeep.run()
    }
    do {
      try refusing(in: choices.language) { try MainActor.assumeIsolated { try Screens.open(choices) } }
    } catch {
      exit(withError: error)
    }
  }
}
