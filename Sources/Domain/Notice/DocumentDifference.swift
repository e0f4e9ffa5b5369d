/// A place where a document that was given out says something else than its session does.
public struct DocumentDifference: Equatable, Sendable {
  /// What the document says around the difference; nil where it says nothing.
  public let given: String?
  /// What it would say if it were written now; nil where that is nothing.
  public let own: String?

  /// How much is shown before a difference, and of it.
  private static let (before, after) = (30, 90)

  /// Two paragraphs, of which one may be missing; long ones are shown from a little before the first letter that differs.
  public init(given: String?, own: String?) {
    let common = zip(given ?? "", own ?? "").prefix { $0 == $1 }.count
    self.given = given.map { DocumentDifference.around(common, in: $0) }
    self.own = own.map { DocumentDifference.around(common, in: $0) }
  }

  private static func around(_ place: Int, in text: String) -> String {
    let letters = Array(text)
    let (start, end) = (max(0, place - before), min(letters.count, place + after))
    return (start > 0 ? "…" : "") + String(letters[start..<end]) + (end < letters.count ? "…" : "")
  }
}
