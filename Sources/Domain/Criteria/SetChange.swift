/// Something in which two versions of a set differ.
public enum SetChange: Equatable, Sendable {
  /// A criterion, by its number:
  case criterionAdded(Int, Localized)
  case criterionRemoved(Int, Localized)
  case criterionRenamed(Int, from: Localized, to: Localized)
  /// An indicator of a criterion that both versions have:
  case indicatorAdded(Indicator)
  case indicatorRemoved(Indicator)
  /// Its wording, kind, unit, or whether it is asked for everywhere.
  case indicatorReworded(from: Indicator, to: Indicator)
  /// A level of an indicator that both versions have; the unit behind its figure:
  case levelAdded(code: String, Threshold, unit: String?)
  case levelRemoved(code: String, Threshold, unit: String?)
  /// The level, its wording, or how far it can be relied on.
  case levelChanged(code: String, from: Threshold, to: Threshold, unit: String?)
}

extension CriteriaSet {
  /// What another version has otherwise, in the order of the criteria.
  public func changes(to other: CriteriaSet) -> [SetChange] {
    let gone = criteria.filter { other.criterion($0.number) == nil }.map {
      SetChange.criterionRemoved($0.number, $0.name)
    }
    return gone
      + other.criteria.flatMap { criterion -> [SetChange] in
        guard let before = self.criterion(criterion.number) else {
          return [.criterionAdded(criterion.number, criterion.name)]
        }
        let renamed: [SetChange] =
          before.name == criterion.name
          ? [] : [.criterionRenamed(criterion.number, from: before.name, to: criterion.name)]
        return renamed + before.changes(to: criterion)
      }
  }
}

extension Criterion {
  fileprivate func changes(to other: Criterion) -> [SetChange] {
    let gone = indicators.filter { mine in !other.indicators.contains { $0.code == mine.code } }
    return gone.map(SetChange.indicatorRemoved)
      + other.indicators.flatMap { indicator in
        indicators.first { $0.code == indicator.code }.map { $0.changes(to: indicator) }
          ?? [.indicatorAdded(indicator)]
      }
  }
}

extension Indicator {
  fileprivate func changes(to other: Indicator) -> [SetChange] {
    let isReworded =
      text.vi != other.text.vi || kind != other.kind || unit != other.unit || ifApplicable != other.ifApplicable
    var changes: [SetChange] = isReworded ? [.indicatorReworded(from: self, to: other)] : []
    let gone = thresholds.filter { mine in !other.thresholds.contains { $0.hasPlace(of: mine) } }
    changes += gone.map { .levelRemoved(code: code, $0, unit: shownUnit) }
    for level in other.thresholds {
      guard let before = thresholds.first(where: { $0.hasPlace(of: level) }) else {
        changes.append(.levelAdded(code: code, level, unit: other.shownUnit))
        continue
      }
      if !before.says(level) || before.text != level.text || before.confidence != level.confidence {
        changes.append(.levelChanged(code: code, from: before, to: level, unit: other.shownUnit))
      }
    }
    return changes
  }
}
