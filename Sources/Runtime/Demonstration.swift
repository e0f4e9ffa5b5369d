import App
import Catalogue
public import Domain
import Foundation
public import Storage

/// The two real inspections of huyện Chi Lăng, recorded in a store as an inspector would have.
nonisolated public enum Demonstration {
  /// The names of the inspections, the earlier first.
  public static let names = ["chi-lang-2022", "chi-lang-2024"]

  /// Records one of them.
  ///
  /// - Throws: whatever the store refuses; a demonstration that does not fit the data it names.
  @discardableResult
  public static func record(_ name: String, in store: Store) throws(Problem) -> InspectionSession {
    let path = "\(name).json"
    guard let bytes = Catalogue.demo(name), let file = try? JSONDecoder().decode(DemoFile.self, from: Data(bytes)),
      let date = CalendarDate(iso: file.date), let area = UnitCode(file.area)
    else { throw .file(.foreign(path: path)) }
    let list = Catalogue.unitList(for: date)
    let session = try store.create(
      NewSession(
        area: area, unitList: list.id, date: date, title: file.title,
        criteriaSets: file.criteriaSets.map(CriteriaSetID.init(rawValue:))))
    for average in file.averages ?? [] { _ = try store.record(average.facts(session.id)) }
    for result in file.results {
      let commune = try list.resolve(result.commune, level: .commune, within: area)
      _ = try store.record(result.facts(session.id, commune.code))
    }
    return session
  }
}

/// The form of the files in Assets/Demo: what a notice says of each commune and set.
nonisolated private struct DemoFile: Decodable {
  var area: String
  var date: String
  var title: String
  var criteriaSets: [String]
  var averages: [Average]?
  var results: [Result]

  struct Average: Decodable {
    var criteriaSet: String
    var average: String?
    var change: String?
    var reporter: String?

    func facts(_ session: SessionID) -> [Fact] {
      let values: [(Field, String?)] = [
        (.reportedAverage, average), (.reportedChange, change), (.reportedBy, reporter),
      ]
      let set = CriteriaSetID(rawValue: criteriaSet)
      return values.compactMap { field, value in
        value.map { Fact(Subject(session: session, criteriaSet: set, field: field), $0) }
      }
    }
  }

  struct Result: Decodable {
    var commune: String
    var criteriaSet: String
    var met: [Int]?
    var notMet: [Int]?
    var notes: [String: String]?
    var target: Bool?
    var reported: String?
    var reporter: String?

    func facts(_ session: SessionID, _ commune: UnitCode) -> [Fact] {
      let set = CriteriaSetID(rawValue: criteriaSet)
      let ofCommune = { (field: Field, value: String?) in
        value.map { Fact(Subject(session: session, commune: commune, criteriaSet: set, field: field), $0) }
      }
      let ofCriterion = { (number: Int, field: Field, value: String?) in
        Fact(
          Subject(session: session, commune: commune, criteriaSet: set, criterion: number, field: field), value)
      }
      return [
        ofCommune(.target, target == true ? "yes" : nil), ofCommune(.reportedCount, reported),
        ofCommune(.reportedBy, reporter),
      ].compactMap(\.self)
        + (met ?? []).map { ofCriterion($0, .status, Status.met.recorded) }
        + (notMet ?? []).map { ofCriterion($0, .status, Status.notMet.recorded) }
        + (notes ?? [:]).compactMap { key, note in Int(key).map { ($0, note) } }.sorted { $0.0 < $1.0 }
        .map { ofCriterion($0, .note, $1) }
    }
  }
}
