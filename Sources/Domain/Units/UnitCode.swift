/// A level of the administration; the raw value is the number of digits of its codes.
public enum UnitLevel: Int, CaseIterable, Sendable {
  /// Tỉnh, huyện (until 30 June 2025), xã:
  case province = 2
  case district = 3
  case commune = 5
}

/// The official code of a unit, such as "06523".
///
/// It is a key only together with the list it is from: codes are reused.
public struct UnitCode: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The code with its leading zeros.
  public let text: String

  /// The code in outside text; nil unless it is 2, 3 or 5 digits.
  public init?(_ text: String) {
    guard UnitLevel(rawValue: text.utf8.count) != nil else { return nil }
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    self.text = text
  }

  /// A code written in the program, which is not checked.
  public init(stringLiteral text: String) {
    self.text = text
  }

  /// The level, told by the length: a thành phố may be a province or a district.
  public var level: UnitLevel? { UnitLevel(rawValue: text.utf8.count) }

  /// The code itself.
  public var description: String { text }

  /// Whether `a` stands before `b` in a list: provinces, then districts, then communes, each by number.
  public static func < (a: UnitCode, b: UnitCode) -> Bool {
    (a.text.utf8.count, a.text) < (b.text.utf8.count, b.text)
  }
}

extension UnitCode {
  /// The code as a number that keeps length and leading zeros, and so the order of a list: 1 and then the digits.
  var ordinal: Int { Self.ordinal(text.utf8) }

  /// The ordinal of a code's digits in a file.
  static func ordinal(_ digits: some Sequence<UInt8>) -> Int {
    digits.reduce(1) { $0 &* 10 &+ Int($1 & 0x0F) }
  }

  /// The ordinals that codes of a level can have.
  static func ordinals(of level: UnitLevel) -> Range<Int> {
    let first = ordinal(repeatElement(0, count: level.rawValue))
    return first..<2 * first
  }
}

/// The name of a dated list of units, such as "3cap-2025-03".
public struct UnitListID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name as it is stored.
  public let rawValue: String

  /// What lists of as many levels have in common, "3cap-": from one to the next of them a code keeps its meaning.
  public var family: String {
    rawValue.firstRange(of: "cap-").map { String(rawValue[..<$0.upperBound]) } ?? rawValue
  }

  /// The last list of three levels, whose codes the table of conversion knows as the old ones.
  public static let beforeConversion: UnitListID = "3cap-2025-03"
  /// The first list of two levels, whose codes the table of conversion knows as the new ones.
  public static let afterConversion: UnitListID = "2cap-2025-07"

  /// The list of that name, which need not exist.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The list of that name, which need not exist.
  public init(stringLiteral value: String) {
    self.init(rawValue: value)
  }
}
