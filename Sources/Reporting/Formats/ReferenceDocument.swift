internal import Domain
internal import Foundation

/// The look of a document: styles, page, head and foot, as an office's own DOCX or our own style sheet gives them.
public struct ReferenceDocument: Equatable, Sendable {
  /// A part of the file that goes into every document as it is.
  struct Part: Equatable, Sendable {
    /// The path inside the file.
    var name: String
    /// Nil for a list of relations, which has one kind everywhere.
    var contentType: String?
    var content: Data
  }

  /// A part that the text refers to.
  struct Relation: Equatable, Sendable {
    var id: String
    /// The last word of the type's address, such as "styles".
    var type: String
    /// The path inside the file.
    var target: String
  }

  var parts: [Part]
  var relations: [Relation]
  /// The namespaces that `section` is written in, as the attributes of the document's root.
  var rootAttributes: String
  /// The page, `w:sectPr`.
  var section: String
  /// How wide a line is, in twentieths of a point.
  var textWidth: Int
  /// What makes a paragraph an item of a list where its style does not.
  var listProperties = ""
  var styleIDs: [DocumentStyle: String]

  /// The id of a style, as it stands in an attribute.
  func id(_ style: DocumentStyle) -> String { XMLText.escaped(styleIDs[style] ?? style.standardID) }
}

extension ReferenceDocument {
  /// The form that Nghị định 30/2020/NĐ-CP prescribes.
  static let standard: ReferenceDocument = {
    let parts = [
      ("ntmStyles", "styles", StandardParts.styles), ("ntmNumbering", "numbering", StandardParts.numbering),
      ("ntmSettings", "settings", StandardParts.settings), ("ntmHeader", "header", StandardParts.header),
    ]
    return ReferenceDocument(
      parts: parts.map { _, type, content in
        Part(name: "word/\(type).xml", contentType: PackageParts.word(type), content: Data(content.utf8))
      },
      relations: parts.map { id, type, _ in Relation(id: id, type: type, target: "word/\(type).xml") },
      rootAttributes: StandardParts.namespaces.sorted { $0.key < $1.key }.map { #"xmlns:\#($0)="\#($1)""# }
        .joined(separator: " "),
      section: StandardParts.section, textWidth: StandardParts.textWidth, styleIDs: [:])
  }()

  static let footnotes = Relation(id: "ntmFootnotes", type: "footnotes", target: "word/footnotes.xml")
}

extension ReferenceDocument {
  /// The page of an appendix, whose pages are counted from 1 again.
  var appendixSection: String {
    let opening = "<x \(rootAttributes)>"
    let bytes = Data((opening + section + "</x>").utf8)
    let names = Self.afterPageNumber.union(["pgNumType", "pgMar"])
    guard let children = XMLPart(bytes, keeping: names)?.elements.filter({ $0.depth == 2 }) else { return section }
    let number = children.first { $0.localName == "pgNumType" }
    let next = children.first { Self.afterPageNumber.contains(String($0.localName)) }?.range.lowerBound
    guard let place = number?.range ?? (next ?? children.last?.range.upperBound).map({ $0..<$0 }) else {
      return section
    }
    let format = number?["fmt"].map { #" w:fmt="\#(XMLText.escaped($0))""# } ?? ""
    let restart = #"<w:pgNumType\#(format) w:start="1"/>"#
    let changed = bytes[..<place.lowerBound] + Data(restart.utf8) + bytes[place.upperBound...]
    return String(decoding: changed.dropFirst(opening.utf8.count).dropLast("</x>".utf8.count), as: UTF8.self)
  }

  /// What the schema of a section wants behind the numbers of its pages.
  private static let afterPageNumber: Set<String> = [
    "cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid",
    "printerSettings", "sectPrChange",
  ]
}
