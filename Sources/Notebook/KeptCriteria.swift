import Catalogue
import Domain
import Storage

extension CriteriaFiles {
  /// The files of the sets that a session uses, and of those that its log says it used.
  func files(
    of session: InspectionSession, _ changes: [Change]
  ) throws(Problem) -> [(version: CriteriaSetVersion, content: [UInt8])] {
    var files: [(version: CriteriaSetVersion, content: [UInt8])] = []
    for used in session.criteriaSets { files.append((used, try store.criteriaContent(used))) }
    let recorded = changes.filter { $0.fact.subject.field == .criteriaSets }.compactMap(\.fact.value)
    for earlier in recorded.flatMap({ $0.split(separator: " ") }).compactMap({ CriteriaSetVersion($0) }) {
      guard !files.contains(where: { $0.version == earlier }), let content = try keptContent(earlier) else { continue }
      files.append((earlier, content))
    }
    return files
  }

  /// The file of a version as it is kept for sessions; nil where none has ever used it.
  func keptContent(_ version: CriteriaSetVersion) throws(Problem) -> [UInt8]? {
    do {
      return try store.criteriaContent(version)
    } catch {
      if case .criteria(.unknownSet) = error { return nil }
      throw error
    }
  }

  /// Sets that came from another machine, read, and sound with those that there are.
  ///
  /// - Throws: a set that is another than it is said to be, or than here under the same name and version.
  func editions(from files: [(version: String, content: [UInt8])]) throws(Problem) -> [CriteriaEdition] {
    var editions: [CriteriaEdition] = []
    for file in files {
      guard file.content.count <= CriteriaFiles.mostBytes else {
        throw .file(.tooBig(path: file.version, limit: CriteriaFiles.mostBytes))
      }
      let set = try CriteriaSet.read(file.content, file: file.version)
      guard CriteriaSetVersion(id: set.id, version: set.version).description == file.version else {
        throw .sets(.otherContent(name: file.version))
      }
      editions.append(CriteriaEdition(ShelvedSet(set: set, content: file.content, isShipped: false), laying: []))
    }
    try CriteriaLibrary(store).shelf(of: Set(editions.map(\.set.id))).refuseUnsound(editions)
    try refuseOtherContent(of: editions)
    return editions
  }

  /// A version that a session uses here already cannot mean anything else.
  func refuseOtherContent(of editions: [CriteriaEdition]) throws(Problem) {
    for edition in editions {
      guard let kept = try keptContent(edition.version), kept != edition.content else { continue }
      if (try? CriteriaSet.read(kept, file: "")) != edition.set {
        throw .sets(.otherContent(name: edition.version.description))
      }
    }
  }
}

extension CriteriaShelf {
  /// Throws where a set that was carried here is another than that of the same name and version, or loosens what it was
  /// laid upon.
  func refuseUnsound(_ editions: [CriteriaEdition]) throws(Problem) {
    for carried in editions {
      let isSound =
        if let known = edition(carried.version) {
          known.set == carried.set
        } else {
          // The overlay may not be on this laptop; its base set at least tells which verified levels it must have kept.
          base(of: carried.version).map { carried.set.keepsWhatIsVerified(in: $0.set) } ?? true
        }
      if !isSound { throw .sets(.otherContent(name: carried.version.description)) }
    }
  }
}
