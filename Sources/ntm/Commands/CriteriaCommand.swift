import ArgumentParser
import Catalogue
import Domain
import Localization
import Notebook

/// Criteria sets.
struct CriteriaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(
      .criteria, name: "criteria",
      subcommands: [
        List.self, Show.self, Validate.self, Add.self, Remove.self, Sheet.self, Compare.self,
      ])
  }

  /// Lists the sets that come with the program, and what was added.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.criteriaList)
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let texts = common.chosenLanguage.texts
        let shelf = try common.library().shelf()
        for shelved in shelf.sets {
          let set = shelved.set
          let line = "\(set.id.rawValue)@\(set.version)  \(set.criteria.count)  \(set.title.text(in: texts.language))"
          say(line + (shelved.isShipped ? "" : "  (\(texts.sets.isAdded))"))
          say("    " + texts.sets.counts(ConfidenceCounts(set.indicators)))
        }
        for overlay in shelf.overlays { try CriteriaLines.say(overlay, of: shelf, texts) }
      }
    }
  }

  /// Prints a set or an overlay.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.criteriaShow)
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { _ in Words.texts.sets.editionArgument }) var set: String

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let texts = common.chosenLanguage.texts
        let library = try common.library()
        if let overlay = try CriteriaLines.overlay(named: set, on: library.shelf()) {
          return try CriteriaLines.show(overlay, of: library.shelf(of: [overlay.base]), texts)
        }
        let edition = try library.edition(named: set)
        CriteriaLines.show(edition.set, texts)
        for left in edition.leftOut { say(texts.sets.leftOut("\(left.overlay.id)@\(left.overlay.version)")) }
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
        let content = [UInt8](try WholeFile.read(file, atMost: CriteriaFiles.mostBytes))
        let words = common.chosenLanguage.texts.commandLine
        let library = try common.library()
        if let base = try CriteriaOverlay.base(of: content, file: file, among: library.ids()) {
          let set = try library.edition(named: base.rawValue).set
          let overlay = try CriteriaOverlay.read(content, file: file, over: set)
          return say(common.chosenLanguage.texts.sets.valid(file, over: base.rawValue, levels: overlay.levelCount))
        }
        let set = try CriteriaSet.read(content, file: file)
        say(words.valid(file, criteria: set.criteria.count, indicators: set.indicators.count))
      }
    }
  }

  /// Takes an added set or overlay away.
  struct Remove: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.criteriaRemove)
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { _ in Words.texts.sets.addedArgument }) var name: String

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        try CriteriaFiles(common.open(.writing)).remove(name)
        say(common.chosenLanguage.texts.sets.removed(name))
      }
    }
  }
}

extension CommonOptions {
  /// The criteria sets there are; where there is no store yet, those of the program.
  func library() throws(Problem) -> CriteriaLibrary {
    do {
      return CriteriaLibrary(try open(.reading))
    } catch .store(.cannotOpen(_, "ENOENT")) {
      return CriteriaLibrary(nil)
    }
  }
}

/// How sets and overlays are printed.
enum CriteriaLines {
  /// The overlay that a word names, in its newest version unless one is named; nil where there is none.
  static func overlay(named text: String, on shelf: CriteriaShelf) -> ShelvedOverlay? {
    let named = SetName(text)
    return shelf.overlays.filter { $0.id == named.id.rawValue && $0.version == named.version ?? $0.version }
      .max { VersionOrder.isOlder($0.version, $1.version) }
  }

  /// An overlay in a line, and how far it can be relied on.
  static func say(_ overlay: ShelvedOverlay, of shelf: CriteriaShelf, _ texts: any Texts) throws {
    let province = overlay.province.map(Catalogue.title)
    ntm.say(
      "\(overlay.id)@\(overlay.version)  "
        + texts.sets.overlay(of: overlay.base.rawValue, province: province, isCompared: overlay.isCompared))
    guard let set = shelf.newest(overlay.base)?.set,
      let read = try? CriteriaOverlay.read(overlay.content, file: overlay.name, over: set)
    else { return ntm.say("    " + texts.sets.leftOut(overlay.name)) }
    ntm.say("    \(read.title.text(in: texts.language))")
    ntm.say("    " + texts.sets.counts(ConfidenceCounts(read)))
  }

  /// An overlay with all its levels.
  static func show(_ overlay: ShelvedOverlay, of shelf: CriteriaShelf, _ texts: any Texts) throws {
    try say(overlay, of: shelf, texts)
    guard let set = shelf.newest(overlay.base)?.set else { return }
    let read = try CriteriaOverlay.read(overlay.content, file: overlay.name, over: set)
    for basis in read.basis { ntm.say("  \(basis.number), \(basis.date.vietnamese)") }
    for given in read.indicators {
      let known = set.indicator(given.code)
      ntm.say("   \(given.code) \((given.text ?? known?.text)?.text(in: texts.language) ?? "")")
      let unit = given.unit ?? known?.shownUnit
      for level in given.thresholds { show(level, unit: unit, sources: read.sources, texts) }
    }
  }

  /// A set with its indicators and levels.
  static func show(_ set: CriteriaSet, _ texts: any Texts) {
    ntm.say("\(set.id.rawValue)@\(set.version)  \(set.title.text(in: texts.language))")
    for basis in set.basis { ntm.say("  \(basis.number), \(basis.date.vietnamese)") }
    for criterion in set.criteria {
      ntm.say("\(criterion.number). \(criterion.name.text(in: texts.language))")
      if criterion.indicators.isEmpty { ntm.say("   \(texts.indicatorsUnknown)") }
      for indicator in criterion.indicators {
        let doubt = indicator.confidence == .verified ? "" : " ?"
        ntm.say("   \(indicator.code)\(doubt) \(indicator.text.text(in: texts.language))")
        if indicator.thresholds.isEmpty { ntm.say("      \(texts.threshold(nil, unit: nil))") }
        for level in indicator.thresholds { show(level, unit: indicator.shownUnit, sources: set.sources, texts) }
      }
    }
  }

  private static func show(
    _ level: Threshold, unit: String?, sources: [String: CriteriaSource], _ texts: any Texts
  ) {
    let scope = [level.region == Threshold.allRegions ? nil : level.region, level.year.map(String.init)]
      .compactMap(\.self).joined(separator: " ")
    let titles = level.sources.compactMap { sources[$0]?.title }
    ntm.say(
      "      \(scope.isEmpty ? "" : scope + ": ")\(texts.threshold(level, unit: unit))"
        + (titles.isEmpty ? "" : "  [\(titles.joined(separator: "; "))]"))
  }
}
