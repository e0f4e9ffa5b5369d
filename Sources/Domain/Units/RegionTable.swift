/// Which socio-economic region each of the 63 provinces before July 2025 belongs to, as a view over the table's bytes.
public struct RegionTable: Sendable {
  private let table: TabTable

  /// The table over the bytes of its file, which must stay valid as long as the program runs.
  public init(bytes: UnsafeRawBufferPointer) {
    table = TabTable(bytes: bytes)
  }

  /// The id of a province's region, as criteria sets name it.
  public func region(ofProvince code: UnitCode) -> String? {
    table.rows(where: 0, is: code.text).first.map { table.text(2, of: $0) }
  }
}
