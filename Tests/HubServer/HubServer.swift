import Foundation
import Glibc

/// A real PostgreSQL 15 of one's own: on a free port, in a temporary folder, gone with the process that started it.
public final class HubServer {
  /// Why there is none.
  public struct Unavailable: Error, CustomStringConvertible {
    /// What is missing.
    public let description: String
  }

  /// The port on 127.0.0.1.
  public private(set) var port = 0
  /// The password of `admin`, who may everything.
  public static let password = "biết-mật-khẩu 1"

  private let folder: String
  private var process: pid_t = 0
  private static let programs = "/usr/lib/postgresql/15/bin"

  /// Starts one and waits until it answers.
  ///
  /// - Parameter isDurable: it waits for the disk, as one that is measured has to.
  public init(isDurable: Bool) throws {
    guard FileManager.default.isExecutableFile(atPath: Self.programs + "/initdb") else {
      throw Unavailable(description: "PostgreSQL 15 is not installed: apt-get install postgresql libpq5")
    }
    folder = "/tmp/ntm-hub-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(Self.password.utf8).write(to: URL(fileURLWithPath: folder + "/password"))
    // It refuses to run as root.
    if getuid() == 0, let user = Self.user {
      chown(folder, user.pw_uid, user.pw_gid)
      chown(folder + "/password", user.pw_uid, user.pw_gid)
    }
    let made = try start(
      asOwner: Self.programs + "/initdb", "-D", folder + "/data", "-U", "admin", "-A", "scram-sha-256", "--pwfile",
      folder + "/password", "-E",
      "UTF8", "--locale=C.UTF-8", "--no-sync")
    if Self.end(of: made) != 0 { throw Unavailable(description: "initdb failed") }
    // A port that is free is another's a moment later, now and then.
    for _ in 1...5 where process == 0 { try serve(isDurable: isDurable) }
    if process == 0 { throw Unavailable(description: "PostgreSQL 15 has not started") }
  }

  /// Starts the server on a port that is free now; leaves no process when it ended before it answered.
  private func serve(isDurable: Bool) throws {
    port = try Self.freePort()
    process = try start(
      asOwner: Self.programs + "/postgres", "-D", folder + "/data", "-p", "\(port)", "-h", "127.0.0.1", "-k", folder,
      "-c", "max_connections=40", "-c", "fsync=\(isDurable ? "on" : "off")")
    let deadline = ContinuousClock.now + .seconds(60)
    var status: Int32 = 0
    while try sql("SHOW data_directory") != folder + "/data" {
      if waitpid(process, &status, WNOHANG) == process { return process = 0 }
      if ContinuousClock.now > deadline { throw Unavailable(description: "PostgreSQL 15 does not answer") }
      usleep(20_000)
    }
  }

  deinit { stop() }

  /// Ends it and takes its folder away.
  public func stop() {
    if process > 0 {
      kill(process, SIGQUIT)
      _ = Self.end(of: process)
      process = 0
    }
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The address of a database as somebody uses it.
  public func address(_ database: String, user: String = "admin", password: String = HubServer.password) -> String {
    let word = password.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    return "postgresql://\(user):\(word)@127.0.0.1:\(port)/\(database)"
  }

  /// Runs statements with psql; gives what it prints, unaligned, and in `error` what it refuses.
  @discardableResult
  public func sql(
    _ statements: String, in database: String = "postgres", as user: String = "admin",
    password: String = HubServer.password, error: ((String) -> Void)? = nil
  ) throws -> String {
    let said = folder + "/said-\(UUID().uuidString)"
    defer { for kind in [".out", ".err"] { unlink(said + kind) } }
    let psql = try start(
      [
        Self.programs + "/psql", address(database, user: user, password: password), "-X", "-A", "-t", "-q", "-v",
        "ON_ERROR_STOP=1", "-c", statements,
      ], output: said)
    _ = Self.end(of: psql)
    let text = { (kind: String) in
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: said + kind)), as: UTF8.self)
    }
    error?(try text(".err"))
    return try text(".out").trimmingCharacters(in: .newlines)
  }

  private static var user: passwd? {
    (getpwnam("postgres") ?? getpwnam("nobody"))?.pointee
  }

  /// Starts one of the server's own programs, as a user it takes.
  private func start(asOwner line: String...) throws -> pid_t {
    guard getuid() == 0, let user = Self.user else { return try start(line, output: "/dev/null") }
    let change = ["setpriv", "--reuid=\(user.pw_uid)", "--regid=\(user.pw_gid)", "--clear-groups"]
    return try start(change + line, output: "/dev/null")
  }

  /// Starts a program whose output goes to files, for a pipe would be held open by every other child.
  private func start(_ line: [String], output: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let isFile = output != "/dev/null"
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for (stream, kind) in [(1, ".out"), (2, ".err")] as [(Int32, String)] {
      posix_spawn_file_actions_addopen(
        &actions, stream, isFile ? output + kind : output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads that tests run on block every signal, and a process would inherit that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let words = (["env", "-C", folder] + line).map { strdup($0) } + [nil]
    let variables = ProcessInfo.processInfo.environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process: pid_t = 0
    guard posix_spawnp(&process, "env", &actions, &attributes, words, variables) == 0 else {
      throw Unavailable(description: "\(line[0]) does not start")
    }
    return process
  }

  /// Waits for a process to end; gives its status.
  private static func end(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }

  private static func freePort() throws -> Int {
    let listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(listening) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let fault = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listening, address, size) | getsockname(listening, address, &size)
      }
    }
    if fault != 0 { throw Unavailable(description: "no free port") }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
