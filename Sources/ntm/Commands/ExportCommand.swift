import ArgumentParser
import Domain
import Foundation
import Localization
import Notebook

/// Writes a session in a file format.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(.export, name: "export")
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: Words.help { $0.sessionArgument }) var session: String
  @Option(help: Words.help { $0.formatOption }) var format: String
  @Option(help: Words.help { $0.outputOption }) var output: String?
  @Option(help: Words.help { $0.referenceOption }) var reference: String?
  @Option(help: Words.help { $0.phrasesOption }) var phrases: String?
  @Option(help: Words.help { $0.againstOption }) var against: String?
  @Flag(help: Words.help { $0.forceOption }) var force = false

  func validate() throws {
    guard let format = ExportFormat(word: format) else { return }
    if format.content != .document, reference != nil {
      throw Words.excludes("--reference", "--format \(format.rawValue)")
    }
    if !format.isOfNotice, phrases != nil {
      throw Words.excludes("--phrases", "--format \(format.rawValue)")
    }
    if !format.isOfNotice, against != nil {
      throw Words.excludes("--against", "--format \(format.rawValue)")
    }
    if output == "" { throw ValidationError("--output") }
    if format.isBinary, output == nil, isatty(1) == 1 {
      throw Words.needs("--format \(format.rawValue)", "--output")
    }
  }

  func run() throws {
    try refusing(in: common.chosenLanguage) {
      guard let format = ExportFormat(word: format) else {
        throw Problem.file(.unknownFormat(format: format, known: ExportFormat.allCases.map(\.rawValue)))
      }
      let store = try common.open(.reading)
      let data = try Exports(store).bytes(
        of: store.session(named: session), as: format, in: common.chosenLanguage,
        options: NoticeOptions(
          phrases: phrases, reference: reference, earlier: try against.map(store.session(named:))))
      guard let output else { return say(bytes: data) }
      try WholeFile.write(data, to: output, replacing: force)
      say(common.chosenLanguage.texts.exported(output))
    }
  }
}
