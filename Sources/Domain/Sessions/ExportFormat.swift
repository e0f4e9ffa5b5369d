/// A file format that a session can be written in; the raw value is the file's ending.
public enum ExportFormat: String, Sendable, CaseIterable {
  case markdown = "md"
  case text = "txt"
  case csv
  case json
}

extension CriteriaSet {
  /// The set applies on a day.
  public func isInForce(on day: CalendarDate) -> Bool {
    from <= day && to.map { day <= $0 } ?? true
  }
}
