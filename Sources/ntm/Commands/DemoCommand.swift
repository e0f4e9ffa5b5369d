import ArgumentParser
import Domain
import Foundation
import Localization
import Notebook

/// The screens on a throw-away store with the two real inspections.
struct DemoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(.demo, name: "demo")
  }

  @OptionGroup var common: CommonOptions

  func run() throws {
    try refusing(in: common.chosenLanguage) {
      let folder = common.store == nil ? Folder.makeTemporary() : nil
      defer { folder.map(Folder.remove) }
      guard let path = common.store ?? folder.map({ $0 + "/ntm.sqlite" }) else {
        throw Problem.file(.cannotWrite(path: Folder.temporary, reason: WholeFile.text(errno)))
      }
      if common.store != nil, access(path, F_OK) == 0 { throw Problem.file(.exists(path: path)) }
      var choices = common.choices
      choices.storePath = path
      do {
        let store = try choices.open(.writing)
        for name in Demonstration.names { try Demonstration.record(name, in: store) }
      }
      // Without a terminal the store itself is the demonstration, where one was named.
      if common.store != nil, isatty(0) != 1 || isatty(1) != 1 { return say(Words.commandLine.demoStore(path)) }
      try MainActor.assumeIsolated { try Screens.open(choices) }
    }
  }
}
