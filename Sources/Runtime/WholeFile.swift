public import Domain
public import Foundation

/// Files that are whole or not there.
nonisolated public enum WholeFile {
  /// Reads a file.
  public static func read(_ path: String) throws(Problem) -> Data {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw .file(errno == ENOENT ? .missing(path: path) : .unreadable(path: path, reason: reason))
    }
    defer { close(file) }
    var data = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .file(.unreadable(path: path, reason: reason)) }
      if count == 0 { return data }
      data.append(contentsOf: buffer[..<count])
    }
  }

  /// Writes beside the target and renames, so that the target is the old file or the whole new one.
  ///
  /// - Parameter replacing: whether an existing file may give way.
  public static func write(_ data: Data, to path: String, replacing: Bool) throws(Problem) {
    if !replacing, access(path, F_OK) == 0 { throw .file(.exists(path: path)) }
    let part = "\(path).\(getpid()).part"
    let file = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .file(.cannotWrite(path: path, reason: reason)) }
    let written = write(data, to: file)
    let isDurable = written && fsync(file) == 0
    let cause = reason
    close(file)
    guard isDurable else {
      unlink(part)
      throw .file(.cannotWrite(path: path, reason: cause))
    }
    guard rename(part, path) == 0 else {
      defer { unlink(part) }
      throw .file(.cannotWrite(path: path, reason: reason))
    }
  }

  private static func write(_ data: Data, to file: Int32) -> Bool {
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
