extension Change {
  /// The change as bytes that no other change of its session has: every part with its length before it, a part that is
  /// not there as a dash.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  /// Appends the change as bytes.
  public func write(to bytes: inout [UInt8]) {
    let subject = fact.subject
    bytes.append(number: id.time.rawValue)
    bytes.append(part: id.device.rawValue)
    bytes.append(part: author)
    bytes.append(number: recordedAt)
    bytes.append(number: step.rawValue)
    switch origin {
    case .recorded: bytes.append(part: nil)
    case .undo(let step): bytes.append(part: "\(ChangeReader.undo)\(step.rawValue)")
    case .redo(let step): bytes.append(part: "\(ChangeReader.redo)\(step.rawValue)")
    }
    bytes.append(part: subject.commune?.text)
    bytes.append(part: subject.criteriaSet?.rawValue)
    bytes.append(part: subject.criterion.map(String.init))
    bytes.append(part: subject.field.rawValue)
    bytes.append(part: fact.value)
    bytes.append(part: replaces.map { "\($0.time.rawValue) \($0.device.rawValue)" })
  }
}

/// Reads changes of a session from their bytes, one after the other.
public struct ChangeReader {
  fileprivate static let undo = "undo "
  fileprivate static let redo = "redo "

  private let bytes: [UInt8]
  private let session: SessionID
  /// Where the next change begins.
  public private(set) var index: Int

  /// Reads from an index of bytes on.
  public init(_ bytes: [UInt8], at index: Int, session: SessionID) {
    self.bytes = bytes
    self.index = index
    self.session = session
  }

  /// The next change; nil where the bytes are none.
  public mutating func next() -> Change? {
    guard let time = number(), let device = part(), let author = part(), let recordedAt = number(),
      let step = number(), let origin = self.origin(), let commune = optionalPart(), let set = optionalPart(),
      let criterion = optionalRange(), let field = part(), let value = optionalPart(), let replaced = optionalPart()
    else { return nil }
    let code = commune.map { UnitCode($0) }
    let criterionNumber = criterion.map(integer)
    let replaces = replaced.map(ChangeReader.id)
    // A code, number or id was given that is not one.
    if code == .some(nil) || criterionNumber == .some(nil) || replaces == .some(nil) { return nil }
    let subject = Subject(
      session: session, commune: code ?? nil, criteriaSet: set.map(CriteriaSetID.init(rawValue:)),
      criterion: (criterionNumber ?? nil).map { Int($0) }, field: Field(rawValue: field))
    return Change(
      id: ChangeID(time: HybridTime(rawValue: time), device: DeviceID(rawValue: device)), author: author,
      recordedAt: recordedAt, step: HybridTime(rawValue: step), origin: origin, fact: Fact(subject, value),
      replaces: replaces ?? nil)
  }

  /// Goes over the next change without reading it; false where the bytes cannot be one.
  public mutating func skip() -> Bool {
    for _ in 0..<12 where optionalRange() == nil { return false }
    return true
  }

  private static func id(_ text: String) -> ChangeID? {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let time = Int64(parts[0]), "\(time)" == parts[0] else { return nil }
    return ChangeID(time: HybridTime(rawValue: time), device: DeviceID(rawValue: String(parts[1])))
  }

  private mutating func origin() -> Change.Origin? {
    guard let text = optionalPart() else { return nil }
    guard let text else { return .recorded }
    let digits = text.dropFirst(ChangeReader.undo.count)
    guard let step = Int64(digits).map(HybridTime.init(rawValue:)), "\(step.rawValue)" == digits else { return nil }
    return text.hasPrefix(ChangeReader.undo) ? .undo(step) : text.hasPrefix(ChangeReader.redo) ? .redo(step) : nil
  }

  private mutating func part() -> String? { optionalPart() ?? nil }

  /// A part, nil where it is not there; nil of both kinds where the bytes are none.
  private mutating func optionalPart() -> String?? {
    guard let range = optionalRange() else { return nil }
    guard let range else { return .some(nil) }
    return String(validating: bytes[range], as: UTF8.self)
  }

  private mutating func number() -> Int64? { (optionalRange() ?? nil).flatMap(integer) }

  /// The digits there, without making a text of them: half of the parts are numbers.
  private func integer(_ range: Range<Int>) -> Int64? {
    let isNegative = bytes[range].first == UInt8(ascii: "-")
    let digits = isNegative ? range.dropFirst() : range
    // Each change has one form: what it comes to as a link of its chain must not depend on who wrote it.
    guard let first = digits.first.map({ bytes[$0] }), first != 48 || range.count == 1 else { return nil }
    var number: Int64 = 0
    for index in digits {
      let digit = Int64(bytes[index]) - 48
      let (shifted, isTooLong) = number.multipliedReportingOverflow(by: 10)
      let (sum, isTooBig) = shifted.subtractingReportingOverflow(digit)
      if !(0...9).contains(digit) || isTooLong || isTooBig { return nil }
      number = sum
    }
    return isNegative ? number : number == .min ? nil : -number
  }

  /// Where a part is.
  private mutating func optionalRange() -> Range<Int>?? {
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "-") {
      index += 1
      return .some(nil)
    }
    var length = 0
    let start = index
    while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]), index - start < 9 {
      length = length * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    guard index > start, index < bytes.count, bytes[index] == UInt8(ascii: ":"), bytes.count - index > length,
      bytes[start] != 48 || index - start == 1
    else { return nil }
    defer { index += length + 1 }
    return (index + 1)..<(index + 1 + length)
  }
}

extension [UInt8] {
  fileprivate mutating func append(part: String?) {
    guard let part else { return append(UInt8(ascii: "-")) }
    append(digitsOf: part.utf8.count)
    append(UInt8(ascii: ":"))
    append(contentsOf: part.utf8)
  }

  fileprivate mutating func append(number: Int64) {
    if number < 0 { return append(part: String(number)) }
    var (length, rest) = (1, number)
    while rest > 9 { (length, rest) = (length + 1, rest / 10) }
    append(digitsOf: length)
    append(UInt8(ascii: ":"))
    append(digitsOf: number)
  }

  /// Appends the digits of a number that is not negative, without making a text of them.
  private mutating func append(digitsOf number: some BinaryInteger) {
    let start = count
    var rest = number
    repeat {
      append(48 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }
}
