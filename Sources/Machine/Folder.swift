import Foundation

/// Folders, by the system's own calls.
///
/// Foundation takes a `~` at the beginning of a path for somebody's home and asks the system who that is; in a program
/// that is linked statically the answer can be a crash.
public enum Folder {
  /// The names in a folder, without those of itself and its parent; none where it cannot be read.
  public static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// There is a file or folder of that path.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// A path by the names that the folders have: composed and decomposed letters are the same to a person, not to the system.
  static func stored(_ path: String) -> String {
    if path.utf8.allSatisfy({ $0 < 0x80 }) || exists(path) { return path }
    var found = ""
    for name in path.split(separator: "/", omittingEmptySubsequences: false) {
      let isThere = name.isEmpty || exists(found + name)
      // Swift's == takes both forms as the same.
      let other = isThere ? nil : names(in: found.isEmpty ? "." : found).first { $0 == name }
      found += (other ?? String(name)) + "/"
    }
    return String(found.dropLast())
  }

  /// Makes a folder and those above it, readable by the owner only; false with `errno`.
  public static func make(_ path: String) -> Bool {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return true }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return false }
    return make(String(path[..<slash])) && (mkdir(path, 0o700) == 0 || errno == EEXIST)
  }

  /// Removes a folder with all that is in it.
  public static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    for name in names(in: path) { remove("\(path)/\(name)") }
    rmdir(path)
  }

  /// Where folders are made that are needed for a while: what TMPDIR names.
  public static var temporary: String {
    Surroundings.variable("TMPDIR") ?? "/tmp"
  }

  /// A new folder for a while, readable by the owner only; nil with `errno`.
  public static func makeTemporary() -> String? {
    var path = Array((temporary + "/ntm-XXXXXX").utf8CString)
    return mkdtemp(&path).map { String(cString: $0) }
  }
}
