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

  /// Why the text cannot be recorded: a control character, or more than a document can take; nil when it can.
  ///
  /// The characters that turn the direction of writing count as such: Vietnamese has no use for them, and they make a
  /// text show something else than it says.
  public var problem: NoticeProblem? {
    guard let value else { return nil }
    if value.utf8.count > Fact.longestText {
      return .tooLong(field: subject.field, bytes: value.utf8.count, limit: Fact.longestText)
    }
    guard value.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) else { return nil }
    var (line, column) = (1, 0)
    for scalar in value.unicodeScalars {
      column += 1
      if scalar == "\n" {
        (line, column) = (line + 1, 0)
      } else if scalar.isControl, scalar != "\t" {
        return .controlCharacter(field: subject.field, line: line, column: column)
      }
    }
    return nil
  }
}
