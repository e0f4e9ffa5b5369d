import ArgumentParser
import Domain
import Foundation
import Localization
import Runtime
import Storage

/// Prints the figures of a session.
struct SummaryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(.summary, name: "summary")
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: Words.help { $0.sessionArgument }) var session: String
  @Option(help: Words.help { $0.againstOption }) var against: String?

  func run() throws {
    try refusing(in: common.chosenLanguage) {
      let store = try common.open(.reading)
      let texts = common.chosenLanguage.texts
      let inspection = try store.inspection(of: store.session(named: session))
      let named = try against.map { try store.inspection(of: store.session(named: $0)) }
      say(bytes: Data(try store.summary(of: inspection, in: texts.language).utf8))
      guard let earlier = try named ?? store.comparedSession(with: inspection, chosen: nil) else { return }
      for outline in inspection.outlines {
        guard let comparison = Comparison(of: inspection, with: earlier, set: outline.id) else { continue }
        let changes = texts.check.changes(comparison, settings: inspection.notice.settings)
        if changes.isEmpty { continue }
        say("")
        say("\(outline.title.text(in: texts.language)): \(texts.comparesWith(earlier.session.date.vietnamese))")
        for change in changes { say("- \(change)") }
      }
    }
  }
}
