internal import Foundation

/// How wide a line is printed, for the rules of a letterhead, which are as long as their text or a part of it.
enum PrintedWidth {
  /// Bold Times New Roman from the space on, in hundredths of the font's size.
  private static let bold = [
    25, 33, 56, 50, 50, 100, 83, 28, 33, 33, 50, 57, 25, 33, 25, 28, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 33, 33, 57,
    57, 57, 50, 93, 72, 67, 72, 72, 67, 61, 78, 78, 39, 50, 78, 67, 94, 72, 78, 61, 78, 72, 56, 67, 72, 72, 100, 72, 72,
    67, 33, 28, 33, 58, 50, 33, 50, 56, 44, 56, 44, 33, 50, 56, 28, 33, 56, 28, 83, 56, 50, 56, 56, 44, 39, 33, 56, 50,
    72, 50, 50, 44, 39, 22, 39, 52,
  ]

  /// The width in twentieths of a point; a letter with marks is as wide as without.
  static func ofBold(_ text: String, halfPoints: Int) -> Int {
    let hundredths = text.decomposedStringWithCanonicalMapping.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x20...0x7E: sum + bold[Int(scalar.value) - 0x20]
      case 0x300...0x36F: sum
      case 0x110: sum + 72
      default: sum + 56
      }
    }
    return hundredths * halfPoints / 10
  }
}
