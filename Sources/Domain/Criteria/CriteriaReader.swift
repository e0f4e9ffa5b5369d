/// Reads the parts of a criteria file; whatever is wrong goes to the list of faults, and a stand-in is returned.
struct CriteriaReader {
  private let root: JSONPlace
  private let groups: [CriteriaGroup]
  private let regions: [CriteriaRegion]
  private let sources: [String: CriteriaSource]
  private let isComplete: Bool
  /// The ids that the rest of the file may name.
  private let groupIDs: Set<String>
  private let regionIDs: Set<String>
  private var indicatorCodes: Set<String> = []

  /// A reader, which reads at once what other parts refer to; nil when the file is no object.
  init?(_ root: JSONPlace) {
    let known = root.object(
      "id", "version", "level", "title", "period", "basis", "declared", "complete", "metRule", "prerequisite",
      "groups", "regions", "regionRule", "criteria", "sources", "note")
    guard known != nil else { return nil }
    self.root = root
    let sources = Self.sources(root["sources"])
    self.sources = sources
    groups = root["groups"].items().compactMap(Self.group)
    regions = root["regions"].items().compactMap { Self.region($0, sources: sources) }
    groupIDs = Set(groups.map(\.id))
    regionIDs = Set(regions.map(\.id) + [Threshold.allRegions])
    isComplete = root["complete"].ifPresent?.bool() ?? true
    Self.reportDuplicates(root["groups"])
    Self.reportDuplicates(root["regions"])
  }

  /// The whole set; nil when its period, for which there is no stand-in, is at fault.
  mutating func criteriaSet() -> CriteriaSet? {
    root["level"].word(among: ["xa"])
    root["metRule"].word(among: ["all"])
    let id = CriteriaSetID(rawValue: root["id"].text())
    let period = period(root["period"])
    let basis = list(root["basis"]).compactMap(legalBasis)
    let criteria = list(root["criteria"]).enumerated().compactMap { criterion($1, expectedNumber: $0 + 1) }
    let declared = declaredCounts(root["declared"], criteria: criteria)
    let version = root["version"].text()
    let title = localized(root["title"])
    let prerequisite = root["prerequisite"].ifPresent?.text()
    let note = root["note"].ifPresent?.text()
    let regionRule = root["regionRule"].ifPresent.flatMap(regionRule)
    guard let period else { return nil }
    return CriteriaSet(
      id: id, version: version, title: title, from: period.from, to: period.to, basis: basis, declared: declared,
      isComplete: isComplete, prerequisite: prerequisite.map(CriteriaSetID.init(rawValue:)), groups: groups,
      regions: regions, regionRule: regionRule, criteria: criteria, sources: sources, note: note)
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
      thresholds: thresholds(place["thresholds"], kind: kind), note: place["note"].ifPresent?.text(),
      confidence: confidence, sources: sources)
  }

  /// A code begins with the number of its criterion: 2.1 is in criterion 2.
  private func reportForeignCode(_ code: String, at place: JSONPlace, criterion: Int) {
    guard let first = code.split(separator: ".").first, let number = Int(first), number != criterion else { return }
    place.report(.wrongNumber(found: number, expected: criterion))
  }

  private func thresholds(_ place: JSONPlace, kind: Indicator.Kind?) -> [Threshold] {
    var seen: Set<[String]> = []
    return place.items().compactMap { item in
      guard let threshold = threshold(item, kind: kind) else { return nil }
      let year = threshold.year.map(String.init)
      let key = [threshold.region] + (year.map { [$0] } ?? [])
      if !seen.insert(key).inserted { item.report(.duplicate(value: key.joined(separator: " "))) }
      return threshold
    }
  }

  private func threshold(_ place: JSONPlace, kind: Indicator.Kind?) -> Threshold? {
    guard place.object("region", "year", "op", "value", "text", "parts", "confidence", "src") != nil else { return nil }
    let comparison = place["op"].word(Threshold.Comparison.self)
    let (confidence, sources) = evidence(place)
    return Threshold(
      region: reference(place["region"], among: regionIDs), year: place["year"].ifPresent?.integer(),
      comparison: comparison ?? .province, value: level(place["value"], comparison: comparison, kind: kind),
      text: place["text"].ifPresent?.text(), parts: place["parts"].ifPresent?.items().compactMap(part) ?? [],
      confidence: confidence, sources: sources)
  }

  /// The level: none where the province sets it, true or false for a yes-or-no indicator, else a number.
  private func level(
    _ place: JSONPlace, comparison: Threshold.Comparison?, kind: Indicator.Kind?
  ) -> Threshold.Value? {
    guard let comparison, let kind else { return nil }
    if comparison == .province {
      if place.ifPresent != nil { place.report(.levelWithProvince) }
      return nil
    }
    return kind == .bool ? .bool(place.bool()) : .decimal(place.decimal())
  }

  private func part(_ place: JSONPlace) -> ThresholdPart? {
    guard place.object("name", "op", "value") != nil else { return nil }
    return ThresholdPart(
      name: place["name"].text(), comparison: place["op"].word(Threshold.Comparison.self) ?? .province,
      value: place["value"].decimal())
  }
}

// MARK: - What stands around the criteria

extension CriteriaReader {
  private func period(_ place: JSONPlace) -> (from: CalendarDate, to: CalendarDate?)? {
    guard place.object("from", "to") != nil else { return nil }
    let to = place["to"].ifPresent?.date()
    return place["from"].date().map { ($0, to) }
  }

  private func legalBasis(_ place: JSONPlace) -> LegalBasis? {
    let known = place.object("no", "date", "annex", "effective", "amends", "sets", "note", "confidence", "src")
    guard known != nil else { return nil }
    let number = place["no"].text()
    let annex = place["annex"].ifPresent?.text()
    let effective = place["effective"].ifPresent?.date()
    let amends = place["amends"].ifPresent?.items().map { $0.text() } ?? []
    let sets = place["sets"].ifPresent?.items().map { $0.text() } ?? []
    let note = place["note"].ifPresent?.text()
    let (confidence, sources) = evidence(place)
    guard let date = place["date"].date() else { return nil }
    return LegalBasis(
      number: number, date: date, annex: annex, effective: effective, amends: amends, sets: sets, note: note,
      confidence: confidence, sources: sources)
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
      text: text, region: place["region"].ifPresent.map { reference($0, among: regionIDs) }, traits: traits ?? [],
      confidence: confidence, sources: sources)
  }

  private static func group(_ place: JSONPlace) -> CriteriaGroup? {
    guard place.object("id", "name") != nil else { return nil }
    return CriteriaGroup(id: place["id"].text(), name: localized(place["name"]))
  }

  private static func region(_ place: JSONPlace, sources: [String: CriteriaSource]) -> CriteriaRegion? {
    guard place.object("id", "name", "rule", "confidence", "src") != nil else { return nil }
    // Only a region with a rule has something to be read in a source.
    let hasEvidence = place["confidence"].ifPresent != nil || place["rule"].ifPresent != nil
    let evidence = hasEvidence ? evidence(place, sources: sources) : nil
    return CriteriaRegion(
      id: place["id"].text(), name: localized(place["name"]), rule: place["rule"].ifPresent.map(localized),
      confidence: evidence?.confidence, sources: evidence?.sources ?? [])
  }

  private static func sources(_ place: JSONPlace) -> [String: CriteriaSource] {
    var sources: [String: CriteriaSource] = [:]
    for (key, place) in place.table() where place.object("title", "url") != nil {
      sources[key] = CriteriaSource(title: place["title"].text(), url: place["url"].ifPresent?.text())
    }
    return sources
  }
}

// MARK: - What many parts have

extension CriteriaReader {
  private func localized(_ place: JSONPlace) -> Localized { Self.localized(place) }

  private static func localized(_ place: JSONPlace) -> Localized {
    guard place.object("vi", "en") != nil else { return Localized(vi: "") }
    return Localized(vi: place["vi"].text(), en: place["en"].ifPresent?.text())
  }

  private func evidence(_ place: JSONPlace) -> (confidence: Confidence, sources: [String]) {
    Self.evidence(place, sources: sources)
  }

  /// How sure the data is and by which sources: one key, or a list of keys.
  private static func evidence(
    _ place: JSONPlace, sources: [String: CriteriaSource]
  ) -> (confidence: Confidence, sources: [String]) {
    let confidence = place["confidence"].word(Confidence.self)
    var keys: [String] = []
    if let src = place["src"].ifPresent {
      let isList = if case .list = src.node?.value { true } else { false }
      let known = Set(sources.keys)
      keys = (isList ? src.items() : [src]).map { reference($0, among: known) }
    }
    if confidence == .verified, keys.isEmpty { place.report(.withoutSource) }
    return (confidence ?? .recalled, keys)
  }

  private func reference(_ place: JSONPlace, among known: Set<String>) -> String {
    Self.reference(place, among: known)
  }

  private static func reference(_ place: JSONPlace, among known: Set<String>) -> String {
    let id = place.text()
    if !id.isEmpty, !known.contains(id) { place.report(.unknownReference(value: id)) }
    return id
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
