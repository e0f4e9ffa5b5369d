/// Figures as Vietnamese notices print them.
public enum Figures {
  /// With a dot between thousands: "1.485".
  public static func grouped(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var index = digits.count - 3
    while index > 0 {
      digits.insert(".", at: digits.index(digits.startIndex, offsetBy: index))
      index -= 3
    }
    return number < 0 ? "-" + digits : digits
  }

  /// Ten to the power of a number of decimals.
  static func power(_ decimals: Int) -> Int { (0..<decimals).reduce(1) { power, _ in power * 10 } }

  /// A figure with a decimal point, as it is recorded, with a decimal comma.
  public static func withComma(_ recorded: String) -> String { recorded.replacing(".", with: ",") }

  /// With leading zeros up to a width.
  public static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// A count as it stands in running text, with two digits: "06", "19".
  public static func count(_ number: Int) -> String { padded(number, to: 2) }
}
