/// What a recorded field is, as far as every way of recording it, showing it and passing it on has to know.
public struct FieldDescription: Hashable, Sendable {
  /// Of what it can be recorded.
  public var scopes: FieldScope
  /// What may be recorded in it.
  public var type: ValueType
  /// The seal over a session covers it, and two laptops' values of it can be in conflict: all but what finalising and
  /// reopening themselves record.
  public var isSealed: Bool
  /// Under what key the state in a session's JSON tells it; nil where it does so in a way of its own.
  public var key: String?
  /// The first form of that file which tells it: a field that is added is told from a new form on.
  public var since: Int

  init(_ scopes: FieldScope, _ type: ValueType, isSealed: Bool = true, key: String? = nil, since: Int = 1) {
    self.scopes = scopes
    self.type = type
    self.isSealed = isSealed
    self.key = key
    self.since = since
  }
}

/// Of what a field is recorded.
public struct FieldScope: OptionSet, Hashable, Sendable {
  /// A bit for each.
  public let rawValue: UInt8

  /// Those of some bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// A session as a whole.
  public static let session = FieldScope(rawValue: 1 << 0)
  /// A set in a session.
  public static let set = FieldScope(rawValue: 1 << 1)
  /// A commune in a session.
  public static let commune = FieldScope(rawValue: 1 << 2)
  /// A commune under a set.
  public static let communeAndSet = FieldScope(rawValue: 1 << 3)
  /// A criterion of a commune.
  public static let criterion = FieldScope(rawValue: 1 << 4)
  /// A commune in the register, beyond any session.
  public static let register = FieldScope(rawValue: 1 << 5)
  /// A commune and set in the register.
  public static let registerAndSet = FieldScope(rawValue: 1 << 6)
}

extension Subject {
  /// Of what it is; nil where its parts are those of nothing.
  public var scope: FieldScope? {
    switch (commune != nil, criteriaSet != nil, criterion != nil) {
    case (true, true, true): session.isRegister ? nil : .criterion
    case (true, true, false): session.isRegister ? .registerAndSet : .communeAndSet
    case (true, false, false): session.isRegister ? .register : .commune
    case (false, true, false): session.isRegister ? nil : .set
    case (false, false, false): session.isRegister ? nil : .session
    case (true, false, true), (false, true, true), (false, false, true): nil
    }
  }
}
