import Foundation

/// A row of a proofreading sheet as it came back.
public struct ProofRow: Equatable, Sendable {
  /// The row's number in its file, from 1.
  public var row: Int
  /// The indicator's code.
  public var code: String
  /// The region of a level, `*` for all; empty for a row about the wording.
  public var region: String
  /// The year of a level; empty for all years.
  public var year: String
  /// The wording that is printed there.
  public var wording: String
  /// The comparison and level that are printed there: `≥ 39`.
  public var level: String
  /// The mark that says it is right.
  public var mark: String
  /// The wording that is right instead.
  public var newWording: String
  /// The level that is right instead.
  public var newLevel: String

  /// A row.
  public init(
    row: Int, code: String, region: String, year: String, wording: String, level: String, mark: String,
    newWording: String, newLevel: String
  ) {
    self.row = row
    self.code = code
    self.region = region
    self.year = year
    self.wording = wording
    self.level = level
    self.mark = mark
    self.newWording = newWording
    self.newLevel = newLevel
  }

  /// What the row is about.
  public var key: String { [code, region, year].filter { !$0.isEmpty }.joined(separator: " ") }

  fileprivate var isCorrected: Bool { !newWording.isEmpty || !newLevel.isEmpty }
}

/// What a filled sheet says of a set, row by row.
public struct Proofreading: Equatable, Sendable {
  /// Rows found right.
  public private(set) var confirmed = 0
  /// Rows put right.
  public private(set) var corrected = 0
  /// The rows that could not be understood.
  public private(set) var faults: [SheetFault] = []
  /// What is said of indicators, in the order of the set.
  public private(set) var indicators: [OverlayIndicator] = []

  private var wordings: [String: Localized] = [:]
  private var levels: [String: [Threshold]] = [:]

  /// Reads the rows of a sheet of a set. Rows without a mark and a correction say nothing.
  public init(_ rows: [ProofRow], of set: CriteriaSet) {
    var seen: Set<String> = []
    for row in rows where !row.mark.isEmpty || row.isCorrected {
      if let kind = take(row, of: set, seen: &seen) {
        faults.append(SheetFault(row: row.row, key: row.key, kind: kind))
      }
    }
    reportHidden(rows, of: set)
    let sources = [OverlayComparison.sourceKey]
    indicators = set.indicators.compactMap { indicator in
      let wording = wordings[indicator.code]
      let levels = levels[indicator.code] ?? []
      if wording == nil, levels.isEmpty { return nil }
      return OverlayIndicator(
        code: indicator.code, text: wording, unit: nil, ifApplicable: nil, thresholds: levels, note: nil,
        confidence: wording == nil ? nil : .verified, sources: wording == nil ? [] : sources)
    }
  }

  /// What was understood, as an overlay that verifies it.
  public func overlay(
    id: String, version: String, of base: CriteriaSetID, province: OverlayProvince?, compared: OverlayComparison
  ) -> CriteriaOverlay {
    CriteriaOverlay(
      id: id, version: version, base: base, title: Localized(vi: compared.source.title), province: province, basis: [],
      compared: compared, indicators: indicators, sources: [OverlayComparison.sourceKey: compared.source])
  }

  private mutating func take(_ row: ProofRow, of set: CriteriaSet, seen: inout Set<String>) -> SheetFault.Kind? {
    guard let indicator = set.indicator(row.code) else { return .notInSet }
    if !seen.insert("\(row.code) \(row.region) \(row.year)").inserted { return .duplicate }
    if !row.mark.isEmpty, !ProofLevel.isYes(row.mark) { return .mark(row.mark) }
    // A row of a level may be marked right while its wording is corrected.
    let isMarkedRightToo = row.region.isEmpty ? row.isCorrected : !row.newLevel.isEmpty
    if !row.mark.isEmpty, isMarkedRightToo { return .both }
    let fault =
      row.region.isEmpty
      ? takeWording(row, of: indicator) : takeLevel(row, of: indicator, regions: set.regions.map(\.id))
    if fault == nil { if row.isCorrected { corrected += 1 } else { confirmed += 1 } }
    return fault
  }

  private mutating func takeWording(_ row: ProofRow, of indicator: Indicator) -> SheetFault.Kind? {
    if !row.newLevel.isEmpty { return .level(row.newLevel) }
    let known = indicator.text
    if row.isCorrected {
      if indicator.confidence == .verified, row.newWording != known.vi { return .verified(known: known.vi) }
      wordings[indicator.code] = Localized(vi: row.newWording, en: row.newWording == known.vi ? known.en : nil)
    } else {
      if row.wording != known.vi { return .printedDiffers(printed: row.wording, known: known.vi) }
      wordings[indicator.code] = known
    }
    return nil
  }

  private mutating func takeLevel(
    _ row: ProofRow, of indicator: Indicator, regions: [String]
  ) -> SheetFault.Kind? {
    let year = row.year.isEmpty ? nil : Int(digits: row.year)
    guard row.region == Threshold.allRegions || regions.contains(row.region), row.year.isEmpty || year != nil else {
      return .notInSet
    }
    let known = indicator.thresholds.first { $0.region == row.region && $0.year == year }
    var told: (comparison: Threshold.Comparison, value: Threshold.Value?)
    if row.newLevel.isEmpty {
      guard let known else { return .nothingToConfirm }
      // A wording that is right says nothing of the level beside it.
      if row.mark.isEmpty { return .levelNotConfirmed }
      if row.level != ProofLevel.text(known) {
        return .printedDiffers(printed: row.level, known: ProofLevel.text(known))
      }
      told = (known.comparison, known.value)
    } else {
      if known?.parts.isEmpty == false { return .compound }
      guard let read = ProofLevel.read(row.newLevel, of: indicator, usual: known?.comparison) else {
        return .level(row.newLevel)
      }
      told = read
    }
    let isSame = told.comparison == known?.comparison && told.value == known?.value
    let wording = row.newWording.isEmpty ? (isSame ? known?.text : nil) : row.newWording
    let level = Threshold(
      region: row.region, year: year, comparison: told.comparison, value: told.value, text: wording,
      parts: isSame ? known?.parts ?? [] : [], confidence: .verified, sources: [OverlayComparison.sourceKey])
    if indicator.isShare, level.isAboveHundred { return .unusable(.aboveHundred(level: ProofLevel.text(level))) }
    if let known, known.decides, !level.says(known) { return .verified(known: ProofLevel.text(known)) }
    levels[indicator.code, default: []].append(level)
    return nil
  }

  /// A level for one region or year may hide a verified one for all.
  private mutating func reportHidden(_ rows: [ProofRow], of set: CriteriaSet) {
    for row in rows {
      guard let indicator = set.indicator(row.code), let given = levels[row.code],
        let level = given.first(where: { $0.region == row.region && $0.year == Int(digits: row.year) }),
        !faults.contains(where: { $0.row == row.row })
      else { continue }
      let hidden = indicator.verifiedLevel(
        contradictedBy: level, among: given, regions: set.regions.map(\.id), isCompared: true)
      if let hidden {
        faults.append(SheetFault(row: row.row, key: row.key, kind: .verified(known: ProofLevel.text(hidden))))
      }
    }
    faults.sort { $0.row < $1.row }
  }
}

extension CriteriaOverlay {
  /// The faults of an overlay that came of a sheet, each at the row that says it; nil where one comes of no row.
  public func faults(_ faults: [CriteriaFault], in rows: [ProofRow]) -> [SheetFault]? {
    let told = faults.compactMap { fault in
      rows.first { row in path(of: row).map(fault.path.hasPrefix) ?? false }.map {
        SheetFault(row: $0.row, key: $0.key, kind: .unusable(fault.kind))
      }
    }
    return told.count == faults.count ? told.sorted { $0.row < $1.row } : nil
  }

  /// Where that which a row says stands in the file; nil for a row that says nothing.
  private func path(of row: ProofRow) -> String? {
    guard let index = indicators.firstIndex(where: { $0.code == row.code }) else { return nil }
    if row.region.isEmpty { return indicators[index].text == nil ? nil : "indicators[\(index)].text" }
    let level = indicators[index].thresholds.firstIndex { $0.region == row.region && $0.year == Int(digits: row.year) }
    return level.map { "indicators[\(index)].thresholds[\($0)]" }
  }
}
