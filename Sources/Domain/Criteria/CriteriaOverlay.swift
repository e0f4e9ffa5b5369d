/// What a province, or somebody who compared a set with the decision itself, lays over a criteria set: levels and
/// wordings that the set does not know, leaves to the province, or only recalls.
public struct CriteriaOverlay: Equatable, Sendable {
  /// Its name: letters, digits, `-` and `_`.
  public let id: String
  /// Raised on any change of content; a newer one takes the place of an older one.
  public let version: String
  /// The set that it is laid over, in whichever version.
  public let base: CriteriaSetID
  /// What it is called.
  public let title: Localized
  /// Where it holds; nil for everywhere.
  public let province: OverlayProvince?
  /// The decisions that it rests on.
  public let basis: [LegalBasis]
  /// With what it was compared, by whom and when; its levels are verified by that.
  public let compared: OverlayComparison?
  /// What it says of indicators.
  public let indicators: [OverlayIndicator]
  /// The sources that it names, by key.
  public let sources: [String: CriteriaSource]

  /// As the version of a set names it: `lang-son.2`.
  public var name: String { "\(id).\(version)" }
}

/// The province that an overlay holds in.
public struct OverlayProvince: Hashable, Sendable {
  /// Which lists the code belongs to, "3cap" or "2cap": the same code means another extent in the other.
  public let units: String
  /// The code of the province.
  public let code: UnitCode

  /// A province of the lists of as many levels.
  public init(units: String, code: UnitCode) {
    self.units = units
    self.code = code
  }

  /// The province of an area in a list.
  public init(_ code: UnitCode, in list: UnitListID) {
    let family = list.family
    self.init(units: family.hasSuffix("-") ? String(family.dropLast()) : family, code: code)
  }
}

/// Who compared a set with which document on which day.
public struct OverlayComparison: Equatable, Sendable {
  /// Who.
  public let by: String
  /// With which document: "QĐ 318/QĐ-TTg, Phụ lục I".
  public let document: String
  /// The day.
  public let on: CalendarDate

  /// A comparison.
  public init(by: String, document: String, on day: CalendarDate) {
    self.by = by
    self.document = document
    self.on = day
  }

  /// As the source of what was compared.
  public var source: CriteriaSource {
    CriteriaSource(title: "Đối chiếu với \(document): \(by), \(on.vietnamese)", url: nil)
  }

  /// The key of that source in an overlay.
  public static let sourceKey = "compared"
}

/// What an overlay says of an indicator.
public struct OverlayIndicator: Equatable, Sendable {
  /// The indicator's code.
  public let code: String
  /// The wording; nil where it stays.
  public let text: Localized?
  /// The unit; nil where it stays.
  public let unit: String?
  /// Whether it is asked for only where it applies; nil where that stays.
  public let ifApplicable: Bool?
  /// Levels, each in the place of the one of its region and year, or beside the others.
  public let thresholds: [Threshold]
  /// A remark.
  public let note: String?
  /// Whether the wording was read in a source.
  public let confidence: Confidence?
  /// Keys of the sources of the wording.
  public let sources: [String]

  /// It says something of the wording, not only of levels.
  public var hasWording: Bool { text != nil || unit != nil || ifApplicable != nil }
}

extension CriteriaSet {
  /// The set with an overlay laid over it, in a version of its own: `2+lang-son.1`.
  ///
  /// The overlay has been read over this set, so that nothing in it contradicts what is verified here.
  public func adding(_ overlay: CriteriaOverlay) -> CriteriaSet {
    let key = { (key: String) in "\(overlay.name):\(key)" }
    let changes = Dictionary(overlay.indicators.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let added = Dictionary(uniqueKeysWithValues: overlay.sources.map { (key($0), $1) })
    return CriteriaSet(
      id: id, version: "\(version)+\(overlay.name)", title: title, from: from, to: to,
      basis: basis + overlay.basis.map { $0.naming(key) }, declared: declared, isComplete: isComplete,
      prerequisite: prerequisite, groups: groups, regions: regions, regionRule: regionRule,
      criteria: criteria.map { $0.taking(changes, naming: key) },
      sources: sources.merging(added) { _, new in new }, note: note)
  }
}

extension Criterion {
  fileprivate func taking(
    _ changes: [String: OverlayIndicator], naming key: (String) -> String
  ) -> Criterion {
    Criterion(
      number: number, name: name, group: group, responsible: responsible,
      indicators: indicators.map { indicator in
        changes[indicator.code].map { indicator.taking($0, naming: key) } ?? indicator
      },
      note: note, confidence: confidence, sources: sources)
  }
}

extension Indicator {
  fileprivate func taking(_ change: OverlayIndicator, naming key: (String) -> String) -> Indicator {
    // A verified wording stays as it is, and is confirmed at most.
    let isNew = change.hasWording && confidence == .recalled
    let confirming = change.confidence == .verified ? change.sources.map(key) : []
    return Indicator(
      code: code, text: change.text.map(text.taking) ?? text, kind: kind, unit: change.unit ?? unit, counted: counted,
      ifApplicable: change.ifApplicable ?? ifApplicable,
      thresholds: levels(with: change.thresholds.map { $0.naming(key) }), note: change.note ?? note,
      confidence: isNew ? change.confidence ?? confidence : confidence,
      sources: isNew ? change.sources.map(key) : sources + (change.hasWording ? confirming : []))
  }

  /// Its levels with further ones, each in the place of the one of its region and year.
  func levels(with given: [Threshold]) -> [Threshold] {
    var levels = thresholds
    for threshold in given {
      if let index = levels.firstIndex(where: { $0.hasPlace(of: threshold) }) {
        levels[index] = levels[index].replaced(by: threshold)
      } else {
        levels.append(threshold)
      }
    }
    return levels
  }
}

extension Localized {
  /// Another wording; the translation stays where the wording does, unless it is given anew.
  fileprivate func taking(_ other: Localized) -> Localized {
    Localized(vi: other.vi, en: other.en ?? (other.vi == vi ? en : nil))
  }
}

extension Threshold {
  /// It stands for the same region and year.
  func hasPlace(of other: Threshold) -> Bool { region == other.region && year == other.year }

  /// What stands once another is given for its place: where a verified level is only said again, the wording stays,
  /// and a further source comes to it.
  fileprivate func replaced(by other: Threshold) -> Threshold {
    guard decides, other.says(self) else { return other }
    return Threshold(
      region: region, year: year, comparison: comparison, value: value, text: text, parts: parts,
      confidence: confidence, sources: sources + (other.decides ? other.sources : []))
  }

  fileprivate func naming(_ key: (String) -> String) -> Threshold {
    Threshold(
      region: region, year: year, comparison: comparison, value: value, text: text, parts: parts,
      confidence: confidence, sources: sources.map(key))
  }
}

extension LegalBasis {
  fileprivate func naming(_ key: (String) -> String) -> LegalBasis {
    LegalBasis(
      number: number, date: date, annex: annex, effective: effective, amends: amends, sets: sets, note: note,
      confidence: confidence, sources: sources.map(key))
  }
}
