import ArgumentParser
import Catalogue
import Domain
import Localization
import Notebook

/// The dossiers of communes: what holds beyond one session.
struct CommuneCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(
      .commune, name: "commune", subcommands: [Show.self, Trait.self, Recognise.self, List.self])
  }

  /// Shows the dossier of a commune.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.communeShow) }

    @OptionGroup var common: CommonOptions
    @OptionGroup var choice: CommuneChoice
    @Option(help: Words.registerHelp { $0.dayOption }) var date: String?

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let day = try date.map(SessionArguments.date) ?? choice.today()
        let unit = try choice.unit(on: day)
        let store = try common.open(.reading)
        let lines = DossierText(
          dossier: try Dossiers(store).dossier(of: unit.code, in: unit.list),
          register: try store.register(of: unit.list, communes: [unit.code]),
          sets: try CriteriaLibrary(store).outlines(),
          day: day, texts: common.chosenLanguage.texts)
        say(try Catalogue.unitList(unit.list).describe(unit))
        for line in try lines.lines() { say(line) }
      }
    }
  }

  /// Records a trait from a day on.
  struct Trait: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.communeTrait) }

    @OptionGroup var common: CommonOptions
    @OptionGroup var choice: CommuneChoice
    @Argument(help: Words.registerHelp { $0.traitArgument }) var trait: String
    @Argument(help: Words.registerHelp { $0.traitValueArgument }) var value: String?
    @Option(help: Words.registerHelp { $0.fromOption }) var from: String
    @Option(parsing: .unconditional, help: Words.registerHelp { $0.basisOption }) var basis: String = ""
    @Flag(help: Words.registerHelp { $0.clearOption }) var clear = false
    @Option(help: Words.registerHelp { $0.listDayOption }) var on: String?

    func validate() throws {
      if clear, value != nil { throw Words.excludes("--clear", "VALUE") }
      if !clear, value == nil { throw ValidationError("VALUE | --clear") }
    }

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        guard let trait = OptionWords.traits.recorded(trait).flatMap(CommuneTrait.init(rawValue:)) else {
          throw Problem.register(
            .unknownTrait(text: trait, known: CommuneTrait.allCases.map(\.rawValue)))
        }
        let day = try SessionArguments.date(from)
        let unit = try choice.unit(on: on.map(SessionArguments.date) ?? day)
        let register = SessionID.register(of: unit.list)
        let fact =
          try value.map { value in
            let columns = try Catalogue.columns(of: trait).map(\.id)
            return try TraitEntry(
              trait, value: trait.isFlag ? OptionWords.flags.recorded(value) ?? value : value, from: from, basis: basis,
              columns: columns
            )
            .fact(of: unit.code, in: register)
          } ?? Fact(Subject(session: register, commune: unit.code, field: .trait(trait, from: day)), nil)
        try common.record(of: unit, days: [day]) { _, _ in [fact] }
      }
    }
  }

  /// Records the decision that recognises a commune, or takes that back.
  struct Recognise: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.communeRecognise) }

    @OptionGroup var common: CommonOptions
    @OptionGroup var choice: CommuneChoice
    @Option(name: .customLong("set"), help: Words.registerHelp { $0.setOption }) var set: String
    @Option(parsing: .unconditional, help: Words.registerHelp { $0.decisionOption }) var decision: String?
    @Option(help: Words.registerHelp { $0.decisionDayOption }) var date: String?
    @Flag(help: Words.registerHelp { $0.withdrawOption }) var withdraw = false
    @Flag(help: Words.registerHelp { $0.clearOption }) var clear = false
    @Option(help: Words.registerHelp { $0.listDayOption }) var on: String?

    func validate() throws {
      if clear, decision != nil || date != nil {
        throw Words.excludes("--clear", decision == nil ? "--date" : "--decision")
      }
      if !clear, decision == nil || date == nil { throw ValidationError("--decision --date | --clear") }
    }

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let decision = clear ? nil : try Decision(number: decision ?? "", day: date ?? "")
        let unit = try choice.unit(on: on.map(SessionArguments.date) ?? decision?.date ?? choice.today())
        try common.record(of: unit, days: [decision?.date].compactMap(\.self)) { store, register in
          let set = try CriteriaLibrary(store).edition(named: set).set
          try decision?.refuse(before: set)
          return try RecognitionEntry(of: unit.code, set.id, in: register).taking(decision, withdraws: withdraw)
            .facts(of: unit.code, set.id, in: .register(of: unit.list))
        }
      }
    }
  }

  /// Lists communes by recognition and today's results.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.communeList) }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.sessionArgument }) var session: String
    @Flag(help: Words.registerHelp { $0.recognisedOption }) var recognised = false
    @Flag(help: Words.registerHelp { $0.noLongerOption }) var noLonger = false
    @Flag(help: Words.registerHelp { $0.notYetOption }) var notYet = false

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let store = try common.open(.reading)
        let inspection = try Sessions(store).inspection(of: store.session(named: session))
        let texts = common.chosenLanguage.texts
        let chosen = [(RecognitionList.recognised, recognised), (.noLonger, noLonger), (.notYet, notYet)]
          .filter(\.1).map(\.0)
        for outline in inspection.outlines {
          guard let summary = RecognitionSummary(of: inspection, set: outline.id) else { continue }
          say(outline.title.text(in: texts.language))
          for list in chosen.isEmpty ? RecognitionList.allCases : chosen {
            let rows = list.rows(of: summary)
            say("  \(texts.heading(list, rows.count))")
            for row in rows {
              say("    \(row.unit.title) (\(row.unit.code)): \(texts.said(row, of: outline.criteria.count))")
            }
          }
        }
      }
    }
  }
}

/// Which commune is meant.
struct CommuneChoice: ParsableArguments {
  @Argument(help: Words.registerHelp { $0.communeArgument }) var commune: String
  @Option(help: Words.registerHelp { $0.provinceOption }) var province: String?
  @Option(help: Words.registerHelp { $0.districtOption }) var district: String?

  /// The commune in the list of a day.
  func unit(on day: CalendarDate) throws -> AdministrativeUnit {
    let list = Catalogue.unitList(for: day)
    var area: AdministrativeUnit?
    for (text, level) in [(province, UnitLevel.province), (district, .district)] {
      if let text { area = try list.resolve(text, level: level, within: area?.code) }
    }
    return try list.resolve(commune, level: .commune, within: area?.code)
  }

  func today() throws -> CalendarDate {
    guard let today = Surroundings.today else { throw Problem.session(.invalidDate(text: "")) }
    return today
  }
}

extension CommonOptions {
  /// Records facts of the register as one step and says of which commune; a day to come is worth a word.
  fileprivate func record(
    of unit: AdministrativeUnit, days: [CalendarDate], _ facts: (Store, CommuneRegister) throws -> [Fact]
  ) throws {
    let store = try open(.writing)
    let changes = try store.record(facts(store, store.register(of: unit.list, communes: [unit.code])))
    say(try Catalogue.unitList(unit.list).describe(unit))
    say(chosenLanguage.texts.commandLine.recorded(changes.count))
    if let today = Surroundings.today, let ahead = days.first(where: { $0 > today }) {
      complain("ntm: " + chosenLanguage.texts.register.afterToday(ahead.vietnamese))
    }
  }
}

extension Words {
  /// The help of an option that is about the register.
  static func registerHelp(_ text: (any RegisterTexts) -> String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: text(texts.register))
  }
}
