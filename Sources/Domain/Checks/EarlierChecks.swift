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

  /// The communes that both inspections have, as positions in `communes` of each.
  ///
  /// A code is a key only inside its list, and the two-level lists give old codes and names to units of another extent.
  /// Between two lists communes are the same only where both inspections are of a district, which only the three-level
  /// lists have, and the names agree as well.
  func communes(alsoIn earlier: Inspection) -> [(now: Int, then: Int)] {
    guard isComparable(with: earlier) else { return [] }
    let isSameList = session.unitList == earlier.session.unitList
    return communes.enumerated().compactMap { now, record in
      guard let then = earlier.position(of: record.unit.code),
        isSameList || VietnameseText.sameSpelling(record.unit.title, earlier.communes[then].unit.title)
      else { return nil }
      return (now, then)
    }
  }

  private func isComparable(with earlier: Inspection) -> Bool {
    session.unitList == earlier.session.unitList
      || (session.area.level == .district && earlier.session.area.level == .district)
  }
}
