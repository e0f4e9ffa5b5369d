/// What the line for messages says: a sentence about what was just done, or a problem.
public struct Said: Equatable, Sendable {
  /// The sentence.
  public var text: String
  /// Something was refused or failed.
  public var isProblem: Bool

  /// A sentence for the line.
  public init(_ text: String, isProblem: Bool = false) {
    self.text = text
    self.isProblem = isProblem
  }
}
