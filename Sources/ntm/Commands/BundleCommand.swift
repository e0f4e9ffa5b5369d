import ArgumentParser
import Bundles
import Domain
import Foundation
import Localization
import Notebook

/// Changes on their way to another laptop.
struct BundleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(
      .together(.bundle), name: "bundle", subcommands: [Create.self, Show.self, Devices.self, Forget.self])
  }

  fileprivate static func help(_ text: (any BundleTexts) -> String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: text(Words.texts.bundles))
  }

  /// Writes sessions into a signed file.
  struct Create: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.together(.bundleCreate))
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: help { $0.sessionsArgument }) var sessions: [String]
    @Option(help: help { $0.outputOption }) var output: String
    @Option(name: .customLong("since"), help: help { $0.sinceOption }) var earlier: [String] = []
    @Flag(help: help { $0.encryptOption }) var encrypt = false
    @Flag(help: Words.help { $0.forceOption }) var force = false

    func validate() throws {
      if sessions.isEmpty { throw ValidationError("SESSION") }
    }

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let words = common.chosenLanguage.texts.bundles
        let store = try common.open(.writingIfPossible)
        var named: [InspectionSession] = []
        for session in try sessions.map(store.session(named:)) where !named.contains(session) { named.append(session) }
        let known = try earlier.map { try SignedBundle.read($0, words).manifest }
        let bundle = try BundleExchange(store).bundle(of: named, since: known)
        let passphrase = encrypt ? try Passphrase.chosen(for: output, words) : nil
        try WholeFile.write(bundle.file(passphrase: passphrase), to: output, replacing: force)
        say(words.created(output, sessions: named.count, changes: bundle.manifest.changes))
        say(words.ownKey(store.device.rawValue, fingerprint: store.key?.known.fingerprint ?? ""))
      }
    }
  }

  /// Says what is in a file.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.together(.bundleShow))
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: help { $0.filesArgument }) var file: String

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let words = common.chosenLanguage.texts.bundles
        let bundle = try SignedBundle.read(file, words)
        let store = access(common.choices.storePath, F_OK) == 0 ? try common.open(.reading) : nil
        say(try SignedBundle.offer(bundle, file, in: store), words)
      }
    }
  }
}

extension BundleCommand {
  /// Lists the devices that are trusted.
  struct Devices: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.together(.bundleDevices))
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        for known in try common.open(.reading).trustedDevices() {
          let since = LocalTime.text(known.since, secondsFromUTC: Surroundings.secondsFromUTC)
          say("\(known.device.rawValue)  \(known.fingerprint)  \(since)  \(known.author)")
        }
      }
    }
  }

  /// Trusts a device no more.
  struct Forget: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.together(.bundleForget))
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: help { $0.deviceArgument }) var device: String

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        try common.open(.writing).forget(DeviceID(rawValue: device))
        say(common.chosenLanguage.texts.bundles.forgotten(device))
      }
    }
  }
}

/// Takes in the bundles of other laptops.
struct MergeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(.together(.merge), name: "merge")
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: BundleCommand.help { $0.filesArgument }) var files: [String]
  @Flag(help: BundleCommand.help { $0.trustOption }) var trust = false
  @Flag(help: BundleCommand.help { $0.dryRunOption }) var dryRun = false

  func validate() throws {
    if files.isEmpty { throw ValidationError("FILE") }
    if trust, dryRun { throw Words.excludes("--trust", "--dry-run") }
  }

  private var words: any BundleTexts { common.chosenLanguage.texts.bundles }

  func run() throws {
    try refusing(in: common.chosenLanguage) {
      var refused: [Problem] = []
      var bundles = try taken(files, &refused) { path in (bundle: try SignedBundle.read(path, words), path: path) }
      // What is refused makes no store.
      if !bundles.isEmpty {
        let store = try common.open(dryRun ? .reading : .writing)
        bundles = try taken(bundles, &refused) { given in
          if dryRun {
            let offer = try SignedBundle.offer(given.bundle, given.path, in: store)
            say(words.wouldMerge(given.path))
            say(offer, words)
          } else {
            try settleTrust(given.bundle, given.path, in: store)
          }
          return given
        }
        if !dryRun, !bundles.isEmpty { refused += try merge(bundles, into: store) }
      }
      for problem in refused.dropLast() { complain("ntm: " + common.chosenLanguage.texts.problem(problem)) }
      if let last = refused.last { throw last }
    }
  }

  /// One that cannot be taken keeps no other back.
  private func taken<Given, Taken>(
    _ given: [Given], _ refused: inout [Problem], _ take: (Given) throws -> Taken
  ) throws -> [Taken] {
    try given.compactMap { each in
      do {
        return try take(each)
      } catch let problem as Problem {
        refused.append(problem)
        return nil
      }
    }
  }

  /// Takes bundles in and tells what came of it.
  ///
  /// - Returns: why some were not taken.
  private func merge(_ bundles: [(bundle: SignedBundle, path: String)], into store: Store) throws -> [Problem] {
    let merged = try BundleExchange(store).take(bundles)
    for (index, given) in bundles.enumerated() where merged.refused[index] == nil {
      say(merged.held[index].map { words.held(given.path, devices: $0) } ?? words.merged(given.path))
    }
    let refused = merged.refused.sorted { $0.key < $1.key }.map(\.value)
    if refused.count == bundles.count { return refused }
    if merged.freed > 0 { say(words.freed(merged.freed)) }
    say(words.count(added: merged.added, known: merged.known))
    common.tell(merged.aside)
    if merged.conflicts > 0 { say(common.chosenLanguage.texts.conflicts.afterMerge(merged.conflicts)) }
    return refused
  }

  /// A stranger is trusted by the option, or by an answer where somebody can give it.
  private func settleTrust(_ bundle: SignedBundle, _ path: String, in store: Store) throws {
    let offer = try SignedBundle.offer(bundle, path, in: store)
    if offer.isTrusted { return }
    if !trust {
      guard isatty(0) == 1, isatty(1) == 1 else { return try store.refuseStranger(bundle, path: path) }
      say(bytes: Data(words.trustQuestion(offer).utf8))
      let answer = VietnameseText.folded(readLine() ?? "")
      guard common.chosenLanguage.texts.importing.yes.contains(answer) else {
        return try store.refuseStranger(bundle, path: path)
      }
    }
    try store.trust(bundle.manifest)
    say(words.trusts(offer))
  }
}

/// What a bundle would bring.
private func say(_ offer: BundleOffer, _ words: any BundleTexts) {
  for line in words.lines(offer, secondsFromUTC: Surroundings.secondsFromUTC) { say(line) }
  say(words.ownKey(offer.device.rawValue, fingerprint: offer.fingerprint))
}

extension SignedBundle {
  /// Reads a file, asking for its passphrase where it needs one and somebody can give it.
  fileprivate static func read(_ path: String, _ words: any BundleTexts) throws -> SignedBundle {
    do {
      return try SignedBundle(path)
    } catch .bundle(.passphraseNeeded) {
      return try SignedBundle(path, passphrase: Passphrase.given(for: path, words))
    }
  }
}
