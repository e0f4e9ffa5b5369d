/// Reads what criteria sets and overlays have alike: levels, texts, evidence, decisions.
struct CriteriaParts {
  /// The sources that evidence may name.
  let sources: [String: CriteriaSource]
  /// The regions that levels may name.
  let regionIDs: Set<String>
  /// The set that the regions are of, for an overlay; nil where the file itself declares them.
  var base: CriteriaSetID?
  /// What was compared with a document is verified by that; its source, then, and nothing else need be said.
  var comparedSource: String?

  /// The levels, of which there is one for a region and year: what comes again is a fault, and not kept.
  func thresholds(_ place: JSONPlace, kind: Indicator.Kind?) -> [Threshold] {
    var seen: Set<[String]> = []
    return place.items().compactMap { item in
      guard let threshold = threshold(item, kind: kind) else { return nil }
      let year = threshold.year.map(String.init)
      let key = [threshold.region] + (year.map { [$0] } ?? [])
      if seen.insert(key).inserted { return threshold }
      item.report(.duplicate(value: key.joined(separator: " ")))
      return nil
    }
  }

  func threshold(_ place: JSONPlace, kind: Indicator.Kind?) -> Threshold? {
    guard place.object("region", "year", "op", "value", "text", "parts", "confidence", "src") != nil else { return nil }
    let comparison = place["op"].word(Threshold.Comparison.self)
    let (confidence, sources) = evidence(place)
    return Threshold(
      region: region(place["region"]), year: place["year"].ifPresent.flatMap(year),
      comparison: comparison ?? .province, value: level(place["value"], comparison: comparison, kind: kind),
      text: place["text"].ifPresent?.text(), parts: place["parts"].ifPresent?.items().compactMap(part) ?? [],
      confidence: confidence, sources: sources)
  }

  /// A year of this century: no file has more levels than can be held against each other.
  private func year(_ place: JSONPlace) -> Int? {
    let year = place.integer()
    if (2000...2100).contains(year) { return year }
    if case .number = place.node?.value { place.report(.wrongType(expected: .year)) }
    return nil
  }

  private func region(_ place: JSONPlace) -> String {
    guard let base else { return Self.reference(place, among: regionIDs) }
    let id = place.text()
    if !id.isEmpty, !regionIDs.contains(id) { place.report(.notInSet(value: id, set: base.rawValue)) }
    return id
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
    return kind == .bool ? .bool(place.bool()) : .decimal(place.figure())
  }

  private func part(_ place: JSONPlace) -> ThresholdPart? {
    guard place.object("name", "op", "value") != nil else { return nil }
    return ThresholdPart(
      name: place["name"].text(), comparison: place["op"].word(Threshold.Comparison.self) ?? .province,
      value: place["value"].figure())
  }

  func legalBasis(_ place: JSONPlace) -> LegalBasis? {
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

  /// The sources that a file declares, by key.
  static func sources(_ place: JSONPlace) -> [String: CriteriaSource] {
    var sources: [String: CriteriaSource] = [:]
    for (key, place) in place.table() where place.object("title", "url") != nil {
      sources[key] = CriteriaSource(title: place["title"].text(), url: place["url"].ifPresent?.text())
    }
    return sources
  }

  /// A text in Vietnamese and perhaps in English.
  static func localized(_ place: JSONPlace) -> Localized {
    guard place.object("vi", "en") != nil else { return Localized(vi: "") }
    return Localized(vi: place["vi"].text(), en: place["en"].ifPresent?.text())
  }

  /// How sure the data is and by which sources: one key, or a list of keys.
  func evidence(_ place: JSONPlace) -> (confidence: Confidence, sources: [String]) {
    if let comparedSource { return comparedEvidence(place, comparedSource) }
    let confidence = place["confidence"].word(Confidence.self)
    let keys = sourceKeys(place)
    if confidence == .verified, keys.isEmpty { place.report(.withoutSource) }
    return (confidence ?? .recalled, keys)
  }

  private func comparedEvidence(_ place: JSONPlace, _ key: String) -> (confidence: Confidence, sources: [String]) {
    place["confidence"].ifPresent?.word(among: [Confidence.verified.rawValue])
    return (.verified, [key] + sourceKeys(place))
  }

  private func sourceKeys(_ place: JSONPlace) -> [String] {
    guard let src = place["src"].ifPresent else { return [] }
    let isList = if case .list = src.node?.value { true } else { false }
    let known = Set(sources.keys)
    return (isList ? src.items() : [src]).map { Self.reference($0, among: known) }
  }

  /// A name that the file has to declare elsewhere.
  static func reference(_ place: JSONPlace, among known: Set<String>) -> String {
    let id = place.text()
    if !id.isEmpty, !known.contains(id) { place.report(.unknownReference(value: id)) }
    return id
  }
}
