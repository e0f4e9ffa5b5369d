import Domain
import Localization

/// Whose assessment a table shows.
enum Whose: Equatable, Sendable {
  /// What the inspector found.
  case inspector
  /// What the commune says of itself (tự đánh giá).
  case commune
  /// What the inspector found, and beside it what the commune says otherwise.
  case differences

  var next: Whose {
    switch self {
    case .inspector: .commune
    case .commune: .differences
    case .differences: .inspector
    }
  }
}

/// What the communes of a table are sorted by.
enum TableOrder: Equatable, Sendable {
  case name
  /// The most first.
  case count
  /// Those that do not meet this criterion first.
  case criterion(Int)

  /// What the key of the order makes of it in the column of a criterion.
  func next(at criterion: Int) -> TableOrder {
    switch self {
    case .name: .count
    case .count: .criterion(criterion)
    case .criterion(let sorted): sorted == criterion ? .name : .criterion(criterion)
    }
  }
}

/// Which cells of a table are shown; communes without one are left out.
enum TableFilter: Equatable, Sendable {
  case cells(Filter)
  /// Decided against what the indicators say.
  case againstValues

  static let all = TableFilter.cells(.all)

  var next: TableFilter {
    switch self {
    case .cells(.withNote): .againstValues
    case .cells(let filter): .cells(filter.next)
    case .againstValues: .all
    }
  }

  func includes(_ result: CommuneResult, _ criterion: Int, _ whose: Whose, isAgainst: Bool) -> Bool {
    switch self {
    case .cells(.all): true
    case .cells(.notMet): result.status(of: criterion, whose) == .notMet
    case .cells(.notAssessed): result.status(of: criterion, whose) == .notAssessed
    case .cells(.withNote): result.notes[criterion]?.isEmpty == false
    case .againstValues: isAgainst
    }
  }
}

extension CommuneResult {
  func status(of criterion: Int, _ whose: Whose) -> Status {
    if whose == .commune { return selfAssessed[criterion] ?? .notAssessed }
    return criterion > 0 && criterion <= statuses.count ? statuses[criterion - 1] : .notAssessed
  }

  /// The commune says otherwise than the inspector; where one of them says nothing they do not differ.
  func differs(at criterion: Int) -> Bool {
    guard let own = selfAssessed[criterion], own != .notAssessed else { return false }
    let found = status(of: criterion, .inspector)
    return found != .notAssessed && found != own
  }

  /// How many criteria are met by whom, or in how many the two differ.
  func count(_ whose: Whose) -> Count {
    switch whose {
    case .inspector: count
    case .commune: Count(Tally((1...max(1, statuses.count)).map { status(of: $0, .commune) }), reported: nil)
    case .differences: .counted(selfAssessed.keys.count { differs(at: $0) })
    }
  }
}

/// What stands below the columns of a table, over the communes that count.
struct TableTotals: Equatable, Sendable {
  /// For each criterion how many communes meet it, or in how many the two differ.
  var criteria: [Int] = []
  /// The average number of criteria met.
  var average: AverageRange?
  /// All differences.
  var differences = 0

  init() {}

  init(_ inspection: Inspection, set: Int, _ whose: Whose) {
    let results = inspection.communesThatCount.map { $0.results[set] }
    criteria = inspection.outlines[set].criteria.map { criterion in
      results.count {
        whose == .differences ? $0.differs(at: criterion.number) : $0.status(of: criterion.number, whose) == .met
      }
    }
    if whose == .differences {
      differences = criteria.reduce(0, +)
    } else {
      average = AverageRange(of: results.map { $0.count(whose) })
    }
  }
}

extension Inspection {
  /// The communes of a table, as positions in `communes`.
  func tableRows(
    set: Int, _ whose: Whose, _ order: TableOrder, _ filter: TableFilter, against: [UnitCode: Set<Int>]
  ) -> [Int] {
    let numbers = outlines[set].criteria.map(\.number)
    let listed = communes.indices.filter { position in
      if filter == .all { return true }
      let result = communes[position].results[set]
      let against = against[communes[position].unit.code] ?? []
      return numbers.contains { filter.includes(result, $0, whose, isAgainst: against.contains($0)) }
    }
    let rank: (Int) -> Int
    switch order {
    case .name: return listed
    case .count:
      rank = { position in
        guard let range = communes[position].results[set].count(whose).range else { return 1 }
        return -range.lowerBound - range.upperBound
      }
    case .criterion(let number):
      rank = { position in
        switch communes[position].results[set].status(of: number, whose) {
        case .notMet: 0
        case .notAssessed: 1
        case .met: 2
        }
      }
    }
    // Those that count nowhere stay behind the others.
    let aside = { notice.settings.counts(communes[$0].unit) ? 0 : 1 }
    return listed.map { (aside($0), rank($0), $0) }.sorted { $0 < $1 }.map(\.2)
  }
}

extension Model {
  /// The criteria of the set shown that are decided against their values, by commune.
  var againstValues: [UnitCode: Set<Int>] {
    guard let set = outline?.id else { return [:] }
    var against: [UnitCode: Set<Int>] = [:]
    for place in shown.contradictions where place.criteriaSet == set {
      against[place.commune, default: []].insert(place.criterion)
    }
    return against
  }
}

// MARK: Words

extension Whose {
  func word(_ texts: any TableTexts) -> String {
    switch self {
    case .inspector: texts.table
    case .commune: texts.ownTable
    case .differences: texts.differencesTable
    }
  }

  func said(_ texts: any TableTexts) -> String {
    switch self {
    case .inspector: texts.showsFound
    case .commune: texts.showsOwn
    case .differences: texts.showsDifferences
    }
  }
}

extension TableOrder {
  func said(_ texts: any TableTexts) -> String {
    switch self {
    case .name: texts.sortedByName
    case .count: texts.sortedByCount
    case .criterion(let number): texts.sortedByCriterion(number)
    }
  }
}

extension TableFilter {
  func word(_ texts: any Texts) -> String {
    switch self {
    case .cells(let filter): filter.word(texts)
    case .againstValues: texts.table.filterAgainstValues
    }
  }
}

extension TableState.LeftOut {
  /// How many cells of a range were recorded, and how many were not.
  func said(_ recorded: Int, _ texts: any TableTexts) -> String {
    let parts = [
      (againstValues, texts.leftAgainstValues), (reported, texts.leftReported), (uncounted, texts.leftUncounted),
    ]
    return ([texts.recorded(recorded)] + parts.filter { $0.0 > 0 }.map { $0.1($0.0) }).joined(separator: " ")
  }
}
