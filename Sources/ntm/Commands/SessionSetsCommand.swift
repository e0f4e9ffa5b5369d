import ArgumentParser
import Domain
import Localization
import Notebook

extension SessionCommand {
  /// The versions of a session's sets, and moving to others.
  struct Sets: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.sessionSets)
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.sessionArgument }) var session: String
    @Option(name: .customLong("use"), help: Words.help { _ in Words.texts.sets.useOption }) var used: String?
    @Option(name: .customLong("add"), help: Words.help { _ in Words.texts.sets.addOption }) var added: String?
    @Flag(help: Words.help { _ in Words.texts.sets.changesDryRunOption }) var dryRun = false
    @Flag(help: Words.help { _ in Words.texts.sets.lackingForceOption }) var force = false

    func validate() throws {
      if used != nil, added != nil { throw Words.excludes("--use", "--add") }
      if used == nil, added == nil, dryRun { throw Words.needs("--dry-run", "--use | --add") }
      if used == nil, force { throw Words.needs("--force", "--use") }
    }

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let isMoving = used != nil || added != nil
        let store = try common.open(isMoving && !dryRun ? .writing : .reading)
        let session = try store.session(named: session)
        if let used {
          try record(SetMoves(store).moving(session, to: used), in: store)
        } else if let added {
          try record(SetMoves(store).adding(added, to: session), in: store)
        } else {
          try list(session, in: store)
        }
      }
    }

    private func list(_ session: InspectionSession, in store: Store) throws {
      let words = common.chosenLanguage.texts.sets
      for set in session.criteriaSets {
        let newest = try? SetMoves(store).moving(session, to: set.id.rawValue).edition
        let state = newest.map { $0.version == set ? words.isNewest : words.newer($0.version.description) }
        say([set.description, state].compactMap(\.self).joined(separator: "  "))
        for left in newest?.leftOut ?? [] { say("    " + words.leftOut("\(left.overlay.id)@\(left.overlay.version)")) }
      }
    }

    private func record(_ move: SetMove, in store: Store) throws {
      let texts = common.chosenLanguage.texts
      tell(move, texts)
      if dryRun { return say(texts.sets.notRecorded) }
      guard try !SetMoves(store).record(move, force: force).isEmpty else { return say(texts.commandLine.recorded(0)) }
      try store.workOn(move.inspection.session.id)
      say(texts.sets.nowUses(move.edition.version.description))
    }

    /// What the move changes, before it is made.
    private func tell(_ move: SetMove, _ texts: any Texts) {
      let name = move.edition.version.description
      say(move.before.map { "\($0.description) → \(name)" } ?? texts.sets.adds(name))
      if move.before != nil, move.changes.isEmpty { say("  " + texts.sets.nothingChanges) }
      for change in move.changes { say("  " + texts.sets.change(change)) }
      for change in move.judgements {
        let unit = move.inspection.position(of: change.place.commune).map { move.inspection.communes[$0].unit.name }
        let place = "\(unit ?? change.place.commune.text) · \(change.place.criterion)"
        say("  " + texts.sets.judgement(place, change))
      }
    }
  }
}
