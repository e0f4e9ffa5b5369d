import Foundation
import Glibc

/// What a command left behind.
struct Outcome: Equatable, CustomStringConvertible {
  /// The exit status; 128 and the signal when one ended it.
  var status: Int32
  var output: String
  var error: String

  var description: String { "status \(status)\noutput: \(output)\nerror: \(error)" }
}

/// A command to run to its end. Its output goes to files, so that no pipe can fill up.
struct Command {
  let program: String
  let arguments: [String]

  init(_ program: String, _ arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }

  /// Runs in a folder, where its output is also collected, with these variables and no others.
  func run(in folder: String, _ environment: [String: String], input: String = "/dev/null") throws -> Outcome {
    let name = "\(folder)/.output-\(UUID().uuidString)"
    defer {
      unlink(name + ".out")
      unlink(name + ".err")
    }
    let process = try start(environment, folder: folder, input: input, output: name)
    var status: Int32 = 0
    guard eventually({ waitpid(process, &status, WNOHANG) == process }) else {
      kill(process, SIGKILL)
      waitpid(process, &status, 0)
      throw Unexpected("\(program) \(arguments)", "has not ended after half a minute")
    }
    // The low bits name a signal; without one the next eight are the exit status.
    let signal = status & 0x7F
    return Outcome(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: try text(name + ".out"),
      error: try text(name + ".err"))
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  private func start(
    _ environment: [String: String], folder: String, input: String, output: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output + ".out", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, output + ".err", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads that tests run on block every signal, and a process would inherit that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let words = (["env", "-C", folder, program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process: pid_t = 0
    let fault = posix_spawnp(&process, "env", &actions, &attributes, words, variables)
    guard fault == 0 else { throw Unexpected(program, String(cString: strerror(fault))) }
    return process
  }
}
