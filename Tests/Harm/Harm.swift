/// What disks, sticks and mail do to a file: the same for the same seed.
public struct Harm: CustomStringConvertible, Sendable {
  /// What was done, for the message of a test that fails.
  public private(set) var description = ""
  private var state: UInt64

  /// What a disk writes at once.
  private static let block = 4096

  /// A harm of its own for each seed.
  public init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x5851_F42D_4C95_7F2D
  }

  /// The bytes with some of them flipped, overwritten, zeroed, exchanged, put back or cut off.
  ///
  /// - Parameters:
  ///   - from: what stands before this position is left as it is.
  ///   - earlier: the file as it was some time ago, of which a block may come back.
  public mutating func done(to bytes: [UInt8], from: Int = 0, earlier: [UInt8] = []) -> [UInt8] {
    var bytes = bytes
    switch next(earlier.isEmpty ? 8 : 12) {
    case 8, 9:
      let block = next(min(bytes.count, earlier.count) / Self.block) * Self.block
      description = "the block at \(block) as it was"
      bytes.replaceSubrange(block..<block + Self.block, with: earlier[block..<block + Self.block])
    case 10:
      let (a, b) = (next(bytes.count / Self.block) * Self.block, next(bytes.count / Self.block) * Self.block)
      description = "the block at \(a) also at \(b)"
      let copied = Array(bytes[a..<a + Self.block])
      bytes.replaceSubrange(b..<b + Self.block, with: copied)
    case 11:
      let count = 1 + next(Self.block - 1)
      description = "the last \(count) bytes cut off"
      bytes.removeLast(min(count, bytes.count))
    case 0:
      let length = from + next(bytes.count - from)
      description = "cut to \(length) of \(bytes.count)"
      return Array(bytes.prefix(length))
    case 1:
      let (start, length) = range(in: bytes, from: from, atMost: 64)
      description = "\(length) bytes overwritten at \(start)"
      for index in start..<start + length { bytes[index] = UInt8(next(256)) }
    case 2:
      let (start, length) = range(in: bytes, from: from, atMost: 4096)
      description = "\(length) bytes zeroed at \(start)"
      for index in start..<start + length { bytes[index] = 0 }
    case 3:
      let (a, b) = (from + next(bytes.count - from), from + next(bytes.count - from))
      let length = min(4096, bytes.count - max(a, b))
      description = "\(length) bytes copied from \(a) to \(b)"
      let copied = Array(bytes[a..<a + length])
      bytes.replaceSubrange(b..<b + length, with: copied)
    default:
      let count = 1 + next(3)
      description = "flipped:"
      for _ in 0..<count {
        let (index, bit) = (from + next(bytes.count - from), next(8))
        description += " \(index).\(bit)"
        bytes[index] ^= 1 << UInt8(bit)
      }
    }
    return bytes
  }

  private mutating func range(in bytes: [UInt8], from: Int, atMost limit: Int) -> (start: Int, length: Int) {
    let start = from + next(bytes.count - from)
    return (start, min(1 + next(limit), bytes.count - start))
  }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, bound)))
  }
}
