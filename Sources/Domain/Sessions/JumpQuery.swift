/// What is typed to jump somewhere: words of a commune's name and, last, the number of a criterion.
public struct JumpQuery: Equatable, Sendable {
  /// The words of the name.
  public var name: String
  /// The criterion's number.
  public var criterion: Int?

  /// From `bang huu 17`. A number alone of more than two digits is a unit's code, not a criterion.
  public init(_ text: String) {
    var words = text.split(separator: " ")
    if words.count > 1, let last = words.last, last.utf8.count <= 2, let number = Int(digits: last), number > 0 {
      criterion = number
      words.removeLast()
    }
    name = words.joined(separator: " ")
  }
}
