import ArgumentParser
import Domain
import Localization
import Runtime
import Storage

/// Writes a session in a file format.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(.export, name: "export")
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: Words.help { $0.sessionArgument }) var session: String
  @Option(help: Words.help { $0.formatOption }) var format: String
  @Option(help: Words.help { $0.outputOption }) var output: String?
  @Flag(help: Words.help { $0.forceOption }) var force = false

  func run() throws {
    try refusing(in: common.chosenLanguage) {
      guard let format = ExportFormat(rawValue: format) else {
        throw Problem.file(.unknownFormat(format: format, known: ExportFormat.allCases.map(\.rawValue)))
      }
      let store = try common.open(.reading)
      let data = try store.exported(store.session(named: session), as: format, in: common.chosenLanguage)
      guard let output else { return say(bytes: data) }
      try WholeFile.write(data, to: output, replacing: force)
      say(common.chosenLanguage.texts.exported(output))
    }
  }
}
