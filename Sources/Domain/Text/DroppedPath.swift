/// What a terminal writes when a file is dropped into it, or what was copied from a shell or a file manager.
public enum DroppedPath {
  /// The path that a text is as a word of a shell or as an address: `'/tmp/a b.csv' `, `/tmp/a\ b.csv`,
  /// `file:///tmp/a%20b.csv`; nil for a text that is neither. A folder that stood before it, as where a terminal types what
  /// is dropped behind what is there already, is left out.
  public static func path(_ text: String) -> String? {
    var text = text.trimmed
    if let folder = text.firstMatch(of: /^[^'"]*\/(?=['"]\/|file:\/)/) {
      text = String(text[folder.range.upperBound...])
    }
    if let address = address(text) { return address }
    let isQuoted = text.first == "'" || text.first == "\"" || text.contains(/\\[^A-Za-z0-9]/)
    guard isQuoted else { return nil }
    return unquoted(text)
  }

  /// The path of a text that is one from the root or from home, however it is written; nil for any other text.
  public static func absolute(_ text: String) -> String? {
    let path = path(text) ?? text.trimmed
    return path.hasPrefix("/") || path.hasPrefix("~/") ? path : nil
  }

  private static func address(_ text: String) -> String? {
    guard text.lowercased().hasPrefix("file:/") else { return nil }
    var path = text.dropFirst("file:".count)
    // A host may stand between the second slash and the third.
    if path.hasPrefix("//") { path = path.dropFirst(2).drop { $0 != "/" } }
    var bytes: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, digits.allSatisfy(\.isHexDigit),
        let value = UInt8(digits, radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// One word without its quotation marks and backslashes, as a shell takes it; nil where a mark is not closed, and for
  /// several words.
  private static func unquoted(_ text: String) -> String? {
    var word = ""
    var quote: Character?
    var rest = text[...]
    while let letter = rest.popFirst() {
      if letter == quote {
        quote = nil
      } else if letter == "\\", quote == nil || quote == "\"" && "\"\\$`".contains(rest.first ?? " ") {
        guard let next = rest.popFirst() else { return nil }
        word.append(next)
      } else if quote == nil, letter == "'" || letter == "\"" {
        quote = letter
      } else if quote == nil, letter.isWhitespace {
        return nil
      } else {
        word.append(letter)
      }
    }
    return quote == nil && !word.isEmpty ? word : nil
  }
}
