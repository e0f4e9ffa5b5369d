public import Domain

extension HubConnection {
  /// The criteria sets that the hub has files of, each with the SHA-256 of its file.
  public func criteriaFiles() throws(Problem) -> [CriteriaSetVersion: String] {
    let rows = try execute("SELECT id, version, encode(sha256(content), 'hex') FROM ntm.criteria_file LIMIT 10000")
    var files: [CriteriaSetVersion: String] = [:]
    for row in rows {
      guard let id = row[0], let version = row[1] else { continue }
      files[CriteriaSetVersion(id: CriteriaSetID(rawValue: id), version: version)] = row[2]
    }
    return files
  }

  /// The file of a set; nil when the hub has none, or one of more bytes than a set may have.
  public func criteriaFile(_ set: CriteriaSetVersion, atMost limit: Int) throws(Problem) -> [UInt8]? {
    let rows = try execute(
      """
      SELECT encode(content, 'hex') FROM ntm.criteria_file
      WHERE id = $1 AND version = $2 AND octet_length(content) <= $3::integer
      """, [set.id.rawValue, set.version, "\(limit)"])
    guard let digits = rows.first?.first.flatMap(\.self)?.utf8, digits.count <= 2 * limit else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in digits {
      guard let value = Character(Unicode.Scalar(digit)).hexDigitValue.map(UInt8.init) else { return nil }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return bytes
  }

  /// Gives the hub the file of a set; one that is there stays.
  public func add(_ content: [UInt8], of set: CriteriaSetVersion) throws(Problem) {
    let digits = content.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    try execute(
      """
      INSERT INTO ntm.criteria_file (id, version, content) VALUES ($1, $2, decode($3, 'hex')) ON CONFLICT DO NOTHING
      """, [set.id.rawValue, set.version, digits])
  }
}
