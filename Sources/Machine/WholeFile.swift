public import Domain
public import Foundation

/// Files that are whole or not there.
public enum WholeFile {
  /// Reads a file.
  ///
  /// - Parameter limit: how many bytes it may have; what goes on without an end is refused there.
  public static func read(_ path: String, atMost limit: Int = 1 << 28) throws(Problem) -> Data {
    try StoreFiles.refuse(path)
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw .file(errno == ENOENT ? .missing(path: path) : .unreadable(path: path, reason: reason))
    }
    defer { close(file) }
    return try read(descriptor: file, path: path, atMost: limit)
  }

  /// Reads an open file to its end.
  public static func read(descriptor: Int32, path: String, atMost limit: Int = 1 << 28) throws(Problem) -> Data {
    var data = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .file(.unreadable(path: path, reason: reason)) }
      if count == 0 { return data }
      data.append(contentsOf: buffer[..<count])
      if data.count > limit { throw .file(.tooBig(path: path, limit: limit)) }
    }
  }

  /// Writes beside the target and renames, so that the target is the old file or the whole new one.
  ///
  /// A link is followed, so that the file behind it is the one that is replaced. What is no file, as a folder or a
  /// device, is left alone.
  ///
  /// - Parameter replacing: whether an existing file may give way.
  public static func write(_ data: Data, to path: String, replacing: Bool) throws(Problem) {
    try StoreFiles.refuse(path)
    var status = stat()
    var target = path
    if lstat(path, &status) == 0 {
      if !replacing { throw .file(.exists(path: path)) }
      if let real = realpath(path, nil) {
        target = String(cString: real)
        free(real)
      }
      guard lstat(target, &status) == 0, [S_IFREG, S_IFLNK].contains(status.st_mode & S_IFMT) else {
        throw .file(.cannotWrite(path: path, reason: text(status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)))
      }
    }
    do {
      try PartFile.place(data, at: target, replacing: replacing)
    } catch {
      let isTaken = error.number == EEXIST && !replacing
      throw .file(isTaken ? .exists(path: path) : .cannotWrite(path: path, reason: text(error.number)))
    }
  }

  /// Writes to an open file to its end; the number of what went wrong, or 0.
  public static func write(_ data: Data, to file: Int32) -> Int32 {
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count < 0 ? errno : EIO }
      rest = rest.dropFirst(count)
    }
    return 0
  }

  private static var reason: String { text(errno) }

  /// What the system calls an error.
  public static func text(_ number: Int32) -> String { String(cString: strerror(number)) }
}

/// A file that has no name until it is whole, so that a program that is killed leaves nothing behind; where it needs one
/// for a moment, that of a dead program goes with the next file.
private enum PartFile {
  /// What the system says went wrong.
  struct Failure: Error {
    var number = errno
  }

  private static let (beginning, ending) = (".ntm-", ".part")
  private static let withoutName: Int32 = 0o20000000 | O_DIRECTORY

  static func place(_ data: Data, at target: String, replacing: Bool) throws(Failure) {
    let slash = target.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(target[...$0]) } ?? "./"
    clear(folder)
    let part = "\(folder)\(beginning)\(getpid())\(ending)"
    let nameless = open(folder, O_WRONLY | withoutName | O_CLOEXEC, 0o600)
    if nameless >= 0 {
      defer { close(nameless) }
      flock(nameless, LOCK_EX | LOCK_NB)
      try fill(nameless, data)
      if !replacing, link(nameless, to: target) { return try settle(target) }
      if !replacing, errno == EEXIST { throw Failure() }
      if link(nameless, to: part) {
        try rename(part, target, replacing)
        return try settle(target)
      }
    }
    // Some file systems, as those of memory sticks, know no files without a name.
    unlink(part)
    let named = open(part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard named >= 0 else { throw Failure() }
    defer { close(named) }
    flock(named, LOCK_EX | LOCK_NB)
    do { try fill(named, data) } catch {
      unlink(part)
      throw error
    }
    try rename(part, target, replacing)
    try settle(target)
  }

  /// Takes away what a program that was killed between two names left: nobody holds it any more.
  private static func clear(_ folder: String) {
    for name in Folder.names(in: folder) where name.hasPrefix(beginning) && name.hasSuffix(ending) {
      let file = open(folder + name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard file >= 0 else { continue }
      defer { close(file) }
      var status = stat()
      guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      if flock(file, LOCK_EX | LOCK_NB) == 0 { unlink(folder + name) }
    }
  }

  private static func settle(_ target: String) throws(Failure) {
    if !DurableName.settle(target) { throw Failure() }
  }

  private static func fill(_ file: Int32, _ data: Data) throws(Failure) {
    let number = WholeFile.write(data, to: file)
    if number != 0 { throw Failure(number: number) }
    if fsync(file) != 0 { throw Failure() }
  }

  private static func link(_ file: Int32, to name: String) -> Bool {
    linkat(AT_FDCWD, "/proc/self/fd/\(file)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
  }

  private static func rename(_ part: String, _ target: String, _ replacing: Bool) throws(Failure) {
    let refused = !replacing && access(target, F_OK) == 0
    guard !refused, Foundation.rename(part, target) == 0 else {
      let failure = Failure(number: refused ? EEXIST : errno)
      unlink(part)
      throw failure
    }
  }
}
