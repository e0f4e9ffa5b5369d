import Domain
import GRDB

/// Something in the file that this program never writes: it is damaged there.
struct Damage: Error {
  /// Which row or name, never its text.
  var detail: String

  init(_ detail: String) {
    self.detail = detail
  }
}

extension Row {
  /// A column in the type that the schema gives it; anything else is damage.
  func column<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ index: Int) throws -> Value {
    try decode(Value.self, atIndex: index)
  }

  /// The code of a commune or an area, which every such row has.
  func communeCode(_ index: Int) throws -> UnitCode {
    let text: String = try column(index)
    guard let code = UnitCode(text) else { throw Damage("unit code") }
    return code
  }
}
