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

  /// The fact as it is recorded: its text composed (NFC) and without empty letters, its lines ended by a line feed alone.
  public var normalized: Fact {
    Fact(
      subject,
      value.map { text in
        let lines = text.utf8.contains(0x0D) && text.contains("\r\n") ? text.replacing("\r\n", with: "\n") : text
        return lines.withoutEmptyLetters.nfc
      })
  }
}
