import Glibc

/// The addresses behind the names of a hub's hosts, and the user's own name, asked of `getent`, a program of the system.
///
/// A lookup loads what the machine is set up with: a resolver, a directory, a cache. In a program that is linked statically
/// some of these crash. What a service file of libpq says is left to libpq.
struct HostLookup {
  /// Hosts, each as often as it has addresses, with the address and the port of each: what libpq tries in turn.
  private(set) var hosts: [String] = []
  private(set) var addresses: [String] = []
  private(set) var ports: [String] = []

  /// Looks up the hosts of an address that is given in parts; nil where there is nothing to look up.
  init?(_ parts: [String: String]) {
    func part(_ name: String, _ variable: String) -> [Substring] {
      let text = parts[name] ?? Self.variable(variable) ?? ""
      return text.split(separator: ",", omittingEmptySubsequences: false)
    }
    let (named, given) = (part("host", "PGHOST"), part("port", "PGPORT"))
    guard !Self.hasService(parts), named.contains(where: Self.isName), part("hostaddr", "PGHOSTADDR") == [""],
      given.count <= 1 || given.count == named.count
    else { return nil }
    for (index, host) in named.enumerated() {
      let found = Self.isName(host) ? Self.addresses(of: String(host)) : [host.hasPrefix("/") ? "" : String(host)]
      guard let found else { return nil }
      hosts += found.map { _ in String(host) }
      addresses += found
      if given != [""] { ports += found.map { _ in String(given.count > 1 ? given[index] : given[0]) } }
    }
  }

  /// The user's name in the system, which libpq logs in with where nothing names another; nil where something may.
  static func user(unlessNamedIn parts: [String: String]) -> String? {
    guard parts["user"] == nil, variable("PGUSER") == nil, !hasService(parts) else { return nil }
    return entry(ofUser: geteuid())?.name ?? variable("USER") ?? "uid \(geteuid())"
  }

  /// The user's home in the system.
  static var home: String? { entry(ofUser: geteuid())?.home }

  private static func entry(ofUser user: uid_t) -> (name: String, home: String)? {
    let fields = answer(to: ["getent", "passwd", String(user)])?.split(separator: ":", omittingEmptySubsequences: false)
    guard let fields, fields.count >= 7 else { return nil }
    return (String(fields[0]), String(fields[5]))
  }

  private static func hasService(_ parts: [String: String]) -> Bool {
    parts["service"] != nil || variable("PGSERVICE") != nil
  }

  /// A variable of the environment that libpq goes by; an empty one counts as missing.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Neither the folder of a socket nor an address already.
  private static func isName(_ host: Substring) -> Bool {
    var bytes = in_addr()
    return !host.isEmpty && !host.hasPrefix("/") && !host.contains(":") && inet_pton(AF_INET, String(host), &bytes) != 1
  }

  /// The addresses of a name, each once, as the system prefers them; nil where there is no such program.
  private static func addresses(of name: String) -> [String]? {
    guard let answer = answer(to: ["getent", "ahosts", "--", name]) else { return nil }
    return answer.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
      .reduce(into: []) { addresses, address in
        if !addresses.contains(address) { addresses.append(address) }
      }
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
