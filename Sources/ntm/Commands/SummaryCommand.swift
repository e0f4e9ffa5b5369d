import ArgumentParser
import Domain
import Foundation
import Localization
import Notebook

/// Prints the figures of a session.
struct SummaryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(.summary, name: "summary")
  }

  /// How a view is printed.
  enum Format: String, OptionValue {
    case text, csv
    static let words = OptionWords.printed
    var defaultValueDescription: String { word }
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: Words.help { $0.sessionArgument }) var session: String
  @Option(help: ArgumentHelp(stringLiteral: Words.texts.summary.viewOption)) var view = SummaryView.overview
  @Option(help: Words.help { $0.setOption }) var set: String?
  @Option(help: ArgumentHelp(stringLiteral: Words.texts.summary.communeOption)) var commune: String?
  @Option(help: ArgumentHelp(stringLiteral: Words.texts.summary.indicatorOption)) var indicator: String?
  @Option(help: Words.help { $0.againstOption }) var against: String?
  @Option(help: ArgumentHelp(stringLiteral: Words.texts.summary.formatOption)) var format = Format.text

  func validate() throws {
    let named = { (view: SummaryView) in "--view \(view.word)" }
    if view == .commune, commune == nil { throw Words.needs(named(.commune), "--commune") }
    if commune != nil, view != .commune { throw Words.needs("--commune", named(.commune)) }
    if indicator != nil, view != .indicators { throw Words.needs("--indicator", named(.indicators)) }
    if view == .overview, set != nil { throw Words.needs("--set", "--view") }
    if view == .overview, format == .csv { throw Words.needs("--format csv", "--view") }
    if view != .overview, against != nil { throw Words.excludes("--against", named(view)) }
  }

  func run() throws {
    try refusing(in: common.chosenLanguage) {
      let store = try common.open(.reading)
      let inspection = try Sessions(store).inspection(of: store.session(named: session))
      guard view != .overview else { return try printOverview(inspection, store) }
      let request = SummaryRequest(
        view: view, outline: try SessionArguments.outline(set, in: inspection),
        commune: try commune.map { try SessionArguments.commune($0, in: inspection).code }, indicator: indicator,
        isCommaSeparated: format == .csv)
      say(bytes: Data(try Summaries(store).text(request, of: inspection, in: common.chosenLanguage).utf8))
    }
  }

  private func printOverview(_ inspection: Inspection, _ store: Store) throws {
    let texts = common.chosenLanguage.texts
    let named = try against.map { try Sessions(store).inspection(of: store.session(named: $0)) }
    say(bytes: Data(try Summaries(store).text(of: inspection, in: texts.language).utf8))
    guard let earlier = try named ?? Sessions(store).compared(with: inspection, chosen: nil) else { return }
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

extension SummaryView: OptionValue {
  static let words = OptionWords.views
  var defaultValueDescription: String { word }
}
