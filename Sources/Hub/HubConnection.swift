import CPostgres
public import Domain
import Glibc
import Machine

/// A connection to the province's hub, a PostgreSQL, by libpq as it is installed: TLS and passwords are as it does them.
public final class HubConnection {
  /// The hub as messages name it, without a password.
  public let name: String
  let library: ntm_postgres
  private var connection: OpaquePointer?
  private let secret: String

  /// Connects.
  ///
  /// - Parameters:
  ///   - address: `postgresql://user@host/database?sslmode=verify-full`.
  ///   - withoutTLS: a password may go to another machine as everybody on the line can read it.
  ///   - patience: how long the two wait for each other.
  ///   - file: the library; another name only in a test.
  /// - Throws: no such library, server, database, user or password; a way that others can read.
  public init(
    _ address: String, withoutTLS: Bool = false, patience: HubPatience = HubPatience(),
    library file: String = "libpq.so.5"
  ) throws(Problem) {
    // Without HOME libpq asks the system for it. Set before loading: a static program's libpq copies the environment then.
    if Surroundings.variable("HOME") == nil { setenv("HOME", NameService.user()?.home ?? "/", 1) }
    guard let loaded = ntm_postgres_load(file) else {
      throw .hub(.libraryMissing(name: file, package: "libpq5"))
    }
    library = loaded.pointee
    guard let parts = HubConnection.parts(of: address, library), HubConnection.isPlain(parts) else {
      throw .hub(.notAnAddress)
    }
    name = HubConnection.name(of: parts)
    secret = parts["password"] ?? ""
    let lookup = HostLookup(parts)
    if let lookup, lookup.hosts.isEmpty {
      throw .hub(.unreachable(hub: name, detail: String(cString: gai_strerror(EAI_NONAME))))
    }
    connection = HubConnection.start(address, lookup, user: HostLookup.user(unlessNamedIn: parts), library)
    guard let connection, library.PQstatus(connection) != NTM_CONNECTION_BAD else { throw refusal() }
    if !withoutTLS { try requireEncryption(of: connection) }
    try wait(for: connection, seconds: parts["connect_timeout"].flatMap(Int32.init) ?? 15)
    withUnsafePointer(to: library) { ntm_postgres_silence($0, connection) }
    try run(patience.settings)
  }

  deinit { close() }

  /// Ends it; what was not committed is not in the hub.
  func close() {
    if let connection { library.PQfinish(connection) }
    connection = nil
  }

  // MARK: - Connecting

  /// What an address is made of, as libpq reads it; nil when it is none.
  private static func parts(of address: String, _ library: ntm_postgres) -> [String: String]? {
    guard ["postgresql://", "postgres://"].contains(where: address.hasPrefix),
      let options = library.PQconninfoParse(address, nil)
    else { return nil }
    defer { library.PQconninfoFree(options) }
    return values(of: options)
  }

  /// The options that have a value.
  static func values(of options: UnsafeMutablePointer<PQconninfoOption>) -> [String: String] {
    var parts: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { parts[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    return parts
  }

  /// Whether server and database are what they seem: an address that is cut in another place than was meant, at a sign
  /// in a password, would show it in every message.
  private static func isPlain(_ parts: [String: String]) -> Bool {
    let port = parts["port"] ?? ""
    return port.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2C }
      && !["host", "hostaddr", "dbname"].contains { (parts[$0] ?? "").contains { "@?#".contains($0) } }
  }

  private static func name(of parts: [String: String]) -> String {
    let host = parts["host"] ?? parts["hostaddr"] ?? ""
    let port = parts["port"].map { ":" + $0 } ?? ""
    return "postgresql://\(host)\(port)/\(parts["dbname"] ?? "")"
  }

  /// A network that swallows everything is found out after a minute, unless the address says otherwise.
  private static func start(
    _ address: String, _ lookup: HostLookup?, user: String?, _ library: ntm_postgres
  ) -> OpaquePointer? {
    var options = [
      ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
      ("tcp_user_timeout", "60000"), ("fallback_application_name", "ntm"),
    ]
    // libpq would ask the system for the user's name, which is as dangerous as asking it for a host.
    if let user { options.append(("user", user)) }
    // Of the same option libpq takes the last.
    options += [("dbname", address), ("client_encoding", "UTF8")]
    if let lookup {
      options += [
        ("host", lookup.hosts), ("hostaddr", lookup.addresses), ("port", lookup.ports),
      ].map { ($0.0, $0.1.joined(separator: ",")) }
    }
    return withCStrings(options.map(\.0)) { keywords in
      withCStrings(options.map(\.1)) { values in library.PQconnectStartParams(keywords, values, 1) }
    }
  }

  private func wait(for connection: OpaquePointer, seconds: Int32) throws(Problem) {
    // Only at this verbosity does a refused login tell its code, whatever language the server speaks.
    _ = library.PQsetErrorVerbosity(connection, Int32(NTM_ERRORS_VERBOSE))
    var state = Int32(NTM_POLLING_WRITING)
    let deadline = ContinuousClock.now + .seconds(seconds > 0 ? Int(seconds) : 86_400)
    while state != NTM_POLLING_OK {
      let events = state == NTM_POLLING_READING ? POLLIN : POLLOUT
      var watched = pollfd(fd: library.PQsocket(connection), events: Int16(events), revents: 0)
      let left = (deadline - ContinuousClock.now) / .milliseconds(1)
      if left <= 0 { throw .hub(.unreachable(hub: name, detail: String(cString: strerror(ETIMEDOUT)))) }
      let ready = poll(&watched, 1, Int32(min(left, 1000)) + 1)
      if ready == 0 || (ready < 0 && errno == EINTR) { continue }
      state = Int32(library.PQconnectPoll(connection))
      if state == NTM_POLLING_FAILED { throw refusal() }
    }
  }

  /// Why no connection came about.
  private func refusal() -> Problem {
    let text = connection.flatMap { library.PQerrorMessage($0) }.map { String(cString: $0) } ?? ""
    let said = { (code: String) in text.contains(":  \(code): ") }
    if said("28P01") || said("28000") || text.contains("no password supplied") { return .hub(.loginRefused(hub: name)) }
    if said("3D000") { return .hub(.noDatabase(hub: name)) }
    if text.contains("does not support SSL") { return .hub(.notEncrypted(hub: name)) }
    return .hub(.unreachable(hub: name, detail: clean(text)))
  }

  // MARK: - Asking

  /// Runs a command with its parameters; gives the rows of its answer as text.
  @discardableResult
  func execute(_ command: String, _ parameters: [String?] = []) throws(Problem) -> [[String?]] {
    guard let connection else { throw .hub(.broken(hub: name)) }
    let result = withCStrings(parameters) { values in
      library.PQexecParams(connection, command, Int32(parameters.count), nil, values, nil, nil, 0)
    }
    defer { library.PQclear(result) }
    let status = library.PQresultStatus(result)
    guard Int(status) == NTM_COMMAND_OK || Int(status) == NTM_TUPLES_OK else { throw problem(result) }
    return (0..<library.PQntuples(result)).map { row in
      (0..<library.PQnfields(result)).map { column in
        library.PQgetisnull(result, row, column) != 0
          ? nil : HubConnection.text(library.PQgetvalue(result, row, column))
      }
    }
  }

  /// Runs a script of several commands.
  func run(_ script: String) throws(Problem) {
    guard let connection else { throw .hub(.broken(hub: name)) }
    let result = library.PQexec(connection, script)
    defer { library.PQclear(result) }
    let status = Int(library.PQresultStatus(result))
    guard status == NTM_COMMAND_OK || status == NTM_TUPLES_OK else { throw problem(result) }
  }

  /// Runs commands as one transaction.
  func transaction(_ body: () throws(Problem) -> Void) throws(Problem) {
    try execute("BEGIN")
    do {
      try body()
    } catch {
      throw rolledBack(error)
    }
    try execute("COMMIT")
  }

  /// Ends a transaction that failed; where somebody else was in its way, the problem says who.
  func rolledBack(_ problem: Problem) -> Problem {
    _ = try? execute("ROLLBACK")
    guard case .hub(.held) = problem else { return problem }
    let others = try? execute(
      """
      SELECT DISTINCT coalesce(nullif(application_name, ''), usename, '') FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE granted AND pid <> pg_backend_pid() AND datname = current_database()
        AND (locktype IN ('advisory', 'transactionid') OR locktype = 'relation' AND mode LIKE '%Exclusive%')
      """)
    return .hub(.held(hub: name, by: (others ?? []).compactMap { $0.first.flatMap(\.self) }.map(clean).sorted()))
  }

  /// Has the hub name this laptop to others that wait for it.
  public func introduce(_ author: String, on device: DeviceID) throws(Problem) {
    // The server keeps ASCII alone of it, and 63 signs.
    let name = "ntm \(VietnameseText.folded(author)) \(device.rawValue)"
    try execute("SELECT set_config('application_name', $1, false)", [name])
  }

  private static func text(_ bytes: UnsafeMutablePointer<CChar>?) -> String? {
    bytes.map { String(cString: $0) }
  }

  // MARK: - Copying

  /// Sends rows to a table; they are there once `finish` has returned and the transaction is committed.
  func startCopy(into table: String, _ rows: [UInt8]) throws(Problem) {
    guard let connection else { throw .hub(.broken(hub: name)) }
    let result = library.PQexec(connection, "COPY \(table) FROM STDIN")
    defer { library.PQclear(result) }
    guard Int(library.PQresultStatus(result)) == NTM_COPY_IN else { throw problem(result) }
    let sent = rows.withUnsafeBytes { bytes in
      library.PQputCopyData(connection, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
    }
    guard sent == 1, library.PQputCopyEnd(connection, nil) == 1 else { throw problem(nil) }
  }

  /// Begins a script of several commands, whose end `finish` waits for.
  func start(_ script: String) throws(Problem) {
    guard let connection, library.PQsendQuery(connection, script) == 1 else { throw problem(nil) }
  }

  /// Waits for the end of what was begun.
  func finish() throws(Problem) {
    guard let connection else { throw .hub(.broken(hub: name)) }
    var found: Problem?
    while let result = library.PQgetResult(connection) {
      if found == nil, Int(library.PQresultStatus(result)) != NTM_COMMAND_OK { found = problem(result) }
      library.PQclear(result)
    }
    if let found { throw found }
    if library.PQstatus(connection) == NTM_CONNECTION_BAD { throw .hub(.broken(hub: name)) }
  }

  /// Reads the rows of a query one by one; whoever throws in between ends the connection.
  func copyOut(_ query: String, _ take: (UnsafeRawBufferPointer) throws(Problem) -> Void) throws(Problem) {
    guard let connection else { throw .hub(.broken(hub: name)) }
    let result = library.PQexec(connection, "COPY (\(query)) TO STDOUT")
    defer { library.PQclear(result) }
    guard Int(library.PQresultStatus(result)) == NTM_COPY_OUT else { throw problem(result) }
    var row: UnsafeMutablePointer<CChar>?
    while true {
      let count = library.PQgetCopyData(connection, &row, 0)
      guard count > 0, let bytes = row else { break }
      defer { library.PQfreemem(bytes) }
      do {
        try take(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
      } catch {
        close()
        throw error
      }
    }
    try finish()
  }

  // MARK: - Refusals

  /// Why a command failed.
  private func problem(_ result: OpaquePointer?) -> Problem {
    guard let connection, library.PQstatus(connection) != NTM_CONNECTION_BAD else { return .hub(.broken(hub: name)) }
    let field = { [library] (field: Int) in
      result.flatMap { library.PQresultErrorField($0, Int32(field)) }.map { String(cString: $0) }
    }
    let message = clean(field(NTM_MESSAGE) ?? HubConnection.text(library.PQerrorMessage(connection)) ?? "")
    switch field(NTM_SQLSTATE) {
    case "42501": return .hub(.notAllowed(hub: name, detail: message))
    case "3F000", "42P01": return .hub(.notPrepared(hub: name))
    // The server ends, or an administrator ends the connection.
    case "57P01", "57P02", "57P03": return .hub(.broken(hub: name))
    case "40001", "40P01", "23505": return .hub(.busy(hub: name))
    case "55P03": return .hub(.held(hub: name, by: []))
    default: return .hub(.failed(hub: name, detail: message))
    }
  }

  /// What a server or libpq said, as one short line without a password.
  private func clean(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    let shown = String(String.UnicodeScalarView(line.unicodeScalars.filter { !$0.isControl }.prefix(300)))
    return secret.isEmpty ? shown : shown.replacing(secret, with: "…")
  }
}

/// Calls with an array of C strings, ended by a null pointer.
private func withCStrings<Value>(
  _ texts: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Value
) -> Value {
  let copies = texts.map { $0.flatMap { strdup($0) } }
  defer { copies.forEach { free($0) } }
  let pointers = copies.map { UnsafePointer<CChar>($0) } + [nil]
  return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
}
