import ArgumentParser
import Domain
import Foundation
import Localization
import Notebook

/// Writes a line to standard output.
func say(_ line: String) {
  say(bytes: Data((line.withoutControls + "\n").utf8))
}

/// Writes bytes to standard output as they are, but to a terminal nothing that it would obey; where they cannot be
/// written, the program says so and ends with 1.
func say(bytes: Data) {
  let bytes = isatty(1) == 1 ? Data(String(decoding: bytes, as: UTF8.self).withoutControls.utf8) : bytes
  let error = WholeFile.write(bytes, to: 1)
  guard error != 0 else { return }
  complain("ntm: " + Words.texts.problem(.file(.cannotWrite(path: "stdout", reason: WholeFile.text(error)))))
  exit(1)
}

/// Writes a line to standard error.
func complain(_ line: String) {
  _ = WholeFile.write(Data((line.withoutControls + "\n").utf8), to: 2)
}

/// Puts something in the place of standard streams that are closed, so that no file of ours takes their numbers: what
/// is said would be written into it. Reading or writing them fails all the same.
func keepStandardStreams() {
  for (stream, mode) in [(0, O_WRONLY), (1, O_RDONLY), (2, O_RDONLY)] as [(Int32, Int32)]
  where fcntl(stream, F_GETFD) < 0 {
    _ = open("/dev/null", mode)
  }
}

/// Runs a command; what is refused is said on standard error, in the user's language, and ends with status 1.
func refusing(in language: Language, _ body: () throws -> Void) throws {
  do {
    try body()
  } catch let problem as Problem {
    complain("ntm: " + language.texts.problem(problem))
    throw ExitCode(1)
  }
}
