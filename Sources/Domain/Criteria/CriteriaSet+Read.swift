extension CriteriaSet {
  /// Reads and checks a criteria file in one pass.
  ///
  /// Throws `CriteriaProblem.invalid` with all faults, in the order of their lines. `file` only names the file in it.
  public static func read(_ bytes: [UInt8], file: String) throws(Problem) -> CriteriaSet {
    let faults = FaultList()
    let set = JSONNode.read(bytes, faults).flatMap { root in
      var reader = CriteriaReader(JSONPlace(root: root, faults: faults))
      return reader?.criteriaSet()
    }
    guard let set, faults.faults.isEmpty else { throw .criteria(.invalid(file: file, faults: faults.byLine)) }
    return set
  }
}

extension CriteriaOverlay {
  /// Reads and checks an overlay against the set that it is laid over.
  ///
  /// Throws `SetProblem.invalidOverlay` with all faults, in the order of their lines. `file` only names the file in it.
  public static func read(_ bytes: [UInt8], file: String, over set: CriteriaSet) throws(Problem) -> CriteriaOverlay {
    let faults = FaultList()
    let overlay = JSONNode.read(bytes, faults).flatMap { root in
      OverlayReader(JSONPlace(root: root, faults: faults), set)?.overlay()
    }
    guard let overlay, faults.faults.isEmpty else {
      throw .sets(.invalidOverlay(file: file, faults: faults.byLine))
    }
    return overlay
  }

  /// The set that a file says it is an overlay of; nil for a file that is none.
  ///
  /// Throws `SetProblem.invalidOverlay` where it names no set, or none of those that there are.
  public static func base(
    of bytes: [UInt8], file: String, among known: [CriteriaSetID]
  ) throws(Problem) -> CriteriaSetID? {
    guard let root = JSONNode.read(bytes, FaultList()), case .object(let members) = root.value,
      members.contains(where: { $0.key == "overlay" })
    else { return nil }
    let faults = FaultList()
    let name = JSONPlace(root: root, faults: faults)["set"].word(among: known.map(\.rawValue))
    guard let name else { throw .sets(.invalidOverlay(file: file, faults: faults.byLine)) }
    return CriteriaSetID(rawValue: name)
  }
}

extension FaultList {
  /// The faults in the order of their lines.
  var byLine: [CriteriaFault] { faults.sorted { $0.line ?? 0 < $1.line ?? 0 } }
}

extension JSONNode {
  /// A file as JSON; nil after a fault that leaves nothing to read.
  static func read(_ bytes: [UInt8], _ faults: FaultList) -> JSONNode? {
    // Editors of Windows put it there unasked.
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes[...]
    if let line = text.firstLineNotUTF8 {
      faults.add(.notJSON(.notUTF8), path: "", line: line)
      return nil
    }
    do throws(JSONSyntaxError) {
      return try JSONScanner.read(Array(text))
    } catch {
      faults.add(.notJSON(error.reason), path: "", line: error.line)
      return nil
    }
  }
}
