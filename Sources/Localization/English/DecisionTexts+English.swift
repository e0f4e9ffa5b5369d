struct EnglishDecisions: DecisionTexts {
  func contradicted(_ reported: String, most: Int) -> String { "\(reported) reported ≠ at most \(most) recorded" }
  func contradicted(_ reported: String, least: Int) -> String {
    "\(reported) reported ≠ at least \(least) recorded"
  }
  let questionLeft = "Nothing is recorded; the draft is kept, ask the same again to go on."
}
