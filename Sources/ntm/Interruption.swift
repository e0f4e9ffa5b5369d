import Foundation

/// What Ctrl-C does while nothing is recorded yet, and while something is.
enum Interruption {
  private nonisolated(unsafe) static var words: UnsafeMutablePointer<CChar>?
  private nonisolated(unsafe) static var isRecording: sig_atomic_t = 0
  private nonisolated(unsafe) static var isWanted: sig_atomic_t = 0

  /// From now on it ends the program, which says this line.
  static func ends(saying line: String) {
    words = strdup("\nntm: \(line)\n")
    signal(SIGINT) { _ in
      Interruption.isWanted = 1
      if Interruption.isRecording == 0 { Interruption.leaveIfWanted() }
    }
  }

  /// From now on it waits: only `leaveIfWanted` knows whether the transaction may still be given up.
  static func waits() { isRecording = 1 }

  /// Ends the program if it was asked to; a transaction that is not closed is not on the disk.
  static func leaveIfWanted() {
    guard isWanted != 0, let words else { return }
    _ = write(2, words, strlen(words))
    _exit(130)
  }
}
