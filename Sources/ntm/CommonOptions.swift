import ArgumentParser
import Domain
import Localization
import Notebook

/// The language that help and abstracts are written in; set once, before anything is parsed.
enum Words {
  nonisolated(unsafe) static var language = Language.vietnamese

  static var texts: any Texts { language.texts }
  static var commandLine: any CommandLineTexts { language.texts.commandLine }

  /// How a command is called, what it says of itself, and its example.
  static func configuration(
    _ command: CommandName, name: String? = nil, subcommands: [any ParsableCommand.Type] = []
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: commandLine.abstract(command), discussion: commandLine.example(command),
      subcommands: subcommands)
  }

  /// Wrong usage: an option says nothing without another.
  static func needs(_ option: String, _ other: String) -> ValidationError {
    ValidationError(commandLine.needs(option, other))
  }

  /// Wrong usage: two options cannot stand together.
  static func excludes(_ option: String, _ other: String) -> ValidationError {
    ValidationError(commandLine.excludes(option, other))
  }

  static func help(_ text: (any CommandLineTexts) -> String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: text(commandLine))
  }
}

/// Options that every command has, before or after its name.
struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("store"), help: Words.help { $0.storeOption })
  var store: String?

  @Option(name: .customLong("author"), help: Words.help { $0.authorOption })
  var author: String?

  @Option(name: .customLong("language"), help: Words.help { $0.languageOption })
  var language: String?

  /// What the options and the environment come to.
  var choices: Choices { Choices(store: store, author: author, language: language) }
  var chosenLanguage: Language { choices.language }

  func validate() throws {
    if let language, Language(word: language) == nil {
      throw ValidationError("--language \(language): \(Language.allCases.map(\.rawValue).joined(separator: ", "))")
    }
  }

  /// Opens the store.
  func open(_ access: Store.Access) throws(Problem) -> Store {
    let store = try choices.open(access)
    Upkeep.report(store, in: choices.language)
    if access == .writing { Upkeep.recordedIn = store }
    return store
  }

  static let names = ["--store", "--author", "--language"]

  /// The parser knows these options behind a subcommand only; the ones that stand before it are moved there.
  static func movedBehindSubcommand(_ arguments: [String]) -> [String] {
    var front: [String] = []
    var rest = arguments[...]
    while let argument = rest.first, names.contains(where: { argument == $0 || argument.hasPrefix($0 + "=") }) {
      front.append(rest.removeFirst())
      if !argument.contains("="), let value = rest.popFirst() { front.append(value) }
    }
    guard let subcommand = rest.first, !subcommand.hasPrefix("-") else { return arguments }
    // `ntm conflicts last` lists without a second name.
    let namesList = subcommand != "conflicts" || rest.dropFirst().first == "settle"
    // `ntm session new`: the options belong behind the last name.
    let depth =
      ["session", "notice", "recommend", "criteria", "units", "commune", "bundle", "store", "conflicts", "hub"]
        .contains(subcommand) && namesList && rest.count > 1
      ? 2 : 1
    return rest.prefix(depth) + front + rest.dropFirst(depth)
  }

  /// The language asked for on the line, before the line is parsed.
  static func language(in arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--language=") { return Language(word: String(argument.dropFirst(11))) }
      if argument == "--language", index + 1 < arguments.count { return Language(word: arguments[index + 1]) }
    }
    return nil
  }
}

/// Store, author and language, as given or as the environment has them.
struct Choices {
  /// The store's file.
  var storePath: String
  /// The language of every text.
  var language: Language
  private let author: String?

  init(store: String?, author: String?, language: String?) {
    storePath = store ?? Surroundings.storePath
    self.author = author ?? Surroundings.variable("NTM_AUTHOR")
    self.language = language.flatMap(Language.init(word:)) ?? Language(environment: Surroundings.variable)
  }

  /// A line without a subcommand and nothing but well-formed common options; nil for any other.
  ///
  /// The screens start without the parser, which would take as long as everything else.
  init?(bareLine arguments: [String]) {
    var values: [String: String] = [:]
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      guard let name = parts.first, CommonOptions.names.contains(name),
        let value = parts.count == 2 ? parts[1] : rest.popFirst()
      else { return nil }
      values[name] = value
    }
    if let language = values["--language"], Language(word: language) == nil { return nil }
    self.init(store: values["--store"], author: values["--author"], language: values["--language"])
  }

  /// Opens the store; who records is the name given, else the one kept in the store, else the login name.
  ///
  /// - Parameter isOneState: a command reads one state from here to its end; the screens read one for each effect.
  func open(_ access: Store.Access, isOneState: Bool = true) throws(Problem) -> Store {
    let given = author.map(TextInput.name).flatMap { $0.isEmpty ? nil : $0 }
    if let fault = given.flatMap(ChangeFault.Part.author.fault(of:)) { throw .change(fault) }
    let (progress, words) = (Progress(), language.texts.upkeep)
    let store = try Store(
      path: storePath, access: access, author: Surroundings.loginName,
      migrating: { done, count in progress.say(done < count ? words.migrating(done, count) : "") })
    if let given {
      store.author = given
    } else if let kept = try store.setting("author") {
      store.author = kept
    }
    if isOneState { try store.beginSnapshot() }
    return store
  }
}
