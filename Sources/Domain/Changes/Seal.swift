extension Change {
  /// The change as bytes, for the seal over a session.
  ///
  /// What finalising and reopening themselves record is not sealed; nil for such a change.
  public var sealed: [UInt8]? {
    Field.ofSealing.contains(fact.subject.field) ? nil : bytes
  }
}

extension Field {
  /// What finalising and reopening record.
  public static let ofSealing: Set<Field> = [.seal, .checked, .reopened]
}
