import Foundation
import Glibc

/// A line to a server that carries so many bytes, both ways together, and then breaks for good; or stays as it is, as that
/// of a laptop that is stopped.
final class BrokenLine: @unchecked Sendable {
  let port: Int
  private let listening: Int32
  private let lock = NSLock()
  private var left: Int
  /// What has gone over it.
  private(set) var carried = 0

  private let stays: Bool
  private let frozen = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)

  init(to server: Int, breakingAfter bytes: Int, stays: Bool = false) throws {
    left = bytes
    self.stays = stays
    listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = BrokenLine.local(0)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = listening
    let fault = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, size) | listen(socket, 8) | getsockname(socket, $0, &size)
      }
    }
    guard fault == 0 else { throw POSIXError(.EADDRINUSE) }
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [self] in accept(for: server) }
  }

  /// Nobody gets on it any more.
  func end() {
    shutdown(listening, Int32(SHUT_RDWR))
    ended.signal()
  }

  /// Waits until nothing moves on it any more.
  func waitUntilFrozen() { frozen.wait() }

  private func accept(for server: Int) {
    while true {
      let near = Glibc.accept(listening, nil, nil)
      if near < 0 { break }
      let far = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      var address = BrokenLine.local(server)
      let size = socklen_t(MemoryLayout<sockaddr_in>.size)
      _ = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(far, $0, size) }
      }
      carry(near, far)
      close(near)
      close(far)
    }
    close(listening)
  }

  private func carry(_ near: Int32, _ far: Int32) {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var ends = [
      pollfd(fd: near, events: Int16(POLLIN), revents: 0), pollfd(fd: far, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&ends, 2, 30_000) > 0 {
      for (from, to) in [(0, far), (1, near)] where ends[from].revents != 0 {
        let count = read(ends[from].fd, &buffer, min(buffer.count, max(1, left)))
        if stays, left <= 0 {
          frozen.signal()
          ended.wait()
        }
        if count <= 0 || left <= 0 { return }
        left -= count
        lock.withLock { carried += count }
        var sent = 0
        while sent < count {
          let more = buffer.withUnsafeBytes { bytes in
            send(to, bytes.baseAddress?.advanced(by: sent), count - sent, flags)
          }
          if more <= 0 { return }
          sent += more
        }
      }
    }
  }

  /// A line that is gone is told by an error, not by a signal.
  private var flags: Int32 { 0x4000 }

  private static func local(_ port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return address
  }
}
