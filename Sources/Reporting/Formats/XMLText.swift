/// Text as XML and HTML take it.
enum XMLText {
  /// Escaped for an element or an attribute in double quotes; control characters, which XML forbids, are left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case _ where isAllowed(scalar): escaped.unicodeScalars.append(scalar)
      default: break
      }
    }
    return escaped
  }

  /// What `escaped` made of it, undone.
  static func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }

  /// Without what XML forbids.
  static func clean(_ text: String) -> String {
    text.unicodeScalars.allSatisfy(isAllowed)
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.filter(isAllowed)))
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case ..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
