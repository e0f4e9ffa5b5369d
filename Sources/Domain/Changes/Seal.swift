extension Change {
  /// The change as bytes, for the seal over a session.
  ///
  /// What finalising and reopening themselves record is not sealed; nil for such a change.
  public var sealed: [UInt8]? {
    fact.subject.field.isSealed ? bytes : nil
  }
}

extension Field {
  /// See `FieldDescription.isSealed`; a field of a later program is sealed like any other.
  public var isSealed: Bool { PlainField(rawValue: rawValue)?.description.isSealed ?? true }
}
