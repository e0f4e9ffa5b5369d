public import Domain

/// A session that was opened, and where in it work stopped.
public struct Opened: Equatable, Sendable {
  /// The session.
  public var inspection: Inspection
  /// Texts begun in it and not recorded.
  public var drafts: [Subject: String]
  /// The place of its last change; nil when nothing was assessed yet.
  public var lastPlace: Place?
  /// What its communes were made of on 1 July 2025; none for those of a three-level list.
  public var formerNames: [UnitCode: [String]]
  /// What stands in conflict in it.
  public var conflicts: [Conflict]

  /// A session just read.
  public init(
    inspection: Inspection, drafts: [Subject: String], lastPlace: Place?, formerNames: [UnitCode: [String]] = [:],
    conflicts: [Conflict] = []
  ) {
    self.conflicts = conflicts
    self.inspection = inspection
    self.formerNames = formerNames
    self.drafts = drafts
    self.lastPlace = lastPlace
  }
}
