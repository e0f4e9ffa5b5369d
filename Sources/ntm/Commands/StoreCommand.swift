import ArgumentParser
import Bundles
import Domain
import Localization
import Notebook

/// The store itself.
struct StoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(
      .store, name: "store",
      subcommands: [Info.self, Verify.self, Backup.self, Restore.self, Rebuild.self, QuarantineCommand.self])
  }

  /// Says what it holds.
  struct Info: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.storeInfo)
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
      // What cannot be read is brought back from one of the copies.
      defer { listBackups() }
      try refusing(in: common.chosenLanguage) {
        let store = try common.open(.reading)
        let info = try store.info()
        var rows: [(InfoLabel, String)] = [
          (.file, info.path), (.schema, "\(info.version)"), (.device, info.device.rawValue),
          (.fingerprint, store.key?.known.fingerprint ?? ""),
          (.sessions, "\(info.sessions)"), (.changes, "\(info.changes)"), (.bytes, Figures.grouped(Int(info.bytes))),
        ]
        if info.unsigned > 0 { rows.append((.unsigned, "\(info.unsigned)")) }
        let aside = try store.quarantine().count
        if aside > 0 { rows.append((.aside, "\(aside)")) }
        for (label, value) in rows { say("\(common.chosenLanguage.texts.commandLine.info(label)): \(value)") }
      }
    }

    private func listBackups() {
      let (words, backups) = (common.chosenLanguage.texts.upkeep, Backups(of: common.choices.storePath))
      let all = backups.all
      say(all.isEmpty ? words.noBackups : words.backups(all.count, backups.folder))
      for backup in all {
        let time = LocalTime.text(backup.time, secondsFromUTC: Surroundings.secondsFromUTC)
        say("  \(time)  \(backup.path.split(separator: "/").last ?? "")  \(Figures.grouped(Int(backup.bytes)))")
      }
    }
  }

  /// Checks it.
  struct Verify: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.storeVerify)
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let words = common.chosenLanguage.texts.commandLine
        let faults = try inProgress(common.chosenLanguage.texts.upkeep.comparing) { told throws(Problem) in
          try common.open(.reading).verify(progress: told)
        }
        if faults.isEmpty { return say(words.storeIsWell) }
        for fault in faults {
          switch fault {
          case .damage(let detail): complain(words.storeFault(detail))
          case .stateDiffers(let count): complain(words.stateDiffers(count))
          case .unsound(let count, let first, let session, let fault):
            let name = "\(session.rawValue) \(first.time.rawValue)"
            complain(words.unsoundChanges(count, first: name, common.chosenLanguage.texts.fault(fault)))
          case .unproven(let chain, let count):
            let texts = common.chosenLanguage.texts.quarantine
            complain(texts.unproven(chain.device, session: chain.session, count: count))
          }
        }
        throw ExitCode(1)
      }
    }
  }

  /// Copies it.
  struct Backup: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.storeBackup)
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.fileArgument }) var file: String
    @Flag(help: Words.help { $0.forceOption }) var force = false

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        try common.open(.reading).backup(to: file, force: force)
        say(common.chosenLanguage.texts.commandLine.backedUp(file))
      }
    }
  }

  /// Brings it back from a copy.
  struct Restore: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.storeRestore)
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.fileArgument }) var file: String?
    @Flag(help: Words.help { $0.forceOption }) var force = false

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let words = common.chosenLanguage.texts.upkeep
        let restored = try Store.restore(
          common.choices.storePath, from: file, force: force, author: Surroundings.loginName)
        say(words.restored(restored.backup, restored.changes))
        guard let aside = restored.aside else { return }
        if !restored.wasWell { say(words.salvaged(restored.salvaged)) }
        for (chain, count) in restored.unproven {
          complain(common.chosenLanguage.texts.quarantine.unproven(chain.device, session: chain.session, count: count))
        }
        for (session, count) in restored.missing?.sorted(by: { $0.key.rawValue < $1.key.rawValue }) ?? [] {
          say(words.missing(count, session))
        }
        if restored.missing == nil { say(words.missingUnknown) }
        say(words.keptAside(aside))
        say(words.newDevice)
      }
    }
  }

  /// Makes its current state anew.
  struct Rebuild: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.storeRebuild)
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        try inProgress(common.chosenLanguage.texts.upkeep.rebuilding) { told throws(Problem) in
          try common.open(.writing).rebuild(progress: told)
        }
        say(common.chosenLanguage.texts.commandLine.rebuilt)
      }
    }
  }
}

/// Does something long that tells how many of how many sessions are done.
private func inProgress<Value>(
  _ said: @escaping (Int, Int) -> String, _ work: (@escaping (Int, Int) -> Void) throws(Problem) -> Value
) throws(Problem) -> Value {
  let progress = Progress()
  defer { progress.end() }
  return try work { done, count in if done.isMultiple(of: 16) || done == count { progress.say(said(done, count)) } }
}
