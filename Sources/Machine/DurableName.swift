import Foundation

/// The names of files on the disk.
public enum DurableName {
  /// Brings a file's name to the disk, which a power cut would take back with the file; false with `errno`.
  public static func settle(_ path: String) -> Bool {
    let folder = open(path.lastIndex(of: "/").map { String(path[...$0]) } ?? ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A folder that may be written but not read cannot be opened, nor its names be synced.
    guard folder >= 0 else { return true }
    defer { close(folder) }
    // Some file systems cannot sync a folder.
    return fsync(folder) == 0 || errno == EINVAL || errno == ENOTSUP
  }
}
