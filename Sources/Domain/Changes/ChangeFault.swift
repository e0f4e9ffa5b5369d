/// Why a change cannot be made, or come in from elsewhere: which part of it, and what is wrong there.
///
/// One rule for whatever is recorded here, and for bundles, session files and the hub: what one of them takes, all take.
public struct ChangeFault: Error, Equatable, Sendable {
  /// Where it is.
  public var part: Part
  /// What it is.
  public var reason: Reason
  /// What the change is about; nil where that is not known.
  public var field: Field?

  /// What is wrong with a part of a change.
  public init(_ part: Part, _ reason: Reason, field: Field? = nil) {
    self.part = part
    self.reason = reason
    self.field = field
  }

  /// A part of a change; the raw value is its column in the hub.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// The columns of the log, as the hub names them too:
    case session, device, time, author
    case recordedAt = "recorded_at"
    case step, origin
    case originStep = "origin_step"
    case commune
    case criteriaSet = "criteria_set"
    case criterion, field, value
    case replacesTime = "replaces_time"
    case replacesDevice = "replaces_device"
  }

  /// What can be wrong.
  public enum Reason: Equatable, Sendable {
    /// Nothing is there, or nothing that can be read.
    case missing
    /// More bytes of UTF-8 than the part takes.
    case tooLong(bytes: Int, limit: Int)
    /// A character that no document and no screen can carry, by line and column from 1.
    case controlCharacter(line: Int, column: Int)
    /// A letter stands there as several characters: all text is in composed form (NFC).
    case decomposed
    /// A time or number that no log can hold.
    case outOfRange
    /// Nothing that can be said in the field.
    case notOfType(ValueType, text: String)
    /// The field is of something else: the status of a criterion where no criterion is named.
    case misplaced
  }
}

extension ChangeFault.Part {
  /// How long it may be, in bytes of UTF-8; nil for what is no text.
  public var longest: Int? {
    switch self {
    case .session, .device, .replacesDevice: 64
    case .criteriaSet: 128
    case .author, .field: 512
    case .value: Fact.longestText
    case .time, .recordedAt, .step, .origin, .originStep, .commune, .criterion, .replacesTime: nil
    }
  }

  /// The numbers that it may be, on its own; nil for what is no number or has no bounds of its own.
  public var range: ClosedRange<Int64>? {
    switch self {
    // A clock may be wrong by years, but a time of which no later one is left would stop every device that takes it in.
    case .time: 1...(HybridTime.endOfTime << 16) - 1
    case .recordedAt: -HybridTime.endOfTime...HybridTime.endOfTime
    case .criterion: 1...9999
    case .session, .device, .author, .step, .origin, .originStep, .commune, .criteriaSet, .field, .value,
      .replacesTime, .replacesDevice:
      nil
    }
  }

  /// Why a name that stands on one line cannot be there; nil when it can.
  public func fault(of word: String) -> ChangeFault? {
    if word.isEmpty { return ChangeFault(self, .missing) }
    if let longest, word.utf8.count > longest {
      return ChangeFault(self, .tooLong(bytes: word.utf8.count, limit: longest))
    }
    if word.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return nil }
    if let column = word.unicodeScalars.enumerated().first(where: { $1.isControl })?.offset {
      return ChangeFault(self, .controlCharacter(line: 1, column: column + 1))
    }
    return word.isComposed ? nil : ChangeFault(self, .decomposed)
  }

  /// Why a number cannot be there, as one of the part's own bounds or of closer ones; nil when it can.
  func fault(of number: Int64, within range: ClosedRange<Int64>? = nil) -> ChangeFault? {
    (range ?? self.range)?.contains(number) ?? true ? nil : ChangeFault(self, .outOfRange)
  }
}

extension Change {
  /// Why no log can hold it; nil when it is sound.
  public var fault: ChangeFault? {
    typealias Part = ChangeFault.Part
    if let fault = Part.device.fault(of: id.device.rawValue) ?? Part.time.fault(of: id.time.rawValue)
      ?? Part.author.fault(of: author) ?? Part.recordedAt.fault(of: recordedAt)
      ?? Part.step.fault(of: step.rawValue, within: 1...id.time.rawValue)
    {
      return fault
    }
    switch origin {
    case .recorded: break
    case .undo(let step), .redo(let step):
      if let fault = Part.originStep.fault(of: step.rawValue, within: 1...id.time.rawValue) { return fault }
    }
    if let replaces {
      if let fault = Part.replacesDevice.fault(of: replaces.device.rawValue) { return fault }
      if replaces.time <= .zero || replaces >= id { return ChangeFault(.replacesTime, .outOfRange) }
    }
    return fact.fault
  }
}

extension Fact {
  /// Why it cannot be recorded; nil when it can.
  public var fault: ChangeFault? {
    subject.fault ?? value.flatMap { subject.field.fault(of: $0) }
  }
}

extension Subject {
  /// Why nothing can be recorded of it; nil when something can.
  public var fault: ChangeFault? {
    typealias Part = ChangeFault.Part
    if let fault = Part.session.fault(of: session.rawValue) { return fault }
    if let criteriaSet, let fault = Part.criteriaSet.fault(of: criteriaSet.rawValue) { return fault }
    if let criterion, let fault = Part.criterion.fault(of: Int64(criterion)) { return fault }
    if let fault = Part.field.fault(of: field.rawValue) { return fault }
    // Most of what is ever recorded are statuses.
    if field == .status, place != nil, !session.isRegister { return nil }
    guard let kind = field.kind else { return nil }
    let isThere = scope.map(kind.description.scopes.contains) ?? false
    return isThere ? nil : ChangeFault(.field, .misplaced, field: field)
  }
}

extension Field {
  /// Why a value cannot be recorded in it; nil when it can.
  public func fault(of value: String) -> ChangeFault? {
    if self == .status, value == Status.met.rawValue || value == Status.notMet.rawValue { return nil }
    if let fault = fault(ofText: value) { return fault }
    guard let type = kind?.description.type, !type.admits(value) else { return nil }
    return ChangeFault(.value, .notOfType(type, text: String(value.prefix(40))), field: self)
  }

  /// Why a text cannot be written in it, whatever it says; nil when it can.
  ///
  /// The characters that turn the direction of writing count as control characters: Vietnamese has no use for them, and
  /// they make a text show something else than it says.
  public func fault(ofText text: String) -> ChangeFault? {
    Self.reason(against: text).map { ChangeFault(.value, $0, field: self) }
  }

  private static func reason(against text: String) -> ChangeFault.Reason? {
    let count = text.utf8.count
    if let longest = ChangeFault.Part.value.longest, count > longest { return .tooLong(bytes: count, limit: longest) }
    guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return nil }
    var (line, column) = (1, 0)
    for scalar in text.unicodeScalars {
      column += 1
      if scalar == "\n" {
        (line, column) = (line + 1, 0)
      } else if scalar.isControl, scalar != "\t" {
        return .controlCharacter(line: line, column: column)
      }
    }
    return text.isComposed ? nil : .decomposed
  }
}
