/// Why the program cannot run on this terminal. Nothing has been changed on it yet.
public enum TerminalProblem: Error, Equatable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// The system has no description of this type of terminal (the variable `TERM`).
  case unknownTerminal(String)
  /// This type of terminal cannot move its cursor.
  case dumbTerminal(String)
}
