import Domain
import Foundation
import Hub
import HubServer
import Notebook
import Testing
import Workbench

/// The way to a hub: who can listen on it, and who can stand in it.
@Suite(.waitsForPrograms, .serialized) struct WayTests {
  // MARK: - Who listens

  private static let secret = "mat-khau-cua-lan"

  /// Somebody on the network who asks for the password in clear text. 0.0.0.0 is this machine, as nobody names it.
  @Test func aPasswordDoesNotLeaveWithoutTLS() throws {
    let server = try FakeServer()
    defer { server.end() }
    let (there, user) = ("0.0.0.0:\(server.port)", "lan:\(Self.secret)")
    let named = "user=lan&password=\(Self.secret)"
    let addresses =
      ["", "?sslmode=prefer", "?sslmode=allow", "?sslmode=disable", "?sslmode=require"].map {
        "postgresql://\(user)@\(there)/ntm\($0)"
      } + [
        "postgres:///ntm?host=0.0.0.0&port=\(server.port)&\(named)",
        "postgresql:///ntm?hostaddr=0.0.0.0&port=\(server.port)&\(named)",
        "postgresql://\(user)@localhost:\(server.port)/ntm?hostaddr=0.0.0.0",
        "postgresql://\(user)@127.0.0.1:1,\(there)/ntm",
        "postgresql://\(user)@localhost:1,127.0.0.1:1,\(there)/ntm?sslmode=prefer",
        "postgresql://\(user)@[fe80::1],\(there)/ntm?connect_timeout=2",
      ]
    for address in addresses {
      guard case .hub(.notEncrypted) = try problem({ _ = try HubConnection(address) }) else {
        Issue.record("\(address) was taken")
        continue
      }
      #expect(!server.hasHeard(Self.secret), "\(address)")
    }
    _ = try problem { _ = try HubConnection(addresses[0], withoutTLS: true) }
    #expect(server.hasHeard(Self.secret), "who insists gets what he asks for")
  }

  @Test(arguments: ["127.0.0.1", "localhost", "127.0.0.2"])
  func thisMachineIsNoWay(host: String) throws {
    let server = try FakeServer()
    defer { server.end() }
    _ = try problem { _ = try HubConnection("postgresql://lan:\(Self.secret)@\(host):\(server.port)/ntm") }
    #expect(server.hasHeard(Self.secret))
  }

  private func problem(_ work: () throws -> Void) throws -> Problem? {
    do {
      try work()
      return nil
    } catch let problem as Problem {
      return problem
    }
  }

  // MARK: - Who stands in the way

  @Test("a laptop that is stopped anywhere in the middle of sending keeps nothing from another")
  func aStoppedLaptop() throws {
    let (lan, _) = try Laptop.withMuch()
    let whole = try lan.everything
    let measured = try BrokenLine(to: Server.shared().port, breakingAfter: .max)
    try lan.sync(through(measured, try TestHub()))
    measured.end()
    for part in [3, 5, 7, 9] {
      let hub = try TestHub()
      let line = try BrokenLine(to: hub.server.port, breakingAfter: measured.carried * part / 10, stays: true)
      nonisolated(unsafe) let stopped = try Laptop()
      _ = try stopped.store.mergeChanges(
        whole.values.flatMap(\.self).sorted { $0.id < $1.id }, using: Laptop.inspection.get().sets)
      let address = through(line, hub)
      let done = DispatchSemaphore(value: 0)
      Thread.detachNewThread {
        _ = try? stopped.sync(address)
        done.signal()
      }
      line.waitUntilFrozen()
      try lan.sync(hub.address)
      #expect(try hub.count == whole.values.reduce(0) { $0 + $1.count })
      line.end()
      done.wait()
      try stopped.sync(hub.address)
      #expect(try hub.count == whole.values.reduce(0) { $0 + $1.count })
    }
  }

  private func through(_ line: BrokenLine, _ hub: TestHub) -> String {
    hub.address.replacing(":\(hub.server.port)/", with: ":\(line.port)/")
  }

  @Test func whoHoldsIsNamed() throws {
    nonisolated(unsafe) let hub = try TestHub()
    let (lan, _) = try Laptop.withInspection()
    let done = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      _ = try? hub.sql(
        "SET application_name = 'ntm hung k3m9'; BEGIN; LOCK TABLE ntm.change IN EXCLUSIVE MODE; SELECT pg_sleep(300)")
      done.signal()
    }
    let holding =
      "SELECT pid FROM pg_locks WHERE locktype = 'relation' AND mode = 'ExclusiveLock' AND granted AND relation = 'ntm.change'::regclass"
    while try hub.sql(holding).isEmpty { continue }
    let found = try problem {
      let connection = try HubConnection(hub.address, patience: HubPatience(lock: 1))
      _ = try Synchronisation(of: lan.store, with: connection).run { _ in }
    }
    let name = "postgresql://127.0.0.1:\(hub.server.port)/\(hub.database)"
    #expect(found == .hub(.held(hub: name, by: ["ntm hung k3m9"])))
    try hub.sql("SELECT pg_terminate_backend(pid) FROM (\(holding)) AS holding")
    done.wait()
    #expect(try lan.sync(hub.address).sent > 0)
  }

  @Test func aLaptopIsNamedToOthers() throws {
    let hub = try TestHub()
    let lan = try Laptop("Hoàng Thị Lan")
    let connection = try HubConnection(hub.address)
    _ = try Synchronisation(of: lan.store, with: connection).run { _ in }
    let names = try hub.sql("SELECT application_name FROM pg_stat_activity WHERE datname = current_database()")
    #expect(names.contains("ntm hoang thi lan \(lan.store.device.rawValue)"))
    let settings = try hub.sql(
      "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'")
    #expect(settings == "0")
  }
}
