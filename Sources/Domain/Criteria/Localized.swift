/// A text of the data in Vietnamese and, where there is a usual translation, in English.
public struct Localized: Hashable, Sendable {
  /// The official wording.
  public var vi: String
  /// A common translation, never official.
  public var en: String?

  /// A text in one or both languages.
  public init(vi: String, en: String? = nil) {
    self.vi = vi
    self.en = en
  }
}
