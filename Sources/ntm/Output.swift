import ArgumentParser
import Domain
import Foundation
import Localization

/// Writes a line to standard output.
func say(_ line: String) {
  say(bytes: Data((line + "\n").utf8))
}

/// Writes bytes to standard output as they are.
func say(bytes: Data) {
  FileHandle.standardOutput.write(bytes)
}

/// Writes a line to standard error.
func complain(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
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
