public import Domain
import Foundation
import GRDB

/// A criteria set that the user added.
public struct AddedSet: Equatable, Sendable {
  /// The set and its version.
  public var version: CriteriaSetVersion
  /// The file.
  public var content: [UInt8]
}

extension Store {
  /// The sets that were added, by name and version.
  public func addedSets() throws(Problem) -> [AddedSet] {
    try criteriaFiles("SELECT id, version, content FROM criteria_file WHERE kind = 'set' ORDER BY id, version") {
      AddedSet(
        version: CriteriaSetVersion(id: CriteriaSetID(rawValue: try $0.column(0)), version: try $0.column(1)),
        content: [UInt8](try $0.column(2) as Data))
    }
  }

  /// The overlays that were added, by name and version.
  public func addedOverlays() throws(Problem) -> [ShelvedOverlay] {
    let sql = """
      SELECT id, version, base_set, units, province, compared, content FROM criteria_file
      WHERE kind = 'overlay' ORDER BY id, version
      """
    return try criteriaFiles(sql) { row in
      let units: String? = try row.column(3)
      let code: String? = try row.column(4)
      return ShelvedOverlay(
        id: try row.column(0), version: try row.column(1), base: CriteriaSetID(rawValue: try row.column(2)),
        province: units.flatMap { units in
          code.flatMap { UnitCode($0) }.map { OverlayProvince(units: units, code: $0) }
        }, isCompared: try row.column(5), content: [UInt8](try row.column(6) as Data))
    }
  }

  /// Adds a set.
  ///
  /// - Returns: whether it was new; the same again changes nothing.
  /// - Throws: another content under the same name and version.
  public func add(_ set: CriteriaSetVersion, content: [UInt8]) throws(Problem) -> Bool {
    try writing { db in
      try addFile(
        "set", set.id.rawValue, set.version, ["base_set": nil, "units": nil, "province": nil, "compared": false],
        content, in: db)
    }
  }

  /// Adds an overlay.
  ///
  /// - Returns: whether it was new; the same again changes nothing.
  /// - Throws: another content under the same name and version.
  public func add(_ overlay: ShelvedOverlay) throws(Problem) -> Bool {
    try writing { db in
      try addFile(
        "overlay", overlay.id, overlay.version,
        [
          "base_set": overlay.base.rawValue, "units": overlay.province?.units,
          "province": overlay.province?.code.text, "compared": overlay.isCompared,
        ], overlay.content, in: db)
    }
  }

  /// Takes an added set off the shelf; sessions keep what they use.
  ///
  /// - Returns: whether it was there.
  public func removeAddedSet(_ set: CriteriaSetVersion) throws(Problem) -> Bool {
    try removeFile("set", set.id.rawValue, set.version)
  }

  /// Takes an added overlay off the shelf; sessions keep what they use.
  ///
  /// - Returns: whether it was there.
  public func removeAddedOverlay(_ id: String, version: String) throws(Problem) -> Bool {
    try removeFile("overlay", id, version)
  }

  /// Records facts as one step, keeping the criteria sets that they name in the same transaction.
  public func record(
    _ facts: [Fact], keeping sets: [(outline: CriteriaOutline, content: [UInt8])]
  ) throws(Problem) -> [Change] {
    try writing { db in
      for set in sets { try keep(set.outline, content: set.content, in: db) }
      return try append(facts, origin: .recorded, in: db)
    }
  }

  /// The sessions that use a set in some version now.
  public func sessions(using isUsed: (CriteriaSetVersion) -> Bool) throws(Problem) -> [InspectionSession] {
    try everySession().filter { $0.criteriaSets.contains(where: isUsed) }
  }

  private func criteriaFiles<File>(_ sql: String, _ file: (Row) throws -> File) throws(Problem) -> [File] {
    try reading { db in
      // A store of an earlier version that is only read has not been brought up to this one.
      guard try db.tableExists("criteria_file") else { return [] }
      return try Row.fetchAll(db, sql: sql).map(file)
    }
  }

  private func removeFile(_ kind: String, _ id: String, _ version: String) throws(Problem) -> Bool {
    try writing { db in
      try db.execute(
        sql: "DELETE FROM main.criteria_file WHERE kind = ? AND id = ? AND version = ?", arguments: [kind, id, version])
      return db.changesCount > 0
    }
  }

  private func addFile(
    _ kind: String, _ id: String, _ version: String, _ columns: [String: (any DatabaseValueConvertible)?],
    _ content: [UInt8], in db: Database
  ) throws -> Bool {
    let known = try Data.fetchOne(
      db, sql: "SELECT content FROM criteria_file WHERE kind = ? AND id = ? AND version = ?",
      arguments: [kind, id, version])
    if let known {
      guard [UInt8](known) == content else { throw Problem.sets(.otherContent(name: "\(id)@\(version)")) }
      return false
    }
    let values: [String: (any DatabaseValueConvertible)?] = [
      "kind": kind, "id": id, "version": version, "content": Data(content), "added_at": wallClock(),
      "author": try numbers.authors.makeNumber(of: author.nfc, in: db),
    ]
    let all = values.merging(columns) { mine, _ in mine }
    let table = SummedTable.criteriaFile
    try db.execute(sql: table.insert, arguments: StatementArguments(table.columns.map { all[$0] ?? nil }))
    return true
  }
}
