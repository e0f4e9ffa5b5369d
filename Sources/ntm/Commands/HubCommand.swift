import ArgumentParser
import Catalogue
import Domain
import Hub
import Localization
import Notebook

/// The province's hub: making one, and what it has.
struct HubCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(.together(.hub), name: "hub", subcommands: [Init.self, Status.self, Remove.self])
  }

  /// Makes a database the hub.
  struct Init: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.together(.hubInit)) }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.hubHelp { $0.addressArgument }) var address: String?
    @Flag(name: .customLong("without-tls"), help: Words.hubHelp { $0.withoutTLSOption }) var withoutTLS = false

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let hub = try HubConnection(named: address, withoutTLS: withoutTLS)
        let isNew = try hub.prepare(Catalogue.hubPlan)
        let texts = common.chosenLanguage.texts.hub
        say(isNew ? texts.prepared(hub.name) : texts.alreadyPrepared(hub.name))
      }
    }
  }

  /// Says what the hub has.
  struct Status: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.together(.hubStatus)) }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.hubHelp { $0.addressArgument }) var address: String?
    @Flag(name: .customLong("without-tls"), help: Words.hubHelp { $0.withoutTLSOption }) var withoutTLS = false

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let hub = try HubConnection(named: address, withoutTLS: withoutTLS)
        try hub.requireHub()
        let chains = try hub.chains()
        let sessions = Set(chains.keys.map(\.session)).filter { !$0.isRegister }
        say(
          common.chosenLanguage.texts.hub.status(
            hub.name, sessions: sessions.count, devices: Set(chains.keys.map(\.device)).count,
            changes: Int(chains.values.map(\.count).reduce(0, +))))
      }
    }
  }
}

extension HubCommand {
  /// Takes out what must go.
  struct Remove: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.together(.hubRemove)) }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.hubHelp { $0.sessionArgument }) var session: String
    @Argument(help: Words.hubHelp { $0.deviceArgument }) var device: String
    @Option(help: Words.hubHelp { $0.reasonOption }) var reason: String
    @Argument(help: Words.hubHelp { $0.addressArgument }) var address: String?
    @Flag(name: .customLong("without-tls"), help: Words.hubHelp { $0.withoutTLSOption }) var withoutTLS = false

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        if reason.allSatisfy(\.isWhitespace) { throw Problem.session(.reasonMissing) }
        let hub = try HubConnection(named: address, withoutTLS: withoutTLS)
        try hub.requireHub()
        let chain = ChainID(session: SessionID(rawValue: session), device: DeviceID(rawValue: device))
        say(common.chosenLanguage.texts.hub.removed(try hub.remove(chain, reason: reason)))
      }
    }
  }
}

extension HubConnection {
  /// Connects to the address given on the line, else to that of NTM_HUB.
  convenience init(named address: String?, withoutTLS: Bool) throws(Problem) {
    guard let address = address ?? Surroundings.variable("NTM_HUB") else { throw .hub(.noAddress) }
    try self.init(address, withoutTLS: withoutTLS)
  }
}

extension Words {
  /// The help of an option that is about the hub.
  static func hubHelp(_ text: (any HubTexts) -> String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: text(texts.hub))
  }
}
