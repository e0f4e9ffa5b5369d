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
      let status = Status.words[Status.unmarked(VietnameseText.folded(text))]
    else { return nil }
    self = status
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
          "chua dat", "chua", "khong dat", "khong", "ko dat", "k dat", "kd", "cd", "k", "ko", "0", "✗", "✘", "✕", "❌",
          "false", "not met", "not-met", "no", "n",
        ]
      ),
      // A dash alone says nothing in a Vietnamese table.
      (.notAssessed, ["chua danh gia", "chua dg", "cdg", "not assessed", "none", "", "-", "–", "—"]),
    ]
    return Dictionary(uniqueKeysWithValues: groups.flatMap { status, words in words.map { ($0, status) } })
  }()
}
