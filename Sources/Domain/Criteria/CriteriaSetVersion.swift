/// A criteria set in the version that a session uses; a later version changes nothing of what was recorded.
public struct CriteriaSetVersion: Hashable, Sendable, CustomStringConvertible {
  /// The set.
  public var id: CriteriaSetID
  /// Its version.
  public var version: String

  /// A set in a version.
  public init(id: CriteriaSetID, version: String) {
    self.id = id
    self.version = version
  }

  /// From `ntm-2021-2025@2`.
  public init?(_ text: some StringProtocol) {
    guard let at = text.lastIndex(of: "@"), at != text.startIndex else { return nil }
    let version = text[text.index(after: at)...]
    guard !version.isEmpty else { return nil }
    self.init(id: CriteriaSetID(rawValue: String(text[..<at])), version: String(version))
  }

  /// As `ntm-2021-2025@2`.
  public var description: String { "\(id.rawValue)@\(version)" }
}
