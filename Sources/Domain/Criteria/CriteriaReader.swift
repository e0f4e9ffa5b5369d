/// Reads the parts of a criteria file; whatever is wrong goes to the list of faults, and a stand-in is returned.
struct CriteriaReader {
  private let root: JSONPlace
  private let groups: [CriteriaGroup]
  private let regions: [CriteriaRegion]
  private let parts: CriteriaParts
  private let isComplete: Bool
  /// The ids that the rest of the file may name.
  private let groupIDs: Set<String>
  private var indicatorCodes: Set<String> = []

  /// A reader, which reads at once what other parts refer to; nil when the file is no object.
  init?(_ root: JSONPlace) {
    let known = root.object(
      "id", "version", "level", "title", "period", "basis", "declared", "complete", "metRule", "prerequisite",
      "groups", "regions", "regionRule", "criteria", "sources", "note")
    guard known != nil else { return nil }
    self.root = root
    let sources = CriteriaParts.sources(root["sources"])
    groups = root["groups"].items().compactMap(Self.group)
    regions = root["regions"].items().compactMap {
      Self.region($0, CriteriaParts(sources: sources, regionIDs: []))
    }
    groupIDs = Set(groups.map(\.id))
    parts = CriteriaParts(sources: sources, regionIDs: Set(regions.map(\.id) + [Threshold.allRegions]))
    isComplete = root["complete"].ifPresent?.bool() ?? true
    Self.reportDuplicates(root["groups"])
    Self.reportDuplicates(root["regions"])
  }

  /// The whole set; nil when its period, for which there is no stand-in, is at fault.
  mutating func criteriaSet() -> CriteriaSet? {
    root["level"].word(among: ["xa"])
    root["metRule"].word(among: ["all"])
    let id = CriteriaSetID(rawValue: root["id"].plainWord())
    let period = period(root["period"])
    let basis = list(root["basis"]).compactMap(parts.legalBasis)
    let criteria = list(root["criteria"]).enumerated().compactMap { criterion($1, expectedNumber: $0 + 1) }
    let declared = declaredCounts(root["declared"], criteria: criteria)
    let version = root["version"].plainWord(alsoWith: ".+")
    let title = localized(root["title"])
    let prerequisite = root["prerequisite"].ifPresent?.text()
    let note = root["note"].ifPresent?.text()
    let regionRule = root["regionRule"].ifPresent.flatMap(regionRule)
    guard let period else { return nil }
    return CriteriaSet(
      id: id, version: version, title: title, from: period.from, to: period.to, basis: basis, declared: declared,
      isComplete: isComplete, prerequisite: prerequisite.map(CriteriaSetID.init(rawValue:)), groups: groups,
      regions: regions, regionRule: regionRule, criteria: criteria, sources: parts.sources, note: note)
  }
}

// MARK: - The criteria

extension CriteriaReader {
  private mutating func criterion(_ place: JSONPlace, expectedNumber: Int) -> Criterion? {
    let known = place.object(
      "number", "name", "group", "responsible", "indicators", "note", "confidence", "src")
    guard known != nil else { return nil }
    let number = place["number"].integer()
    if number != expectedNumber, place["number"].node != nil {
      place["number"].report(.wrongNumber(found: number, expected: expectedNumber))
    }
    let indicators = isComplete ? list(place["indicators"]) : place["indicators"].items()
    let (confidence, sources) = evidence(place)
    return Criterion(
      number: number, name: localized(place["name"]),
      group: place["group"].ifPresent.map { reference($0, among: groupIDs) },
      responsible: place["responsible"].ifPresent.flatMap(responsible),
      indicators: indicators.compactMap { indicator($0, criterion: expectedNumber) },
      note: place["note"].ifPresent?.text(), confidence: confidence, sources: sources)
  }

  private func responsible(_ place: JSONPlace) -> Responsible? {
    guard place.object("until2025", "since2025", "confidence", "src") != nil else { return nil }
    let (confidence, sources) = evidence(place)
    return Responsible(
      until2025: place["until2025"].text(), since2025: place["since2025"].text(), confidence: confidence,
      sources: sources)
  }

  private mutating func indicator(_ place: JSONPlace, criterion: Int) -> Indicator? {
    let known = place.object(
      "code", "text", "kind", "unit", "counted", "ifApplicable", "thresholds", "note", "confidence", "src")
    guard known != nil else { return nil }
    let code = place["code"].text()
    if !indicatorCodes.insert(code).inserted { place["code"].report(.duplicate(value: code)) }
    reportForeignCode(code, at: place["code"], criterion: criterion)
    let kind = place["kind"].word(Indicator.Kind.self)
    let (confidence, sources) = evidence(place)
    return Indicator(
      code: code, text: localized(place["text"]), kind: kind ?? .bool, unit: place["unit"].ifPresent?.text(),
      counted: place["counted"].ifPresent.map(localized),
      ifApplicable: place["ifApplicable"].ifPresent?.bool() ?? false,
      thresholds: parts.thresholds(place["thresholds"], kind: kind), note: place["note"].ifPresent?.text(),
      confidence: confidence, sources: sources)
  }

  /// A code begins with the number of its criterion: 2.1 is in criterion 2.
  private func reportForeignCode(_ code: String, at place: JSONPlace, criterion: Int) {
    guard let first = code.split(separator: ".").first, let number = Int(first), number != criterion else { return }
    place.report(.wrongNumber(found: number, expected: criterion))
  }
}

// MARK: - What stands around the criteria

extension CriteriaReader {
  private func period(_ place: JSONPlace) -> (from: CalendarDate, to: CalendarDate?)? {
    guard place.object("from", "to") != nil else { return nil }
    let to = place["to"].ifPresent?.date()
    return place["from"].date().map { ($0, to) }
  }

  private func declaredCounts(_ place: JSONPlace, criteria: [Criterion]) -> DeclaredCounts {
    guard place.object("criteria", "indicators", "confidence", "src") != nil else {
      return DeclaredCounts(criteria: 0, indicators: 0, confidence: .recalled, sources: [])
    }
    let (confidence, sources) = evidence(place)
    return DeclaredCounts(
      criteria: count(place["criteria"], found: criteria.count),
      indicators: count(place["indicators"], found: criteria.reduce(0) { $0 + $1.indicators.count }),
      confidence: confidence, sources: sources)
  }

  private func count(_ place: JSONPlace, found: Int) -> Int {
    let declared = place.integer()
    if isComplete, case .number = place.node?.value, declared != found {
      place.report(.countDiffers(declared: declared, found: found))
    }
    return declared
  }

  private func regionRule(_ place: JSONPlace) -> RegionRule? {
    guard place.object("vi", "en", "region", "traits", "confidence", "src") != nil else { return nil }
    let (confidence, sources) = evidence(place)
    let text = Localized(vi: place["vi"].text(), en: place["en"].ifPresent?.text())
    let traits = place["traits"].ifPresent?.items().map { $0.items().compactMap { $0.word(CommuneTrait.self) } }
    return RegionRule(
      text: text, region: place["region"].ifPresent.map { reference($0, among: parts.regionIDs) }, traits: traits ?? [],
      confidence: confidence, sources: sources)
  }

  private static func group(_ place: JSONPlace) -> CriteriaGroup? {
    guard place.object("id", "name") != nil else { return nil }
    return CriteriaGroup(id: place["id"].text(), name: CriteriaParts.localized(place["name"]))
  }

  private static func region(_ place: JSONPlace, _ parts: CriteriaParts) -> CriteriaRegion? {
    guard place.object("id", "name", "rule", "confidence", "src") != nil else { return nil }
    // A region without a rule is only a name and needs no source.
    let hasEvidence = place["confidence"].ifPresent != nil || place["rule"].ifPresent != nil
    let evidence = hasEvidence ? parts.evidence(place) : nil
    return CriteriaRegion(
      id: place["id"].text(), name: CriteriaParts.localized(place["name"]),
      rule: place["rule"].ifPresent.map(CriteriaParts.localized),
      confidence: evidence?.confidence, sources: evidence?.sources ?? [])
  }
}

// MARK: - What many parts have

extension CriteriaReader {
  private func localized(_ place: JSONPlace) -> Localized { CriteriaParts.localized(place) }

  private func evidence(_ place: JSONPlace) -> (confidence: Confidence, sources: [String]) { parts.evidence(place) }

  private func reference(_ place: JSONPlace, among known: Set<String>) -> String {
    CriteriaParts.reference(place, among: known)
  }

  /// The values of a list that must not be empty.
  private func list(_ place: JSONPlace) -> [JSONPlace] {
    let items = place.items()
    if items.isEmpty, case .list = place.node?.value { place.report(.empty) }
    return items
  }

  /// Reports ids that stand more than once in a list of objects.
  private static func reportDuplicates(_ place: JSONPlace) {
    guard case .list = place.node?.value else { return }
    var seen: Set<String> = []
    for item in place.items() {
      guard case .text(let id) = item["id"].node?.value, !seen.insert(id).inserted else { continue }
      item["id"].report(.duplicate(value: id))
    }
  }
}
