internal import CMinizip
internal import Foundation

/// Bytes that minizip reads and writes as if they were a file, so that nothing half-written is ever on a disk.
final class MemoryStream {
  private(set) var bytes: Data
  private var position = 0

  init(_ bytes: Data = Data()) { self.bytes = bytes }

  /// The calls by which minizip reaches this stream, which has to outlive them.
  var functions: zlib_filefunc64_def {
    zlib_filefunc64_def(
      zopen64_file: { opaque, _, _ in opaque },
      zread_file: { _, stream, buffer, size in MemoryStream.of(stream)?.read(into: buffer, Int(size)) ?? 0 },
      zwrite_file: { _, stream, buffer, size in MemoryStream.of(stream)?.write(buffer, Int(size)) ?? 0 },
      ztell64_file: { _, stream in UInt64(MemoryStream.of(stream)?.position ?? 0) },
      zseek64_file: { _, stream, offset, origin in MemoryStream.of(stream)?.seek(offset, origin) ?? -1 },
      zclose_file: { _, _ in 0 },
      zerror_file: { _, _ in 0 },
      opaque: Unmanaged.passUnretained(self).toOpaque())
  }

  private static func of(_ stream: UnsafeMutableRawPointer?) -> MemoryStream? {
    stream.map { Unmanaged<MemoryStream>.fromOpaque($0).takeUnretainedValue() }
  }

  private func read(into buffer: UnsafeMutableRawPointer?, _ size: Int) -> UInt {
    let count = min(size, max(0, bytes.count - position))
    guard count > 0, let buffer else { return 0 }
    let start = bytes.startIndex + position
    bytes.copyBytes(to: UnsafeMutableRawBufferPointer(start: buffer, count: count), from: start..<start + count)
    position += count
    return UInt(count)
  }

  private func write(_ buffer: UnsafeRawPointer?, _ size: Int) -> UInt {
    let new = UnsafeRawBufferPointer(start: buffer, count: size)
    let end = min(bytes.count, position + size)
    bytes.replaceSubrange(min(position, end)..<end, with: new)
    position += size
    return UInt(size)
  }

  private func seek(_ offset: UInt64, _ origin: Int32) -> Int {
    let start = origin == ZLIB_FILEFUNC_SEEK_SET ? 0 : origin == ZLIB_FILEFUNC_SEEK_CUR ? position : bytes.count
    // Offsets in a damaged file may be any number.
    guard let offset = Int(exactly: offset), offset <= bytes.count - start else { return -1 }
    position = start + offset
    return 0
  }
}
