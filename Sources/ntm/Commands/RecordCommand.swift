import ArgumentParser
import Domain
import Localization
import Notebook

/// Records what was found of a commune or reported of the whole area.
struct RecordCommand: ParsableCommand {
  static var configuration: CommandConfiguration { Words.configuration(.record, name: "record") }

  @OptionGroup var common: CommonOptions
  @Argument(help: Words.help { $0.sessionArgument }) var session: String
  @Option(help: Words.help { $0.communeOption }) var commune: String?
  @Option(help: Words.help { $0.criterionOption }) var criterion: String?
  @Option(name: .customLong("set"), help: Words.help { $0.setOption }) var set: String?
  @OptionGroup var found: FoundOptions
  @OptionGroup var ofCommune: CommuneOptions
  @OptionGroup var reported: ReportedOptions
  @OptionGroup var recommendation: RecommendationOptions

  func validate() throws {
    if commune == nil, criterion != nil { throw Words.needs("--criterion", "--commune") }
    if criterion == nil, let option = found.given { throw Words.needs(option, "--criterion") }
    if commune == nil, let option = ofCommune.given { throw Words.needs(option, "--commune") }
    if commune != nil, let option = reported.given { throw Words.excludes(option, "--commune") }
    try recommendation.validateTogether()
    let fromInput = [found.note, ofCommune.overview, ofCommune.solutions, recommendation.recommend].count { $0 == "-" }
    if fromInput > 1 { throw ValidationError("-: --note, --overview, --solutions, --recommend") }
  }

  func run() throws {
    try common.record(in: session) { store, inspection in
      let outline = try SessionArguments.outline(set, in: inspection)
      let unit = try commune.map { try SessionArguments.commune($0, in: inspection) }
      let number = try criterion.map { try SessionArguments.criterion($0, of: outline) }
      var facts: [Fact] = []
      if let unit, let number {
        let place = Place(commune: unit.code, criteriaSet: outline.id, criterion: number)
        facts += try found.facts(at: place, in: inspection, store)
      }
      let subject = { (field: Field) in
        Subject(session: inspection.session.id, commune: unit?.code, criteriaSet: outline.id, field: field)
      }
      if unit != nil { facts += try ofCommune.facts(subject, count: outline.criteria.count) }
      facts += try reported.facts(subject)
      if let asked = try recommendation.made(
        at: .init(commune: unit?.code, criteriaSet: number.map { _ in outline.id }, criterion: number),
        in: inspection.session, store)
      {
        facts += asked.facts(in: inspection.session.id)
      }
      if facts.isEmpty { throw ValidationError(Words.texts.problem(.session(.nothingToRecord))) }
      return facts
    }
  }
}

/// What is recorded of a commune as a whole.
struct CommuneOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: Words.help { $0.overviewOption }) var overview: String?
  @Option(parsing: .unconditional, help: Words.help { $0.solutionsOption }) var solutions: String?
  @Option(help: Words.help { $0.targetOption }) var target: YesOrNo?
  @Option(help: Words.help { $0.smartOption }) var smart: YesOrNo?
  @Option(help: Words.help { $0.reportedOption }) var reported: String?

  /// Yes or no.
  enum YesOrNo: String, OptionValue {
    case yes, no
    static let words = OptionWords.flags
  }

  /// The first of the options that is given.
  var given: String? {
    let options = [
      ("--overview", overview != nil), ("--solutions", solutions != nil), ("--target", target != nil),
      ("--smart", smart != nil), ("--reported", reported != nil),
    ]
    return options.first(where: \.1)?.0
  }

  func facts(_ subject: (Field) -> Subject, count: Int) throws -> [Fact] {
    var facts: [Fact] = []
    if let overview { facts.append(Fact(subject(.overview), try TextInput.recorded(overview))) }
    if let solutions { facts.append(Fact(subject(.solutions), try TextInput.recorded(solutions))) }
    if let target { facts.append(Fact(subject(.target), target == .yes ? "yes" : nil)) }
    if let smart {
      // No set describes smart communes: the target is the commune's alone.
      var subject = subject(.smartTarget)
      subject.criteriaSet = nil
      facts.append(Fact(subject, smart == .yes ? "yes" : nil))
    }
    if let reported = reported?.trimmed {
      let range = ReportedCount(reported, of: count)
      if range == nil, !reported.isEmpty {
        throw Problem.session(.invalidReported(text: reported, count: count))
      }
      facts.append(Fact(subject(.reportedCount), range?.text))
    }
    return facts
  }
}

/// What somebody reported: with a commune its count is meant, without one the average of all.
struct ReportedOptions: ParsableArguments {
  @Option(help: Words.help { $0.averageOption }) var average: String?
  @Option(parsing: .unconditional, help: Words.help { $0.changeOption }) var change: String?
  @Option(parsing: .unconditional, help: Words.help { $0.sinceOption }) var since: String?
  @Option(help: Words.help { $0.reporterOption }) var reporter: String?

  /// The first of the options that is given and means the whole area.
  var given: String? {
    average != nil ? "--average" : change != nil ? "--change" : since != nil ? "--since" : nil
  }

  func facts(_ subject: (Field) -> Subject) throws -> [Fact] {
    var facts: [Fact] = []
    if let average { facts.append(Fact(subject(.reportedAverage), try figure(average, signed: false))) }
    if let change { facts.append(Fact(subject(.reportedChange), try figure(change, signed: true))) }
    if let since { facts.append(Fact(subject(.reportedSince), since.isBlank ? nil : since.trimmed)) }
    if let reporter { facts.append(Fact(subject(.reportedBy), reporter.isBlank ? nil : reporter.trimmed)) }
    return facts
  }

  /// As it is recorded, with a decimal point; nil clears.
  private func figure(_ text: String, signed: Bool) throws -> String? {
    if text.isBlank { return nil }
    guard let figure = TypedFigure(text, signed: signed) else {
      throw Problem.notice(.invalidMeasurement(text: text))
    }
    return figure.recorded
  }
}
