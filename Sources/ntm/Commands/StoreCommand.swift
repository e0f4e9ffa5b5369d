import ArgumentParser
import Bundles
import Domain
import Localization
import Storage

/// The store itself.
struct StoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(.store, name: "store", subcommands: [Info.self, Verify.self, Backup.self, Rebuild.self])
  }

  /// Says what it holds.
  struct Info: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.storeInfo)
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let store = try common.open(.reading)
        let info = try store.info()
        let rows: [(InfoLabel, String)] = [
          (.file, info.path), (.schema, "\(info.version)"), (.device, info.device.rawValue),
          (.fingerprint, store.key?.known.fingerprint ?? ""),
          (.sessions, "\(info.sessions)"), (.changes, "\(info.changes)"), (.bytes, Figures.grouped(Int(info.bytes))),
        ]
        for (label, value) in rows { say("\(common.chosenLanguage.texts.commandLine.info(label)): \(value)") }
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
        let faults = try common.open(.reading).verify()
        if faults.isEmpty { return say(words.storeIsWell) }
        for fault in faults {
          switch fault {
          case .damage(let detail): complain(words.storeFault(detail))
          case .stateDiffers(let count): complain(words.stateDiffers(count))
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

  /// Makes its current state anew.
  struct Rebuild: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.storeRebuild)
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        try common.open(.writing).rebuild()
        say(common.chosenLanguage.texts.commandLine.rebuilt)
      }
    }
  }
}
