public import Domain

/// The data that ships with the program: lists of units, criteria sets, the notice's phrases, and the demonstration.
///
/// It is compiled in, so nothing here can fail for want of a file. What is asked for is read when it is asked for.
public enum Catalogue {
  /// The lists of units, oldest first.
  public static let unitLists: [UnitList] = Asset.names(in: "Units/", ending: ".tsv").compactMap { name in
    // "3cap-2024-05": a list is named for its levels and its month; the other tables are not.
    guard let levels = name.firstRange(of: "cap-"), let bytes = Asset.bytes("Units/\(name).tsv") else { return nil }
    return UnitList(id: UnitListID(rawValue: name), month: String(name[levels.upperBound...]), bytes: bytes)
  }

  /// The list of a name, or `UnitProblem.unknownList`.
  public static func unitList(_ id: UnitListID) throws(Problem) -> UnitList {
    if let list = unitLists.first(where: { $0.id == id }) { return list }
    throw .unit(.unknownList(id: id.rawValue, known: unitLists.map(\.id.rawValue)))
  }

  /// The list to use for a date: see `UnitList.list(for:in:)`.
  public static func unitList(for date: CalendarDate) -> UnitList {
    // There always are lists, and a test holds the table to that; one without rows answers everything with nothing.
    UnitList.list(for: date, in: unitLists) ?? UnitList(id: "", month: "", bytes: nothing)
  }

  /// The conversion of communes on 1 July 2025.
  public static var conversion: UnitConversion {
    UnitConversion(bytes: table("chuyen-doi-2025-07"))
  }

  /// The region of one of the 63 provinces before July 2025, as criteria sets name it; nil for other codes.
  public static func region(ofProvince code: UnitCode) -> String? {
    RegionTable(bytes: table("vung-63")).region(ofProvince: code)
  }

  private static func table(_ name: String) -> UnsafeRawBufferPointer {
    Asset.bytes("Units/\(name).tsv") ?? nothing
  }

  private static var nothing: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }
}

extension Catalogue {
  /// The criteria sets, by period and level.
  public static var criteriaSetIDs: [CriteriaSetID] {
    Asset.names(in: "Criteria/", ending: ".json").map(CriteriaSetID.init(rawValue:))
  }

  /// The set of a name, read from its file now; `CriteriaProblem.unknownSet` if there is none.
  public static func criteriaSet(_ id: CriteriaSetID) throws(Problem) -> CriteriaSet {
    try CriteriaSet.read(criteriaBytes(id), file: "\(id.rawValue).json")
  }

  /// The file of a set, as JSON; `CriteriaProblem.unknownSet` if there is none.
  public static func criteriaBytes(_ id: CriteriaSetID) throws(Problem) -> [UInt8] {
    if let bytes = Asset.bytes("Criteria/\(id.rawValue).json") { return Array(bytes) }
    throw .criteria(.unknownSet(id: id.rawValue, known: criteriaSetIDs.map(\.rawValue)))
  }

  /// The file of a demonstration, such as "chi-lang-2024", as JSON; nil if there is none.
  public static func demo(_ name: String) -> [UInt8]? {
    Asset.bytes("Demo/\(name).json").map(Array.init)
  }

  /// The file of the notice's fixed phrases, in UTF-8.
  public static var noticePhrases: [UInt8] {
    Asset.bytes("Templates/notice-phrases.txt").map(Array.init) ?? []
  }

  /// A script of the province's hub, "schema", "views" or "roles", in the database's language.
  public static func hubScript(_ name: String) -> String {
    Asset.bytes("Hub/\(name).sql").map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
