extension Status {
  /// What a cell of a table says; nil when it is not understood, `notAssessed` when it says nothing.
  ///
  /// Our own tables mark a decision against the values behind the status; that mark is not part of it.
  init?(cell text: String) {
    if text.isEmpty {
      self = .notAssessed
      return
    }
    guard text.utf8.count <= 60,
      let status = Status.words[Status.unmarked(VietnameseText.folded(Status.withBars(text)))]
    else { return nil }
    self = status
  }

  /// With the Vietnamese letter where a keyboard had only the Icelandic one that looks like it.
  private static func withBars(_ text: String) -> String {
    text.replacing("\u{D0}", with: "Đ").replacing("\u{F0}", with: "đ")
  }

  /// Without the mark of a decision against the values. What else stands in parentheses may be a doubt.
  private static func unmarked(_ text: String) -> String {
    for mark in ["(trai so lieu)", "(against the values)", "*"] where text.hasSuffix(mark) && text != mark {
      return text.dropLast(mark.count).split(separator: " ").joined(separator: " ")
    }
    return text
  }

  /// In the words as they are folded: no marks, lower case.
  private static let words: [String: Status] = {
    let groups: [(Status, [String])] = [
      (.met, ["dat", "d", "x", "1", "v", "✓", "✔", "√", "☑", "✅", "co", "+", "true", "met", "yes", "y"]),
      (
        .notMet,
        [
          "chua dat", "chua", "khong dat", "khong", "ko dat", "k dat", "kd", "cd", "k", "ko", "0", "✗", "✘", "✕", "✖",
          "❌", "false", "not met", "not-met", "no", "n",
        ]
      ),
      // A dash alone says nothing in a Vietnamese table.
      (.notAssessed, ["chua danh gia", "chua dg", "cdg", "not assessed", "none", "", "-", "–", "—"]),
    ]
    return Dictionary(uniqueKeysWithValues: groups.flatMap { status, words in words.map { ($0, status) } })
  }()

  /// Whether a cell of a column that is marked for this status is marked; nil when it is not understood.
  func isMarked(by text: String) -> Bool? {
    let folded = VietnameseText.folded(text)
    if Status.marks.contains(folded) { return true }
    if Status.noMarks.contains(folded) { return false }
    let words = HeadWords(text).status
    return words == self ? true : nil
  }

  private static let marks: Set = ["x", "1", "v", "✓", "✔", "√", "☑", "✅", "co", "+", "true", "yes", "y"]
  private static let noMarks: Set = ["", "0", "-", "–", "—", "false", "khong", "no", "n", "☐"]
}
