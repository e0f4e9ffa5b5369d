import Domain
import Foundation

/// The write-ahead log of a store that was not closed, looked through before SQLite does.
///
/// At the first frame that does not agree with its checksum SQLite takes the log for ended. That is right for a
/// transaction that a power cut interrupted; where whole transactions follow, the log is damaged, and what was recorded
/// in them would be missing without a word.
struct WriteAheadLog {
  /// How a log ends.
  enum End {
    /// With a whole transaction.
    case whole
    /// With a part of one: the program or the power ended while it was written, or its bytes have changed since.
    case cutShort
  }

  private var words: SIMD2<UInt32>
  private let salt: ArraySlice<UInt8>
  private let isBigEndian: Bool
  private let frameSize: Int

  static let headerSize = 32
  static let frameHeaderSize = 24

  /// How the log beside a store ends, where nobody writes in it; throws when it is damaged.
  static func end(besides path: String) throws(Problem) -> End {
    let file = open(path + "-wal", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return .whole }
    defer { close(file) }
    let header = bytes(file, at: 0, count: headerSize)
    let end: End? =
      if !(header + bytes(file, at: off_t(headerSize), count: 4096)).contains(where: { $0 != 0 }) {
        .whole  // A log that was only opened.
      } else if header.count < headerSize {
        .cutShort
      } else {
        WriteAheadLog(header: header).flatMap { $0.end(in: file) }
      }
    // Another process may be writing its next frame, or have ended the log or begun it anew meanwhile.
    var status = stat()
    guard end != .whole, !WriterLock.isHeld(for: path), bytes(file, at: 0, count: headerSize) == header,
      fstat(file, &status) == 0, status.st_nlink > 0
    else { return .whole }
    guard let end else { throw .store(.damaged(path: path, detail: "write-ahead log")) }
    return end
  }

  /// Nil when the header does not agree with its own checksum.
  private init?(header: [UInt8]) {
    let magic = Self.word(header[0..<4])
    guard magic == 0x377F_0682 || magic == 0x377F_0683 else { return nil }
    isBigEndian = magic & 1 == 1
    salt = header[16..<24]
    frameSize = Self.frameHeaderSize + Int(Self.word(header[8..<12]))
    words = .zero
    add(header[0..<24])
    guard frameSize > 512, frameSize < 1 << 17, isSum(header[24..<32]) else { return nil }
  }

  /// Nil where whole transactions stand behind the one in which the first frame is wrong. That one may be what was being
  /// written when the program or the power ended: of a frame the head may be there, and of its page what stood in the
  /// file before.
  private consuming func end(in file: Int32) -> End? {
    var (isBroken, isInside, brokenTransactions) = (false, false, 0)
    var at = off_t(Self.headerSize)
    while case let frame = Self.bytes(file, at: at, count: frameSize), !frame.isEmpty {
      guard frame.count == frameSize else {
        isInside = true
        break
      }
      let isOurs = isSalt(frame[8..<16])
      if !isBroken {
        add(frame[0..<8])
        add(frame[24...])
        isBroken = frame[8..<16] != salt || !isSum(frame[16..<24])
      }
      if isOurs {
        // A frame that ends a transaction says so.
        let isLast = frame[4..<8].contains { $0 != 0 }
        isInside = isBroken || !isLast
        if isBroken, isLast { brokenTransactions += 1 }
      } else if !frame[8..<16].contains(where: { $0 != 0 }) {
        // Zeros in the middle of a transaction: no log was ever written so.
        isInside = true
      }
      at += off_t(frameSize)
    }
    return brokenTransactions > 1 ? nil : isInside ? .cutShort : .whole
  }

  /// Whether these bytes are the mark of the log's frames, or were before one bit of them changed. What stands in the
  /// file from before the log was begun anew has another mark.
  private func isSalt(_ bytes: ArraySlice<UInt8>) -> Bool {
    zip(bytes, salt).reduce(0) { $0 + ($1.0 ^ $1.1).nonzeroBitCount } <= 1
  }

  /// SQLite's checksum of a log: two sums of words that feed each other.
  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    var (first, second) = (words[0], words[1])
    bytes.withUnsafeBytes { buffer in
      for at in stride(from: 0, to: buffer.count - 7, by: 8) {
        let pair = buffer.loadUnaligned(fromByteOffset: at, as: SIMD2<UInt32>.self)
        first &+= (isBigEndian ? pair[0].bigEndian : pair[0].littleEndian) &+ second
        second &+= (isBigEndian ? pair[1].bigEndian : pair[1].littleEndian) &+ first
      }
    }
    words = SIMD2(first, second)
  }

  private func isSum(_ bytes: ArraySlice<UInt8>) -> Bool {
    words[0] == Self.word(bytes.prefix(4)) && words[1] == Self.word(bytes.suffix(4))
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Bytes of an open file; fewer where it ends.
  static func bytes(_ file: Int32, at offset: off_t, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
      read = max(0, pread(file, buffer.baseAddress, count, offset))
    }
  }
}
