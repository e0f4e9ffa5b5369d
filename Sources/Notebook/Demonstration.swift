import Catalogue
public import Domain
import Foundation
public import Storage

/// The two real inspections of huyện Chi Lăng, recorded in a store as an inspector would have.
public enum Demonstration {
  /// The names of the inspections, the earlier first.
  public static let names = ["chi-lang-2022", "chi-lang-2024"]

  /// Records one of them, step by step as its file has it: a session as it is exported, without its sets.
  ///
  /// - Throws: whatever the store refuses; a demonstration that does not fit the data it names.
  @discardableResult
  public static func record(_ name: String, in store: Store) throws(Problem) -> InspectionSession {
    let path = "\(name).json"
    guard let file = Catalogue.demo(name) else { throw .file(.missing(path: path)) }
    let carried = try CarriedSession(Data(file), path: path, with: CriteriaLibrary(nil))
    let session = try Sessions(store).create(NewSession(like: carried.session))
    var recommendations: [RecommendationID: RecommendationID] = [:]
    // The first step made the session.
    var rest = carried.changes.drop { $0.step == carried.changes.first?.step }
    while let step = rest.first?.step {
      let changes = rest.prefix { $0.step == step }
      rest = rest.dropFirst(changes.count)
      let facts = changes.map { change in
        var subject = change.fact.subject
        subject.session = session.id
        if let (id, part) = subject.field.recommendation {
          let new = recommendations[id] ?? store.makeRecommendationID()
          recommendations[id] = new
          subject.field = Field(recommendation: new, part)
        }
        return Fact(subject, change.fact.value)
      }
      _ = try store.record(facts)
    }
    return session
  }
}

extension NewSession {
  fileprivate init(like session: InspectionSession) {
    self.init(
      area: session.area, unitList: session.unitList, date: session.date, title: session.title,
      criteriaSets: session.criteriaSets.map(\.id))
  }
}
