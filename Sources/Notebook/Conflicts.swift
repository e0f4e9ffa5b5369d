import Catalogue
public import Domain
public import Storage

/// Values that two devices recorded without knowing of each other, and that nobody has decided between.
public struct Conflicts {
  let store: Store

  /// Those of a store.
  public init(_ store: Store) { self.store = store }

  /// What stands in conflict in an inspection, and in the register of its communes.
  public func of(_ inspection: Inspection) throws(Problem) -> [Conflict] {
    guard store.canHaveConflicts else { return [] }
    let register = try store.conflicts(in: .register(of: inspection.session.unitList)).filter { conflict in
      conflict.subject.commune.flatMap(inspection.position) != nil
    }
    return try store.conflicts(in: inspection.session.id) + register
  }

  /// How many are open in all sessions.
  public func count() throws(Problem) -> Int {
    try inspections().reduce(0) { $0 + $1.conflicts.count }
  }

  /// The inspections in which something stands in conflict, with it, the latest first.
  public func inspections() throws(Problem) -> [(inspection: Inspection, conflicts: [Conflict])] {
    guard store.canHaveConflicts else { return [] }
    var found: [(inspection: Inspection, conflicts: [Conflict])] = []
    let registers = Set(Catalogue.unitLists.map { SessionID.register(of: $0.id) })
    var hasRegister = false
    for register in registers where !hasRegister { hasRegister = try !store.conflicts(in: register).isEmpty }
    for listing in try store.sessions() {
      // Few sessions have conflicts; reading all of them would take long.
      if !hasRegister, try store.conflicts(in: listing.session.id).isEmpty { continue }
      let inspection = try Sessions(store).inspection(of: listing.session)
      let conflicts = try of(inspection)
      if !conflicts.isEmpty { found.append((inspection, conflicts)) }
    }
    return found
  }
}
