import Domain

/// Text as XML and HTML take it.
enum XMLText {
  /// Escaped for an element or an attribute in double quotes; control characters, which XML forbids or a
  /// reader would obey, are left out.
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
    switch scalar {
    case "\t", "\n", "\r": true
    case "\u{FFFE}", "\u{FFFF}": false
    default: !scalar.isControl
    }
  }
}
