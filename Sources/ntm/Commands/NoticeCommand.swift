import ArgumentParser
import Domain
import Foundation
import Localization
import Notebook

/// What people write and decide for the official notice of a session.
struct NoticeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(
      .notice, name: "notice",
      subcommands: [Show.self, Set.self, Edit.self, Setting.self, Figure.self, Copy.self, Phrases.self, Reference.self])
  }

  /// Shows it.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.noticeShow) }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.sessionArgument }) var session: String
    @Argument(help: Words.help { $0.partArgument }) var part: String?

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let store = try common.open(.reading)
        let inspection = try Sessions(store).inspection(of: store.session(named: session))
        if let part {
          if let text = inspection.notice[try NoticeArguments.part(part)] { say(text) }
          return
        }
        for line in NoticeLines(inspection: inspection, texts: common.chosenLanguage.texts).all { say(line) }
      }
    }
  }

  /// Records a text.
  struct Set: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.noticeSet) }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.sessionArgument }) var session: String
    @Argument(help: Words.help { $0.partArgument }) var part: String
    @Argument(help: Words.help { $0.partTextArgument }) var text: String?
    @Option(help: Words.help { $0.textFileOption }) var file: String?

    func validate() throws {
      if (text == nil) == (file == nil) { throw ValidationError("<text> | --file") }
    }

    func run() throws {
      try common.record(in: session) { _, inspection in
        let part = try NoticeArguments.part(part)
        return [try NoticeArguments.fact(part, try file.map(TextInput.read) ?? text ?? "", in: inspection)]
      }
    }
  }

  /// Writes a text in an editor.
  struct Edit: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.noticeEdit) }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.sessionArgument }) var session: String
    @Argument(help: Words.help { $0.partArgument }) var part: String

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let part = try NoticeArguments.part(part)
        // Opened for writing before the editor starts, so that the text cannot be refused afterwards.
        let store = try common.open(.writing)
        let inspection = try Sessions(store).inspection(of: store.session(named: session))
        let session = inspection.session.id
        if try store.recordedSeal(of: session) != nil {
          throw Problem.session(.finalized(session: session.rawValue))
        }
        let words = common.chosenLanguage.texts.commandLine
        let text = inspection.notice[part].map { $0 + "\n" } ?? ""
        let edited = try EditedFile(Data(text.utf8), named: part.rawValue)
        try edited.edit()
        do {
          let text = try TextInput.read(edited.path)
          let changes = try store.record([try NoticeArguments.fact(part, text, in: inspection)])
          try store.workOn(session)
          edited.remove()
          say(words.recorded(changes.count))
        } catch let problem as Problem {
          if edited.isThere { complain(words.textKept(edited.path)) }
          throw problem
        }
      }
    }
  }

  /// Sets how figures are printed.
  struct Setting: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.noticeSetting) }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.sessionArgument }) var session: String
    @Argument(help: Words.help { $0.settingArgument }) var name: String
    @Argument(help: Words.help { $0.settingValueArgument }) var value: String

    func run() throws {
      try common.record(in: session) { _, inspection in
        guard let setting = OptionWords.settings.recorded(name).flatMap(NoticeSetting.init(rawValue:)) else {
          throw Problem.notice(.unknownSetting(text: name, known: NoticeSetting.allCases.map(\.rawValue)))
        }
        let subject = Subject(session: inspection.session.id, field: setting.field)
        if OptionWords.usual.recorded(value) != nil { return [Fact(subject, nil)] }
        var settings = NoticeSettings()
        guard settings.apply(setting, OptionWords.values(of: setting).recorded(value) ?? value) else {
          throw Problem.notice(.invalidSetting(setting: setting, text: value))
        }
        return [Fact(subject, settings.value(setting))]
      }
    }
  }

  /// Sets a figure by hand.
  struct Figure: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.noticeFigure) }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.sessionArgument }) var session: String
    @Argument(help: Words.help { $0.figureArgument }) var name: String
    @Argument(help: Words.help { $0.figureValueArgument }) var value: String?
    @Option(name: .customLong("set"), help: Words.help { $0.setOption }) var set: String?
    @Option(help: Words.help { $0.communeOption }) var commune: String?
    @Option(help: Words.help { $0.criterionOption }) var criterion: String?

    func validate() throws {
      guard let figure = OptionWords.figure(name) else { return }
      if figure.isOfCommune, commune == nil { throw Words.needs(name, "--commune") }
      if !figure.isOfCommune, commune != nil { throw Words.excludes(name, "--commune") }
      if !figure.isMeasured, criterion != nil { throw Words.excludes(name, "--criterion") }
    }

    func run() throws {
      try common.record(in: session) { store, inspection in
        guard let figure = OptionWords.figure(name) else { throw Problem.notice(.unknownFigure(text: name)) }
        let outline = try SessionArguments.outline(set, in: inspection)
        let unit = try commune.map { try SessionArguments.commune($0, in: inspection) }
        let number = try criterion.map { try SessionArguments.criterion($0, of: outline) }
        let place = FigurePlace(
          figure, commune: unit?.code, criteriaSet: outline.id,
          criterion: try NoticeArguments.criterion(of: figure, number, outline, store))
        let text = try value.flatMap { value in
          try value.isBlank
            ? nil
            : figure.recorded(
              typed: value, criteriaCount: outline.criteria.count, communeCount: inspection.communes.count
            ).get()
        }
        return [Fact(place.subject(in: inspection.session.id), text)]
      }
    }
  }

  /// Takes over texts of an earlier session.
  struct Copy: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.noticeCopy) }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.sessionArgument }) var session: String
    @Option(help: Words.help { $0.fromOption }) var from: String
    @Option(name: .customLong("part"), help: Words.help { $0.partOption }) var parts: [String] = []
    @Flag(help: Words.help { $0.tasksOption }) var tasks = false

    func run() throws {
      try common.record(in: session) { store, inspection in
        let earlier = try Sessions(store).inspection(of: store.session(named: from))
        let parts = try parts.map(NoticeArguments.part)
        var facts = earlier.notice.standing(into: inspection, parts: parts.isEmpty ? nil : parts)
        if tasks {
          for task in earlier.recommendations.standingTasks(into: inspection.recommendations) {
            var task = task
            task.id = store.makeRecommendationID()
            facts += task.facts(in: inspection.session.id)
          }
        }
        if facts.isEmpty { throw Problem.notice(.nothingToTakeOver(session: earlier.session.id.rawValue)) }
        return facts
      }
    }
  }
}

/// Figures below zero on the command line.
enum FigureArguments {
  /// The parser takes `-4,45` for options: a figure below zero goes to the end, behind `--`.
  static func withSign(_ arguments: [String]) -> [String] {
    guard let name = arguments.firstIndex(of: "notice"), arguments.dropFirst(name + 1).first == "figure",
      !arguments.contains("--"),
      let value = arguments.lastIndex(where: { $0.prefixMatch(of: /-[0-9]/) != nil })
    else { return arguments }
    var rest = arguments
    rest.remove(at: value)
    return rest + ["--", arguments[value]]
  }
}

/// Words of the command line that mean something in a notice.
enum NoticeArguments {
  /// A part by its name.
  static func part(_ text: String) throws -> NoticePart {
    guard let part = OptionWords.parts.recorded(text).flatMap(NoticePart.init(rawValue:)) else {
      throw Problem.notice(.unknownPart(text: text, known: NoticePart.allCases.map(\.rawValue)))
    }
    return part
  }

  /// A text as its part has it: one line, a day, or lines.
  static func fact(_ part: NoticePart, _ text: String, in inspection: Inspection) throws -> Fact {
    let subject = Subject(session: inspection.session.id, field: part.field)
    let text = text.trimmed
    if text.isEmpty { return Fact(subject, nil) }
    switch part.form {
    case .line:
      return Fact(subject, text.split(whereSeparator: \.isNewline).map(\.trimmed).joined(separator: " "))
    case .text, .list: return Fact(subject, text)
    case .date:
      guard let date = IssueDate(text) else { throw Problem.session(.invalidDate(text: text)) }
      return Fact(subject, date.iso)
    }
  }

  /// The criterion that a figure belongs to: that of its indicator, in the version of the set that the session uses.
  static func criterion(
    of figure: Figure, _ number: Int?, _ outline: CriteriaOutline, _ store: Store
  ) throws -> Int? {
    guard case .percent(let indicator) = figure else { return nil }
    for candidate in number.map({ [$0] }) ?? outline.criteria.map(\.number) {
      let criterion = try SessionArguments.criterion(candidate, of: outline, store)
      if criterion.indicators.contains(where: { $0.code == indicator }) { return candidate }
      if number != nil {
        let known = criterion.indicators.map(\.code)
        throw Problem.notice(.unknownIndicator(text: indicator, criterion: candidate, known: known))
      }
    }
    throw Problem.notice(.unknownFigure(text: figure.name))
  }
}

extension Figure {
  /// It belongs to a commune.
  fileprivate var isOfCommune: Bool {
    switch self {
    case .met, .notMet, .percent: true
    case .average, .change, .band: false
    }
  }

  /// It belongs to an indicator.
  fileprivate var isMeasured: Bool {
    if case .percent = self { true } else { false }
  }
}
