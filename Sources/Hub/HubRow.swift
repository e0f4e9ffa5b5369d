import Bundles
import Domain

/// A change as a row of the hub, in the text form of COPY.
enum HubRow {
  static let columns = """
    session, device, time, position, author, recorded_at, step, origin, origin_step, commune, criteria_set, criterion, \
    field, value, replaces_time, replaces_device, proof
    """

  /// Adds the line of a change, with what its device signed there.
  static func append(_ change: Change, _ proof: Proof?, position: Int64, to bytes: inout [UInt8]) {
    let subject = change.fact.subject
    let (origin, originStep): (Int64, Int64?) =
      switch change.origin {
      case .recorded: (0, nil)
      case .undo(let step): (1, step.rawValue)
      case .redo(let step): (2, step.rawValue)
      }
    append(subject.session.rawValue, to: &bytes)
    append(change.id.device.rawValue, to: &bytes)
    append(change.id.time.rawValue, to: &bytes)
    append(position, to: &bytes)
    append(change.author, to: &bytes)
    append(change.recordedAt, to: &bytes)
    append(change.step.rawValue, to: &bytes)
    append(origin, to: &bytes)
    append(originStep, to: &bytes)
    append(subject.commune?.text, to: &bytes)
    append(subject.criteriaSet?.rawValue, to: &bytes)
    append(subject.criterion.map(Int64.init), to: &bytes)
    append(subject.field.rawValue, to: &bytes)
    append(change.fact.value, to: &bytes)
    append(change.replaces?.time.rawValue, to: &bytes)
    append(change.replaces?.device.rawValue, to: &bytes)
    append(proof.map { "\\x" + $0.text }, to: &bytes)
    bytes[bytes.count - 1] = UInt8(ascii: "\n")
  }

  /// Adds a text with the tab behind it; nothing is `\N`.
  static func append(_ text: String?, to bytes: inout [UInt8]) {
    guard var text else {
      bytes += [UInt8(ascii: "\\"), UInt8(ascii: "N"), UInt8(ascii: "\t")]
      return
    }
    text.withUTF8 { utf8 in
      for byte in utf8 {
        switch byte {
        case UInt8(ascii: "\\"): bytes += [byte, byte]
        case UInt8(ascii: "\n"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
        case UInt8(ascii: "\r"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
        case UInt8(ascii: "\t"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(UInt8(ascii: "\t"))
  }

  static func append(_ number: Int64?, to bytes: inout [UInt8]) {
    guard let number else { return append(nil as String?, to: &bytes) }
    bytes.append(contentsOf: String(number).utf8)
    bytes.append(UInt8(ascii: "\t"))
  }

  /// The fields of a line of COPY; nil where it is no UTF-8.
  static func fields(_ line: UnsafeRawBufferPointer) -> [String?]? {
    var fields: [String?] = []
    let body = line.last == UInt8(ascii: "\n") ? line.dropLast() : line[...]
    for part in body.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false) {
      if part.elementsEqual("\\N".utf8) {
        fields.append(nil)
      } else if part.contains(UInt8(ascii: "\\")) {
        guard let text = String(validating: unescaped(part), as: UTF8.self) else { return nil }
        fields.append(text)
      } else {
        guard let text = String(validating: part, as: UTF8.self) else { return nil }
        fields.append(text)
      }
    }
    return fields
  }

  private static func unescaped(_ part: some Sequence<UInt8>) -> [UInt8] {
    let letters: [UInt8: UInt8] = [
      UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9,
      UInt8(ascii: "v"): 11,
    ]
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in part {
      if isEscaped {
        bytes.append(letters[byte] ?? byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}

extension HubRow {
  /// What a device signed at the change of a row; nil where that is none.
  static func proof(_ fields: [String?]) -> Proof? {
    guard fields.count == 17, let text = fields[16], text.hasPrefix("\\x") else { return nil }
    return Proof(String(text.dropFirst(2)))
  }
}

extension Change {
  /// The change in the fields of a row, or why they can be none.
  static func read(_ fields: [String?]) -> Result<Change, ChangeFault> {
    guard fields.count == 17 else { return .failure(ChangeFault(.session, .missing)) }
    let number = { (index: Int) in fields[index].flatMap(Int64.init) }
    let isNumber = { (index: Int) in fields[index] == nil || number(index) != nil }
    let names = HubRow.columns.split(separator: ", ").map(String.init)
    let odd = { (index: Int) -> Result<Change, ChangeFault> in
      .failure(ChangeFault(ChangeFault.Part(rawValue: names[index]) ?? .session, .missing))
    }
    for index in [0, 1, 4, 12] where fields[index] == nil { return odd(index) }
    for index in [2, 5, 6, 7] where number(index) == nil { return odd(index) }
    for index in [8, 11, 14] where !isNumber(index) { return odd(index) }
    if let commune = fields[9], UnitCode(commune) == nil { return odd(9) }
    if (number(14) == nil) != (fields[15] == nil) { return odd(15) }
    let origin: Origin? =
      switch (number(7), number(8)) {
      case (0, nil): .recorded
      case (1, let step?): .undo(HybridTime(rawValue: step))
      case (2, let step?): .redo(HybridTime(rawValue: step))
      default: nil
      }
    guard let session = fields[0], let device = fields[1], let time = number(2), let author = fields[4],
      let recordedAt = number(5), let step = number(6), let field = fields[12], let origin
    else { return odd(7) }
    let subject = Subject(
      session: SessionID(rawValue: session), commune: fields[9].flatMap { UnitCode($0) },
      criteriaSet: fields[10].map(CriteriaSetID.init(rawValue:)), criterion: number(11).map { Int($0) },
      field: Field(rawValue: field))
    let change = Change(
      id: ChangeID(time: HybridTime(rawValue: time), device: DeviceID(rawValue: device)), author: author,
      recordedAt: recordedAt, step: HybridTime(rawValue: step), origin: origin, fact: Fact(subject, fields[13]),
      replaces: number(14).flatMap { time in
        fields[15].map { ChangeID(time: HybridTime(rawValue: time), device: DeviceID(rawValue: $0)) }
      })
    return change.fault.map { .failure($0) } ?? .success(change)
  }
}
