/// Texts in which a number is another one than anybody would write, for everything that reads numbers from outside.
public enum ExtremeNumbers {
  /// At and beyond the ends of what numbers hold.
  public static let all = [
    "0", "-1", "1", "65536", "2147483647", "2147483648", "-2147483649", "4294967296", "9223372036854775807",
    "-9223372036854775808", "9223372036854775808", "18446744073709551616", "1e308", "-1e308", "1e-400", "nan", "0.5",
    "99999999999999999999999999999999999999999",
  ]

  /// The text with each of its numbers replaced by each of the extremes, one at a time; of many numbers some.
  ///
  /// - Parameters:
  ///   - most: at most so many numbers of the text are replaced.
  ///   - seed: which ones.
  public static func variants(of text: String, most: Int = .max, seed: UInt64 = 1) -> [String] {
    let bytes = Array(text.utf8)
    var numbers: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let start = index > 0 && bytes[index - 1] == UInt8(ascii: "-") ? index - 1 : index
      while index < bytes.count, isDigit(bytes[index]) { index += 1 }
      numbers.append(start..<index)
    }
    var random = SmallRandom(state: seed)
    let chosen = numbers.count <= most ? numbers : Array(numbers.shuffled(using: &random).prefix(most))
    return chosen.flatMap { range in
      all.map {
        String(decoding: bytes[..<range.lowerBound] + Array($0.utf8) + bytes[range.upperBound...], as: UTF8.self)
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// The same for the same seed.
private struct SmallRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
