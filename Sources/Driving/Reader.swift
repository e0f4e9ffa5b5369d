import Foundation
import Synchronization

/// Takes what is written to a pseudoterminal at once, as a terminal does: the kernel holds only 4 kB, less than a screen
/// of colours.
package final class Reader: Sendable {
  private let count = Mutex(0)
  private let isStopped = Mutex(false)

  /// - Parameter body: gets each piece, on a thread of its own.
  package init(_ pseudoterminal: Pseudoterminal, _ body: @escaping @Sendable (ArraySlice<UInt8>) -> Void = { _ in }) {
    let master = fcntl(pseudoterminal.master, F_DUPFD_CLOEXEC, 0)
    Thread.detachNewThread { [self] in
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while !isStopped.withLock({ $0 }) {
        var file = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&file, 1, 20) != 0 else { continue }
        let read = Foundation.read(master, &buffer, buffer.count)
        // A key that interrupts empties the line between poll and read.
        if read < 0, errno == EAGAIN || errno == EINTR { continue }
        guard read > 0 else { break }
        body(buffer[..<read])
        count.withLock { $0 += read }
      }
      close(master)
    }
  }

  /// Reads no more, after a moment, and so holds the pseudoterminal open no more.
  package func stop() { isStopped.withLock { $0 = true } }

  /// How many bytes came since ``taken()`` was asked last.
  package var waiting: Int { count.withLock { $0 } }

  /// How many bytes came since this was asked last, once nothing has come for a millisecond.
  package func taken() -> Int {
    var before = -1
    while true {
      let now = count.withLock { $0 }
      if now == before { break }
      before = now
      usleep(1000)
    }
    return count.withLock { count in
      defer { count = 0 }
      return count
    }
  }
}
