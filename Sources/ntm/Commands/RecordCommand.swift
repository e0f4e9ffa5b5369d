import ArgumentParser
import Catalogue
import Domain
import Localization
import Runtime
import Storage

/// Records what was found of a commune.
struct RecordCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "record", abstract: Words.commandLine.record, discussion: Words.commandLine.recordExample)
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: Words.help { $0.sessionArgument }) var session: String
  @Option(help: Words.help { $0.communeOption }) var commune: String
  @Option(help: Words.help { $0.criterionOption }) var criterion: String?
  @Option(name: .customLong("set"), help: Words.help { $0.setOption }) var set: String?
  @Option(help: Words.help { $0.statusOption }) var status: String?
  @Option(help: Words.help { $0.noteOption }) var note: String?
  @Option(help: Words.help { $0.targetOption }) var target: YesOrNo?
  @Option(help: Words.help { $0.reportedOption }) var reported: String?
  @Option(help: Words.help { $0.reporterOption }) var reporter: String?

  /// Yes or no.
  enum YesOrNo: String, ExpressibleByArgument, CaseIterable {
    case yes
    case no
  }

  func validate() throws {
    if status != nil || note != nil, criterion == nil { throw ValidationError("--criterion") }
  }

  func run() throws {
    try refusing(in: common.chosenLanguage) {
      let store = try common.open(.writing)
      let inspection = try store.inspection(of: store.session(named: session))
      let outline = try SessionArguments.outline(set, in: inspection)
      let unit = try SessionArguments.commune(commune, in: inspection)
      let facts = try criterionFacts(inspection, outline, unit.code) + communeFacts(inspection, outline, unit.code)
      if facts.isEmpty { throw Problem.session(.nothingToRecord) }
      let changes = try store.record(facts)
      try store.workOn(inspection.session.id)
      say(common.chosenLanguage.texts.commandLine.recorded(changes.count))
    }
  }

  private func criterionFacts(_ inspection: Inspection, _ outline: CriteriaOutline, _ commune: UnitCode) throws
    -> [Fact]
  {
    guard status != nil || note != nil else { return [] }
    let number = try SessionArguments.criterion(criterion ?? "", of: outline)
    let place = Place(commune: commune, criteriaSet: outline.id, criterion: number)
    let subject = { Subject(session: inspection.session.id, place: place, field: $0) }
    var facts: [Fact] = []
    if let status {
      guard let value = Status(rawValue: status) else { throw Problem.session(.invalidStatus(text: status)) }
      facts.append(Fact(subject(.status), value.recorded))
    }
    if let note { facts.append(Fact(subject(.note), note.isEmpty ? nil : note)) }
    return facts
  }

  private func communeFacts(_ inspection: Inspection, _ outline: CriteriaOutline, _ commune: UnitCode) throws -> [Fact]
  {
    let subject = {
      Subject(session: inspection.session.id, commune: commune, criteriaSet: outline.id, field: $0)
    }
    var facts: [Fact] = []
    if let target { facts.append(Fact(subject(.target), target == .yes ? "yes" : nil)) }
    if let reported {
      let count = outline.criteria.count
      guard let value = ReportedCount(reported, of: count) else {
        throw Problem.session(.invalidReported(text: reported, count: count))
      }
      facts.append(Fact(subject(.reportedCount), value.text))
    }
    if let reporter { facts.append(Fact(subject(.reportedBy), reporter.isEmpty ? nil : reporter)) }
    return facts
  }
}

/// Words of the command line that mean something inside a session.
enum SessionArguments {
  /// The set named, else the session's main one.
  static func outline(_ id: String?, in inspection: Inspection) throws -> CriteriaOutline {
    guard let id else {
      guard let main = inspection.outlines.first else { throw Problem.criteria(.unknownSet(id: "", known: [])) }
      return main
    }
    guard let found = inspection.outlines.first(where: { $0.id.rawValue == id }) else {
      throw Problem.session(.setNotInSession(set: id, sets: inspection.outlines.map(\.id.rawValue)))
    }
    return found
  }

  /// A commune of the inspected area, by name or code.
  static func commune(_ text: String, in inspection: Inspection) throws -> AdministrativeUnit {
    let list = try Catalogue.unitList(inspection.session.unitList)
    let area = inspection.session.area
    let here = Result { try list.resolve(text, level: .commune, within: area.level == .commune ? nil : area) }
    // What nothing here is called may be a commune elsewhere.
    guard let unit = (try? here.get()) ?? (try? list.resolve(text, level: .commune)) else { return try here.get() }
    guard inspection.position(of: unit.code) != nil else {
      throw Problem.session(
        .communeNotInSession(commune: list.describe(unit), area: inspection.area?.title ?? area.text))
    }
    return unit
  }

  /// A criterion's number.
  static func criterion(_ text: String, of outline: CriteriaOutline) throws -> Int {
    guard let number = Int(text), outline.criteria.contains(where: { $0.number == number }) else {
      throw Problem.criteria(
        .unknownCriterion(number: text, set: outline.id.rawValue, count: outline.criteria.count))
    }
    return number
  }
}
