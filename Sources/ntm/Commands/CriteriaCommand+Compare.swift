import ArgumentParser
import Domain
import Localization
import Notebook

extension CriteriaCommand {
  /// Compares two sets by wording, and the result of a commune under both.
  struct Compare: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.criteriaCompare)
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { _ in Words.texts.sets.editionArgument }) var left: String
    @Argument(help: Words.help { _ in Words.texts.sets.editionArgument }) var right: String
    @Option(help: Words.help { _ in Words.texts.sets.compareSessionOption }) var session: String?
    @Option(help: Words.help { $0.communeOption }) var commune: String?
    @Option(name: .customLong("with"), help: Words.help { _ in Words.texts.sets.compareWithOption }) var other: String?

    func validate() throws {
      if session == nil, commune != nil { throw Words.needs("--commune", "--session") }
      if session != nil, commune == nil { throw Words.needs("--session", "--commune") }
      if other != nil, session == nil { throw Words.needs("--with", "--session") }
    }

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let texts = common.chosenLanguage.texts
        guard let session, let commune else {
          let library = try common.library()
          let sides = SideBySide(try library.edition(named: left).set, try library.edition(named: right).set)
          return CompareLines.show(sides, texts)
        }
        let store = try common.open(.reading)
        let inspection = try Sessions(store).inspection(of: store.session(named: session))
        let unit = try SessionArguments.commune(commune, in: inspection)
        let sides = try SetComparison(store).sideBySide(
          left, right, of: unit, in: inspection, with: other.map(store.session(named:)))
        say("\(unit.title)")
        CompareLines.show(sides, texts)
      }
    }
  }
}

/// Two sets side by side as lines.
private enum CompareLines {
  static func show(_ sides: SideBySide, _ texts: any Texts) {
    let lines =
      [(heading(sides.left, texts), heading(sides.right, texts))]
      + sides.rows.map { row in
        let right = row.right.map { criterion($0, texts) } ?? texts.sets.noCounterpart
        return (
          row.left.map { criterion($0, texts) } ?? "",
          right + (row.reason.map { "  (\(texts.sets.reason($0)))" } ?? "")
        )
      }
    let width = lines.map(\.0.count).max() ?? 0
    for (left, right) in lines {
      say(left + String(repeating: " ", count: width - left.count) + "  │ " + right)
    }
    say(texts.sets.byWording)
  }

  private static func heading(_ side: SideBySide.Side, _ texts: any Texts) -> String {
    let result = side.count.map { texts.sets.met($0.shown, side.outline.criteria.count) }
    let session = side.date.map { texts.sets.fromSession($0.vietnamese) }
    return ["\(side.outline.id.rawValue)@\(side.outline.version)", result, session].compactMap(\.self)
      .joined(separator: "  ")
  }

  private static func criterion(_ criterion: SideBySide.Criterion, _ texts: any Texts) -> String {
    let status = criterion.status.map { "[\(texts.status($0))] " } ?? ""
    return "\(criterion.number) \(status)\(criterion.name.text(in: texts.language))"
  }
}
