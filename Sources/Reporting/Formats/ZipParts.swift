internal import CMinizip
internal import Domain
internal import Foundation

/// The parts of an office's file, each unfolded only when it is asked for: the photos around a sheet cost nothing.
///
/// Names are found whatever their case and slashes, as spreadsheets find them.
final class ZipParts {
  let path: String
  private let stream: MemoryStream
  private let file: unzFile
  private var places: [String: unz64_file_pos] = [:]
  /// How many bytes may still be unfolded.
  private var room = 192 << 20

  private static let mostParts = 20_000

  /// - Throws: what is no ZIP, or is cut off or damaged where it lists its parts.
  init(_ data: Data, path: String) throws(Problem) {
    self.path = path
    stream = MemoryStream(ZipParts.unpadded(data))
    var functions = stream.functions
    guard let file = unzOpen2_64("", &functions) else { throw .document(.damaged(path: path)) }
    self.file = file
    var result = unzGoToFirstFile(file)
    while result == UNZ_OK {
      var (info, place) = (unz_file_info64(), unz64_file_pos())
      var characters = [CChar](repeating: 0, count: 1024)
      guard unzGetCurrentFileInfo64(file, &info, &characters, UInt(characters.count - 1), nil, 0, nil, 0) == UNZ_OK,
        unzGetFilePos64(file, &place) == UNZ_OK
      else { throw .document(.damaged(path: path)) }
      let name = String(decoding: characters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      guard places.updateValue(place, forKey: ZipParts.key(name)) == nil else {
        throw .document(.damagedPart(path: path, part: name))
      }
      guard places.count <= ZipParts.mostParts else { throw .document(.tooBig(path: path)) }
      result = unzGoToNextFile(file)
    }
    guard result == UNZ_END_OF_LIST_OF_FILE, !places.isEmpty else { throw .document(.damaged(path: path)) }
  }

  /// Without the zeros that some disks and programs leave behind the end of a file.
  private static func unpadded(_ data: Data) -> Data {
    guard let end = data.lastRange(of: Data([0x50, 0x4B, 5, 6]))?.lowerBound, end + 22 <= data.endIndex else {
      return data
    }
    let last = end + 22 + Int(data[end + 20]) + Int(data[end + 21]) << 8
    return last < data.endIndex && data[last...].allSatisfy { $0 == 0 } ? data[..<last] : data
  }

  deinit { _ = unzClose(file) }

  private static func key(_ name: String) -> String {
    name.lowercased().split { $0 == "/" || $0 == "\\" }.joined(separator: "/")
  }

  /// The names in lower case.
  var names: some Collection<String> { places.keys }

  func contains(_ name: String) -> Bool { places[ZipParts.key(name)] != nil }

  /// Unfolds a part piece by piece, whatever size it claims to have.
  ///
  /// - Parameter take: takes a piece; false when it wants no more.
  /// - Throws: a part that is not there, damaged, under a password, or too big.
  func unfold(_ name: String, _ take: (UnsafeRawBufferPointer) -> Bool) throws(Problem) {
    var info = unz_file_info64()
    guard var place = places[ZipParts.key(name)], unzGoToFilePos64(file, &place) == UNZ_OK,
      unzGetCurrentFileInfo64(file, &info, nil, 0, nil, 0, nil, 0) == UNZ_OK
    else { throw .document(.damagedPart(path: path, part: name)) }
    if info.flag & 1 == 1 { throw .document(.encrypted(path: path)) }
    guard unzOpenCurrentFile(file) == UNZ_OK else { throw .document(.damagedPart(path: path, part: name)) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unzReadCurrentFile(file, &buffer, UInt32(buffer.count))
      guard count > 0 else {
        // Closing compares the checksum.
        let closed = unzCloseCurrentFile(file)
        guard count == 0, closed == UNZ_OK else { throw .document(.damagedPart(path: path, part: name)) }
        return
      }
      room -= Int(count)
      let goesOn = room >= 0 && buffer.withUnsafeBytes { take(UnsafeRawBufferPointer(rebasing: $0[..<Int(count)])) }
      if !goesOn { _ = unzCloseCurrentFile(file) }
      if room < 0 { throw .document(.tooBig(path: path)) }
      if !goesOn { return }
    }
  }

  /// A small part's elements of some names; one that is not well-formed is refused.
  func part(_ name: String, keeping names: Set<String>) throws(Problem) -> XMLPart {
    var bytes = Data()
    try unfold(name) { piece in
      bytes.append(contentsOf: piece)
      return bytes.count <= ZipParts.longestList
    }
    if let wide = XMLFeed.wideEncoding(of: bytes) {
      bytes = String(data: bytes, encoding: wide).map { Data($0.utf8) } ?? Data()
    }
    guard let part = XMLPart(bytes, keeping: names) else { throw .document(.damagedPart(path: path, part: name)) }
    return part
  }

  private static let longestList = 16 << 20

  /// What a part refers to inside the file; nothing where it has no list.
  func relations(of name: String) throws(Problem) -> [ReferenceDocument.Relation] {
    let list = OfficePackage.relationsPath(of: name)
    guard contains(list) else { return [] }
    return OfficePackage.relations(try part(list, keeping: ["Relationship"]), from: name)
  }
}
