/// Short random names: letters and digits without those that look alike.
public enum RandomWord {
  /// A word of so many letters.
  public static func make(letters count: Int = 10, _ random: () -> UInt64) -> String {
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    return String((0..<count).map { _ in letters[Int(random() % UInt64(letters.count))] })
  }
}
