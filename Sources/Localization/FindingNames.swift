public import Domain

/// The names of what findings are about, in a language.
struct FindingNames {
  var inspection: Inspection
  var language: Language

  /// "xã Bằng Hữu"; the code of a commune that the inspection does not have.
  func commune(_ code: UnitCode) -> String {
    inspection.position(of: code).map { inspection.communes[$0].unit.title } ?? code.text
  }

  /// The names without their kind, so many of them, and how many more there are.
  func communes(_ codes: [UnitCode], atMost: Int = 12) -> (names: String, more: Int) {
    let names = codes.prefix(atMost).map { code in
      inspection.position(of: code).map { inspection.communes[$0].unit.name } ?? code.text
    }
    return (names.joined(separator: ", "), max(0, codes.count - atMost))
  }

  /// "Nâng cao 2021–2025".
  func set(_ id: CriteriaSetID) -> String {
    let outline =
      inspection.position(of: id).map { inspection.outlines[$0] }
      ?? CriteriaOutline(
        id: id, version: "", title: Localized(vi: id.rawValue), isComplete: false, prerequisite: nil, criteria: [])
    return language.texts.shortTitle(outline)
  }

  /// How many criteria a set has.
  func total(_ id: CriteriaSetID) -> Int {
    inspection.position(of: id).map { inspection.outlines[$0].criteria.count } ?? 0
  }

  /// "2 (Giao thông), 5 (Trường học)"; of more than six criteria the numbers only, "1–9, 12".
  func criteria(_ numbers: [Int], _ id: CriteriaSetID?) -> String {
    let outline = id.flatMap { inspection.position(of: $0) }.map { inspection.outlines[$0] }
    return outline?.named(numbers, language, atMost: 6) ?? CriteriaOutline.runs(numbers)
  }

  /// "1 (Quy hoạch)" of a place.
  func criterion(_ place: Place) -> String { criteria([place.criterion], place.criteriaSet) }
}

extension CriteriaOutline {
  /// Numbers with the names of their criteria; of more than so many the numbers only.
  func named(_ numbers: [Int], _ language: Language, atMost: Int = .max) -> String {
    if numbers.count > atMost { return CriteriaOutline.runs(numbers) }
    return numbers.map { number in
      let name = criteria.first { $0.number == number }?.name.text(in: language)
      return name.map { "\(number) (\($0))" } ?? "\(number)"
    }.joined(separator: ", ")
  }

  /// Ascending numbers, three and more in a row as "1–9".
  static func runs(_ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { run in
      switch run.count {
      case 1: "\(run.lowerBound)"
      case 2: "\(run.lowerBound), \(run.upperBound)"
      default: "\(run.lowerBound)–\(run.upperBound)"
      }
    }.joined(separator: ", ")
  }
}

extension Finding {
  /// The set that it is about.
  var criteriaSet: CriteriaSetID? {
    switch place {
    case .figures(let set), .commune(_, let set): set
    case .criterion(let place): place.criteriaSet
    case .session, .part, .recommendation: nil
    }
  }

  /// Where its sentence begins: what lists criteria of a commune is said of the commune.
  var subject: FindingPlace {
    guard case .criterion(let place) = place else { return self.place }
    switch kind {
    case .notAssessed, .notMetWithoutFinding, .notMetWithSolutionsOnly:
      return .commune(place.commune, place.criteriaSet)
    default: return self.place
    }
  }

  /// The recommendation that it is about.
  var recommendation: Recommendation? {
    switch kind {
    case .withoutOwner(let recommendation), .withoutDeadline(let recommendation),
      .deadlineBeforeSession(let recommendation), .overdue(let recommendation, _):
      recommendation
    default: nil
    }
  }
}

extension Recommendation {
  /// Its first words, to know it by.
  var beginning: String { text.count > 60 ? text.prefix(59).trimmedEnd + "…" : text }
}

extension ClosedRange<Int> {
  /// "13" or "15–18".
  public var shown: String { count == 1 ? "\(lowerBound)" : "\(lowerBound)–\(upperBound)" }
}

extension Ratio {
  /// An exact figure with where it comes from: "0,388 (7/18)".
  var withFraction: String { "\(text(decimals: 3, keepingZeros: false)) (\(numerator)/\(denominator))" }

  /// An average in a sentence about averages.
  var short: String { text(decimals: 2, keepingZeros: false) }
}

extension Count {
  /// In a list of changes: "13", "12*" as reported, "12*≠" against what is assessed, "12+" while that is not done.
  public var shown: String {
    switch self {
    case .counted(let met): "\(met)"
    case .reported(let range): "\(range.shown)*"
    case .contradicted(let range, _): "\(range.shown)*≠"
    case .partial(let range): "\(range.lowerBound)+"
    case .unknown: "?"
    }
  }
}
