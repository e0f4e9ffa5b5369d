import Foundation
import Synchronization

/// Takes what is written to a pseudoterminal at once, as a terminal does: the kernel holds only 4 kB, less than a screen
/// of colours.
package final class Reader: Sendable {
  private let count = Mutex(0)

  package init(_ pseudoterminal: Pseudoterminal) {
    let master = dup(pseudoterminal.master)
    Thread.detachNewThread { [self] in
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let read = Foundation.read(master, &buffer, buffer.count)
        guard read > 0 else { break }
        count.withLock { $0 += read }
      }
      close(master)
    }
  }

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
