/// The three levels of the national criteria sets: đạt chuẩn, nâng cao, kiểu mẫu.
public enum SetLevel: String, Hashable, Sendable, CaseIterable {
  /// Đạt chuẩn.
  case standard = ""
  /// Nâng cao.
  case advanced = "nang-cao"
  /// Kiểu mẫu.
  case model = "kieu-mau"
}

extension CriteriaSetID {
  /// The level and the years of a national set, by its id: `ntm-nang-cao-2021-2025`.
  ///
  /// Nil for any other: a set of a province, a village or another programme is of none of these levels, whatever its id
  /// begins with, and is known by its title.
  public var national: (level: SetLevel, years: ClosedRange<Int>)? {
    let words = rawValue.split(separator: "-", omittingEmptySubsequences: false)
    guard words.count >= 3, words[0] == "ntm", let from = Int(digits: words[words.count - 2]),
      let to = Int(digits: words[words.count - 1]), from <= to,
      let level = SetLevel(rawValue: words.dropFirst().dropLast(2).joined(separator: "-"))
    else { return nil }
    return (level, from...to)
  }
}
