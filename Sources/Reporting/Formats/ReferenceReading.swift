public import Domain
public import Foundation

extension ReferenceDocument {
  /// Reads the look of an office's own document (DOCX): what is said in it is left behind.
  ///
  /// - Throws: no DOCX, a damaged, encrypted or too big one, or one without a style that a report needs.
  public static func read(_ data: Data, path: String) throws(Problem) -> ReferenceDocument {
    let file = try ZipFile.read(data, path: path)
    let document = "word/document.xml"
    guard file[document] != nil else { throw .document(.notADocument(path: path)) }
    let package = try OfficePackage(file: file, path: path)
    var (reference, sectionTypes) = try page(of: document, in: package)
    let relations = try package.relations(of: document).filter { kept.contains($0.type) }
    guard let styles = relations.first(where: { $0.type == "styles" }) else {
      throw .document(.missingStyles(path: path, names: DocumentStyle.allCases.map(\.rawValue)))
    }
    let sheet = try StyleSheet(package.part(styles.target, keeping: StyleSheet.elements))
    let missing = DocumentStyle.allCases.filter { sheet.ids[$0] == nil }
    guard missing.isEmpty else { throw .document(.missingStyles(path: path, names: missing.map(\.rawValue))) }
    reference.styleIDs = sheet.ids
    for relation in relations { try reference.take(relation, from: package) }
    sectionTypes.subtract(reference.relations.map(\.id))
    // A page whose head is not in the file would not open.
    guard sectionTypes.isEmpty else { throw .document(.damagedPart(path: path, part: document)) }
    if !sheet.listIsNumbered { reference.addList() }
    return reference
  }

  /// What a document's text needs around it; comments, footnotes and everything else belong to what it says.
  private static let kept: Set<String> = [
    "styles", "theme", "fontTable", "settings", "webSettings", "numbering", "header", "footer", "endnotes",
  ]

  /// The page of a document with the relations it refers to: the first section's, as the ones after it may be annexes
  /// on their side, and leave out the heads that they share with the first.
  private static func page(
    of document: String, in package: OfficePackage
  ) throws(Problem) -> (ReferenceDocument, Set<String>) {
    let part = try package.part(
      document, keeping: afterHeads.union(["body", "sectPr", "pgSz", "pgMar", "headerReference", "footerReference"]))
    let word = StandardParts.namespaces["w"] ?? ""
    // A document in the strict form names everything otherwise; its styles would mean nothing to ours.
    guard part.elements.first?.name == word + "}document" else { throw .document(.notADocument(path: package.path)) }
    var reference = standard
    reference.parts = []
    reference.relations = []
    var used: Set<String> = []
    if let section = part.elements.first(where: { $0.name == word + "}sectPr" }) {
      let inside = part.elements.filter { section.range.contains($0.range.lowerBound) }
      var heads = inside.filter { $0.localName.hasSuffix("Reference") }
      var bytes = package.bytes(document, section.range)
      if heads.isEmpty {
        heads = forgottenHeads(in: part, after: section)
        bytes = withHeads(bytes, section.range, inside, adding: heads.map { package.bytes(document, $0.range) })
      }
      used = Set(heads.compactMap { $0["id"] })
      reference.section = String(decoding: bytes, as: UTF8.self)
      let width = inside.first { $0.localName == "pgSz" }?["w"].flatMap { Int($0) }
      let margins = inside.first { $0.localName == "pgMar" }
      let sides = ["left", "right"].compactMap { margins?[$0].flatMap { Int($0) } }
      guard (sides + [width ?? 0]).allSatisfy(widest.contains) else {
        throw .document(.damagedPart(path: package.path, part: document))
      }
      let room = (width ?? 0) - sides.reduce(0, +)
      if room > 1440 { reference.textWidth = room }
    } else {
      reference.section = StandardParts.plainSection
    }
    guard part.namespaces.allSatisfy({ StandardParts.namespaces[$0.key] ?? $0.value == $0.value }) else {
      throw .document(.damagedPart(path: package.path, part: document))
    }
    reference.rootAttributes = rootAttributes(part)
    guard XMLPart(Data("<x \(reference.rootAttributes)>\(reference.section)</x>".utf8), keeping: []) != nil else {
      throw .document(.damagedPart(path: package.path, part: document))
    }
    return (reference, used)
  }

  /// What a page of Word can measure, in twentieths of a point: 22 inches.
  private static let widest = 0...31_680

  /// The heads of the next section with a first page of its own, where the first has none at all: LibreOffice forgets
  /// those of a section that begins with a table, as a notice does with its letterhead.
  private static func forgottenHeads(in part: XMLPart, after section: XMLPart.Element) -> [XMLPart.Element] {
    for (index, other) in part.elements.enumerated()
    where other.name == section.name && other.range.lowerBound > section.range.lowerBound {
      let inside = part.elements[index...].prefix { other.range.contains($0.range.lowerBound) }
      let heads = inside.filter { $0.localName.hasSuffix("Reference") }
      if !heads.isEmpty, inside.contains(where: { $0.localName == "titlePg" }) { return heads }
    }
    return []
  }

  /// A section with heads, and a first page without.
  private static func withHeads(
    _ bytes: Data, _ range: Range<Int>, _ inside: [XMLPart.Element], adding heads: [Data]
  ) -> Data {
    let bytes = Data(bytes)
    guard !heads.isEmpty, let opened = bytes.firstIndex(of: UInt8(ascii: ">")), bytes[opened - 1] != UInt8(ascii: "/"),
      let closing = bytes.lastRange(of: Data("</".utf8))?.lowerBound
    else { return bytes }
    let next = inside.first { afterHeads.contains(String($0.localName)) }
    let end = next.map { $0.range.lowerBound - range.lowerBound } ?? closing
    let hasFirst = next?.localName == "titlePg"
    return bytes[...opened] + heads.joined() + bytes[(opened + 1)..<end] + Data((hasFirst ? "" : "<w:titlePg/>").utf8)
      + bytes[end...]
  }

  /// A first page of its own, and what the schema of a section wants behind that.
  private static let afterHeads: Set<String> = [
    "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange",
  ]

  /// The prefixes that the section may use, and ours.
  private static func rootAttributes(_ part: XMLPart) -> String {
    let prefixes = part.namespaces.merging(StandardParts.namespaces) { theirs, _ in theirs }
    var attributes = prefixes.sorted { $0.key < $1.key }.map { prefix, address in
      "xmlns\(prefix.isEmpty ? "" : ":\(prefix)")=\"\(XMLText.escaped(address))\""
    }
    let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    if let ignorable = part.elements.first?.attributes[compatibility + "}Ignorable"],
      let prefix = prefixes.first(where: { $0.value == compatibility && !$0.key.isEmpty })?.key
    {
      attributes.append("\(prefix):Ignorable=\"\(XMLText.escaped(ignorable))\"")
    }
    return attributes.joined(separator: " ")
  }

  /// Takes over a part and what it refers to in turn: pictures of a head, fonts.
  private mutating func take(_ relation: Relation, from package: OfficePackage) throws(Problem) {
    // Parts are read once, however many relations lead to them.
    if parts.contains(where: { $0.name == relation.target }) { return relations.append(relation) }
    var content = try package.content(relation.target)
    if relation.type == "settings" {
      content = try package.settings(relation.target)
    } else if relation.target.hasSuffix(".xml") {
      _ = try package.part(relation.target, keeping: [])
    }
    relations.append(relation)
    add(relation.target, content, from: package)
    guard relation.type != "settings" else { return }
    let list = OfficePackage.relationsPath(of: relation.target)
    guard let references = package.file[list] else { return }
    for inner in try package.relations(of: relation.target) where inner.target != "word/document.xml" {
      add(inner.target, try package.content(inner.target), from: package)
    }
    parts.append(Part(name: list, contentType: nil, content: references))
  }

  private mutating func add(_ name: String, _ content: Data, from package: OfficePackage) {
    guard !parts.contains(where: { $0.name == name }) else { return }
    parts.append(Part(name: name, contentType: package.contentType(of: name), content: content))
  }
}
