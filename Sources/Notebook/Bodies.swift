public import Domain
public import Storage

/// The bodies whose names can be completed where one is asked for.
public struct Bodies {
  let store: Store

  /// Those that the sessions of a store name.
  public init(_ store: Store) { self.store = store }

  /// Bodies whose names have a word that begins as typed, for completing one: those named in this session and in up to
  /// twenty earlier ones of the area, then the People's Committees of its units.
  ///
  /// Marks and case do not matter; names that begin as typed come first, then the latest used.
  public func matching(_ query: String, for inspection: Inspection) throws(Problem) -> [String] {
    try all(for: inspection).bodies(matching: query)
  }

  /// All bodies that can be completed in a session, the latest used first.
  public func all(for inspection: Inspection) throws(Problem) -> [String] {
    var found = inspection.bodies
    for session in try store.earlierSessions(than: inspection).suffix(20).reversed() {
      found += try Sessions(store).inspection(of: session).bodies
    }
    let units = inspection.communes.map(\.unit) + inspection.path.reversed()
    found += units.map { "UBND \($0.title)" }
    var seen: Set<String> = []
    // A letterhead is in capitals; elsewhere the name is wanted as it is written.
    let (capitals, names) = (found.filter { $0 == $0.uppercased() }, found.filter { $0 != $0.uppercased() })
    return (names + capitals).filter { seen.insert($0).inserted }
  }
}

extension [String] {
  /// Those with a word that begins as typed; at most eight.
  public func bodies(matching query: String) -> [String] {
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
  fileprivate var bodies: [String] {
    let asked = recommendations.own.flatMap { [$0.addressee, $0.owner] }
    let parts: [NoticePart] = [.lead, .coLead, .issuer, .superior, .recipients, .participants]
    let named = parts.flatMap { part in
      // Those who took part stand in one sentence: "… các cơ quan: Ban Tổ chức Tỉnh ủy, Công ty Điện lực".
      let separators = part == .participants ? ",;:" : ";"
      return notice.lines(part).flatMap { $0.split { separators.contains($0) } }
        .map { String($0.drop { $0 == "-" || $0.isWhitespace }) }.filter { $0.count <= 80 }
    }
    let ends: Set<Character> = [".", ",", " "]
    return (asked + named).map { name in
      var name = name[...]
      while let last = name.last, ends.contains(last) { name.removeLast() }
      return String(name)
    }.filter { !$0.isEmpty }
  }
}
