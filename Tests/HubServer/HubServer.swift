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
  public let port: Int
  /// The password of `admin`, who may everything.
  public static let password = "biết-mật-khẩu 1"

  private let folder: String
  private let process = Process()
  private static let programs = "/usr/lib/postgresql/15/bin"

  /// Starts one and waits until it answers.
  ///
  /// - Parameter isDurable: it waits for the disk, as one that is measured has to.
  public init(isDurable: Bool) throws {
    guard FileManager.default.isExecutableFile(atPath: Self.programs + "/initdb") else {
      throw Unavailable(description: "PostgreSQL 15 is not installed: apt-get install postgresql libpq5")
    }
    port = try Self.freePort()
    folder = "/tmp/ntm-hub-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(Self.password.utf8).write(to: URL(fileURLWithPath: folder + "/password"))
    // It refuses to run as root.
    if getuid() == 0, let user = Self.user {
      chown(folder, user.pw_uid, user.pw_gid)
      chown(folder + "/password", user.pw_uid, user.pw_gid)
    }
    try run(
      "initdb", "-D", folder + "/data", "-U", "admin", "-A", "scram-sha-256", "--pwfile", folder + "/password", "-E",
      "UTF8", "--locale=C.UTF-8", "--no-sync")
    start(
      process, "postgres", "-D", folder + "/data", "-p", "\(port)", "-h", "127.0.0.1", "-k", folder, "-c",
      "max_connections=40", "-c", "fsync=\(isDurable ? "on" : "off")")
    try process.run()
    let deadline = ContinuousClock.now + .seconds(30)
    while try sql("SELECT 1") != "1" {
      guard process.isRunning, ContinuousClock.now < deadline else {
        throw Unavailable(description: "PostgreSQL 15 has not started")
      }
      usleep(20_000)
    }
  }

  deinit { stop() }

  /// Ends it and takes its folder away.
  public func stop() {
    if process.isRunning {
      kill(process.processIdentifier, SIGQUIT)
      process.waitUntilExit()
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
    let psql = Process()
    psql.executableURL = URL(fileURLWithPath: Self.programs + "/psql")
    psql.arguments = [
      address(database, user: user, password: password), "-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-c",
      statements,
    ]
    let (output, errors) = (Pipe(), Pipe())
    (psql.standardOutput, psql.standardError) = (output, errors)
    try psql.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    error?(String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self))
    psql.waitUntilExit()
    return String(decoding: said, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  private static var user: passwd? {
    (getpwnam("postgres") ?? getpwnam("nobody"))?.pointee
  }

  private func start(_ process: Process, _ program: String, _ arguments: String...) {
    start(process, program, arguments)
  }

  private func start(_ process: Process, _ program: String, _ arguments: [String]) {
    let line = [Self.programs + "/" + program] + arguments
    if getuid() == 0, let user = Self.user {
      process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
      process.arguments = ["--reuid=\(user.pw_uid)", "--regid=\(user.pw_gid)", "--clear-groups"] + line
    } else {
      process.executableURL = URL(fileURLWithPath: line[0])
      process.arguments = arguments
    }
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
  }

  private func run(_ program: String, _ arguments: String...) throws {
    let process = Process()
    start(process, program, arguments)
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw Unavailable(description: "\(program) failed") }
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
