/// What disks, sticks and mail do to a file: the same for the same seed.
public struct Harm: CustomStringConvertible, Sendable {
  /// What was done, for the message of a test that fails.
  public private(set) var description = ""
  private var state: UInt64

  /// A harm of its own for each seed.
  public init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x5851_F42D_4C95_7F2D
  }

  /// The bytes with some of them flipped, overwritten, zeroed, exchanged or cut off.
  ///
  /// - Parameter from: what stands before this position is left as it is.
  public mutating func done(to bytes: [UInt8], from: Int = 0) -> [UInt8] {
    var bytes = bytes
    switch next(8) {
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
