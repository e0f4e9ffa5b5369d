import Catalogue
import Domain
import Foundation
import Hub
import HubServer
import Notebook
import Storage
import Testing
import Workbench

/// One PostgreSQL for all tests of this process; each test has a database of its own.
enum Server {
  static func shared() throws -> HubServer { try started.get() }

  nonisolated(unsafe) private static let started = Result {
    let server = try HubServer(isDurable: false)
    for role in ["ntm_laptop", "ntm_reader"] { try server.sql("CREATE ROLE \(role) NOLOGIN") }
    try server.sql("CREATE ROLE laptop LOGIN PASSWORD 'laptop' IN ROLE ntm_laptop")
    try server.sql("CREATE ROLE reader LOGIN PASSWORD 'reader' IN ROLE ntm_reader")
    try server.sql("CREATE DATABASE prepared")
    _ = try HubConnection(server.address("prepared")).prepare(Catalogue.hubPlan)
    atexit { try? Server.shared().stop() }
    return server
  }
}

/// A hub that nobody else uses, and laptops that do.
struct TestHub {
  let server: HubServer
  let database: String

  /// - Parameter template: the hub that it begins as.
  init(like template: String = "prepared") throws {
    server = try Server.shared()
    database = "hub" + UUID().uuidString.prefix(8).lowercased()
    try server.sql("CREATE DATABASE \(database) TEMPLATE \(template)")
  }

  /// As a laptop connects.
  var address: String { server.address(database, user: "laptop", password: "laptop") }

  @discardableResult
  func sql(_ statements: String, error: ((String) -> Void)? = nil) throws -> String {
    try server.sql(statements, in: database, error: error)
  }

  /// What a statement is refused with, by the user and password of this name; empty when it is not.
  func refusal(_ statement: String, as user: String) throws -> String {
    var said = ""
    try server.sql(statement, in: database, as: user, password: user == "admin" ? HubServer.password : user) {
      said = $0
    }
    return said
  }

  var count: Int { get throws { try Int(sql("SELECT count(*) FROM ntm.change")) ?? -1 } }
}

/// A store in a folder of its own.
final class Laptop {
  let store: Store
  private let folder: TemporaryFolder

  init(_ author: String = "Lan") throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.path + "/ntm.sqlite", access: .writing, author: author)
  }

  @discardableResult
  func sync(
    _ address: String, sessions: [SessionID]? = nil, progress: (SyncStep) -> Void = { _ in }
  ) throws -> Synced {
    try Synchronisation(of: store, with: HubConnection(address)).run(sessions: sessions, progress: progress)
  }

  /// A laptop with the inspection of 2024, as another has recorded it.
  static func withInspection(_ author: String = "Lan") throws -> (laptop: Laptop, session: SessionID) {
    let laptop = try Laptop(author)
    let inspection = try inspection.get()
    _ = try laptop.store.mergeChanges(inspection.changes, using: inspection.sets)
    return (laptop, inspection.session)
  }

  static let inspection = Result {
    let laptop = try Laptop()
    let session = try Demonstration.record("chi-lang-2024", in: laptop.store)
    let sets = try session.criteriaSets.map {
      (outline: try Catalogue.criteriaSet($0.id).outline, content: try Catalogue.criteriaBytes($0.id))
    }
    // A device of before devices signed, so that any part of it may stand alone.
    let early = { (id: ChangeID) in ChangeID(time: id.time, device: DeviceID(rawValue: "lanlaptop2")) }
    let changes = try laptop.store.history(of: session.id).map { change in
      var change = change
      (change.id, change.replaces) = (early(change.id), change.replaces.map(early))
      return change
    }
    return (session: session.id, changes: changes, sets: sets)
  }

  /// A laptop with the inspection of 2024 and long notes, which take several pieces to send.
  static func withMuch(notes: Int = 500) throws -> (laptop: Laptop, session: SessionID) {
    let (laptop, session) = try Laptop.withInspection()
    let facts = (1...notes).map { number in
      Fact(note(session, number), "\(number) " + String(repeating: "km ", count: 1300))
    }
    _ = try laptop.store.record(facts)
    return (laptop, session)
  }

  /// Every change there is, by name, with its session.
  var everything: [ChainID: [Change]] {
    get throws {
      var changes: [ChainID: [Change]] = [:]
      for session in Set(try store.chains().keys.map(\.session)) {
        for change in try store.history(of: session) {
          changes[ChainID(session: session, device: change.id.device), default: []].append(change)
        }
      }
      return changes
    }
  }
}

/// One of many notes of a session.
func note(_ session: SessionID, _ number: Int) -> Subject {
  Subject(
    session: session,
    place: Place(commune: "06493", criteriaSet: "ntm-2021-2025", criterion: number % 19 + 1),
    field: Field(rawValue: "note-\(number)"))
}

/// The problem that something throws; nil when it does not.
func problem(_ body: () throws -> Void) throws -> Problem? {
  do {
    try body()
    return nil
  } catch let problem as Problem {
    return problem
  }
}
