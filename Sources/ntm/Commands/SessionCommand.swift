import ArgumentParser
import Catalogue
import Domain
import Localization
import Notebook

/// Inspection sessions.
struct SessionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(
      .session, name: "session", subcommands: [New.self, List.self, Show.self, Sets.self, Finalize.self, Reopen.self])
  }

  /// Makes a session.
  struct New: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.sessionNew)
    }

    @OptionGroup var common: CommonOptions
    @Option(help: Words.help { $0.districtOption }) var district: String?
    @Option(help: Words.help { $0.provinceOption }) var province: String?
    @Option(help: Words.help { $0.communeOption }) var commune: String?
    @Option(help: Words.help { $0.dateOption }) var date: String
    @Option(name: .customLong("set"), help: Words.help { $0.setOption }) var sets: [String] = []
    @Option(help: Words.help { $0.titleOption }) var title: String = ""

    func validate() throws {
      guard district != nil || province != nil || commune != nil else {
        throw ValidationError("--district | --province | --commune")
      }
    }

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        guard let day = CalendarDate(date) else { throw Problem.session(.invalidDate(text: date)) }
        let list = Catalogue.unitList(for: day)
        let area = try area(in: list)
        guard !list.communes(inspectedIn: area.code).isEmpty else {
          let parts = list.children(of: area.code).map(list.describe)
          throw Problem.unit(
            parts.isEmpty ? .withoutCommunes(area: area.title) : .ambiguous(text: area.title, candidates: parts))
        }
        let store = try common.open(.writing)
        let sets = try sets(on: day, of: CriteriaLibrary(store))
        var new = NewSession(
          area: area.code, unitList: list.id, date: day, title: title, criteriaSets: sets.map(\.id))
        for set in sets { new.exactVersions[set.id] = set.version }
        let session = try Sessions(store).create(new)
        let texts = common.chosenLanguage.texts
        say(session.id.rawValue)
        for overlay in try Sessions(store).leftOutOverlays(of: new) {
          say(texts.sets.leftOut("\(overlay.id)@\(overlay.version)"))
        }
      }
    }

    private func area(in list: UnitList) throws -> AdministrativeUnit {
      var area: AdministrativeUnit?
      for (text, level) in [(province, UnitLevel.province), (district, .district), (commune, .commune)] {
        if let text { area = try list.resolve(text, level: level, within: area?.code) }
      }
      guard let area else { throw Problem.unit(.unknown(text: "", nearest: [])) }
      return area
    }

    /// The sets named, else the first one in force that day.
    private func sets(on day: CalendarDate, of library: CriteriaLibrary) throws -> [SetName] {
      sets.isEmpty ? [SetName(try library.usualSet(on: day).rawValue)] : sets.map { SetName($0) }
    }
  }

  /// Lists the sessions, the latest first.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.sessionList)
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let store = try common.open(.reading)
        for listing in try store.sessions() {
          let session = listing.session
          let area = Sessions(store).areaTitle(of: session)
          let assessed = common.chosenLanguage.texts.assessedCount(listing.assessed)
          let state = try store.recordedSeal(of: session.id) == nil ? "" : Words.commandLine.isFinalized
          say(
            [session.id.rawValue, session.date.iso, area, assessed, state, session.title].filter { !$0.isEmpty }
              .joined(separator: "  "))
        }
      }
    }
  }

  /// Shows a session.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      Words.configuration(.sessionShow)
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.sessionArgument }) var session: String

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let store = try common.open(.reading)
        let inspection = try Sessions(store).inspection(of: store.session(named: session))
        let texts = common.chosenLanguage.texts
        let words = texts.commandLine
        let seal = inspection.seal
        let isChanged = try seal.map { try store.seal(of: inspection.session.id) != $0 } ?? false
        let state = seal == nil ? words.isOpen : words.isFinalized + (isChanged ? "; \(words.changedSinceSeal)" : "")
        let shown = inspection.session
        let path = inspection.path.reversed().map(\.title).joined(separator: ", ")
        let rows: [(InfoLabel, String)] = [
          (.id, shown.id.rawValue), (.date, shown.date.vietnamese), (.area, path), (.title, shown.title),
          (.unitList, shown.unitList.rawValue),
          (.sets, shown.criteriaSets.map(\.description).joined(separator: ", ")), (.state, state), (.seal, seal ?? ""),
        ]
        for (label, value) in rows where !value.isEmpty { say("\(texts.commandLine.info(label)): \(value)") }
        for commune in inspection.communes {
          for (outline, result) in zip(inspection.outlines, commune.results) where result.count != .unknown {
            say("  \(commune.unit.title)  \(texts.shortTitle(outline))  \(texts.count(result))")
          }
        }
        let contradictions = try Judging(store).contradictions(in: inspection)
        if !contradictions.isEmpty { say(texts.judgement.decisionsAgainstValues(contradictions.count)) }
        for place in contradictions {
          let reason = texts.judgement.againstValues(inspection.reason(at: place))
          say("  ≠ \(texts.check.place(.criterion(place), in: inspection)): \(reason)")
        }
      }
    }
  }

  /// Finalises a session.
  struct Finalize: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.sessionFinalize) }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.sessionArgument }) var session: String

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let store = try common.open(.writing)
        let inspection = try Sessions(store).inspection(of: store.session(named: session))
        let session = inspection.session.id
        let found = try CheckLines(of: inspection, in: store, texts: common.chosenLanguage.texts)
        let checked = found.sentences.joined(separator: "\n")
        _ = try store.finalize(session, checked: checked.isEmpty ? nil : checked)
        try store.workOn(session)
        say(found.tally)
        say(common.chosenLanguage.texts.commandLine.finalized(try store.recordedSeal(of: session) ?? ""))
      }
    }
  }

  /// Opens a finalised session again.
  struct Reopen: ParsableCommand {
    static var configuration: CommandConfiguration { Words.configuration(.sessionReopen) }

    @OptionGroup var common: CommonOptions
    @Argument(help: Words.help { $0.sessionArgument }) var session: String
    @Option(parsing: .unconditional, help: Words.help { $0.reasonOption }) var reason: String

    func run() throws {
      try refusing(in: common.chosenLanguage) {
        let store = try common.open(.writing)
        let session = try store.session(named: session).id
        _ = try store.reopen(session, reason: reason)
        try store.workOn(session)
        say(common.chosenLanguage.texts.commandLine.reopened)
      }
    }
  }
}
