import ArgumentParser
import Catalogue
import Domain
import Localization
import Runtime

/// Criteria sets.
struct CriteriaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(.criteria, name: "criteria", subcommands: [List.self, Show.self, Validate.self])
  }

  /// Lists the sets that come with the program.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.criteriaList)
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        for id in Catalogue.criteriaSetIDs {
          let set = try Catalogue.criteriaSet(id)
          say("\(id.rawValue)@\(set.version)  \(set.criteria.count)  \(set.title.text(in: common.chosenLanguage))")
        }
      }
    }
  }

  /// Prints a set.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.criteriaShow)
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.setArgument }) var set: String

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let set = try Catalogue.criteriaSet(CriteriaSetID(rawValue: self.set))
        let texts = common.chosenLanguage.texts
        say("\(set.id.rawValue)@\(set.version)  \(set.title.text(in: texts.language))")
        for basis in set.basis { say("  \(basis.number), \(basis.date.vietnamese)") }
        for criterion in set.criteria {
          say("\(criterion.number). \(criterion.name.text(in: texts.language))")
          if criterion.indicators.isEmpty { say("   \(texts.indicatorsUnknown)") }
          for indicator in criterion.indicators { show(indicator, texts) }
        }
      }
    }

    private func show(_ indicator: Indicator, _ texts: any Texts) {
      let doubt = indicator.confidence == .verified ? "" : " ?"
      say("   \(indicator.code)\(doubt) \(indicator.text.text(in: texts.language))")
      if indicator.thresholds.isEmpty { say("      \(texts.threshold(nil, unit: nil))") }
      for threshold in indicator.thresholds {
        let scope = [threshold.region == "*" ? nil : threshold.region, threshold.year.map(String.init)]
          .compactMap(\.self).joined(separator: " ")
        say("      \(scope.isEmpty ? "" : scope + ": ")\(texts.threshold(threshold, unit: indicator.shownUnit))")
      }
    }
  }

  /// Checks a file.
  struct Validate: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.criteriaValidate)
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.fileArgument }) var file: String

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let set = try CriteriaSet.read([UInt8](WholeFile.read(file)), file: file)
        say(
          common.chosenLanguage.texts.commandLine.valid(
            file, criteria: set.criteria.count, indicators: set.criteria.reduce(0) { $0 + $1.indicators.count }))
      }
    }
  }
}
