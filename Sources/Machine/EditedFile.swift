public import Domain
public import Foundation

/// A text in a file that only its owner can reach, for the user's own editor.
public struct EditedFile {
  /// The file, in a folder of its own.
  public let path: String
  private let folder: String
  private let bytes: Data

  /// Writes a text into a file of that name.
  public init(_ bytes: Data, named name: String) throws(Problem) {
    guard let folder = Folder.makeTemporary() else {
      throw .file(.cannotWrite(path: Folder.temporary, reason: WholeFile.text(errno)))
    }
    (self.folder, path, self.bytes) = (folder, "\(folder)/\(name).txt", bytes)
    do throws(Problem) { try WholeFile.write(bytes, to: path, replacing: false) } catch {
      remove()
      throw error
    }
  }

  /// Runs the editor on it and waits; a terminal that is ours has to be given back meanwhile.
  ///
  /// - Parameter command: nil for the user's own editor.
  /// - Throws: an editor that ends with anything but success. What it has saved stays in the file, which is named then;
  ///   a file that is as it was is gone.
  public func edit(with command: String? = nil, input: Int32 = 0, output: Int32 = 1) throws(Problem) {
    let command = command ?? EditorCommand.usual
    let status = EditorCommand.run(command, path, input: input, output: output)
    if status == 0 { return }
    if !isChanged { remove() }
    throw .notice(.editorFailed(command: command, status: status, kept: isThere ? path : nil))
  }

  /// There is a file to go on from.
  public var isThere: Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The editor saved something; a file that cannot be read may be anything.
  private var isChanged: Bool { isThere && (try? WholeFile.read(path)) != bytes }

  /// Takes the file away with its folder.
  public func remove() { Folder.remove(folder) }
}
