import Foundation

/// A ZIP file whose parts are stored as they are, written by hand: the readers share nothing with it.
func storedZip(_ parts: [(name: String, content: Data)]) -> Data {
  var (file, directory) = (Data(), Data())
  for (name, content) in parts {
    let place = file.count
    let common =
      little(20, 2) + little(0x800, 2) + little(0, 2) + little(0, 2) + little(0x21, 2) + little(Int(crc(content)), 4)
      + little(content.count, 4) + little(content.count, 4) + little(name.utf8.count, 2) + little(0, 2)
    file += little(0x0403_4B50, 4) + common + Data(name.utf8) + content
    directory +=
      little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4)
      + little(place, 4) + Data(name.utf8)
  }
  let end =
    little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2) + little(parts.count, 2) + little(directory.count, 4)
    + little(file.count, 4) + little(0, 2)
  return file + directory + end
}

private func little(_ number: Int, _ count: Int) -> Data {
  Data((0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
}

private let crcTable: [UInt32] = (0..<256).map { index in
  (0..<8).reduce(UInt32(index)) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
}

private func crc(_ data: Data) -> UInt32 {
  ~data.reduce(~0) { crc, byte in crcTable[Int((crc ^ UInt32(byte)) & 0xFF)] ^ crc >> 8 }
}

extension String {
  /// For the content of a tag.
  var xml: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
