public import Foundation

/// Another program, started beside this one.
public struct OtherProgram {
  /// Its number in the system.
  public let id: pid_t

  /// What it has as one of its standard streams.
  public enum Stream {
    /// One that is open: of this program, or an earlier one of the other.
    case descriptor(Int32)
    /// A file, opened for it.
    case file(String, flags: Int32)
  }

  /// Starts a program, which is looked for where PATH says; nil where there is none of that name.
  ///
  /// - Parameters:
  ///   - streams: its standard streams from the first on, each set up after the ones before it; those that are left out
  ///     are this program's own.
  ///   - variables: added to those of this program.
  ///   - ownSession: it leads a session, whose terminal the first one becomes that it opens.
  ///   - signals: what this program does about them does not go over to it.
  public init?(
    _ words: [String], streams: [Stream], variables: [String: String] = [:], ownSession: Bool = false,
    resetting signals: [Int32] = []
  ) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in streams.enumerated() {
      switch stream {
      case .descriptor(let own): posix_spawn_file_actions_adddup2(&actions, own, Int32(number))
      case .file(let path, let flags): posix_spawn_file_actions_addopen(&actions, Int32(number), path, flags, 0o600)
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    sigemptyset(&usual)
    for signal in signals { sigaddset(&usual, signal) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    // 0x80 is POSIX_SPAWN_SETSID, which Glibc's module does not name.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF) | (ownSession ? 0x80 : 0))
    let arguments = words.map { strdup($0) } + [nil]
    let added = variables.map { strdup("\($0)=\($1)") }
    defer { for word in arguments + added { free(word) } }
    let environment = OtherProgram.environment(without: variables.keys.map { $0 + "=" }) + added + [nil]
    var process: pid_t = 0
    guard let name = words.first,
      posix_spawnp(&process, name, &actions, &attributes, arguments, environment) == 0
    else { return nil }
    id = process
  }

  /// The variables of this program, as the bytes that they are.
  private static func environment(without beginnings: [String]) -> [UnsafeMutablePointer<CChar>?] {
    var values: [UnsafeMutablePointer<CChar>?] = []
    var place = environ
    while let value = place.pointee {
      if !beginnings.contains(where: { strncmp(value, $0, $0.utf8.count) == 0 }) { values.append(value) }
      place += 1
    }
    return values
  }

  /// Waits for its end: its exit status, or 128 and the signal that ended it; nil where nothing can be known of it.
  @discardableResult
  public func waitForEnd() -> Int32? {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 {
      if errno != EINTR { return nil }
    }
    return OtherProgram.end(status)
  }

  /// What the system says of an end, as an exit status, or 128 and the signal.
  public static func end(_ status: Int32) -> Int32 {
    // The low bits name a signal; without one the next eight are the exit status.
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// What a program writes to its standard output; nil where it cannot be started.
  public static func output(of words: [String]) -> String? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let program = OtherProgram(words, streams: [.descriptor(0), .descriptor(ends[1])])
    close(ends[1])
    guard let program else { return nil }
    let bytes = try? WholeFile.read(descriptor: ends[0], path: words[0])
    program.waitForEnd()
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }
}
