import Domain

/// Which criteria and communes the home screen lists.
enum Filter: Equatable, Sendable, CaseIterable {
  case all, notMet, notAssessed, withNote

  /// What the filter's key makes of it.
  var next: Filter {
    switch self {
    case .all: .notMet
    case .notMet: .notAssessed
    case .notAssessed: .withNote
    case .withNote: .all
    }
  }

  func includes(_ assessment: Assessment) -> Bool {
    switch self {
    case .all: true
    case .notMet: assessment.status == .notMet
    case .notAssessed: assessment.status == .notAssessed
    case .withNote: !assessment.note.isEmpty
    }
  }
}

extension Model {
  /// The communes listed: their positions in the inspection.
  var listedCommunes: [Int] {
    guard let inspection else { return shown.emptyArea.map { Array($0.communes.indices) } ?? [] }
    let all = Array(inspection.communes.indices)
    guard home.filter != .all, let outline else { return all }
    let numbers = outline.criteria.map(\.number)
    return all.filter { commune in
      let result = inspection.communes[commune].results[shown.setIndex]
      return numbers.contains { home.filter.includes(result.assessment(of: $0)) }
    }
  }

  /// The criteria listed for the commune chosen: their numbers.
  var listedCriteria: [Int] {
    guard let outline, let result = currentResult else { return [] }
    return outline.criteria.map(\.number).filter { home.filter.includes(result.assessment(of: $0)) }
  }

  /// The commune chosen.
  var currentCommune: CommuneRecord? {
    guard let inspection else { return nil }
    let listed = listedCommunes
    guard listed.indices.contains(home.communes.index) else { return nil }
    return inspection.communes[listed[home.communes.index]]
  }

  /// Its result under the set shown.
  var currentResult: CommuneResult? {
    guard let results = currentCommune?.results, results.indices.contains(shown.setIndex) else { return nil }
    return results[shown.setIndex]
  }

  /// The criterion chosen, with commune and set.
  var currentPlace: Place? {
    let criteria = listedCriteria
    guard let commune = currentCommune, let outline, criteria.indices.contains(home.criteria.index) else { return nil }
    return Place(commune: commune.unit.code, criteriaSet: outline.id, criterion: criteria[home.criteria.index])
  }

  /// Brings the commune and the criterion chosen into their lists and onto the screen.
  mutating func revealChosen() {
    let rows = home.rows(in: self)
    home.communes.reveal(count: listedCommunes.count, height: rows)
    home.criteria.reveal(count: listedCriteria.count, height: rows)
  }

  /// Chooses a place on the home screen; the filter gives way when it hides it.
  mutating func choose(commune: UnitCode, criterion: Int?, set: CriteriaSetID? = nil) {
    guard let inspection, let position = inspection.position(of: commune) else { return }
    if let set, let index = inspection.position(of: set) { shown.setIndex = index }
    let result = inspection.communes[position].results[shown.setIndex]
    let isShown = criterion.map { home.filter.includes(result.assessment(of: $0)) } ?? true
    if !isShown || !listedCommunes.contains(position) { home.filter = .all }
    let rows = home.rows(in: self)
    let communes = listedCommunes
    home.communes.choose(communes.firstIndex(of: position) ?? 0, count: communes.count, height: rows)
    guard let criterion else { return }
    let criteria = listedCriteria
    home.criteria.choose(criteria.firstIndex(of: criterion) ?? 0, count: criteria.count, height: rows)
  }

  /// The next place without an assessment in the order of the lists, from the one chosen on and around.
  ///
  /// Only in communes that count, and not in those that a report stands for, unless one of them is chosen.
  ///
  /// - Parameters:
  ///   - listed: the communes in question as positions in their order; nil for all.
  ///   - isOpen: which criteria are meant; those not assessed unless said otherwise.
  func openPlace(
    forward: Bool, among listed: [Int]? = nil,
    isOpen: (CommuneResult, Int) -> Bool = { $0.status(of: $1, .inspector) == .notAssessed }
  ) -> Place? {
    guard let inspection, let outline else { return nil }
    let numbers = outline.criteria.map(\.number)
    let here = currentPlace
    let positions = (listed ?? Array(inspection.communes.indices)).filter { position in
      let commune = inspection.communes[position]
      return inspection.notice.settings.counts(commune.unit)
        && (!commune.results[shown.setIndex].isOnlyReported || commune.unit.code == here?.commune)
    }
    let count = positions.count * numbers.count
    guard count > 0 else { return nil }
    let row = positions.firstIndex { inspection.communes[$0].unit.code == here?.commune }
    let column = numbers.firstIndex { $0 == here?.criterion }
    let start = row.flatMap { row in column.map { row * numbers.count + $0 } } ?? (forward ? count - 1 : 0)
    for step in 1...count {
      let index = (start + (forward ? step : -step) + count * 2) % count
      let commune = inspection.communes[positions[index / numbers.count]]
      let number = numbers[index % numbers.count]
      if isOpen(commune.results[shown.setIndex], number) {
        return Place(commune: commune.unit.code, criteriaSet: outline.id, criterion: number)
      }
    }
    return nil
  }
}
