import Catalogue
public import Domain

/// Finds administrative units by name, in the lists that come with the program; each list is made ready for it once.
public struct UnitLookup {
  /// A unit, where it lies ("huyện Chi Lăng, tỉnh Lạng Sơn"), and whether its name was typed otherwise.
  public typealias Found = (unit: AdministrativeUnit, location: String, isGuess: Bool)

  private var searches: [UnitListID: UnitSearch] = [:]

  /// In which nothing was looked for yet.
  public init() {}

  /// Communes of a list, those of an area first; of the newest list where none is named.
  public mutating func communes(
    _ name: String, in id: UnitListID, preferring area: UnitCode?
  ) throws(Problem) -> [Found] {
    guard !name.isEmpty, let newest = Catalogue.unitLists.last?.id else { return [] }
    let list = try Catalogue.unitList(id.rawValue.isEmpty ? newest : id)
    return located(search(list).matches(name, preferring: area), in: list)
  }

  /// What a session of a day can inspect: districts; since July 2025 provinces and communes.
  public mutating func areas(_ name: String, on day: CalendarDate) -> [Found] {
    let list = Catalogue.unitList(for: day)
    let levels: Set<UnitLevel> = list.levels == .three ? [.district] : [.province, .commune]
    return name.isEmpty ? [] : located(search(list).matches(name, levels: levels, limit: 20), in: list)
  }

  private mutating func search(_ list: UnitList) -> UnitSearch {
    let search = searches[list.id] ?? UnitSearch(list: list)
    searches[list.id] = search
    return search
  }

  private func located(_ matches: [UnitMatch], in list: UnitList) -> [Found] {
    matches.map { match in
      (
        match.unit, list.path(to: match.unit.code).dropLast().reversed().map(\.title).joined(separator: ", "),
        match.rank.isGuess
      )
    }
  }
}
