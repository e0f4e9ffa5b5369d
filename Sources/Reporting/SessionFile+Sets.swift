public import Domain

extension SessionFile {
  /// The criteria sets that the file carries; none in files of earlier versions.
  ///
  /// - Parameter limit: how many bytes one may have.
  /// - Throws: a set that cannot be read, or is another than it is said to be.
  public func criteriaSets(
    path: String, atMost limit: Int
  ) throws(Problem) -> [(set: CriteriaSet, content: [UInt8])] {
    var found: [(set: CriteriaSet, content: [UInt8])] = []
    for file in sets ?? [] {
      let content = Array(file.content.utf8)
      guard content.count <= limit, found.count < SessionFile.mostSets else {
        throw .file(.tooBig(path: path, limit: limit))
      }
      let set = try CriteriaSet.read(content, file: "\(path), \(file.version)")
      guard CriteriaSetVersion(id: set.id, version: set.version).description == file.version,
        !found.contains(where: { $0.set.id == set.id && $0.set.version == set.version })
      else { throw .file(.inconsistent(path: path, place: "sets, \(file.version)")) }
      found.append((set, content))
    }
    return found
  }

  /// A session uses a few sets, and may have moved between versions of them.
  private static let mostSets = 64

  /// What the register of communes has of those of the session.
  ///
  /// - Throws: an entry that no register has, or that is of a commune of another session.
  public func registerChanges(
    of inspection: Inspection, path: String, isKnown: (Change) -> Bool = { _ in false }
  ) throws(Problem) -> [Change] {
    let register = SessionID.register(of: inspection.session.unitList)
    let changes = try SessionFile.changes(self.register ?? [], of: register, path: path, place: "register", isKnown)
    return changes
  }

  /// What devices signed, by the change up to which they did.
  public var proofs: [ChangeID: String] {
    (changes + (register ?? [])).reduce(into: [:]) { proofs, entry in
      proofs[ChangeID(time: HybridTime(rawValue: entry.time), device: DeviceID(rawValue: entry.device))] = entry.proof
    }
  }
}
