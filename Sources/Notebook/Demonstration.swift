import Catalogue
public import Domain
import Foundation
public import Storage

/// The two real inspections of huyện Chi Lăng, recorded in a store as an inspector would have.
public enum Demonstration {
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
    let session = try Sessions(store).create(
      NewSession(
        area: area, unitList: list.id, date: date, title: file.title,
        criteriaSets: file.criteriaSets.map(CriteriaSetID.init(rawValue:))))
    for average in file.averages ?? [] { _ = try store.record(average.facts(session.id)) }
    for result in file.results {
      let commune = try list.resolve(result.commune, level: .commune, within: area)
      _ = try store.record(result.facts(session.id, commune.code))
    }
    for name in file.smartTargets ?? [] {
      let commune = try list.resolve(name, level: .commune, within: area)
      _ = try store.record([Fact(Subject(session: session.id, commune: commune.code, field: .smartTarget), "yes")])
    }
    _ = try store.record(try file.noticeFacts(session.id))
    for task in file.recommendations ?? [] {
      let commune = try task.commune.map { name throws(Problem) in
        try list.resolve(name, level: .commune, within: area).code
      }
      _ = try store.record(task.recommendation(store.makeRecommendationID(), commune).facts(in: session.id))
    }
    return session
  }
}

/// The form of the files in Assets/Demo: what a notice says of each commune and set.
private struct DemoFile: Decodable {
  var area: String
  var date: String
  var title: String
  var criteriaSets: [String]
  var averages: [Average]?
  var results: [Result]
  var smartTargets: [String]?
  var notice: [String: String]?
  var recommendations: [Task]?

  /// The texts of the notice, in the order of its parts.
  ///
  /// - Throws: a part that a notice does not have.
  func noticeFacts(_ session: SessionID) throws(Problem) -> [Fact] {
    let notice = notice ?? [:]
    let known = NoticePart.allCases.map(\.rawValue)
    if let foreign = notice.keys.first(where: { !known.contains($0) }) {
      throw .notice(.unknownPart(text: foreign, known: known))
    }
    return NoticePart.allCases.compactMap { part in
      notice[part.rawValue].map { Fact(Subject(session: session, field: part.field), $0) }
    }
  }

  struct Task: Decodable {
    var addressee: String
    var text: String
    var commune: String?
    var criteriaSet: String?
    var criterion: Int?
    var owner: String?
    var due: String?

    func recommendation(_ id: RecommendationID, _ commune: UnitCode?) -> Recommendation {
      Recommendation(
        id: id,
        origin: Recommendation.Origin(
          commune: commune, criteriaSet: criteriaSet.map(CriteriaSetID.init(rawValue:)), criterion: criterion),
        text: text, addressee: addressee, owner: owner ?? "", due: due.flatMap(CalendarDate.init(iso:)))
    }
  }

  struct Average: Decodable {
    var criteriaSet: String
    var average: String?
    var change: String?
    var since: String?
    var reporter: String?

    func facts(_ session: SessionID) -> [Fact] {
      let values: [(Field, String?)] = [
        (.reportedAverage, average), (.reportedChange, change), (.reportedSince, since), (.reportedBy, reporter),
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
    var overview: String?
    var solutions: String?
    /// By criterion and indicator, as the notice prints them.
    var values: [String: [String: String]]?

    func facts(_ session: SessionID, _ commune: UnitCode) -> [Fact] {
      let set = CriteriaSetID(rawValue: criteriaSet)
      let ofCommune = { (field: Field, value: String?) in
        value.map { Fact(Subject(session: session, commune: commune, criteriaSet: set, field: field), $0) }
      }
      let ofCriterion = { (number: Int, field: Field, value: String?) in
        Fact(
          Subject(session: session, commune: commune, criteriaSet: set, criterion: number, field: field), value)
      }
      let commune: [Fact?] = [
        ofCommune(.target, target == true ? "yes" : nil), ofCommune(.reportedCount, reported),
        ofCommune(.reportedBy, reporter), ofCommune(.overview, overview), ofCommune(.solutions, solutions),
      ]
      let met = (met ?? []).map { ofCriterion($0, .status, Status.met.recorded) }
      let notMet = (notMet ?? []).map { ofCriterion($0, .status, Status.notMet.recorded) }
      let noted = (notes ?? [:]).compactMap { key, note in Int(key).map { ($0, note) } }.sorted { $0.0 < $1.0 }
        .map { ofCriterion($0, .note, $1) }
      return commune.compactMap(\.self) + met + notMet + noted
        + measured.map { ofCriterion($0, .value($1), $2.recorded) }
    }

    private var measured: [(Int, String, Domain.Measurement)] {
      (values ?? [:]).sorted { $0.key < $1.key }.flatMap { criterion, values in
        values.sorted { $0.key < $1.key }.compactMap { code, text in
          guard let number = Int(criterion), let measured = Domain.Measurement(text) else { return nil }
          return (number, code, measured)
        }
      }
    }
  }
}
