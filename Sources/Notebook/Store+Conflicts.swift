import Catalogue
public import Domain
public import Storage

extension Store {
  /// What stands in conflict in an inspection, and in the register of its communes.
  public func conflicts(of inspection: Inspection) throws(Problem) -> [Conflict] {
    guard canHaveConflicts else { return [] }
    let register = try conflicts(in: .register(of: inspection.session.unitList)).filter { conflict in
      conflict.subject.commune.flatMap(inspection.position) != nil
    }
    return try conflicts(in: inspection.session.id) + register
  }

  /// How many conflicts are open in all sessions.
  public func openConflicts() throws(Problem) -> Int {
    try inspectionsInConflict().reduce(0) { $0 + $1.conflicts.count }
  }

  /// The inspections in which something stands in conflict, with it, the latest first.
  public func inspectionsInConflict() throws(Problem) -> [(inspection: Inspection, conflicts: [Conflict])] {
    guard canHaveConflicts else { return [] }
    var found: [(inspection: Inspection, conflicts: [Conflict])] = []
    let registers = Set(Catalogue.unitLists.map { SessionID.register(of: $0.id) })
    var hasRegister = false
    for register in registers where !hasRegister { hasRegister = try !conflicts(in: register).isEmpty }
    for listing in try sessions() {
      // To read all inspections would take long where few stand in conflict.
      if !hasRegister, try conflicts(in: listing.session.id).isEmpty { continue }
      let inspection = try inspection(of: listing.session)
      let conflicts = try conflicts(of: inspection)
      if !conflicts.isEmpty { found.append((inspection, conflicts)) }
    }
    return found
  }
}
