/// What the levels of a criteria set can depend on in a commune.
public enum CommuneTrait: String, Hashable, Sendable, CaseIterable {
  /// The socio-economic region, where it is not the one of the province: an id such as "TDMNPB".
  case region
  /// The group of communes of the set of 2026–2030 (QĐ 51/2025/QĐ-TTg): an id such as "NHOM2".
  case group
  /// Xã đặc biệt khó khăn; yes or no.
  case difficult
  /// Xã an toàn khu (ATK); yes or no.
  case safeZone = "safe-zone"
  /// Xã biên giới; yes or no.
  case border
  /// In a poor district, or one that ceased to be poor in 2018–2020 (huyện nghèo, huyện vừa thoát nghèo); yes or no.
  case poorDistrict = "poor-district"

  /// Its value is yes or no; else the id of a region or group.
  public var isFlag: Bool { self != .region && self != .group }

  var order: Int { CommuneTrait.allCases.firstIndex(of: self) ?? 0 }
}

extension CommuneTrait {
  /// The columns of some sets that the trait can name; none for a flag.
  public func columns(of sets: [CriteriaSet]) -> [CriteriaRegion] {
    var columns: [CriteriaRegion] = []
    // Groups of communes are told by a rule, regions by their names.
    for region in sets.flatMap(\.regions) where !isFlag && (region.rule != nil) == (self == .group) {
      if !columns.contains(where: { $0.id == region.id }) { columns.append(region) }
    }
    return columns
  }
}

/// A trait of a commune from a day on.
public struct TraitEntry: Hashable, Sendable {
  /// Which trait.
  public var trait: CommuneTrait
  /// The first day it holds.
  public var from: CalendarDate
  /// `yes`, `no`, or the id of a region or group.
  public var value: String
  /// The decision it rests on: "QĐ 861/QĐ-TTg"; may be empty.
  public var basis: String

  /// An entry.
  public init(_ trait: CommuneTrait, from: CalendarDate, value: String, basis: String = "") {
    self.trait = trait
    self.from = from
    self.value = value
    self.basis = basis
  }

  /// From `yes` or `yes; QĐ 861/QĐ-TTg`.
  init?(_ trait: CommuneTrait, from: CalendarDate, recorded: String) {
    let parts = recorded.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmed)
    guard let value = parts.first, !value.isEmpty else { return nil }
    self.init(trait, from: from, value: value, basis: parts.count > 1 ? parts[1] : "")
  }

  /// As it is recorded.
  public var recorded: String { basis.isEmpty ? value : "\(value); \(basis)" }

  /// The value that says a flag holds.
  public static let yes = "yes"
  /// The value that says it does not, or no longer.
  public static let no = "no"
}

/// What holds for a commune on a day; what is not recorded is not known.
public struct CommuneTraits: Equatable, Sendable {
  /// The entry that stands, by trait.
  public var standing: [CommuneTrait: TraitEntry] = [:]

  /// Nothing known.
  public init() {}

  /// A flag is recorded and says yes.
  public func holds(_ trait: CommuneTrait) -> Bool { standing[trait]?.value == TraitEntry.yes }
}

extension Field {
  /// Of a commune in the register: a trait from a day on, `trait.difficult.2021-06-04`.
  public static func trait(_ trait: CommuneTrait, from day: CalendarDate) -> Field {
    Field(rawValue: "trait.\(trait.rawValue).\(day.iso)")
  }

  /// The trait and its first day; nil for any other field.
  public var trait: (trait: CommuneTrait, from: CalendarDate)? {
    let parts = rawValue.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "trait", let trait = CommuneTrait(rawValue: String(parts[1])),
      let day = CalendarDate(iso: String(parts[2]))
    else { return nil }
    return (trait, day)
  }
}

extension TraitEntry {
  /// An entry as it is typed.
  ///
  /// - Parameter columns: the ids that a region or group can have.
  /// - Throws: a day that is not real, a value that the trait cannot have.
  public init(
    _ trait: CommuneTrait, value: String, from day: String, basis: String, columns: [String]
  ) throws(Problem) {
    let known = trait.isFlag ? [TraitEntry.yes, TraitEntry.no] : columns
    let value = value.trimmed
    guard let match = known.first(where: { $0.lowercased() == value.lowercased() }) else {
      throw .register(.unknownValue(trait: trait, text: value, known: known))
    }
    guard let from = CalendarDate(day.trimmed) else { throw .session(.invalidDate(text: day.trimmed)) }
    self.init(trait, from: from, value: match, basis: basis.trimmed)
  }

  /// The fact that records it for a commune.
  public func fact(of commune: UnitCode, in register: SessionID) -> Fact {
    Fact(Subject(session: register, commune: commune, field: .trait(trait, from: from)), recorded)
  }
}
