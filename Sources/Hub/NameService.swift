import Glibc

/// The machine's hosts and users by name, asked of `getent`, a program of the system.
///
/// A lookup loads what the machine is set up with: a resolver, a directory, a cache. In a program that is linked statically
/// some of these crash.
enum NameService {
  /// The addresses of a host, each once, as the system prefers them; nil where there is no such program.
  static func addresses(of name: String) -> [String]? {
    guard let answer = answer(to: ["getent", "ahosts", "--", name]) else { return nil }
    return answer.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
      .reduce(into: []) { addresses, address in
        if !addresses.contains(address) { addresses.append(address) }
      }
  }

  /// The user that this process works for; nil where the system knows none.
  static func user() -> (name: String, home: String)? {
    let fields = answer(to: ["getent", "passwd", String(geteuid())])?
      .split(separator: ":", omittingEmptySubsequences: false)
    guard let fields, fields.count >= 7 else { return nil }
    return (String(fields[0]), String(fields[5]))
  }

  /// What a program writes to its standard output; nil where it cannot be started.
  private static func answer(to words: [String]) -> String? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let isStarted = posix_spawnp(&process, words[0], &actions, nil, arguments, environ) == 0
    close(ends[1])
    guard isStarted else { return nil }
    var (bytes, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 4096))
    while case let count = read(ends[0], &buffer, buffer.count), count > 0 || (count < 0 && errno == EINTR) {
      bytes += buffer.prefix(max(0, count))
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return String(decoding: bytes, as: UTF8.self)
  }
}
