import ArgumentParser
import Domain
import Foundation
import Localization

/// What the parser says, in the user's language.
enum ParserWords {
  /// Says what became of the arguments and ends with the status the parser gives it.
  static func end(with error: any Error, _ arguments: [String]) -> Never {
    let code = Ntm.exitCode(for: error)
    var text = Ntm.fullMessage(for: error)
    let message = "Error: " + Ntm.message(for: error)
    if code == .validationFailure, text.hasPrefix(message), let unknown = unknownCommand(in: arguments) {
      text = "Error: " + unknown + text.dropFirst(message.count)
    }
    text = Words.commandLine.parserText(text)
    if !text.isEmpty {
      if code.isSuccess { say(text) } else { complain(text) }
    }
    exit(code.rawValue)
  }

  /// Refuses help on a command that there is not.
  static func refuseHelpOnUnknownCommand(_ arguments: [String]) throws {
    if arguments.first == "help", let unknown = unknownCommand(in: Array(arguments.dropFirst())) {
      throw ValidationError(unknown)
    }
  }

  /// What is said of a word in the place of a command that is none; nil where all are.
  private static func unknownCommand(in arguments: [String]) -> String? {
    var command: any ParsableCommand.Type = Ntm.self
    for word in arguments {
      let known = command.configuration.subcommands
      if word.hasPrefix("-") || known.isEmpty || word == "help" { return nil }
      guard let next = known.first(where: { $0._commandName == word }) else {
        if command.configuration.defaultSubcommand != nil { return nil }
        return Words.commandLine.unknownCommand(word, nearest: known.map { $0._commandName }.nearest(to: word))
      }
      command = next
    }
    return nil
  }
}
