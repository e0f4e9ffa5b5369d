extension Conflict {
  /// Where the check finds it: as near as a place of the inspection is named.
  public func findingPlace(in inspection: Inspection) -> FindingPlace {
    if let place = subject.place, inspection.position(of: place.commune) != nil { return .criterion(place) }
    if let commune = subject.commune, let set = subject.criteriaSet ?? inspection.outlines.first?.id {
      return .commune(commune, set)
    }
    if let set = subject.criteriaSet { return .figures(set) }
    return NoticePart(subject.field).map(FindingPlace.part) ?? .session
  }
}
