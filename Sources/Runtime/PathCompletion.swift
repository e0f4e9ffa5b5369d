import Foundation
import Notebook

/// Completes the name of a file as it is typed.
nonisolated enum PathCompletion {
  /// As much more as all names that begin so have in common; a folder gets its slash.
  static func completed(_ text: String) -> String {
    let slash = text.lastIndex(of: "/").map { text.index(after: $0) } ?? text.startIndex
    let (folder, typed) = (String(text[..<slash]), text[slash...])
    let place = Surroundings.typed(folder)
    let found = Folder.names(in: place.isEmpty ? "." : place)
      .filter { $0.hasPrefix(typed) && (!typed.isEmpty || !$0.hasPrefix(".")) }
    guard var common = found.first else { return text }
    for name in found { common = common.commonPrefix(with: name) }
    var status = stat()
    let isFolder = stat(place + common, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    return folder + common + (found.count == 1 && isFolder ? "/" : "")
  }
}
