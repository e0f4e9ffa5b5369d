public import Domain

/// What a hub is made of: the scripts of its tables, views and roles, and the lists of units that its counts need.
public struct HubPlan {
  /// The tables: of version 1 the first script, and how each next version comes from the one before.
  public var schema: [String]
  /// The views, which may be made again.
  public var views: String
  /// What each role may do.
  public var roles: String
  /// The units of every list.
  public var units: [AdministrativeUnit]

  /// A plan.
  public init(schema: [String], views: String, roles: String, units: [AdministrativeUnit]) {
    self.schema = schema
    self.views = views
    self.roles = roles
    self.units = units
  }

  /// The version of the tables that this program knows.
  public static let version = 2
  /// Who sends and fetches changes, and who only reads the views.
  static let roleNames = ["ntm_laptop", "ntm_reader"]
}

extension HubConnection {
  /// Makes a database a hub, or brings the tables, views, units and grants of a hub up to date; again it changes nothing.
  ///
  /// - Returns: whether it was none before.
  /// - Throws: tables of another version; roles that this user may not make.
  public func prepare(_ plan: HubPlan) throws(Problem) -> Bool {
    let version = try version()
    if let version, !(1...HubPlan.version).contains(version) { throw otherVersion(version) }
    try makeRoles()
    try transaction { () throws(Problem) in
      for script in plan.schema.dropFirst(version ?? 0) { try run(script) }
      if version != HubPlan.version {
        try execute("DELETE FROM ntm.version")
        try execute("INSERT INTO ntm.version (version) VALUES ($1::integer)", ["\(HubPlan.version)"])
      }
      try fillUnits(plan.units)
      try run(plan.views)
      try run(plan.roles)
      try execute(
        "DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO ntm_laptop', current_database()); END $$")
    }
    return version == nil
  }

  /// Takes out what a device recorded in a session, and writes down why; only the hub's owner may.
  ///
  /// - Returns: how many changes that was.
  public func remove(_ chain: ChainID, reason: String) throws(Problem) -> Int {
    let rows = try execute(
      "SELECT ntm.remove_chain($1, $2, $3)", [chain.session.rawValue, chain.device.rawValue, reason])
    return rows.first?.first.flatMap(\.self).flatMap { Int($0) } ?? 0
  }

  /// Throws unless the database is a hub of the version that this program knows.
  public func requireHub() throws(Problem) {
    guard let version = try version() else { throw .hub(.notPrepared(hub: name)) }
    if version != HubPlan.version { throw otherVersion(version) }
  }

  private func version() throws(Problem) -> Int? {
    let answer = try execute("SELECT 1 FROM pg_namespace WHERE nspname = 'ntm'")
    if answer.isEmpty { return nil }
    return try execute("SELECT version FROM ntm.version").first?.first.flatMap(\.self).flatMap { Int($0) } ?? 0
  }

  private func otherVersion(_ version: Int) -> Problem {
    .hub(.otherVersion(hub: name, version: version, known: HubPlan.version))
  }

  private func makeRoles() throws(Problem) {
    let found = try execute("SELECT rolname FROM pg_roles WHERE rolname IN ('ntm_laptop', 'ntm_reader')")
    let missing = HubPlan.roleNames.filter { role in !found.contains { $0.first == role } }
    do {
      for role in missing { try execute("CREATE ROLE \(role) NOLOGIN") }
    } catch .hub(.notAllowed) {
      throw .hub(.rolesMissing(hub: name, roles: missing))
    } catch {
      throw error
    }
  }

  private func fillUnits(_ units: [AdministrativeUnit]) throws(Problem) {
    try execute("CREATE TEMPORARY TABLE given (LIKE ntm.unit) ON COMMIT DROP")
    var rows: [UInt8] = []
    for unit in units {
      for text in [unit.list.rawValue, unit.code.text, unit.kind.rawValue, unit.name, unit.parent?.text] {
        HubRow.append(text, to: &rows)
      }
      rows[rows.count - 1] = UInt8(ascii: "\n")
    }
    try startCopy(into: "pg_temp.given", rows)
    try finish()
    try execute(
      """
      INSERT INTO ntm.unit AS unit SELECT * FROM pg_temp.given ON CONFLICT (list, code) DO UPDATE
      SET kind = excluded.kind, name = excluded.name, parent = excluded.parent
      WHERE (unit.kind, unit.name, unit.parent) IS DISTINCT FROM (excluded.kind, excluded.name, excluded.parent)
      """)
  }
}
