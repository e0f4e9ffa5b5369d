/// A value for a subject, not yet recorded; nil clears it.
public struct Fact: Hashable, Sendable {
  /// What it is about.
  public var subject: Subject
  /// The new value.
  public var value: String?

  /// A fact.
  public init(_ subject: Subject, _ value: String?) {
    self.subject = subject
    self.value = value
  }
}

extension Fact {
  /// How long a text may be, in bytes of UTF-8.
  public static let longestText = 1 << 20

  /// The fact as it is recorded: its text composed (NFC), its lines ended by a line feed alone.
  public var normalized: Fact {
    Fact(
      subject,
      value.map { $0.utf8.contains(0x0D) && $0.contains("\r\n") ? $0.replacing("\r\n", with: "\n").nfc : $0.nfc })
  }
}
