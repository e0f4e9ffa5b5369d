import Bundles
import Catalogue
import Domain
import Foundation
import Glibc
import Hub
import HubServer
import Notebook
import Storage
import Testing
import Workbench

/// What a hub allows, and what a laptop takes from one.
@Suite(.waitsForPrograms, .serialized) struct TrustTests {
  let hub: TestHub
  let lan: Laptop
  let session: SessionID

  init() throws {
    hub = try TestHub()
    (lan, session) = try Laptop.withInspection()
    try lan.sync(hub.address)
  }

  private var name: String { "postgresql://127.0.0.1:\(hub.server.port)/\(hub.database)" }

  /// By a name, and behind hosts that do not answer: another port at each.
  @Test func theNamesOfAHub() throws {
    let there = "127.0.0.1:\(hub.server.port)"
    for hosts in [
      "localhost:\(hub.server.port)", "nowhere.invalid:1,localhost:\(hub.server.port)", "127.0.0.1:1,\(there)",
    ] {
      try lan.sync(hub.address.replacing(there, with: hosts))
    }
  }

  // MARK: - What a hub allows

  static let forbidden = [
    "UPDATE ntm.change SET value = 'x'", "DELETE FROM ntm.change", "TRUNCATE ntm.change",
    "UPDATE ntm.criteria_file SET content = 'x'", "DELETE FROM ntm.criteria_file", "TRUNCATE ntm.criteria_file",
    "ALTER TABLE ntm.change DISABLE TRIGGER ALL", "DROP TRIGGER change_stays ON ntm.change", "DROP SCHEMA ntm CASCADE",
    "UPDATE ntm.chain SET count = 0", "DELETE FROM ntm.chain", "INSERT INTO ntm.chain VALUES ('a', 'b', 1, 1, 1)",
    "INSERT INTO ntm.version VALUES (2)", "DELETE FROM ntm.unit", "CREATE TABLE ntm.mine ()",
    "CREATE OR REPLACE VIEW ntm.session AS SELECT 1", "SET ROLE admin",
    // A gap in a chain, another content under a name, and what no change can be.
    change(position: 1000), change(position: 2), change(time: 0), change(step: 99), change(commune: "'x'"),
    change(device: "repeat('a', 65)"), change(value: "repeat('a', 1048577)"), change(origin: 3),
    change(device: "(SELECT max(device) FROM ntm.change)", time: 1, position: 1),
  ]

  private static func change(
    device: String = "'other'", time: Int = 77, position: Int = 1, step: Int = 1, origin: Int = 0,
    commune: String = "NULL", value: String = "'x'"
  ) -> String {
    """
    INSERT INTO ntm.change (session, device, time, position, author, recorded_at, step, origin, commune, field, value)
    SELECT session, \(device), \(time), \(position), 'A', 1, \(step), \(origin), \(commune), 'title', \(value)
    FROM ntm.change LIMIT 1
    """
  }

  @Test func aLaptopOnlyAppends() throws {
    let before = try hub.sql("SELECT count(*), sum(hashtext(change::text)) FROM ntm.change")
    for statement in Self.forbidden {
      #expect(try !hub.refusal(statement, as: "laptop").isEmpty, "\(statement)")
      #expect(try !hub.refusal(statement, as: "reader").isEmpty, "\(statement)")
    }
    // Not even who made the hub rewrites it by a slip.
    for statement in Self.forbidden.prefix(6) {
      #expect(try hub.refusal(statement, as: "admin").contains("never altered or removed"), "\(statement)")
    }
    #expect(try hub.sql("SELECT count(*), sum(hashtext(change::text)) FROM ntm.change") == before)
    #expect(try hub.refusal(Self.change(), as: "laptop") == "")
  }

  @Test func aReaderSeesTheViewsAlone() throws {
    let views = [
      "session", "current_value", "assessment", "commune_count", "criterion_count", "session_summary", "unit",
    ]
    for view in views {
      #expect(try hub.refusal("SELECT count(*) FROM ntm.\(view)", as: "reader") == "")
    }
    for table in ["change", "chain", "criteria_file", "version"] {
      #expect(try hub.refusal("SELECT count(*) FROM ntm.\(table)", as: "reader").contains("permission denied"))
    }
  }

  @Test func aHubOfTheFirstVersionIsBroughtUpToDate() throws {
    let database = hub.database + "old"
    try hub.server.sql("CREATE DATABASE \(database)")
    var plan = Catalogue.hubPlan
    plan.schema = [plan.schema[0]]
    plan.roles = plan.roles.replacing("GRANT SELECT ON ntm.removal TO ntm_laptop, ntm_reader;", with: "")
    let owner = try HubConnection(hub.server.address(database))
    #expect(try owner.prepare(plan))
    try hub.server.sql("UPDATE ntm.version SET version = 1", in: database)
    let address = hub.server.address(database, user: "laptop", password: "laptop")
    guard case .hub(.otherVersion(_, 1, 2)) = try problem({ try lan.sync(address) }) else {
      Issue.record("an older hub was used")
      return
    }
    #expect(try !owner.prepare(Catalogue.hubPlan))
    #expect(try lan.sync(address).sent > 0)
    let hung = try Laptop("Hùng")
    try hung.sync(address)
    #expect(try hung.everything == lan.everything)
  }

  @Test func preparingAgainChangesNothing() throws {
    let before = try hub.sql("SELECT count(*) FROM ntm.change") + hub.sql("SELECT count(*) FROM ntm.unit")
    #expect(try !HubConnection(hub.server.address(hub.database)).prepare(Catalogue.hubPlan))
    #expect(try hub.sql("SELECT count(*) FROM ntm.change") + hub.sql("SELECT count(*) FROM ntm.unit") == before)
  }

  @Test func preparingAgainMendsTheUnits() throws {
    let units = "SELECT count(*), sum(hashtext(unit::text)) FROM ntm.unit"
    let before = try hub.sql(units)
    try hub.sql("UPDATE ntm.unit SET name = 'Xã lạ', parent = NULL WHERE code = '06463'")
    #expect(try hub.sql(units) != before)
    #expect(try !HubConnection(hub.server.address(hub.database)).prepare(Catalogue.hubPlan))
    #expect(try hub.sql(units) == before)
  }

  @Test("whatever a laptop may send, the views are read")
  func nothingBreaksAView() throws {
    let deep = "repeat('[', 100000) || repeat(']', 100000)"
    for (index, content) in [
      deep, "'{\"criteria\": ' || \(deep) || '}'", "'{\"criteria\": [{\"number\": 1e400}]}'", "'{\"criteria\": 5}'",
      "'không phải JSON'",
    ].enumerated() {
      let sql = "INSERT INTO ntm.criteria_file VALUES ('odd', '\(index)', convert_to(\(content), 'UTF8'))"
      #expect(try hub.refusal(sql, as: "laptop") == "", "\(content)")
    }
    // As a hub of the first version took them.
    try hub.sql("ALTER TABLE ntm.change DROP CONSTRAINT change_is_recorded_in_time")
    for (index, recordedAt) in [Int64.max, .min, 0].enumerated() {
      let sql = """
        INSERT INTO ntm.change (session, device, time, position, author, recorded_at, step, origin, field, value)
        VALUES ('odd', 'odd', \(index + 1), \(index + 1), 'A', \(recordedAt), 1, 0, 'title', 'x')
        """
      #expect(try hub.refusal(sql, as: "laptop") == "")
    }
    for view in [
      "session", "current_value", "criterion", "assessment", "commune_count", "criterion_count", "session_summary",
    ] {
      #expect(try hub.refusal("SELECT * FROM ntm.\(view)", as: "reader") == "", "\(view)")
    }
  }

  // MARK: - What a laptop takes

  /// What somebody who owns the hub writes into it past its checks, and what is said of it.
  static let hostile: [(set: String, column: String)] = [
    ("time = 32503680000000 * 65536", "time"), ("recorded_at = 99999999999999999", "recorded_at"),
    ("step = 9223372036854775807", "step"), ("origin = 7", "origin"), ("origin = 1", "origin"),
    ("origin = 1, origin_step = -1", "origin_step"), ("author = E'a\\x1b[31m'", "author"), ("author = ''", "author"),
    ("author = repeat('a', 5000)", "author"), ("field = E'st\\x07'", "field"), ("commune = '123456'", "commune"),
    ("commune = E'\\x1b[2J'", "commune"), ("criterion = -3", "criterion"), ("criteria_set = E'\\x07'", "criteria_set"),
    ("device = E'd\\x1b[0m'", "device"), ("value = E'e\\u0301'", "value"), ("value = repeat('é', 4000000)", "value"),
    ("replaces_time = 5, replaces_device = E'\\n'", "replaces_device"),
    ("replaces_time = time, replaces_device = device", "replaces_time"),
    (at("status", "maybe"), "value"), (at("self-status", "none"), "value"), (at("value.2.1", "nhiều"), "value"),
    (ofSession("date", "2024-02-30"), "value"), (ofSession("setting.rounding", "up"), "value"),
    (ofSession("notice.issued-on", "mai"), "value"), (ofSession("status", "met"), "field"),
  ]

  private static func at(_ field: String, _ value: String) -> String {
    "commune = '06463', criteria_set = 'ntm-2021-2025', criterion = 1, field = '\(field)', value = '\(value)'"
  }

  private static func ofSession(_ field: String, _ value: String) -> String {
    "commune = NULL, criteria_set = NULL, criterion = NULL, field = '\(field)', value = '\(value)'"
  }

  @Test("a row that no log can hold keeps nothing else back")
  func nothingUnsoundComesIn() throws {
    let texts = ["E'a\\x1b[31mb'", "E'a\\rb'", "E'a\\u202eb'", "repeat('a', 1048577)"]
    for (set, column) in Self.hostile + texts.map({ ("value = \($0)", "value") }) {
      let hung = try Laptop()
      let synced = try syncing(hung, after: set)
      guard case .unsound(_, let fault) = synced.aside.first?.fault, fault.part.rawValue == column else {
        Issue.record("\(set): \(synced)")
        continue
      }
      // A chain under another name is another chain.
      #expect((synced.fetched > 0 || column == "device") && synced.aside.count == 1)
      #expect(try hung.store.quarantine().map(\.id) == synced.aside.map(\.id) && hung.store.verify() == [])
    }
  }

  /// What came of a sync with a hub like this one whose last change was altered.
  private func syncing(_ laptop: Laptop, after set: String) throws -> Synced {
    let altered = try TestHub(like: hub.database)
    try corrupt(set, in: altered)
    return try laptop.sync(altered.address)
  }

  /// Alters the last change as nobody but the owner of the tables can.
  private func corrupt(_ set: String, in hub: TestHub) throws {
    try hub.sql(
      """
      ALTER TABLE ntm.change DISABLE TRIGGER ALL;
      DO $$ DECLARE name text; BEGIN
        FOR name IN SELECT conname FROM pg_constraint WHERE conrelid = 'ntm.change'::regclass AND contype = 'c' LOOP
          EXECUTE format('ALTER TABLE ntm.change DROP CONSTRAINT %I', name);
        END LOOP;
      END $$;
      UPDATE ntm.change SET \(set) WHERE time = (SELECT max(time) FROM ntm.change);
      UPDATE ntm.chain SET device = change.device FROM ntm.change
      WHERE change.time = (SELECT max(time) FROM ntm.change) AND change.session = chain.session;
      """)
  }

  @Test("how much a hub says it has adds up to what a number holds")
  func countsThatNoHubHas() throws {
    for set in [
      "count = 9223372036854775807", "count = 4294967297", "last_time = 9223372036854775807",
      "last_time = -9223372036854775808",
    ] {
      let altered = try TestHub(like: hub.database)
      try altered.sql("INSERT INTO ntm.chain SELECT session, device || 'x', count, last_time, 1 FROM ntm.chain")
      try altered.sql("UPDATE ntm.chain SET \(set)")
      let hung = try Laptop()
      guard case .hub(.unsound(_, _, let fault)) = try problem({ try hung.sync(altered.address) }),
        fault == ChangeFault(.time, .outOfRange)
      else {
        Issue.record("\(set) was taken")
        continue
      }
      #expect(try hung.store.chains().isEmpty)
    }
  }

  @Test func anotherContentUnderTheSameNameIsSetAside() throws {
    let hung = try Laptop()
    try hung.sync(hub.address)
    try corrupt("value = 'khác hẳn'", in: hub)
    try hub.sql("UPDATE ntm.chain SET fingerprint = fingerprint + 1")
    let aside = try hung.sync(hub.address).aside
    #expect(aside.count == 1 && aside.first?.source == name)
    guard case .forked = aside.first?.fault else {
      Issue.record("another content was not seen")
      return
    }
    #expect(try hung.everything == lan.everything)
  }

  @Test("whoever owns the hub alters, hides or adds nothing that was signed")
  func whatWasSignedIsSeen() throws {
    _ = try lan.store.record([Fact(note(session, 1), "một")])
    _ = try lan.store.record([Fact(note(session, 2), "hai"), Fact(note(session, 3), "ba")])
    try lan.sync(hub.address)
    let signed = "device = '\(lan.store.device.rawValue)'"
    let (mallory, seen) = (DeviceKey(), try lan.store.chains().count)
    let word = Proof(Link(startOf: ChainID(session: session, device: lan.store.device)), by: mallory)
    for harm in [
      "UPDATE ntm.change SET value = 'hái' WHERE value = 'hai'", "UPDATE ntm.change SET author = 'Hoa' WHERE \(signed)",
      "UPDATE ntm.change SET proof = NULL WHERE \(signed)", "DELETE FROM ntm.change WHERE value = 'một'",
      "UPDATE ntm.change SET recorded_at = recorded_at + 1 WHERE value = 'ba'",
      "UPDATE ntm.change SET proof = '\\x\(word.text)' WHERE value = 'ba'",
    ] {
      let altered = try TestHub(like: hub.database)
      try altered.sql("ALTER TABLE ntm.change DISABLE TRIGGER ALL; \(harm)")
      let hung = try Laptop("Hùng")
      let synced = try hung.sync(altered.address)
      #expect(synced.aside.count + synced.waiting > 0, "\(harm)")
      let known = try lan.store.history(of: session)
      #expect(try hung.store.history(of: session).allSatisfy(known.contains), "\(harm)")
      #expect(try hung.store.verify() == [] && hung.store.chains().count >= seen - 1)
      // What is recorded here goes there all the same.
      _ = try hung.store.record([Fact(note(session, 9), "chín")])
      #expect(try hung.sync(altered.address).sent == 1)
    }
  }

  @Test("what the owner takes out is written down, and sent again by whoever has it")
  func whatIsTakenOutLeavesATrace() throws {
    _ = try lan.store.record([Fact(note(session, 1), "một")])
    try lan.sync(hub.address)
    try hub.sql("ALTER TABLE ntm.change DISABLE TRIGGER ALL; UPDATE ntm.change SET value = 'mốt' WHERE value = 'một'")
    try hub.sql("ALTER TABLE ntm.change ENABLE TRIGGER ALL")
    let chain = ChainID(session: session, device: lan.store.device)
    #expect(throws: Problem.self) { try HubConnection(hub.address).remove(chain, reason: "hỏng") }
    let owner = try HubConnection(hub.server.address(hub.database))
    #expect(throws: Problem.self) { try owner.remove(chain, reason: " ") }
    #expect(try owner.remove(chain, reason: "hỏng") == 1 && owner.remove(chain, reason: "hỏng") == 0)
    #expect(try hub.sql("SELECT changes, reason, removed_by FROM ntm.removal").contains("hỏng"))
    #expect(try lan.sync(hub.address).sent == 1)
    let hung = try Laptop("Hùng")
    #expect(try hung.sync(hub.address).aside.isEmpty && hung.everything == lan.everything)
    #expect(try hub.refusal("DELETE FROM ntm.change", as: "admin").contains("never altered or removed"))
  }

  @Test func whatNoLaptopTakesTheHubRefuses() throws {
    let now = Int(Date().timeIntervalSince1970 * 1000)
    for odd in [
      Self.change(time: (now + 2 * 86_400_000) << 16), Self.change(value: "E'a\\x1b[31mb'"),
      Self.change(value: "E'e\\u0301'"), Self.change(value: "E'a\\u202eb'"), Self.change(device: "E'd\\x07'"),
    ] {
      #expect(try !hub.refusal(odd, as: "laptop").isEmpty, "\(odd)")
    }
    let unknown = """
      INSERT INTO ntm.change (session, device, time, position, author, recorded_at, step, origin, field, value)
      VALUES ('mới', 'other', 77, 1, 'A', 1, 1, 0, 'criteria-sets', 'ntm-2021-2025@3 la@1')
      """
    #expect(try hub.refusal(unknown, as: "laptop").contains("la@1"))
    #expect(try hub.refusal(unknown.replacing(" la@1", with: ""), as: "laptop") == "")
  }

  @Test("a set that differs keeps back what is recorded under it, where that cannot be read, and nothing else")
  func aSetThatDiffersIsRefused() throws {
    try hub.sql(
      """
      ALTER TABLE ntm.criteria_file DISABLE TRIGGER ALL;
      UPDATE ntm.criteria_file SET content =
        convert_to(replace(convert_from(content, 'UTF8'), 'Giao thông', 'Giao thong'), 'UTF8') WHERE id = 'ntm-2021-2025'
      """)
    let refusal = [Problem.sets(.otherContent(name: "ntm-2021-2025@3"))]
    let (hung, others) = (try Laptop("Hùng"), try Laptop.withInspection("Hòa"))
    let (hoa, session) = others
    let fetched = try hung.sync(hub.address)
    #expect(fetched.refused == refusal && !fetched.aside.isEmpty)
    #expect(fetched.aside.allSatisfy { $0.fault == .unknownSet("ntm-2021-2025@3") })
    // Whoever has the set goes on sending.
    _ = try hoa.store.record([Fact(note(session, 1), "đường bê tông")])
    let exchanged = try hoa.sync(hub.address)
    #expect(exchanged.sent > 0 && exchanged.aside.isEmpty, "\(exchanged)")
  }

  // MARK: - No hub

  @Test func whatIsNoHubIsNamed() throws {
    let server = hub.server
    let there = "127.0.0.1:\(server.port)"
    try server.sql("CREATE DATABASE \(hub.database)empty")
    let laptop = { server.address($0, user: "laptop", password: "laptop") }
    let table: [(address: String, problem: HubProblem)] = [
      ("mysql://hub/ntm", .notAnAddress), ("postgresql://lan:mật/khẩu@hub/ntm", .notAnAddress),
      (server.address(hub.database, password: "sai"), .loginRefused(hub: name)),
      (server.address(hub.database, user: "nobody"), .loginRefused(hub: name)),
      (server.address("nowhere"), .noDatabase(hub: "postgresql://\(there)/nowhere")),
      (laptop(hub.database + "empty"), .notPrepared(hub: name + "empty")),
    ]
    for (address, expected) in table {
      #expect(try problem { try lan.sync(address) } == .hub(expected), "\(address)")
    }
    guard
      case .hub(.unreachable("postgresql://127.0.0.1:1/x", _)) = try problem({
        try lan.sync("postgresql://lan:secret@127.0.0.1:1/x")
      })
    else {
      Issue.record("port 1 answers")
      return
    }
    let nowhere = "nowhere.invalid"
    #expect(
      try problem { try lan.sync(hub.address.replacing("127.0.0.1", with: nowhere)) }
        == .hub(
          .unreachable(
            hub: name.replacing("127.0.0.1", with: nowhere), detail: String(cString: gai_strerror(EAI_NONAME)))))
    #expect(
      try problem { _ = try HubConnection(hub.address, library: "libnone.so.9") }
        == .hub(.libraryMissing(name: "libnone.so.9", package: "libpq5")))
    try hub.sql("UPDATE ntm.version SET version = 7")
    let other = Problem.hub(.otherVersion(hub: name, version: 7, known: 2))
    #expect(try problem { try lan.sync(hub.address) } == other)
    #expect(try problem { _ = try HubConnection(server.address(hub.database)).prepare(Catalogue.hubPlan) } == other)
  }

  @Test func whoIsNoLaptopIsTold() throws {
    let name = "guest\(hub.database)"
    try hub.sql("CREATE ROLE \(name) LOGIN PASSWORD 'x'")
    guard
      case .hub(.notAllowed) = try problem({
        try lan.sync(hub.server.address(hub.database, user: name, password: "x"))
      })
    else {
      Issue.record("a stranger was let in")
      return
    }
  }
}
