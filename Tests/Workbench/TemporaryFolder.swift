public import Foundation
import Glibc
import Synchronization

/// A folder of its own for one test, removed afterwards.
public final class TemporaryFolder: Sendable {
  /// Its whole path; no part of it is a link, as a program started there shows it.
  public let path: String

  /// An empty folder, or a copy of one that was prepared.
  public init(like prepared: String? = nil) throws {
    path = Self.room + "/ntm-test-\(UUID().uuidString.prefix(13))"
    if let prepared {
      try FileManager.default.copyItem(atPath: prepared, toPath: path)
    } else {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Every file with its bytes, by name.
  public func files() throws -> [String: Data] {
    try FileManager.default.contentsOfDirectory(atPath: path).reduce(into: [:]) { files, name in
      files[name] = try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))
    }
  }

  /// The machine's memory, where there is room and programs may be started from it: a store waits for its disk at every
  /// change, and hundreds of tests would wait with it. The temporary folder elsewhere.
  private static let room: String = {
    let memory = "/dev/shm"
    var found = statvfs()
    guard access(memory, W_OK) == 0, realpath(memory) == memory, statvfs(memory, &found) == 0,
      found.f_flag & noExecution == 0, found.f_bavail * found.f_frsize >= 1 << 30
    else { return realpath("/tmp") ?? "/tmp" }
    return memory
  }()

  /// `ST_NOEXEC`, which is no plain number to Swift.
  private static let noExecution: UInt = 8

  private static func realpath(_ path: String) -> String? {
    guard let found = Glibc.realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}

/// A folder that is made once in a run and copied for every test that begins with it.
public struct Prepared<Value: Sendable>: Sendable {
  /// Where it lies until the run is over.
  public let path: String
  /// What its making gave.
  public let value: Value

  /// Makes the folder.
  public init(_ make: (_ path: String) throws -> Value) throws {
    let folder = try TemporaryFolder()
    path = folder.path
    value = try make(path)
    preparedFolders.withLock { folders in
      if folders.isEmpty { atexit { preparedFolders.withLock { $0 = [] } } }
      folders.append(folder)
    }
  }
}

private let preparedFolders = Mutex<[TemporaryFolder]>([])
