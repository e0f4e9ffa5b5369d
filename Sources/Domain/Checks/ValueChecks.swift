extension Inspection {
  /// Criteria decided against what their indicators say. A level that is unknown or only recalled says nothing.
  func valueFindings(_ levels: Levels) -> [Finding] {
    contradictions(by: levels).compactMap { place in
      guard let suggested = judgement(at: place, by: levels)?.suggestion.status else { return nil }
      let reason = reason(at: place).flatMap { $0.isBlank ? nil : $0 }
      return Finding(.againstValues(suggested: suggested, reason: reason), at: .criterion(place))
    }
  }
}
