import Foundation
import Glibc
import Synchronization

/// Somebody who says to be a PostgreSQL: has no TLS, asks for the password in clear text, and listens.
public final class FakeServer: Sendable {
  /// The port, on every address of the machine.
  public let port: Int
  private let listening: Int32
  private let heard = Mutex<[UInt8]>([])

  /// Begins to listen.
  public init() throws {
    listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = listening
    let fault = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, size) | listen(socket, 8) | getsockname(socket, $0, &size)
      }
    }
    guard fault == 0 else { throw POSIXError(.EADDRINUSE) }
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [self] in
      while case let caller = accept(socket, nil, nil), caller >= 0 {
        talk(to: caller)
        close(caller)
      }
      close(socket)
    }
  }

  /// Stops listening.
  public func end() { shutdown(listening, Int32(SHUT_RDWR)) }

  /// A text has come over the line.
  public func hasHeard(_ text: String) -> Bool {
    heard.withLock { String(decoding: $0, as: UTF8.self).contains(text) }
  }

  private func talk(to caller: Int32) {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(caller, &buffer, buffer.count), count > 0 {
      heard.withLock { $0 += buffer[..<count] }
      // The requests for TLS and for encryption by Kerberos have eight bytes; whatever else comes is asked for a password.
      let isRequest = count == 8 && buffer[4] == 4 && buffer[5] == 210
      let answer: [UInt8] = isRequest ? [UInt8(ascii: "N")] : [UInt8(ascii: "R"), 0, 0, 0, 8, 0, 0, 0, 3]
      if send(caller, answer, answer.count, 0x4000) <= 0 { return }
      if buffer[0] == UInt8(ascii: "p") { return }
    }
  }
}
