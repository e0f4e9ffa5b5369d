/// What is recorded of one thing in the fields that stand for themselves.
public struct FieldValues: Equatable, Sendable {
  private var values: [PlainField: String] = [:]

  /// Nothing recorded yet.
  public init() {}

  /// Nothing is recorded.
  public var isEmpty: Bool { values.isEmpty }

  /// What is recorded in a field, or is now; nil where nothing is. What the field cannot say counts as nothing.
  public subscript(field: PlainField) -> String? {
    get { values[field] }
    set { values[field] = newValue.flatMap { field.description.type.admits($0) ? $0 : nil } }
  }
}
