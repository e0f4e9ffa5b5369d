public import Domain

extension Texts {
  /// A band's name: "19", "15–18", "dưới 5".
  public func band(_ range: ClosedRange<Int>) -> String {
    if range.count == 1 { return "\(range.lowerBound)" }
    return range.lowerBound == 0 ? fewerThan(range.upperBound + 1) : "\(range.lowerBound)–\(range.upperBound)"
  }

  /// An average as it stands in a sentence: exact, or from the least to the most it can be.
  public func figure(_ average: AverageRange) -> String {
    let lowest = average.lowest.text(decimals: 2, keepingZeros: false)
    if average.isExact { return lowest }
    return averageBetween(lowest, average.highest.text(decimals: 2, keepingZeros: false))
  }

  /// What is known of a commune's count: "13/19", "12+/19" while it is not assessed to the end, "15–18/19 theo báo cáo".
  public func count(_ result: CommuneResult) -> String {
    self.count(result.count, of: result.statuses.count)
  }

  /// What is known of a count out of so many criteria; empty where nothing is.
  public func count(_ count: Count, of total: Int) -> String {
    switch count {
    case .counted(let met): return "\(met)/\(total)"
    case .partial(let range): return "\(range.lowerBound)+/\(total)"
    case .reported(let range): return "\(band(range))/\(total) \(reported)"
    case .contradicted(let range, let possible): return summary.contradicted(range, possible)
    case .unknown: return ""
    }
  }

  /// A commune's name in a list of counts: a star for a reported figure, the count so far for an unfinished one, both
  /// where one rules the other out.
  public func marked(_ commune: CommuneCount) -> String {
    switch commune.count {
    case .reported: "\(commune.unit.name)*"
    case .partial(let range): "\(commune.unit.name) (\(range.lowerBound)+)"
    case .contradicted(let range, let possible): "\(commune.unit.name) (\(summary.contradicted(range, possible)))"
    case .counted, .unknown: commune.unit.name
    }
  }
}

extension Texts {
  /// A format in the list of them: its ending, and what a file of it holds.
  public func format(_ format: ExportFormat) -> String {
    let ending = format.rawValue
    return ending + String(repeating: " ", count: max(1, 6 - ending.count)) + content(format.content)
  }
}

extension Texts {
  /// What was found for an indicator, without its unit: `2.331/2.524`, `đạt`, `không áp dụng: …`.
  public func answer(_ answer: IndicatorAnswer) -> String {
    switch answer {
    case .measured(let measurement): measurement.grouped
    case .found(let isMet): indicator.answer(isMet)
    case .notApplicable(let reason): indicator.notApplicable(reason)
    }
  }

  /// What a fact says, in words: `percentage of 14.1, set by hand: 92,3`, `deadline: 30/10/2022`, `note: cleared`.
  public func said(_ fact: Fact) -> String {
    let field = fact.subject.field
    guard let value = fact.value else {
      return field == .seal ? notice.unsealed : "\(self.field(field)): \(notice.cleared)"
    }
    return "\(self.field(field)): \(shown(value, of: field))"
  }

  private func shown(_ value: String, of field: Field) -> String {
    guard let type = field.kind?.description.type else { return value }
    switch type {
    case .setting(let setting): return notice.value(value, of: setting)
    case .answer: return IndicatorAnswer(recorded: value).map { answer($0) } ?? value
    case .trait(let trait): return trait.isFlag ? indicator.flag(value) : value
    case .day: return CalendarDate(iso: value)?.vietnamese ?? value
    case .dayOrMonth: return IssueDate(value)?.vietnamese ?? value
    case .figure: return Figures.withComma(value)
    case .flag: return value == Field.yes ? notice.yes : value
    case .seal: return String(value.prefix(12))
    case .status: return status(Status(rawValue: value) ?? .notAssessed)
    case .decision: return Decision(recorded: value).map { indicator.decision($0) } ?? value
    case .line, .text, .list, .word, .unitCode, .criteriaSets, .count, .printed, .printedCriteria, .printedCommunes:
      return value
    }
  }
}

extension IssueDate {
  /// As it is written in Vietnam: "15/7/2024", or "7/2024" while the day is open.
  public var vietnamese: String { (day.map { "\($0)/" } ?? "") + "\(month)/\(year)" }
}

extension Texts {
  /// The faults of a file, a line each.
  func lines(_ faults: [CriteriaFault]) -> String { faults.map { "  \(fault($0))" }.joined(separator: "\n") }
}

extension UnitKind {
  /// Before a unit's name where room is scarce, as official lists have it: "TT" for a township.
  public var short: String {
    switch self {
    case .township: "TT"
    case .ward: "P."
    case .specialZone: "ĐK"
    case .province, .city, .urbanDistrict, .ruralDistrict, .town, .ruralCommune: rawValue
    }
  }
}
