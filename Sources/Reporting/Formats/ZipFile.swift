internal import CMinizip
internal import Domain
internal import Foundation

/// The parts of a DOCX or XLSX, by name, in order.
struct ZipFile {
  /// More than any office's letter holds, and no more than a laptop bears: 64 MB when inflated.
  static let mostBytes = 64 << 20
  private static let mostParts = 4096

  private(set) var names: [String] = []
  private var contents: [String: Data] = [:]

  subscript(name: String) -> Data? {
    get { contents[name] }
    set {
      if contents[name] == nil, newValue != nil { names.append(name) }
      if newValue == nil { names.removeAll { $0 == name } }
      contents[name] = newValue
    }
  }

  /// The bytes of the file; the same parts give the same bytes, for every part is dated 1980-01-01.
  func bytes() throws(Problem) -> Data {
    let stream = MemoryStream()
    var functions = stream.functions
    let file = zipOpen2_64("", APPEND_STATUS_CREATE, nil, &functions)
    var result = file == nil ? ZIP_INTERNALERROR : ZIP_OK
    for name in names where result == ZIP_OK {
      result = ZipFile.add(name, contents[name] ?? Data(), to: file)
    }
    if file != nil { result = min(result, zipClose(file, nil)) }
    return try withExtendedLifetime(stream) { () throws(Problem) in
      guard result == ZIP_OK else { throw .document(.failed(detail: "zip \(result)")) }
      return stream.bytes
    }
  }

  private static func add(_ name: String, _ part: Data, to file: zipFile?) -> Int32 {
    var info = zip_fileinfo()
    info.dosDate = 1 << 5 | 1
    let namesAreUTF8: UInt = 1 << 11
    var result = zipOpenNewFileInZip4_64(
      file, name, &info, nil, 0, nil, 0, nil, Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, 8,
      Z_DEFAULT_STRATEGY, nil, 0, 20, namesAreUTF8, 0)
    guard result == ZIP_OK else { return result }
    result = part.withUnsafeBytes { zipWriteInFileInZip(file, $0.baseAddress, UInt32($0.count)) }
    return min(result, zipCloseFileInZip(file))
  }
}

extension ZipFile {
  /// Reads a file of bounded size.
  ///
  /// - Throws: what is no ZIP, has a damaged part, is under a password, or swells beyond the bound.
  static func read(_ data: Data, path: String) throws(Problem) -> ZipFile {
    // A document under a password is no ZIP but a part of an older container, in which also Word of 1997 wrote.
    if data.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      let isEncrypted = data.firstRange(of: Data("EncryptedPackage".utf8.flatMap { [$0, 0] })) != nil
      throw .document(isEncrypted ? .encrypted(path: path) : .notADocument(path: path))
    }
    guard data.count <= mostBytes else { throw .document(.tooBig(path: path)) }
    let stream = MemoryStream(data)
    var functions = stream.functions
    guard let file = unzOpen2_64("", &functions) else {
      let isCut = data.starts(with: [0x50, 0x4B, 3, 4])
      throw .document(isCut ? .damaged(path: path) : .notADocument(path: path))
    }
    defer { withExtendedLifetime(stream) { _ = unzClose(file) } }
    var zip = ZipFile()
    var room = mostBytes
    var result = unzGoToFirstFile(file)
    while result == UNZ_OK {
      let (name, part) = try part(of: file, room: room, path: path)
      guard zip.contents[name] == nil else { throw .document(.damagedPart(path: path, part: name)) }
      zip[name] = part
      room -= part.count
      guard zip.names.count <= mostParts else { throw .document(.tooBig(path: path)) }
      result = unzGoToNextFile(file)
    }
    guard result == UNZ_END_OF_LIST_OF_FILE, !zip.names.isEmpty else { throw .document(.damaged(path: path)) }
    return zip
  }

  /// The part that the file stands at; it is inflated piece by piece, whatever size it claims to have.
  private static func part(of file: unzFile, room: Int, path: String) throws(Problem) -> (String, Data) {
    var info = unz_file_info64()
    var characters = [CChar](repeating: 0, count: 1024)
    guard unzGetCurrentFileInfo64(file, &info, &characters, UInt(characters.count - 1), nil, 0, nil, 0) == UNZ_OK
    else { throw .document(.damaged(path: path)) }
    let name = String(decoding: characters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    if info.flag & 1 == 1 { throw .document(.encrypted(path: path)) }
    guard unzOpenCurrentFile(file) == UNZ_OK else { throw .document(.damagedPart(path: path, part: name)) }
    var part = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unzReadCurrentFile(file, &buffer, UInt32(buffer.count))
      guard count > 0 else {
        // Closing compares the checksum.
        let closed = unzCloseCurrentFile(file)
        guard count == 0, closed == UNZ_OK else { throw .document(.damagedPart(path: path, part: name)) }
        return (name, part)
      }
      guard part.count + Int(count) <= room else {
        _ = unzCloseCurrentFile(file)
        throw .document(.tooBig(path: path))
      }
      part.append(contentsOf: buffer[..<Int(count)])
    }
  }
}
