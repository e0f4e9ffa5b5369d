import ArgumentParser
import Catalogue
import Domain
import Localization
import Notebook

extension CommonOptions {
  /// Records what a command has to say of a session, all as one step, and says how much of it was new.
  func record(in session: String, _ facts: (Store, Inspection) throws -> [Fact]) throws {
    try refusing(in: chosenLanguage) {
      let store = try open(.writing)
      let count = try Sessions(store).record(in: session, facts).count
      say(chosenLanguage.texts.commandLine.recorded(count))
    }
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
    // No commune of the session has that name; one of another district may.
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

  /// A criterion of a set of the session with its indicators.
  static func criterion(_ number: Int, of outline: CriteriaOutline, _ store: Store) throws -> Criterion {
    try Judging(store).criterion(number, of: CriteriaSetVersion(id: outline.id, version: outline.version))
  }

  /// A deadline, as it is typed on the screens.
  static func deadline(_ text: String, in session: InspectionSession) throws -> CalendarDate {
    guard let date = Deadline.read(text, session: session.date) else {
      throw Problem.session(.invalidDate(text: text))
    }
    return date
  }

  /// A day.
  static func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else { throw Problem.session(.invalidDate(text: text)) }
    return date
  }
}
