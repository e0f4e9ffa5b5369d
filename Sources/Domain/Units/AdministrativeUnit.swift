/// What a unit is; the raw value is the word in front of its name.
public enum UnitKind: String, Sendable, CaseIterable {
  /// By the word in its name; until June 2025 there are districts, since July only provinces and communes:
  case province = "tỉnh"
  /// A city: under the government, under a province or inside a city; its level tells.
  case city = "thành phố"
  case urbanDistrict = "quận"
  case ruralDistrict = "huyện"
  case town = "thị xã"
  case ruralCommune = "xã"
  case ward = "phường"
  case township = "thị trấn"
  case specialZone = "đặc khu"
}

/// A province, district or commune as one list has it.
public struct AdministrativeUnit: Equatable, Sendable {
  /// The list it is from.
  public let list: UnitListID
  /// Its code in that list.
  public let code: UnitCode
  /// What it is.
  public let kind: UnitKind
  /// Its name without the kind, spelled as the list has it.
  public let name: String
  /// The unit it belongs to, nil for a province.
  public let parent: UnitCode?
  /// Another official spelling of the name.
  public let alias: String?

  /// A unit of a list.
  public init(
    list: UnitListID, code: UnitCode, kind: UnitKind, name: String, parent: UnitCode?, alias: String? = nil
  ) {
    self.list = list
    self.code = code
    self.kind = kind
    self.name = name
    self.parent = parent
    self.alias = alias
  }

  /// Kind and name: "xã Bằng Hữu".
  public var title: String { "\(kind.rawValue) \(name)" }

  /// Whether it is a xã: averages run over these only, not over phường and thị trấn.
  public var isRuralCommune: Bool { kind == .ruralCommune }
}
