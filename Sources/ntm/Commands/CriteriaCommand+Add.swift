import ArgumentParser
import Domain
import Localization
import Notebook

extension CriteriaCommand {
  /// Adds a set, an overlay, or a proofreading sheet that was filled in.
  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.criteriaAdd)
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { _ in Words.texts.sets.criteriaFileArgument }) var file: String

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let words = common.chosenLanguage.texts.sets
        let store = try common.open(.writing)
        let content = try WholeFile.read(file, atMost: CriteriaFiles.mostBytes)
        let added: AddedCriteria
        if let sheet = try CriteriaFiles(store).filledSheet(content, file: file) {
          say(words.understood(confirmed: sheet.confirmed, corrected: sheet.corrected))
          added = try CriteriaFiles(store).add(sheet, file: file)
        } else {
          added = try CriteriaFiles(store).add([UInt8](content), file: file)
        }
        guard added.isNew else { return say(words.alreadyAdded(added.name)) }
        switch added.kind {
        case .set(let criteria, let indicators):
          say(words.added(added.name, criteria: criteria, indicators: indicators))
        case .overlay(let set, let levels, let wordings):
          say(words.added(added.name, over: set.rawValue, levels: levels, wordings: wordings))
          if let replaced = added.replaced { say(words.replaces(replaced.name, levels: replaced.levels)) }
        }
      }
    }
  }

  /// Writes a sheet to proofread a set with.
  struct Sheet: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.criteriaSheet)
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { _ in Words.texts.sets.editionArgument }) var set: String
    @Option(help: Words.help { _ in Words.texts.sets.sheetFormatOption }) var format: String
    @Option(help: Words.help { $0.outputOption }) var output: String?
    @Flag(help: Words.help { $0.forceOption }) var force = false

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let formats: [ExportFormat] = [.workbook, .markdown]
        guard let format = ExportFormat(word: format), formats.contains(format) else {
          throw Problem.file(.unknownFormat(format: self.format, known: formats.map(\.rawValue)))
        }
        let data = try common.library().proofSheet(of: set, as: format)
        guard let output else { return say(bytes: data) }
        try WholeFile.write(data, to: output, replacing: force)
        say(common.chosenLanguage.texts.exported(output))
      }
    }
  }
}
