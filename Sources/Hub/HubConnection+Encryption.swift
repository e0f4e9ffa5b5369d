import CPostgres
import Domain
import Glibc

extension HubConnection {
  /// Throws where a password could leave this machine without TLS: nothing but the beginning of a connection has gone
  /// over yet.
  ///
  /// Asked of libpq, which alone knows what the address, the variables and a service file come to.
  func requireEncryption(of connection: OpaquePointer) throws(Problem) {
    guard let options = library.PQconninfo(connection) else { throw .hub(.broken(hub: name)) }
    defer { library.PQconninfoFree(options) }
    let parts = HubConnection.values(of: options)
    if ["require", "verify-ca", "verify-full"].contains(parts["sslmode"]) { return }
    let split = { (text: String?) in (text ?? "").split(separator: ",", omittingEmptySubsequences: false) }
    let (hosts, addresses) = (split(parts["host"]), split(parts["hostaddr"]))
    for index in 0..<max(hosts.count, addresses.count) {
      // Of the two libpq connects to the address.
      let address = addresses.indices.contains(index) ? addresses[index] : ""
      let host = hosts.indices.contains(index) ? hosts[index] : ""
      guard HubConnection.isHere(address.isEmpty ? host : address) else { throw .hub(.notEncrypted(hub: name)) }
    }
  }

  /// A socket of this machine, or its own address.
  private static func isHere(_ host: Substring) -> Bool {
    if host.isEmpty || host.hasPrefix("/") || host.hasPrefix("@") || host.lowercased() == "localhost" { return true }
    var (four, six) = (in_addr(), in6_addr())
    if inet_pton(AF_INET, String(host), &four) == 1 { return UInt32(bigEndian: four.s_addr) >> 24 == 127 }
    return inet_pton(AF_INET6, String(host), &six) == 1
      && withUnsafeBytes(of: six) { $0.dropLast().allSatisfy { $0 == 0 } && $0.last == 1 }
  }
}
