import Foundation

/// Reads an overlay over a set; whatever is wrong, or contradicts what the set has verified, goes to the list of faults.
struct OverlayReader {
  private let root: JSONPlace
  private let set: CriteriaSet
  private let parts: CriteriaParts
  private let compared: OverlayComparison?

  /// A reader, which reads at once what other parts refer to; nil when the file is no object.
  init?(_ root: JSONPlace, _ set: CriteriaSet) {
    let known = root.object(
      "overlay", "version", "set", "title", "units", "province", "basis", "compared", "indicators", "sources")
    guard known != nil else { return nil }
    self.root = root
    self.set = set
    var sources = root["sources"].ifPresent.map(CriteriaParts.sources) ?? [:]
    compared = root["compared"].ifPresent.flatMap(Self.comparison)
    let isCompared = root["compared"].ifPresent != nil
    if isCompared, sources[OverlayComparison.sourceKey] != nil {
      root["sources"][OverlayComparison.sourceKey].report(.duplicate(value: OverlayComparison.sourceKey))
    }
    if let compared { sources[OverlayComparison.sourceKey] = compared.source }
    parts = CriteriaParts(
      sources: sources, regionIDs: Set(set.regions.map(\.id) + [Threshold.allRegions]), base: set.id,
      comparedSource: isCompared ? OverlayComparison.sourceKey : nil)
  }

  /// The whole overlay.
  func overlay() -> CriteriaOverlay {
    let id = root["overlay"].plainWord()
    let version = root["version"].plainWord(alsoWith: ".")
    let base = root["set"].text()
    if !base.isEmpty, base != set.id.rawValue {
      root["set"].report(.unknownValue(value: base, allowed: [set.id.rawValue]))
    }
    let title = CriteriaParts.localized(root["title"])
    let province = province()
    let basis = root["basis"].ifPresent?.items().compactMap(parts.legalBasis) ?? []
    var seen: Set<String> = []
    let items = root["indicators"].items()
    if items.isEmpty, case .list = root["indicators"].node?.value { root["indicators"].report(.empty) }
    let indicators = items.compactMap { indicator($0, seen: &seen) }
    return CriteriaOverlay(
      id: id, version: version, base: set.id, title: title, province: province, basis: basis, compared: compared,
      indicators: indicators, sources: parts.sources)
  }

  private func province() -> OverlayProvince? {
    guard let place = root["province"].ifPresent else {
      if root["units"].ifPresent != nil { root["province"].report(.missing) }
      return nil
    }
    let units = root["units"].word(among: ["3cap", "2cap"])
    let text = place.text()
    guard let code = UnitCode(text), code.level == .province else {
      if !text.isEmpty { place.report(.wrongType(expected: .provinceCode)) }
      return nil
    }
    return units.map { OverlayProvince(units: $0, code: code) }
  }

  private static func comparison(_ place: JSONPlace) -> OverlayComparison? {
    guard place.object("by", "document", "on") != nil else { return nil }
    let (by, document) = (place["by"].text(), place["document"].text())
    return place["on"].date().map { OverlayComparison(by: by, document: document, on: $0) }
  }
}

// MARK: - Indicators

extension OverlayReader {
  private func indicator(_ place: JSONPlace, seen: inout Set<String>) -> OverlayIndicator? {
    let known = place.object(
      "code", "text", "unit", "ifApplicable", "thresholds", "note", "confidence", "src")
    guard known != nil else { return nil }
    let code = place["code"].text()
    if !seen.insert(code).inserted { place["code"].report(.duplicate(value: code)) }
    let found = set.indicator(code)
    if found == nil, !code.isEmpty { place["code"].report(.notInSet(value: code, set: set.id.rawValue)) }
    let text = place["text"].ifPresent.map(CriteriaParts.localized)
    let unit = place["unit"].ifPresent?.text()
    let ifApplicable = place["ifApplicable"].ifPresent?.bool()
    let hasWording = text != nil || unit != nil || ifApplicable != nil
    let isTold = hasWording || place["confidence"].ifPresent != nil || place["src"].ifPresent != nil
    let evidence = isTold ? parts.evidence(place) : nil
    let thresholds = place["thresholds"].ifPresent.map { parts.thresholds($0, kind: found?.kind) } ?? []
    let indicator = OverlayIndicator(
      code: code, text: text, unit: unit, ifApplicable: ifApplicable, thresholds: thresholds,
      note: place["note"].ifPresent?.text(), confidence: evidence?.confidence, sources: evidence?.sources ?? [])
    if let found {
      reportShares(of: indicator, isShare: found.isShare && indicator.unit ?? "%" == "%", at: place)
      reportContradictions(of: indicator, with: found, at: place)
    }
    return indicator
  }

  private func reportShares(of given: OverlayIndicator, isShare: Bool, at place: JSONPlace) {
    let items = place["thresholds"].ifPresent?.items() ?? []
    // An unreadable level is reported already, and levels no longer pair with their places in the file.
    guard isShare, items.count == given.thresholds.count else { return }
    for (threshold, item) in zip(given.thresholds, items) {
      if threshold.isAboveHundred { item["value"].report(.aboveHundred(level: ProofLevel.text(threshold))) }
    }
  }

  private func reportContradictions(of given: OverlayIndicator, with known: Indicator, at place: JSONPlace) {
    let regions = set.regions.map(\.id)
    let items = place["thresholds"].ifPresent?.items() ?? []
    // A level that could not be read is a fault of its own, and leaves the others without their places.
    for (threshold, item) in zip(given.thresholds, items) where items.count == given.thresholds.count {
      let contradicted = known.verifiedLevel(
        contradictedBy: threshold, among: given.thresholds, regions: regions, isCompared: compared != nil)
      if let contradicted {
        item.report(.contradiction(known: contradicted, given: threshold, unit: known.shownUnit))
      }
    }
    guard known.confidence == .verified else { return }
    let wordings: [(key: String, known: String, given: String?)] = [
      ("text", known.text.vi, given.text?.vi), ("unit", known.shownUnit ?? "", given.unit),
      ("ifApplicable", "\(known.ifApplicable)", given.ifApplicable.map { "\($0)" }),
    ]
    for wording in wordings {
      guard let told = wording.given, told != wording.known else { continue }
      place[wording.key].report(.contradictsWording(known: wording.known, given: told))
    }
  }
}

extension Threshold {
  /// No share of a whole can be that large.
  var isAboveHundred: Bool {
    if case .decimal(let value) = value { value > 100 } else { false }
  }
}

extension JSONPlace {
  /// A name that stands inside others: letters, digits, `-` and `_`, and what is allowed besides.
  func plainWord(alsoWith others: String = "") -> String {
    let word = text()
    if !word.isPlainWord(alsoWith: others) { report(.notPlain(value: word)) }
    return word
  }
}
