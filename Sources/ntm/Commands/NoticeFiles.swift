import ArgumentParser
import Domain
import Foundation
import Localization
import Notebook

extension NoticeCommand {
  /// Writes the program's own phrases, for an office to change.
  struct Phrases: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.noticePhrases) }

    @OptionGroup var common: CommonOptions
    @Option(help: Words.help { $0.outputOption }) var output: String?
    @Flag(help: Words.help { $0.forceOption }) var force = false

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        guard let output else { return say(bytes: NoticeTemplates.phrases) }
        try WholeFile.write(NoticeTemplates.phrases, to: output, replacing: force)
        say(common.chosenLanguage.texts.exported(output))
      }
    }
  }

  /// Writes a document that shows every style, for an office to change.
  struct Reference: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.noticeReference) }

    @OptionGroup var common: CommonOptions
    @Option(help: Words.help { $0.outputOption }) var output: String
    @Flag(help: Words.help { $0.forceOption }) var force = false

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        try WholeFile.write(NoticeTemplates.reference(), to: output, replacing: force)
        say(common.chosenLanguage.texts.exported(output))
      }
    }
  }
}
