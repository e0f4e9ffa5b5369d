extension Inspection {
  /// What the earlier inspection of the area had and this one does not, without a word of why.
  func earlierFindings(_ earlier: Inspection) -> [Finding] {
    var findings: [Finding] = []
    let matched = communes(alsoIn: earlier)
    let found = Set(matched.map(\.then))
    let gone = earlier.communes.indices.filter { !found.contains($0) }
    if session.area == earlier.session.area, isComparable(with: earlier), !gone.isEmpty {
      let names = gone.map { earlier.communes[$0].unit.title }
      findings.append(Finding(.communesGone(names, since: earlier.session.date), at: .session))
    }
    for (position, outline) in outlines.enumerated() {
      guard let before = earlier.position(of: outline.id),
        earlier.outlines[before].criteria.count == outline.criteria.count
      else { continue }
      for (now, then) in matched {
        let result = communes[now].results[position]
        let statuses = earlier.communes[then].results[before].statuses
        for index in statuses.indices where statuses[index] == .met && result.statuses[index] == .notMet {
          let number = outline.criteria[index].number
          guard result.notes[number]?.isBlank ?? true else { continue }
          let place = Place(commune: communes[now].unit.code, criteriaSet: outline.id, criterion: number)
          findings.append(Finding(.lostWithoutNote(since: earlier.session.date), at: .criterion(place)))
        }
      }
    }
    return findings
  }

}
