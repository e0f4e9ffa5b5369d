import ArgumentParser
import Domain
import Localization
import Notebook

/// Recommendations and tasks.
struct RecommendCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(
      .recommend, name: "recommend",
      subcommands: [Add.self, List.self, Done.self, Open.self, Edit.self, Remove.self])
  }

  /// Adds one.
  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.recommendAdd) }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.sessionArgument }) var session: String
    @Argument(help: Words.help { $0.recommendationTextOption }) var text: String
    @Option(help: Words.help { $0.communeOption }) var commune: String?
    @Option(help: Words.help { $0.criterionOption }) var criterion: String?
    @Option(name: .customLong("set"), help: Words.help { $0.setOption }) var set: String?
    @OptionGroup var asked: AskedOptions

    func validate() throws {
      if text.isBlank { throw ValidationError("<text>") }
      if criterion != nil, commune == nil { throw Words.needs("--criterion", "--commune") }
      if set != nil, criterion == nil { throw Words.needs("--set", "--criterion") }
    }

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let store = try common.open(.writing)
        var made: RecommendationID?
        _ = try Sessions(store).record(in: session) { store, inspection in
          let outline = try SessionArguments.outline(set, in: inspection)
          let unit = try commune.map { try SessionArguments.commune($0, in: inspection) }
          let number = try criterion.map { try SessionArguments.criterion($0, of: outline) }
          let recommendation = try asked.made(
            TextInput.recorded(text) ?? "",
            at: .init(commune: unit?.code, criteriaSet: number.map { _ in outline.id }, criterion: number),
            in: inspection.session, store)
          made = recommendation.id
          return recommendation.facts(in: inspection.session.id)
        }
        if let made { say(made.rawValue) }
      }
    }
  }

  /// Lists them.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.recommendList) }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.sessionArgument }) var session: String
    @Flag(help: Words.help { $0.openOption }) var open = false
    @Flag(help: Words.help { $0.overdueOption }) var overdue = false

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let store = try common.open(.reading)
        let inspection = try Sessions(store).inspection(of: store.session(named: session))
        let today = Surroundings.today ?? inspection.session.date
        let lines = RecommendationRow(inspection: inspection, today: today, texts: common.chosenLanguage.texts)
        for listed in try ListedRecommendations(of: inspection, in: store).all {
          let recommendation = listed.recommendation
          if open || overdue, recommendation.completion != nil { continue }
          if overdue, !recommendation.isOverdue(on: today) { continue }
          say(lines.text(listed))
        }
      }
    }
  }

  /// Marks one as done.
  struct Done: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.recommendDone) }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.sessionArgument }) var session: String
    @Argument(help: Words.help { $0.recommendationArgument }) var id: String
    @Option(parsing: .unconditional, help: Words.help { $0.completionNoteOption }) var note: String?
    @Option(help: Words.help { $0.completionDateOption }) var on: String?

    func run() throws {
      try common.record(in: session) { store, inspection in
        let listed = try ListedRecommendations(of: inspection, in: store).named(id)
        let usual = listed.isOwn(in: inspection) ? Surroundings.today : inspection.session.date
        let day = try on.map(SessionArguments.date) ?? usual ?? inspection.session.date
        if day < listed.date { throw Problem.notice(.doneBeforeAsked(done: day, asked: listed.date)) }
        let subject = { listed.recommendation.subject($0, in: inspection.session.id) }
        return [Fact(subject(.done), day.iso), Fact(subject(.doneNote), try note.flatMap(TextInput.recorded))]
      }
    }
  }

  /// Takes back that one was done.
  struct Open: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.recommendOpen) }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.sessionArgument }) var session: String
    @Argument(help: Words.help { $0.recommendationArgument }) var id: String

    func run() throws {
      try common.record(in: session) { store, inspection in
        let listed = try ListedRecommendations(of: inspection, in: store).named(id)
        return [.done, .doneNote].map { Fact(listed.recommendation.subject($0, in: inspection.session.id), nil) }
      }
    }
  }

  /// Changes one.
  struct Edit: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.recommendEdit) }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.sessionArgument }) var session: String
    @Argument(help: Words.help { $0.recommendationArgument }) var id: String
    @Option(parsing: .unconditional, help: Words.help { $0.recommendationTextOption }) var text: String?
    @Option(parsing: .unconditional, help: Words.help { $0.addresseeOption }) var to: String?
    @Option(parsing: .unconditional, help: Words.help { $0.ownerOption }) var owner: String?
    @Option(help: Words.help { $0.newDueOption }) var due: String?

    func validate() throws {
      if let text, text.isBlank { throw ValidationError("--text") }
      if [text, to, owner, due].allSatisfy({ $0 == nil }) { throw ValidationError("--text | --to | --owner | --due") }
    }

    func run() throws {
      try common.record(in: session) { store, inspection in
        var recommendation = try ListedRecommendations(of: inspection, in: store).named(id, onlyOwn: true)
          .recommendation
        let subject = { recommendation.subject($0, in: inspection.session.id) }
        var facts: [Fact] = []
        if let text { facts.append(Fact(subject(.text), try TextInput.recorded(text))) }
        if let to { facts.append(Fact(subject(.addressee), try TextInput.recorded(to))) }
        if let owner { facts.append(Fact(subject(.owner), try TextInput.recorded(owner))) }
        if let due {
          let isNone = OptionWords.nothing.recorded(due) != nil
          recommendation.due = isNone ? nil : try SessionArguments.deadline(due, in: inspection.session)
          if let problem = recommendation.problem(on: inspection.session.date) { throw Problem.notice(problem) }
          facts.append(Fact(subject(.due), recommendation.due?.iso))
        }
        return facts
      }
    }
  }

  /// Removes one.
  struct Remove: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.recommendRemove) }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.sessionArgument }) var session: String
    @Argument(help: Words.help { $0.recommendationArgument }) var id: String

    func run() throws {
      try common.record(in: session) { store, inspection in
        let listed = try ListedRecommendations(of: inspection, in: store).named(id, onlyOwn: true)
        return Recommendation.Part.allCases.map {
          Fact(listed.recommendation.subject($0, in: inspection.session.id), nil)
        }
      }
    }
  }
}

/// To whom a recommendation goes, who answers for it, and until when.
struct AskedOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: Words.help { $0.addresseeOption }) var to: String?
  @Option(parsing: .unconditional, help: Words.help { $0.ownerOption }) var owner: String?
  @Option(help: Words.help { $0.dueOption }) var due: String?

  /// The first of the options that is given.
  var given: String? {
    to != nil ? "--to" : owner != nil ? "--owner" : due != nil ? "--due" : nil
  }

  /// A recommendation of a session.
  ///
  /// - Throws: a deadline that is no day, or before the session.
  func made(
    _ text: String, at origin: Recommendation.Origin, in session: InspectionSession, _ store: Store
  ) throws -> Recommendation {
    let recommendation = Recommendation(
      id: store.makeRecommendationID(), origin: origin, text: text, addressee: (to ?? "").trimmed,
      owner: (owner ?? "").trimmed,
      due: try due.map { try SessionArguments.deadline($0, in: session) })
    if let problem = recommendation.problem(on: session.date) { throw Problem.notice(problem) }
    return recommendation
  }
}

/// A recommendation that is recorded together with other things.
struct RecommendationOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: Words.help { $0.recommendOption }) var recommend: String?
  @OptionGroup var asked: AskedOptions

  func validateTogether() throws {
    if recommend == nil, let option = asked.given { throw Words.needs(option, "--recommend") }
    if let recommend, recommend.isBlank { throw ValidationError("--recommend") }
  }

  /// The recommendation; nil where none is given.
  func made(
    at origin: Recommendation.Origin, in session: InspectionSession, _ store: Store
  ) throws -> Recommendation? {
    guard let text = try recommend.flatMap(TextInput.recorded) else { return nil }
    return try asked.made(text, at: origin, in: session, store)
  }
}
