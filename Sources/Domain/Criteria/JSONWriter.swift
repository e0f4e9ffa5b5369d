extension JSONNode {
  /// An object of what is there; keys without a value are left out.
  static func object(_ members: KeyValuePairs<String, JSONNode?>) -> JSONNode {
    JSONNode(
      line: 0,
      value: .object(members.compactMap { key, node in node.map { Member(key: key, line: 0, node: $0) } }))
  }

  static func list(_ nodes: [JSONNode]) -> JSONNode { JSONNode(line: 0, value: .list(nodes)) }
  static func text(_ text: String) -> JSONNode { JSONNode(line: 0, value: .text(text)) }
  static func number(_ number: some CustomStringConvertible) -> JSONNode {
    JSONNode(line: 0, value: .number("\(number)"))
  }
  static func bool(_ bool: Bool) -> JSONNode { JSONNode(line: 0, value: .bool(bool)) }
  static var null: JSONNode { JSONNode(line: 0, value: .null) }

  /// A list that is left out where it is empty.
  static func listIfAny(_ nodes: [JSONNode]) -> JSONNode? { nodes.isEmpty ? nil : list(nodes) }

  /// The value as a file, one space further in at every level, as the files of the program are.
  var file: [UInt8] {
    var text = ""
    write(to: &text, indent: 0)
    return Array((text + "\n").utf8)
  }

  private func write(to text: inout String, indent: Int) {
    switch value {
    case .object(let members):
      JSONNode.write(members, "{", "}", to: &text, indent: indent) { member, text in
        text += JSONNode.quoted(member.key) + ": "
        member.node.write(to: &text, indent: indent + 1)
      }
    case .list(let nodes):
      JSONNode.write(nodes, "[", "]", to: &text, indent: indent) { $0.write(to: &$1, indent: indent + 1) }
    case .text(let value): text += JSONNode.quoted(value)
    case .number(let digits): text += digits
    case .bool(let value): text += value ? "true" : "false"
    case .null: text += "null"
    }
  }

  private static func write<Item>(
    _ items: [Item], _ opening: String, _ closing: String, to text: inout String, indent: Int,
    item write: (Item, inout String) -> Void
  ) {
    text += opening
    for (index, item) in items.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + String(repeating: " ", count: indent + 1)
      write(item, &text)
    }
    if !items.isEmpty { text += "\n" + String(repeating: " ", count: indent) }
    text += closing
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
