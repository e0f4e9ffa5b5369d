public import Domain

/// What is said of changes that are set aside instead of coming in.
public protocol QuarantineTexts: Sendable {
  /// What is set aside: how many changes, whose, from where; a whole bundle where there is no session.
  func item(_ item: SetAside) -> String
  /// Why it does not come in, and what to do.
  func reason(_ fault: RunFault) -> String
  /// Of a bundle that waits for another.
  var waits: String { get }
  /// Nothing is set aside.
  var nothing: String { get }
  /// After some were set aside: how to see them again.
  func howToSee(_ count: Int) -> String
  /// After `ntm store quarantine drop`.
  func dropped(_ id: String) -> String
  /// What the argument of the commands means, in their help.
  var idArgument: String { get }
  /// A chain of so many changes that is not what its device signed.
  func unproven(_ device: DeviceID, session: SessionID, count: Int) -> String
}

extension Texts {
  /// What is set aside and why, as two lines.
  public func setAside(_ item: SetAside) -> [String] {
    ["\(item.id)  \(quarantine.item(item))", "  " + (item.fault.map(reason) ?? quarantine.waits)]
  }

  private func reason(_ fault: RunFault) -> String {
    if case .unsound(_, let fault) = fault { return self.fault(fault) }
    return quarantine.reason(fault)
  }
}

extension HybridTime {
  /// By the clock of UTC, for people to read.
  var day: String { LocalTime.text(milliseconds, secondsFromUTC: 0) }
}
