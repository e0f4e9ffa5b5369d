extension Status {
  /// What a cell of a table says; nil when it is not understood, `notAssessed` when it says nothing.
  init?(cell text: String) {
    if text.isEmpty {
      self = .notAssessed
      return
    }
    guard text.utf8.count <= 60, let status = Status.words[VietnameseText.folded(text)] else { return nil }
    self = status
  }

  /// In the words as they are folded: no marks, lower case.
  private static let words: [String: Status] = {
    let groups: [(Status, [String])] = [
      (.met, ["dat", "d", "x", "1", "v", "✓", "✔", "√", "☑", "✅", "co", "+", "true", "met", "yes", "y"]),
      (
        .notMet,
        [
          "chua dat", "chua", "khong dat", "khong", "ko dat", "k dat", "kd", "cd", "k", "ko", "0", "-", "–", "—", "✗",
          "✘", "✕", "❌", "false", "not met", "not-met", "no", "n",
        ]
      ),
      (.notAssessed, ["chua danh gia", "chua dg", "cdg", "not assessed", "none", ""]),
    ]
    return Dictionary(uniqueKeysWithValues: groups.flatMap { status, words in words.map { ($0, status) } })
  }()
}
