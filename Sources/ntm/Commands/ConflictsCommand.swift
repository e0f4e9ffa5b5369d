import ArgumentParser
import Domain
import Foundation
import Localization
import Reporting
import Notebook

/// Values that two devices recorded without knowing of each other.
struct ConflictsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    var configuration = Words.configuration(
      .together(.conflicts), name: "conflicts", subcommands: [List.self, Settle.self])
    configuration.defaultSubcommand = List.self
    return configuration
  }

  static func help(_ text: (any ConflictTexts) -> String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: text(Words.texts.conflicts))
  }

  /// Lists what is open, in a session or in all.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.together(.conflictsList)) }

    /// How the list is printed.
    typealias Format = SummaryCommand.Format

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.sessionArgument }) var session: String?
    @Option(help: ConflictsCommand.help { $0.formatOption }) var format = Format.text

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let store = try common.open(.reading)
        let named = try session.map { try Sessions(store).inspection(of: store.session(named: $0)) }
        let found = try named.map { [($0, try Conflicts(store).of($0))] } ?? Conflicts(store).inspections()
        let texts = common.chosenLanguage.texts
        let rows = found.flatMap { ConflictLines.rows($1, in: $0, texts) }
        if format == .csv {
          say(bytes: Data(commaSeparated([ConflictHead.allCases.map(texts.conflicts.heads)] + rows).utf8))
        } else if rows.isEmpty {
          say(texts.conflicts.none)
        } else {
          for (inspection, conflicts) in found { ConflictLines.say(conflicts, in: inspection, texts) }
        }
      }
    }
  }

  /// Keeps a side, or records another value.
  struct Settle: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.together(.conflictsSettle)) }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.sessionArgument }) var session: String
    @Argument(help: ConflictsCommand.help { $0.numberArgument }) var number: Int
    @Option(help: ConflictsCommand.help { $0.keepOption }) var keep: Int?
    @Option(parsing: .unconditional, help: ConflictsCommand.help { $0.valueOption }) var value: String?

    func validate() throws {
      if keep == nil, value == nil { throw ValidationError("--keep, --value") }
      if keep != nil, value != nil { throw Words.excludes("--keep", "--value") }
    }

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let store = try common.open(.writing)
        let inspection = try Sessions(store).inspection(of: store.session(named: session))
        let conflicts = try Conflicts(store).of(inspection)
        guard conflicts.indices.contains(number - 1) else {
          throw Problem.session(.unknownConflict(number: number, count: conflicts.count))
        }
        let conflict = conflicts[number - 1]
        let fact = Fact(conflict.subject, try chosen(conflict, inspection, store))
        _ = try store.settle(inspection.settling([fact], by: Judging(store).levels(of: inspection.session)))
        try store.workOn(inspection.session.id)
        say(common.chosenLanguage.texts.conflicts.settled(left: try Conflicts(store).of(inspection).count))
      }
    }

    private func chosen(_ conflict: Conflict, _ inspection: Inspection, _ store: Store) throws -> String? {
      guard let keep else { return try typed(value ?? "", conflict.subject, inspection, store) }
      guard conflict.sides.indices.contains(keep - 1) else {
        throw Problem.session(.unknownSide(number: keep, count: conflict.sides.count))
      }
      return conflict.sides[keep - 1].change.fact.value
    }

    /// What is recorded of a value that was typed, as the screens take it.
    private func typed(
      _ text: String, _ subject: Subject, _ inspection: Inspection, _ store: Store
    ) throws -> String? {
      if subject.field == .status || subject.field == .selfStatus {
        let recorded = OptionWords.statuses.recorded(text)
        guard let status = text.isEmpty ? .notAssessed : recorded.flatMap(Status.init(rawValue:)) else {
          throw Problem.session(.invalidStatus(text: text))
        }
        return status.recorded
      }
      let levels = try Judging(store).levels(of: inspection.session)
      return try inspection.recorded(typed: TextInput.recorded(text) ?? "", as: subject, by: levels).get()
    }
  }
}

/// Conflicts as lines.
enum ConflictLines {
  /// A heading for each, and below it a line for each side, numbered.
  static func say(_ conflicts: [Conflict], in inspection: Inspection, _ texts: any Texts) {
    ntm.say("\(inspection.area?.title ?? "") \(inspection.session.date.vietnamese) · \(inspection.session.id.rawValue)")
    for (number, conflict) in conflicts.enumerated() {
      ntm.say("\(number + 1). " + texts.place(conflict, in: inspection))
      for row in rows([conflict], in: inspection, texts) {
        let side = row.dropFirst(2)
        ntm.say(
          "   " + side.prefix(1).joined() + ") " + side.dropFirst().filter { !$0.isEmpty }.joined(separator: " · "))
      }
    }
  }

  /// A row for each side, in the order of the heads.
  static func rows(_ conflicts: [Conflict], in inspection: Inspection, _ texts: any Texts) -> [[String]] {
    conflicts.enumerated().flatMap { number, conflict in
      conflict.sides.enumerated().map { index, side in
        let change = side.change
        return [
          "\(number + 1)", texts.place(conflict, in: inspection), "\(index + 1)",
          texts.value(of: change.fact).singleLine, change.author,
          LocalTime.text(change.recordedAt, secondsFromUTC: Surroundings.secondsFromUTC),
          change.doubt(now: Store.systemClock()).map(texts.conflicts.doubt) ?? "",
          texts.conflicts.device(change.id.device), side.note.map { texts.conflicts.note($0.singleLine) } ?? "",
        ]
      }
    }
  }
}
