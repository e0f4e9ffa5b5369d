import Foundation

/// The one path of a file, whatever links lead to it.
public enum RealPath {
  /// The absolute path behind a name, also of a file that is not there yet.
  public static func of(_ path: String) -> String { resolved(path, linksLeft: 40) }

  private static func resolved(_ path: String, linksLeft: Int) -> String {
    if let found = realpath(path, nil) {
      defer { free(found) }
      return String(cString: found)
    }
    let absolute = path.hasPrefix("/") ? path : Surroundings.workingFolder + "/" + path
    guard let slash = absolute.lastIndex(of: "/"), let folder = realpath(String(absolute[...slash]), nil) else {
      return absolute
    }
    defer { free(folder) }
    let parent = String(cString: folder)
    let here = (parent == "/" ? "" : parent) + absolute[slash...]
    // A link to a file that is yet to be made.
    guard linksLeft > 0, let target = target(of: here) else { return here }
    return resolved(target.hasPrefix("/") ? target : "\(parent)/\(target)", linksLeft: linksLeft - 1)
  }

  private static func target(of link: String) -> String? {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(link, &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
  }
}
