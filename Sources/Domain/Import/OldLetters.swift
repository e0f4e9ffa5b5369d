extension Grid {
  /// Its texts have the letters by which TCVN3 and VNI stand for Vietnamese ones, and hardly any of these themselves.
  public var hasOldLetters: Bool {
    var (old, new) = (0, 0)
    for text in rows.prefix(60).lazy.flatMap(\.cells).map(\.text) {
      for scalar in text.unicodeScalars where scalar.value > 0x7F {
        switch scalar.value {
        case 0x1EA0...0x1EF9, 0x102, 0x103, 0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x300...0x323: new += 1
        case _ where Grid.oldLetters.contains(scalar): old += 1
        default: break
        }
      }
    }
    return old >= 6 && old > 2 * new
  }

  private static let oldLetters = Set("µ¸¶·¹¨»¾¼½Æ©ÇË®ÌÐÎÏÑªÖ×ØÜÞßäåæçë«¬îïñö÷øûüþÿÄÅ".unicodeScalars)
}
