extension Change {
  /// The change as bytes, for the seal over a session.
  ///
  /// What finalising and reopening themselves record is not sealed; nil for such a change.
  public var sealed: [UInt8]? {
    Field.ofSealing.contains(fact.subject.field) ? nil : bytes
  }
}

extension Field {
  /// What finalising and reopening record.
  public static let ofSealing: Set<Field> = [.seal, .checked, .reopened]
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

extension Unicode.Scalar {
  /// A control character, or one that turns the direction of writing (U+202A to U+202E, U+2066 to U+2069).
  public var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }
}
