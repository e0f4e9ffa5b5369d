import Domain
import Foundation
import Notebook

/// The user's own text editor.
enum Editor {
  /// A text that came back from the editor, still in its file.
  struct Edited {
    /// The file, in a folder of its own.
    let path: String

    /// What is in the file now.
    func text() throws -> String { try TextInput.read(path) }

    /// There is a file to go on from.
    var isThere: Bool {
      var status = stat()
      return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    func remove() {
      unlink(path)
      rmdir(String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)))
    }
  }

  /// Writes a text to a file that only its owner can reach, runs the editor on it, and waits.
  ///
  /// - Throws: an editor that ends with anything but success; the file is gone then.
  static func edit(_ text: String, named name: String) throws -> Edited {
    let folder = (Surroundings.variable("TMPDIR") ?? "/tmp") + "/ntm-\(UUID().uuidString)"
    guard mkdir(folder, 0o700) == 0 else {
      throw Problem.file(.cannotWrite(path: folder, reason: String(cString: strerror(errno))))
    }
    let edited = Edited(path: "\(folder)/\(name).txt")
    do {
      try WholeFile.write(Data((text.isEmpty ? "" : text + "\n").utf8), to: edited.path, replacing: false)
      let command = EditorCommand.named ?? EditorCommand.installed
      let status = EditorCommand.run(command, edited.path)
      guard status == 0 else { throw Problem.notice(.editorFailed(command: command, status: status)) }
    } catch {
      edited.remove()
      throw error
    }
    return edited
  }
}
