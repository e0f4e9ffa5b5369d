import Foundation

/// Completes the name of a file as it is typed.
nonisolated enum PathCompletion {
  /// As much more as all names that begin so have in common; a folder gets its slash.
  static func completed(_ text: String) -> String {
    let slash = text.lastIndex(of: "/").map { text.index(after: $0) } ?? text.startIndex
    let (folder, typed) = (String(text[..<slash]), text[slash...])
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    let found = names.filter { $0.hasPrefix(typed) && (!typed.isEmpty || !$0.hasPrefix(".")) }
    guard var common = found.first else { return text }
    for name in found { common = common.commonPrefix(with: name) }
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: folder + common, isDirectory: &isFolder)
    return folder + common + (found.count == 1 && isThere && isFolder.boolValue ? "/" : "")
  }
}
