import Glibc
import Machine

/// What libpq would ask the system by name, looked up for it: the hosts of a hub, and the user where none is named. What a
/// service file of libpq says is left to libpq.
struct HostLookup {
  /// Hosts, each as often as it has addresses, with the address and the port of each: what libpq tries in turn.
  private(set) var hosts: [String] = []
  private(set) var addresses: [String] = []
  private(set) var ports: [String] = []

  /// Looks up the hosts of an address that is given in parts; nil where there is nothing to look up.
  init?(_ parts: [String: String]) {
    func part(_ name: String, _ variable: String) -> [Substring] {
      let text = parts[name] ?? Surroundings.variable(variable) ?? ""
      return text.split(separator: ",", omittingEmptySubsequences: false)
    }
    let (named, given) = (part("host", "PGHOST"), part("port", "PGPORT"))
    guard !Self.hasService(parts), named.contains(where: Self.isName), part("hostaddr", "PGHOSTADDR") == [""],
      given.count <= 1 || given.count == named.count
    else { return nil }
    for (index, host) in named.enumerated() {
      let found =
        Self.isName(host) ? NameService.addresses(of: String(host)) : [host.hasPrefix("/") ? "" : String(host)]
      guard let found else { return nil }
      hosts += found.map { _ in String(host) }
      addresses += found
      if given != [""] { ports += found.map { _ in String(given.count > 1 ? given[index] : given[0]) } }
    }
  }

  /// The user's name in the system, which libpq logs in with where nothing names another; nil where something may.
  static func user(unlessNamedIn parts: [String: String]) -> String? {
    guard parts["user"] == nil, Surroundings.variable("PGUSER") == nil, !hasService(parts) else { return nil }
    return NameService.user()?.name ?? Surroundings.variable("USER") ?? "uid \(geteuid())"
  }

  private static func hasService(_ parts: [String: String]) -> Bool {
    parts["service"] != nil || Surroundings.variable("PGSERVICE") != nil
  }

  /// Neither the folder of a socket nor an address already.
  private static func isName(_ host: Substring) -> Bool {
    var bytes = in_addr()
    return !host.isEmpty && !host.hasPrefix("/") && !host.contains(":") && inet_pton(AF_INET, String(host), &bytes) != 1
  }
}
