internal import Domain

/// What stands between the cells of a CSV file.
enum Separator {
  private static let usual = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
  /// So many bytes tell it.
  private static let looked = 1 << 16

  /// The one of the usual separators by which the most rows have one length, and that the longest.
  static func found(in bytes: ArraySlice<UInt8>) -> UInt8 {
    let counted = usual.map { separator in
      let lengths = lengths(of: bytes.prefix(looked), separator, isWhole: bytes.count <= looked)
      let common = Dictionary(grouping: lengths, by: \.self).filter { $0.key > 1 }
        .max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
      return (separator, share: common?.value.count ?? 0, length: common?.key ?? 0)
    }
    return counted.max { ($0.share, $0.length) < ($1.share, $1.length) }.flatMap { $0.share > 0 ? $0.0 : nil }
      ?? UInt8(ascii: ",")
  }

  /// How many cells each row has that is not empty.
  private static func lengths(of bytes: ArraySlice<UInt8>, _ separator: UInt8, isWhole: Bool) -> [Int] {
    var lengths: [Int] = []
    var (length, isQuoted, isAtStart, isEmpty) = (1, false, true, true)
    for byte in bytes {
      if isQuoted {
        if byte == Grid.quote { isQuoted = false }
        continue
      }
      if byte == Grid.newline || byte == 13 {
        if !isEmpty { lengths.append(length) }
        (length, isAtStart, isEmpty) = (1, true, true)
        continue
      }
      isEmpty = false
      // Within a quoted cell a quote stands twice, and so opens it again.
      if byte == Grid.quote, isAtStart { isQuoted = true } else { isAtStart = byte == separator }
      if byte == separator { length += 1 }
    }
    if !isEmpty, isWhole || lengths.isEmpty { lengths.append(length) }
    return lengths
  }
}
