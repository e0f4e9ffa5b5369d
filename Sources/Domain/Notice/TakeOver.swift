extension Notice {
  /// The standing texts of an earlier notice as facts for a session: bases, recipients, signer and the like, where
  /// nothing is written yet. What is there already is never replaced.
  ///
  /// - Parameter parts: only these; nil for all that carry from one session to the next.
  public func standing(into inspection: Inspection, parts: [NoticePart]? = nil) -> [Fact] {
    let wanted = parts ?? NoticePart.allCases.filter(\.isStanding)
    return wanted.compactMap { part in
      guard let text = texts[part], inspection.notice[part] == nil else { return nil }
      return Fact(Subject(session: inspection.session.id, field: part.field), text)
    }
  }
}

extension RecommendationBook {
  /// The general tasks of a notice, those that belong to no commune, as they would be set again: without deadline and
  /// completion. What the session recommends already is left out.
  public func standingTasks(into book: RecommendationBook) -> [Recommendation] {
    let known = Set(book.own.map(\.text))
    return own.filter { $0.origin.commune == nil && !known.contains($0.text) }.map { task in
      var task = task
      task.due = nil
      task.completion = nil
      return task
    }
  }
}
