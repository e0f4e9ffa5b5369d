/// A JSON value with the line it begins on, and numbers as they are written.
///
/// Foundation's reader knows neither the line of a key nor a number's own digits.
struct JSONNode {
  var line: Int
  var value: Value

  enum Value {
    case object([Member])
    case list([JSONNode])
    case text(String)
    case number(String)
    case bool(Bool)
    case null
  }

  struct Member {
    var key: String
    var line: Int
    var node: JSONNode
  }
}

/// Why a file is not JSON, and on which line that shows.
struct JSONSyntaxError: Error {
  var line: Int
  var reason: CriteriaFault.NotJSON
}

/// Reads JSON, strictly by RFC 8259, into nodes.
struct JSONScanner {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1

  /// Deeper nesting is refused, so that no file can overflow the stack.
  private static let depthLimit = 64

  /// Reads the one value that a file holds.
  static func read(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONNode {
    var scanner = JSONScanner(bytes: bytes)
    let node = try scanner.value(depth: 0)
    scanner.skipSpace()
    guard scanner.index == bytes.count else { throw scanner.unexpected(expected: .endOfFile) }
    return node
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONNode {
    guard depth <= Self.depthLimit else { throw JSONSyntaxError(line: line, reason: .nestedTooDeeply) }
    skipSpace()
    let start = line
    let value: JSONNode.Value
    switch peek.map(Unicode.Scalar.init) {
    case "{": value = .object(try object(depth: depth))
    case "[": value = .list(try list(depth: depth))
    case "\"": value = .text(try text())
    case "-", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9": value = .number(try number())
    default: value = try word()
    }
    return JSONNode(line: start, value: value)
  }

  private mutating func object(depth: Int) throws(JSONSyntaxError) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    index += 1
    skipSpace()
    if take("}") { return [] }
    repeat {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw unexpected(expected: .key) }
      let start = line
      let key = try text()
      skipSpace()
      guard take(":") else { throw unexpected(expected: .signs([":"])) }
      members.append(JSONNode.Member(key: key, line: start, node: try value(depth: depth + 1)))
      skipSpace()
    } while take(",")
    guard take("}") else { throw unexpected(expected: .signs([",", "}"])) }
    return members
  }

  private mutating func list(depth: Int) throws(JSONSyntaxError) -> [JSONNode] {
    var nodes: [JSONNode] = []
    index += 1
    skipSpace()
    if take("]") { return [] }
    repeat {
      nodes.append(try value(depth: depth + 1))
      skipSpace()
    } while take(",")
    guard take("]") else { throw unexpected(expected: .signs([",", "]"])) }
    return nodes
  }

  private mutating func number() throws(JSONSyntaxError) -> String {
    let start = index
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      try digits()
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() throws(JSONSyntaxError) {
    let start = index
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
    guard index > start else { throw unexpected(expected: .digit) }
  }

  private mutating func word() throws(JSONSyntaxError) -> JSONNode.Value {
    let words: KeyValuePairs<String, JSONNode.Value> = ["true": .bool(true), "false": .bool(false), "null": .null]
    for (word, value) in words where bytes[index...].starts(with: word.utf8) {
      index += word.utf8.count
      return value
    }
    throw unexpected(expected: .value)
  }
}

extension JSONScanner {
  private mutating func text() throws(JSONSyntaxError) -> String {
    var text: [UInt8] = []
    index += 1
    while let byte = peek, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw unexpected(expected: .signs(["\""])) }
      index += 1
      if byte == UInt8(ascii: "\\") {
        text.append(contentsOf: try escape().utf8)
      } else {
        text.append(byte)
      }
    }
    guard take("\"") else { throw unexpected(expected: .signs(["\""])) }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() throws(JSONSyntaxError) -> String {
    let plain: KeyValuePairs<String, String> = [
      "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t",
    ]
    for (letter, meaning) in plain where take(letter) { return meaning }
    guard take("u") else { throw unexpected(expected: .escape) }
    var units = [try codeUnit()]
    // A scalar above U+FFFF is written as two escapes, high surrogate first.
    if UTF16.isLeadSurrogate(units[0]), take("\\"), take("u") { units.append(try codeUnit()) }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw JSONSyntaxError(line: line, reason: .halfSurrogatePair)
    }
    return text
  }

  private mutating func codeUnit() throws(JSONSyntaxError) -> UInt16 {
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw unexpected(expected: .hexadecimalDigits) }
    index += 4
    return unit
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Goes past a character if it is next.
  private mutating func take(_ character: String) -> Bool {
    guard bytes[index...].starts(with: character.utf8) else { return false }
    index += character.utf8.count
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return
      }
      index += 1
    }
  }

  private func unexpected(expected: CriteriaFault.Token) -> JSONSyntaxError {
    guard index < bytes.count else { return JSONSyntaxError(line: line, reason: .ends(expected: expected)) }
    let found = String(decoding: bytes[index...].prefix(4), as: UTF8.self).first
    return JSONSyntaxError(
      line: line, reason: .found(found.flatMap { $0.isNewline ? nil : $0 }, expected: expected))
  }
}
