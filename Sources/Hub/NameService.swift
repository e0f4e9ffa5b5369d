import Glibc
import Machine

/// The machine's hosts and users by name, asked of `getent`, a program of the system.
///
/// A lookup loads what the machine is set up with: a resolver, a directory, a cache. In a program that is linked statically
/// some of these crash.
enum NameService {
  /// The addresses of a host, each once, as the system prefers them; nil where there is no such program.
  static func addresses(of name: String) -> [String]? {
    guard let answer = OtherProgram.output(of: ["getent", "ahosts", "--", name]) else { return nil }
    return answer.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
      .reduce(into: []) { addresses, address in
        if !addresses.contains(address) { addresses.append(address) }
      }
  }

  /// The user that this process works for; nil where the system knows none.
  static func user() -> (name: String, home: String)? {
    let fields = OtherProgram.output(of: ["getent", "passwd", String(geteuid())])?
      .split(separator: ":", omittingEmptySubsequences: false)
    guard let fields, fields.count >= 7 else { return nil }
    return (String(fields[0]), String(fields[5]))
  }
}
