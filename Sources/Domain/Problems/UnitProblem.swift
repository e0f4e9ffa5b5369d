/// A unit that was named could not be found, or could be several.
public enum UnitProblem: Equatable, Sendable {
  /// Nothing of that code or name; `nearest` are names that look alike, best first.
  case unknown(text: String, nearest: [String])
  /// Several units answer to the name; each candidate reads "xã Chi Lăng (06523), huyện Chi Lăng, tỉnh Lạng Sơn".
  case ambiguous(text: String, candidates: [String])
  /// No dated list of units has this id.
  case unknownList(id: String, known: [String])
  /// An area that is there but has no commune to inspect.
  case withoutCommunes(area: String)
}
