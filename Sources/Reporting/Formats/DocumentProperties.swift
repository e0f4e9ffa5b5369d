public import Domain

/// What a file that was given out says of where it came from.
public struct DocumentProperties: Equatable, Sendable {
  /// The session it was written from.
  public var session: SessionID
  /// The seal over the session's changes at that moment.
  public var seal: String?

  static let sessionName = "NtmSession"
  static let sealName = "NtmSeal"
}
