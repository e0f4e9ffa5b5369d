import ArgumentParser
import Domain
import Localization
import Notebook

/// What other laptops gave and could not come in.
struct QuarantineCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(.storeQuarantine, name: "quarantine", subcommands: [List.self, Show.self, Drop.self])
  }

  /// Lists it.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.quarantineList)
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let texts = common.chosenLanguage.texts
        let items = try common.open(.reading).quarantine()
        if items.isEmpty { return say(texts.quarantine.nothing) }
        for line in items.flatMap(texts.setAside) { say(line) }
      }
    }
  }

  /// Prints its changes.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.quarantineShow)
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: ArgumentHelp(stringLiteral: Words.texts.quarantine.idArgument)) var id: String

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let store = try common.open(.reading)
        for change in try store.changes(setAsideAs: id) { say(change.line(in: common.chosenLanguage.texts)) }
      }
    }
  }

  /// Drops it.
  struct Drop: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.quarantineDrop)
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: ArgumentHelp(stringLiteral: Words.texts.quarantine.idArgument)) var id: String

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        try common.open(.writing).drop(setAsideAs: id)
        say(common.chosenLanguage.texts.quarantine.dropped(id))
      }
    }
  }
}

extension CommonOptions {
  /// Says what was set aside while all else came in.
  func tell(_ aside: [SetAside]) {
    if aside.isEmpty { return }
    for line in aside.flatMap(chosenLanguage.texts.setAside) { complain(line) }
    complain(chosenLanguage.texts.quarantine.howToSee(aside.count))
  }
}

extension Change {
  /// When, by whom, of what and which value, as it was recorded: nobody has found it sound.
  fileprivate func line(in texts: any Texts) -> String {
    let subject = fact.subject
    let place = [subject.commune?.text, subject.criteriaSet?.rawValue, subject.criterion.map(String.init)]
    let time = LocalTime.text(recordedAt, secondsFromUTC: Surroundings.secondsFromUTC)
    let words = [time, author, place.compactMap(\.self).joined(separator: " "), texts.field(subject.field)]
    return (words.filter { !$0.isEmpty }.joined(separator: " · ") + ": " + (fact.value ?? "–")).withoutControls
  }
}
