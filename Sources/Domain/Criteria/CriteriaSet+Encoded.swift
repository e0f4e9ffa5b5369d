extension CriteriaSet {
  /// The set as a file in the form of those that ship with the program; reading it gives the same set.
  public var encoded: [UInt8] {
    JSONNode.object([
      "id": .text(id.rawValue), "version": .text(version), "level": .text("xa"), "title": title.node,
      "period": .object(["from": .text(from.iso), "to": to.map { .text($0.iso) } ?? .null]),
      "basis": .list(basis.map(\.node)), "declared": declared.node, "complete": isComplete ? nil : .bool(false),
      "metRule": .text("all"), "prerequisite": prerequisite.map { .text($0.rawValue) }, "note": note.map(JSONNode.text),
      "groups": .list(groups.map { .object(["id": .text($0.id), "name": $0.name.node]) }),
      "regions": .list(regions.map(\.node)), "regionRule": regionRule?.node, "criteria": .list(criteria.map(\.node)),
      "sources": sources.sourcesNode,
    ]).file
  }
}

extension CriteriaOverlay {
  /// The overlay as a file; reading it over the same set gives the same overlay.
  public var encoded: [UInt8] {
    let ownSources = compared == nil ? sources : sources.filter { $0.key != OverlayComparison.sourceKey }
    return JSONNode.object([
      "overlay": .text(id), "version": .text(version), "set": .text(base.rawValue), "title": title.node,
      "units": province.map { .text($0.units) }, "province": province.map { .text($0.code.text) },
      "basis": .listIfAny(basis.map { own($0) }), "compared": compared?.node,
      "indicators": .list(indicators.map(node)), "sources": ownSources.isEmpty ? nil : ownSources.sourcesNode,
    ]).file
  }

  /// What was compared is verified by that, and the file says so once.
  private func own(_ basis: LegalBasis) -> JSONNode {
    LegalBasis(
      number: basis.number, date: basis.date, annex: basis.annex, effective: basis.effective, amends: basis.amends,
      sets: basis.sets, note: basis.note, confidence: basis.confidence, sources: named(basis.sources)
    ).node
  }

  private func node(_ indicator: OverlayIndicator) -> JSONNode {
    .object([
      "code": .text(indicator.code), "text": indicator.text?.node, "unit": indicator.unit.map(JSONNode.text),
      "ifApplicable": indicator.ifApplicable.map(JSONNode.bool),
      "thresholds": .listIfAny(indicator.thresholds.map { $0.node(naming: named) }),
      "note": indicator.note.map(JSONNode.text),
      "confidence": indicator.confidence.map { .text($0.rawValue) },
      "src": named(indicator.sources).sourceNode,
    ])
  }

  private func named(_ sources: [String]) -> [String] {
    compared == nil ? sources : sources.filter { $0 != OverlayComparison.sourceKey }
  }
}

extension OverlayComparison {
  fileprivate var node: JSONNode {
    .object(["by": .text(by), "document": .text(document), "on": .text(on.iso)])
  }
}

extension Localized {
  fileprivate var node: JSONNode { .object(["vi": .text(vi), "en": en.map(JSONNode.text)]) }
}

extension LegalBasis {
  fileprivate var node: JSONNode {
    .object([
      "no": .text(number), "date": .text(date.iso), "annex": annex.map(JSONNode.text),
      "effective": effective.map { .text($0.iso) }, "amends": .listIfAny(amends.map(JSONNode.text)),
      "sets": .listIfAny(sets.map(JSONNode.text)), "note": note.map(JSONNode.text),
      "confidence": .text(confidence.rawValue), "src": sources.sourceNode,
    ])
  }
}

extension DeclaredCounts {
  fileprivate var node: JSONNode {
    .object([
      "criteria": .number(criteria), "indicators": .number(indicators), "confidence": .text(confidence.rawValue),
      "src": sources.sourceNode,
    ])
  }
}

extension CriteriaRegion {
  fileprivate var node: JSONNode {
    .object([
      "id": .text(id), "name": name.node, "rule": rule?.node, "confidence": confidence.map { .text($0.rawValue) },
      "src": sources.sourceNode,
    ])
  }
}

extension RegionRule {
  fileprivate var node: JSONNode {
    .object([
      "vi": .text(text.vi), "en": text.en.map(JSONNode.text), "region": region.map(JSONNode.text),
      "traits": .listIfAny(traits.map { .list($0.map { .text($0.rawValue) }) }),
      "confidence": .text(confidence.rawValue), "src": sources.sourceNode,
    ])
  }
}

extension Criterion {
  fileprivate var node: JSONNode {
    .object([
      "number": .number(number), "name": name.node, "group": group.map(JSONNode.text), "responsible": responsible?.node,
      "indicators": .list(indicators.map(\.node)), "note": note.map(JSONNode.text),
      "confidence": .text(confidence.rawValue), "src": sources.sourceNode,
    ])
  }
}

extension Responsible {
  fileprivate var node: JSONNode {
    .object([
      "until2025": .text(until2025), "since2025": .text(since2025), "confidence": .text(confidence.rawValue),
      "src": sources.sourceNode,
    ])
  }
}

extension Indicator {
  fileprivate var node: JSONNode {
    .object([
      "code": .text(code), "text": text.node, "kind": .text(kind.rawValue), "unit": unit.map(JSONNode.text),
      "counted": counted?.node, "ifApplicable": ifApplicable ? .bool(true) : nil,
      "thresholds": .list(thresholds.map { $0.node { $0 } }), "note": note.map(JSONNode.text),
      "confidence": .text(confidence.rawValue), "src": sources.sourceNode,
    ])
  }
}

extension Threshold {
  fileprivate func node(naming named: ([String]) -> [String]) -> JSONNode {
    let level: JSONNode =
      switch value {
      case .decimal(let value): .number(value)
      case .bool(let value): .bool(value)
      case nil: .null
      }
    return .object([
      "region": .text(region), "year": year.map { .number($0) } ?? .null, "op": .text(comparison.rawValue),
      "value": level, "text": text.map(JSONNode.text), "parts": .listIfAny(parts.map(\.node)),
      "confidence": .text(confidence.rawValue), "src": named(sources).sourceNode,
    ])
  }
}

extension ThresholdPart {
  fileprivate var node: JSONNode {
    .object(["name": .text(name), "op": .text(comparison.rawValue), "value": .number(value)])
  }
}

extension [String] {
  /// One source as its key, several as a list, none not at all.
  fileprivate var sourceNode: JSONNode? {
    count == 1 ? first.map(JSONNode.text) : .listIfAny(map(JSONNode.text))
  }
}

extension [String: CriteriaSource] {
  fileprivate var sourcesNode: JSONNode {
    let members = sorted { $0.key < $1.key }.map { key, source in
      JSONNode.Member(
        key: key, line: 0, node: .object(["title": .text(source.title), "url": source.url.map(JSONNode.text)]))
    }
    return JSONNode(line: 0, value: .object(members))
  }
}
