import Foundation
import HubServer
import Testing

extension EndToEnd {
  /// Somebody without TLS who asks for the password in clear text gets nothing, wherever his address comes from.
  @Suite final class PasswordTests {
    let place: Scratch
    let server: FakeServer
    private let secret = "mat-khau-cua-lan"

    init() throws {
      place = try Scratch()
      server = try FakeServer()
      try place.write(
        Data("[tinh]\nhost=0.0.0.0\nport=\(server.port)\nsslmode=disable\n".utf8), to: "services"
      ).withCString { _ = chmod($0, 0o600) }
      try place.write(Data("*:*:*:*:\(secret)\n".utf8), to: "passwords").withCString { _ = chmod($0, 0o600) }
    }

    deinit { server.end() }

    /// The variables of libpq for an address; 0.0.0.0 is this machine, as nobody names it.
    private static let ways: [(address: String, variables: [String: String])] = [
      ("postgresql://lan@0.0.0.0:PORT/ntm", [:]), ("postgresql://lan@0.0.0.0:PORT/ntm", ["PGSSLMODE": "prefer"]),
      ("postgresql://lan@0.0.0.0:PORT/ntm?sslmode=disable", ["PGSSLMODE": "verify-full"]),
      ("postgresql://lan@/ntm", ["PGHOST": "0.0.0.0", "PGPORT": "PORT"]),
      ("postgresql://lan@localhost:PORT/ntm", ["PGHOSTADDR": "0.0.0.0"]),
      ("postgresql://lan@/ntm?service=tinh", [:]), ("postgresql://lan@/ntm", ["PGSERVICE": "tinh"]),
    ]

    @Test(arguments: ways.indices) func whereverTheAddressComesFrom(index: Int) throws {
      let (address, variables) = Self.ways[index]
      let here = { [server] (text: String) in text.replacing("PORT", with: "\(server.port)") }
      let all: [String: String?] = variables.mapValues(here).merging(
        ["PGSERVICEFILE": place.path("services"), "PGPASSFILE": place.path("passwords")]) { own, _ in own }
      let refused = try place.ntm(["sync", here(address)], all)
      #expect(refused.status == 1 && refused.error.contains("--without-tls"), "\(address) \(variables): \(refused)")
      #expect(!server.hasHeard(secret), "\(address) \(variables)")
      let insisted = try place.ntm(["sync", here(address), "--without-tls"], all)
      #expect(insisted.status == 1 && server.hasHeard(secret), "\(address) \(variables): \(insisted)")
    }
  }
}
