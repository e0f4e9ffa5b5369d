public import Domain

/// What a dossier says, in words: the same on the screens and on the command line.
public enum DossierLines {
  /// "có, từ 4/6/2021, QĐ 861/QĐ-TTg"
  ///
  /// - Parameter columns: the regions and groups of the sets, for their names.
  public static func entry(_ entry: TraitEntry, columns: [CriteriaRegion], _ language: Language) -> String {
    let texts = language.texts.register
    let value =
      entry.trait.isFlag
      ? texts.flag(entry.value == TraitEntry.yes)
      : columns.first { $0.id == entry.value }.map { "\($0.id) \($0.name.text(in: language))" } ?? entry.value
    return texts.entry(value, from: entry.from.vietnamese, basis: entry.basis)
  }

  /// The column that a commune takes in a set, and why.
  public static func column(_ column: CommuneColumn, of set: CriteriaSet, _ texts: any Texts) -> String {
    if set.regions.isEmpty { return texts.register.oneLevelForAll }
    let region = column.region.flatMap { id in set.regions.first { $0.id == id } }
    let name = region.map { $0.name.text(in: texts.language) } ?? texts.register.columnUnknown
    return "\(name), \(texts.register.reason(column.reason))"
  }

  /// The wording of the rule that gives a commune its column; nil where none does.
  public static func rule(_ column: CommuneColumn, of set: CriteriaSet, _ language: Language) -> String? {
    guard case .rule = column.reason else { return nil }
    return set.regionRule?.text.text(in: language)
  }

  /// What is known of the one commune of an inspection, set by set: "Đạt chuẩn 2021–2025 13/19".
  public static func counts(_ inspection: Inspection, _ texts: any Texts) -> String {
    guard let commune = inspection.communes.first else { return "" }
    let counts = zip(inspection.outlines, commune.results).compactMap { outline, result -> String? in
      let count = texts.count(result)
      return count.isEmpty ? nil : "\(texts.shortTitle(outline)) \(count)"
    }
    let targets = zip(inspection.outlines, commune.results).filter(\.1.isTarget).map {
      texts.target(texts.shortTitle($0.0))
    }
    return (counts + targets).joined(separator: ", ")
  }

  /// A former commune: its last session, its recognitions, how much of it went over.
  ///
  /// - Parameter sets: those that it may have been recognised for, for their titles.
  public static func former(_ former: FormerCommune, _ sets: [CriteriaOutline], _ texts: any Texts) -> String {
    let words = texts.register
    let last = former.last.map { last in
      let counts = counts(last, texts)
      return last.session.date.vietnamese + (counts.isEmpty ? "" : ": \(counts)")
    }
    let whole = former.isSplit && former.last != nil ? words.ofTheWhole : nil
    let parts = [former.unit == nil ? nil : last ?? words.noSession, whole] + recognitions(former, sets, texts)
    return (parts + [words.extent(former.conversion)]).compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  private static func recognitions(
    _ former: FormerCommune, _ sets: [CriteriaOutline], _ texts: any Texts
  ) -> [String] {
    guard let unit = former.unit else { return [] }
    return former.register.sets(of: unit.code).compactMap { set in
      let entry = RecognitionEntry(of: unit.code, set, in: former.register)
      guard entry.withdrawn == nil, let decision = entry.recognised else { return nil }
      let title = sets.first { $0.id == set }.map(texts.shortTitle) ?? set.rawValue
      return "\(title): \(texts.register.decision(decision))"
    }
  }

  /// A later commune and how much of the old one went there.
  public static func later(_ later: LaterCommune, _ texts: any Texts) -> (name: String, content: String) {
    let place = [later.unit.code.text, later.province?.title].compactMap(\.self).joined(separator: ", ")
    return (
      later.unit.title.capitalizedFirst,
      [place, texts.register.extent(later.conversion)].filter { !$0.isEmpty }.joined(separator: " · ")
    )
  }

  /// A change of the register: which set, what it became, by whom.
  public static func change(_ change: Change, _ texts: any Texts, _ sets: [CriteriaOutline]) -> String {
    let set = change.fact.subject.criteriaSet.map { id in
      sets.first { $0.id == id }.map(texts.shortTitle) ?? id.rawValue
    }
    let origin: String? =
      switch change.origin {
      case .recorded: nil
      case .undo: texts.undoneInHistory
      case .redo: texts.redoneInHistory
      }
    let what = [set, texts.said(change.fact).singleLine].compactMap(\.self).joined(separator: ", ")
    return ["\(what) (\(change.author))", origin].compactMap(\.self).joined(separator: " · ")
  }
}
