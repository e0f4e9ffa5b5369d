internal import Foundation

/// The styles of a document, by what each is called.
struct StyleSheet {
  /// The ids of the styles that a report is written in, as far as they are there.
  private(set) var ids: [DocumentStyle: String] = [:]
  /// Whether an item of a list gets its sign from its style.
  private(set) var listIsNumbered = false

  /// The elements that have to be kept of the part.
  static let elements: Set<String> = ["style", "name", "numId"]

  init(_ part: XMLPart) {
    var style: XMLPart.Element?
    var names: [String: DocumentStyle] = [:]
    for known in DocumentStyle.allCases { names[known.rawValue.lowercased()] = known }
    var current: DocumentStyle?
    for element in part.elements {
      switch element.localName {
      case "style":
        style = element
        current = nil
      case "name":
        current = (element["val"]?.lowercased()).flatMap { names[$0] }
        guard let known = current, style?["type"] == known.kind, let id = style?["styleId"], ids[known] == nil
        else { continue }
        ids[known] = id
      case "numId" where current == .list: listIsNumbered = element["val"] != "0"
      default: break
      }
    }
  }
}

extension DocumentStyle {
  /// What it is a style of.
  var kind: String {
    switch self {
    case .table: "table"
    case .footnoteReference: "character"
    case .normal, .heading1, .heading2, .heading3, .footnoteText, .superior, .issuer, .nation, .motto, .rule,
      .number, .placeAndDate, .title, .subject, .body, .basis, .list, .tableHead, .tableCell, .recipientsTitle,
      .recipient, .authority, .signer, .appendix, .gap:
      "paragraph"
    }
  }
}

extension ReferenceDocument {
  /// Adds our definition of a list to the reference's, or as the only one, and has every item say that it is in it.
  mutating func addList() {
    guard let numbering = relations.first(where: { $0.type == "numbering" }),
      let index = parts.firstIndex(where: { $0.name == numbering.target }),
      let (content, list) = ReferenceDocument.withList(parts[index].content)
    else {
      relations.removeAll { $0.type == "numbering" }
      let target = "word/ntmNumbering.xml"
      parts.append(
        Part(name: target, contentType: PackageParts.word("numbering"), content: Data(StandardParts.numbering.utf8)))
      relations.append(Relation(id: "ntmNumbering", type: "numbering", target: target))
      listProperties = StandardParts.inList(1)
      return
    }
    parts[index].content = content
    listProperties = StandardParts.inList(list)
  }

  /// A numbering part with our list in it, and the number of the list; nil for one that is empty.
  private static func withList(_ bytes: Data) -> (Data, Int)? {
    guard let part = XMLPart(bytes, keeping: ["abstractNum", "num", "numIdMacAtCleanup"]),
      let last = part.elements.last(where: { $0.depth == 1 })
    else { return nil }
    func next(_ name: String, _ attribute: String) -> Int {
      let taken = Set(part.elements.filter { $0.localName == name }.compactMap { $0[attribute].flatMap { Int($0) } })
      return (1...(taken.count + 1)).first { !taken.contains($0) } ?? 1
    }
    let definition = next("abstractNum", "abstractNumId")
    let list = next("num", "numId")
    // The order is fixed: definitions, lists, then numIdMacAtCleanup.
    let end = part.first("numIdMacAtCleanup")?.range.lowerBound ?? last.range.upperBound
    let firstList = part.first("num")?.range.lowerBound ?? end
    let content =
      bytes[..<firstList] + Data(StandardParts.declared(StandardParts.listDefinition(definition)).utf8)
      + bytes[firstList..<end] + Data(StandardParts.declared(StandardParts.list(list, of: definition)).utf8)
      + bytes[end...]
    return (content, list)
  }
}
