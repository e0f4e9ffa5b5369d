import ArgumentParser
import Domain
import Hub
import Localization
import Notebook

/// Sends changes to the province's hub and fetches those of others.
struct SyncCommand: ParsableCommand {
  static var configuration: CommandConfiguration { Words.configuration(.together(.sync), name: "sync") }

  @OptionGroup var common: CommonOptions
  @Argument(help: Words.hubHelp { $0.addressArgument }) var address: String?
  @Option(name: .customLong("session"), help: Words.hubHelp { $0.sessionsOption }) var sessions: [String] = []
  @Flag(help: Words.hubHelp { $0.dryRunOption }) var dryRun = false
  @Flag(name: .customLong("without-tls"), help: Words.hubHelp { $0.withoutTLSOption }) var withoutTLS = false

  private var texts: any HubTexts { common.chosenLanguage.texts.hub }

  func run() throws {
    try refusing(in: common.chosenLanguage) {
      Interruption.ends(saying: texts.stopped)
      let hub = try HubConnection(named: address, withoutTLS: withoutTLS)
      let store = try common.open(dryRun ? .reading : .writing)
      let chosen = try sessions.map { try id($0, store, hub) }
      let progress = Progress()
      let synced: Synced
      do {
        synced = try Synchronisation(of: store, with: hub).run(sessions: chosen.isEmpty ? nil : chosen, dryRun: dryRun)
        {
          progress.say(text($0))
        }
      } catch {
        progress.end()
        throw error
      }
      progress.end()
      say(
        dryRun
          ? texts.wouldSync(sent: synced.sent, fetched: synced.fetched)
          : texts.synced(sent: synced.sent, fetched: synced.fetched))
      common.tell(synced.aside)
      for problem in synced.refused { complain("ntm: " + common.chosenLanguage.texts.problem(problem)) }
      let open = try Conflicts(store).count()
      if open > 0 { say(common.chosenLanguage.texts.conflicts.afterMerge(open)) }
      if synced.waiting > 0 { complain("ntm: " + texts.waiting(synced.waiting)) }
      if let first = synced.firstKept { complain("ntm: " + texts.kept(synced.kept, first: "\(first.time.rawValue)")) }
    }
  }

  private func text(_ step: SyncStep) -> String {
    switch step {
    case .comparing: texts.comparing
    case .fetching(let count, let total): texts.fetching(count, of: total)
    case .sending(let count, let total): texts.sending(count, of: total)
    }
  }

  /// A session of this store, else one that only the hub has, by its whole id.
  private func id(_ text: String, _ store: Store, _ hub: HubConnection) throws -> SessionID {
    do {
      return try store.session(named: text).id
    } catch .session(.unknown) {
      let id = SessionID(rawValue: text)
      try hub.requireHub()
      if try hub.chains(of: [id]).isEmpty { throw Problem.session(.unknown(text: text)) }
      return id
    }
  }
}
