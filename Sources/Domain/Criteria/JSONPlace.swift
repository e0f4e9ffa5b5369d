import Foundation

/// The faults found so far; shared by all places of one file.
final class FaultList {
  private(set) var faults: [CriteriaFault] = []

  /// Records a fault.
  func add(_ kind: CriteriaFault.Kind, path: String, line: Int?) {
    faults.append(CriteriaFault(path: path, line: line, kind: kind))
  }
}

/// A value of the file and where it stands.
///
/// A reader asks for what should be there; what is not becomes a fault and a stand-in, so that one reading finds all.
struct JSONPlace {
  /// The value; nil where the key is absent.
  let node: JSONNode?
  /// The key path from the root.
  let path: String
  /// The line of the value, or of the object that lacks it.
  let line: Int
  let faults: FaultList

  /// The root of a file.
  init(root: JSONNode, faults: FaultList) {
    self.init(node: root, path: "", line: root.line, faults: faults)
  }

  private init(node: JSONNode?, path: String, line: Int, faults: FaultList) {
    self.node = node
    self.path = path
    self.line = line
    self.faults = faults
  }

  /// Records a fault of this value.
  func report(_ kind: CriteriaFault.Kind) {
    faults.add(kind, path: path, line: line)
  }

  /// This place where it has a value, nil where it is absent or null.
  var ifPresent: JSONPlace? {
    guard let value = node?.value else { return nil }
    if case .null = value { return nil }
    return self
  }
}

extension JSONPlace {
  /// The value of a key; an absent one is a place too.
  subscript(key: String) -> JSONPlace {
    guard case .object(let members) = node?.value, let member = members.first(where: { $0.key == key }) else {
      return JSONPlace(node: nil, path: below(key), line: line, faults: faults)
    }
    return JSONPlace(node: member.node, path: below(key), line: member.line, faults: faults)
  }

  /// This place if it is an object; keys that stand twice, or not among `known`, are faults.
  func object(_ known: String...) -> JSONPlace? {
    object(where: known.contains)
  }

  /// The values of an object that is used as a table, with their keys.
  func table() -> [(key: String, place: JSONPlace)] {
    guard let object = object(where: { _ in true }), case .object(let members) = object.node?.value else { return [] }
    return members.map { member in
      (member.key, JSONPlace(node: member.node, path: below(member.key), line: member.line, faults: faults))
    }
  }

  /// The values of a list.
  func items() -> [JSONPlace] {
    guard case .list(let nodes) = node?.value else {
      reportWrong(expected: .list)
      return []
    }
    return nodes.enumerated().map { index, node in
      JSONPlace(node: node, path: "\(path)[\(index)]", line: node.line, faults: faults)
    }
  }

  /// The text, which must not be empty.
  func text() -> String {
    guard case .text(let text) = node?.value else {
      reportWrong(expected: .text)
      return ""
    }
    if text.isBlank { report(.empty) }
    if !text.isComposed { report(.notComposed) }
    return text
  }

  /// The whole number.
  func integer() -> Int {
    guard case .number(let digits) = node?.value, let integer = Int(digits) else {
      reportWrong(expected: .number)
      return 0
    }
    return integer
  }

  /// The number, exactly as it is written; longer ones than a decimal holds are refused.
  func decimal() -> Decimal {
    guard case .number(let digits) = node?.value, digits.utf8.count <= 38, let decimal = Decimal(string: digits),
      decimal.isFinite
    else {
      reportWrong(expected: .number)
      return 0
    }
    return decimal
  }

  /// A number that values can be held against: what an inspector enters has no more digits either.
  func figure() -> Decimal {
    let decimal = decimal()
    if DecimalFigure("\(decimal)") == nil { report(.wrongType(expected: .figure)) }
    return decimal
  }

  /// True or false.
  func bool() -> Bool {
    guard case .bool(let value) = node?.value else {
      reportWrong(expected: .trueOrFalse)
      return false
    }
    return value
  }

  /// A day, "2024-07-10"; nil after a fault.
  func date() -> CalendarDate? {
    guard case .text(let text) = node?.value else {
      reportWrong(expected: .text)
      return nil
    }
    if let date = CalendarDate(iso: text) { return date }
    report(.notADate(value: text))
    return nil
  }

  /// One of the words of a type; nil after a fault.
  func word<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> Word? {
    word(among: Word.allCases.map(\.rawValue)).flatMap(Word.init(rawValue:))
  }

  /// One of some words; nil after a fault.
  @discardableResult
  func word(among allowed: [String]) -> String? {
    guard case .text(let text) = node?.value else {
      reportWrong(expected: .text)
      return nil
    }
    if allowed.contains(text) { return text }
    report(.unknownValue(value: text, allowed: allowed))
    return nil
  }
}

extension JSONPlace {
  private func below(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  private func reportWrong(expected: CriteriaFault.Expected) {
    report(node == nil ? .missing : .wrongType(expected: expected))
  }

  private func object(where isKnown: (String) -> Bool) -> JSONPlace? {
    guard case .object(let members) = node?.value else {
      reportWrong(expected: .object)
      return nil
    }
    var seen: Set<String> = []
    for member in members {
      if !isKnown(member.key) { faults.add(.unknownKey, path: below(member.key), line: member.line) }
      if !seen.insert(member.key).inserted {
        faults.add(.duplicate(value: member.key), path: below(member.key), line: member.line)
      }
    }
    return self
  }
}
