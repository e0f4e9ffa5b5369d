/// What somebody typed to name a unit, in each way in which it can be read.
struct TypedUnitName {
  /// One way to read it.
  struct Reading {
    /// The kind in front of the name, where the text is read so.
    var kind: UnitKind?
    /// Whether the kind is spelled with its marks.
    var isKindSpelled: Bool
    /// The name as typed.
    var name: String
    /// The key of the name.
    var folded: [UInt8]
  }

  /// The whole text as a name; then, where it begins with a kind ("xã Chi Lăng"), what follows it.
  let readings: [Reading]

  /// The kinds, of how many words each is, and how it is folded.
  private static let kinds = UnitKind.allCases.map { kind in
    (kind, kind.rawValue.split(separator: " ").count, VietnameseText.folded(kind.rawValue))
  }

  /// The readings of a text in any normal form.
  init(_ text: String) {
    let words = text.withoutEmptyLetters.nfc.split { $0.isWhitespace || $0 == "," }
    let whole = words.joined(separator: " ")
    var readings = [
      Reading(kind: nil, isKindSpelled: true, name: whole, folded: NameKey.of(whole))
    ]
    let fronts = (0...2).map { VietnameseText.folded(words.prefix($0).joined(separator: " ")) }
    for (kind, count, folded) in Self.kinds where words.count > count && fronts[count] == folded {
      let front = words.prefix(count).joined(separator: " ")
      let name = words.dropFirst(count).joined(separator: " ")
      readings.append(
        Reading(
          kind: kind, isKindSpelled: VietnameseText.sameSpelling(front, kind.rawValue), name: name,
          folded: NameKey.of(name)))
    }
    self.readings = readings
  }

  /// The name without a kind in front.
  var bareName: [UInt8] { readings.last?.folded ?? [] }
}

extension TypedUnitName.Reading {
  /// Whether a unit of that name is meant, marks and all.
  func spells(_ unit: AdministrativeUnit) -> Bool {
    guard isKindSpelled, kind == nil || kind == unit.kind else { return false }
    return VietnameseText.sameSpelling(name, unit.name)
      || unit.alias.map { VietnameseText.sameSpelling(name, $0) } ?? false
  }
}
