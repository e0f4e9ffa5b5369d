import ArgumentParser
import Catalogue
import Domain
import Localization
import Notebook

/// Administrative units.
struct UnitsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(.units, name: "units", subcommands: [Search.self])
  }

  /// Finds units by name.
  struct Search: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.unitsSearch)
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.textArgument }) var text: String
    @Option(help: Words.help { $0.onDateOption }) var on: String?

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        guard let day = on.map({ CalendarDate($0) }) ?? Surroundings.today else {
          throw Problem.session(.invalidDate(text: on ?? ""))
        }
        let list = Catalogue.unitList(for: day)
        let found = UnitSearch(list: list).matches(text, levels: Set(UnitLevel.allCases))
        if found.isEmpty { throw Problem.unit(.unknown(text: text, nearest: [])) }
        for match in found {
          say(list.describe(match.unit) + (match.rank.isGuess ? " (\(common.chosenLanguage.texts.alike))" : ""))
        }
      }
    }
  }
}
