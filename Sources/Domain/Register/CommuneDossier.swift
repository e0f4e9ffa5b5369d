/// What is known of a commune beyond the session shown: its sessions, what it was made of and what it became, and how
/// its entry in the register came about.
public struct CommuneDossier: Equatable, Sendable {
  /// The commune.
  public var unit: AdministrativeUnit
  /// The sessions that say anything of it, the latest first, each with this commune only.
  public var sessions: [Inspection] = []
  /// The communes it was made of on 1 July 2025; none for a commune of a three-level list.
  public var former: [FormerCommune] = []
  /// The communes it became on 1 July 2025, with how much of it went there; none for a commune of a two-level list.
  public var later: [LaterCommune] = []
  /// The changes of its entry in the register, newest first.
  public var history: [Change] = []
  /// The sets that come with the program, for which a commune can be recognised.
  public var sets: [CriteriaOutline] = []

  /// A commune of which nothing is known yet.
  public init(_ unit: AdministrativeUnit) {
    self.unit = unit
  }
}

/// A commune of before 1 July 2025 that a new one was made of.
public struct FormerCommune: Equatable, Sendable {
  /// The commune in the last three-level list; nil for land that belonged to none.
  public var unit: AdministrativeUnit?
  /// How much of it went over, in the words of the official table too.
  public var conversion: ConversionRow
  /// Parts of it went to other communes as well: what was found of it is of the whole.
  public var isSplit: Bool
  /// The last session that says anything of it, with this commune only; nil where none does.
  public var last: Inspection?
  /// What the register of the three-level lists holds of it.
  public var register: CommuneRegister

  /// A former commune.
  public init(
    unit: AdministrativeUnit?, conversion: ConversionRow, isSplit: Bool, last: Inspection?, register: CommuneRegister
  ) {
    self.unit = unit
    self.conversion = conversion
    self.isSplit = isSplit
    self.last = last
    self.register = register
  }
}

/// A commune of since 1 July 2025 that an old one went into.
public struct LaterCommune: Equatable, Sendable {
  /// The commune in the first two-level list.
  public var unit: AdministrativeUnit
  /// Its province.
  public var province: AdministrativeUnit?
  /// How much of the old commune went there.
  public var conversion: ConversionRow

  /// A new commune.
  public init(unit: AdministrativeUnit, province: AdministrativeUnit?, conversion: ConversionRow) {
    self.unit = unit
    self.province = province
    self.conversion = conversion
  }
}
