public import Domain
public import Storage

nonisolated extension Store {
  /// Bodies whose names have a word that begins as typed, for completing one: those named in this session and in up to
  /// twenty earlier ones of the area, then the People's Committees of its units.
  ///
  /// Marks and case do not matter; names that begin as typed come first, then the latest used.
  public func bodies(matching query: String, for inspection: Inspection) throws(Problem) -> [String] {
    try bodies(for: inspection).bodies(matching: query)
  }

  /// All bodies that can be completed in a session, the latest used first.
  func bodies(for inspection: Inspection) throws(Problem) -> [String] {
    var found = inspection.bodies
    for session in try earlierSessions(than: inspection).suffix(20).reversed() {
      found += try self.inspection(of: session).bodies
    }
    let units = inspection.communes.map(\.unit) + inspection.path.reversed()
    found += units.map { "UBND \($0.title)" }
    var seen: Set<String> = []
    return found.filter { seen.insert(VietnameseText.folded($0)).inserted }
  }
}

extension [String] {
  /// Those with a word that begins as typed; at most eight.
  nonisolated func bodies(matching query: String) -> [String] {
    let wanted = VietnameseText.folded(query)
    guard !wanted.isEmpty else { return [] }
    let folded = map { (name: $0, folded: VietnameseText.folded($0)) }
    let begin = folded.filter { $0.folded.hasPrefix(wanted) }
    let within = folded.filter { !$0.folded.hasPrefix(wanted) && $0.folded.contains(" " + wanted) }
    return Array((begin + within).map(\.name).prefix(8))
  }
}

extension Inspection {
  /// The bodies that its recommendations and its notice name.
  nonisolated fileprivate var bodies: [String] {
    let asked = recommendations.own.flatMap { [$0.addressee, $0.owner] }
    let parts: [NoticePart] = [.issuer, .superior, .lead, .coLead, .participants, .recipients]
    let named = parts.flatMap { notice.lines($0) }.flatMap { $0.split(separator: ";") }.map { line in
      // A list of recipients is written "- Như trên;".
      String(line.drop { $0 == "-" || $0.isWhitespace }.prefix(120))
    }
    let ends: Set<Character> = [".", ",", " "]
    return (asked + named).map { name in
      var name = name[...]
      while let last = name.last, ends.contains(last) { name.removeLast() }
      return String(name)
    }.filter { !$0.isEmpty }
  }
}
