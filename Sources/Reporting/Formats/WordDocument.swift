public import Domain
public import Foundation

extension Report {
  /// The report as a Word document (DOCX), in the form of Nghị định 30/2020/NĐ-CP or of an office's own reference.
  ///
  /// The same report gives the same bytes. The annexes are not part of it.
  public func document(reference: ReferenceDocument? = nil) throws(Problem) -> Data {
    let reference = reference ?? .standard
    let body = DocumentBody(blocks, reference: reference)
    var file = ZipFile()
    file["[Content_Types].xml"] = Data(PackageParts.contentTypes(reference.parts).utf8)
    file["_rels/.rels"] = Data(PackageParts.relationships.utf8)
    file["word/document.xml"] = Data(
      (StandardParts.declaration
        + "<w:document \(reference.rootAttributes)>\n<w:body>\n\(body.xml)\(body.section)\n</w:body>\n</w:document>\n")
        .utf8)
    file["word/_rels/document.xml.rels"] = Data(
      PackageParts.relations(reference.relations + [ReferenceDocument.footnotes]).utf8)
    file["word/footnotes.xml"] = Data(PackageParts.footnotes(body.footnotes).utf8)
    for part in reference.parts { file[part.name] = part.content }
    file["docProps/core.xml"] = Data(PackageParts.core(properties).utf8)
    file["docProps/custom.xml"] = Data(PackageParts.custom(properties).utf8)
    return try file.bytes()
  }

  /// A document that shows every style by its name, for an office to edit and give back as its reference.
  public static func defaultReference() throws(Problem) -> Data {
    func name(_ style: DocumentStyle) -> String { style.rawValue }
    let sample = Report(
      [
        .letterhead(
          Letterhead(
            superior: name(.superior), issuer: name(.issuer), number: name(.number),
            placeAndDate: name(.placeAndDate), nation: name(.nation), motto: name(.motto))),
        .title(name(.title), subject: Text(name(.subject))),
        .heading(level: 1, Text(name(.heading1))), .heading(level: 2, Text(name(.heading2))),
        .heading(level: 3, Text(name(.heading3))),
        .paragraph(Text([.plain(name(.body)), .footnote(Text(name(.footnoteText)))])),
        .list([Text(name(.list)), Text(name(.list))]),
        .table(
          head: Array(repeating: name(.tableHead), count: 2),
          rows: Array(repeating: Array(repeating: name(.tableCell), count: 2), count: 2)),
        .signature(
          Signature(
            recipientsTitle: name(.recipientsTitle), recipients: [name(.recipient)], authority: [name(.authority)],
            name: name(.signer))),
        .appendix(title: name(.appendix)),
      ], properties: Properties(title: "NTM"))
    return try sample.document()
  }
}

/// The parts that a document has whatever its reference.
enum PackageParts {
  static let relationships =
    StandardParts.declaration + """
      <Relationships xmlns="\(package)/relationships">
      <Relationship Id="rId1" Type="\(office)/officeDocument" Target="word/document.xml"/>
      <Relationship Id="rId2" Type="\(package)/relationships/metadata/core-properties" Target="docProps/core.xml"/>
      <Relationship Id="rId3" Type="\(office)/custom-properties" Target="docProps/custom.xml"/>
      </Relationships>

      """
  static let package = "http://schemas.openxmlformats.org/package/2006"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The content type of a part of Word's.
  static func word(_ part: String) -> String {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.\(part)+xml"
  }

  static func contentTypes(_ parts: [ReferenceDocument.Part]) -> String {
    let ours = [
      ("word/document.xml", word("document.main")), ("word/footnotes.xml", word("footnotes")),
      ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      ("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"),
    ]
    let all = ours + parts.compactMap { part in part.contentType.map { (part.name, $0) } }
    return StandardParts.declaration + """
      <Types xmlns="\(package)/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      \(all.map { #"<Override PartName="/\#(XMLText.escaped($0))" ContentType="\#(XMLText.escaped($1))"/>"# + "\n" }.joined())\
      </Types>

      """
  }

  static func relations(_ relations: [ReferenceDocument.Relation]) -> String {
    StandardParts.declaration + #"<Relationships xmlns="\#(package)/relationships">"# + "\n"
      + relations.map {
        let target = XMLText.escaped("/" + $0.target)
        return #"<Relationship Id="\#(XMLText.escaped($0.id))" Type="\#(office)/\#($0.type)" Target="\#(target)"/>"#
          + "\n"
      }.joined() + "</Relationships>\n"
  }

  static func footnotes(_ footnotes: [String]) -> String {
    func separator(_ id: Int, _ kind: String, _ element: String) -> String {
      #"<w:footnote w:type="\#(kind)" w:id="\#(id)"><w:p><w:r><w:\#(element)/></w:r></w:p></w:footnote>"# + "\n"
    }
    return StandardParts.declaration
      + #"<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"# + "\n"
      + separator(-1, "separator", "separator")
      + separator(0, "continuationSeparator", "continuationSeparator")
      + footnotes.joined() + "</w:footnotes>\n"
  }

  static func core(_ properties: Report.Properties) -> String {
    StandardParts.declaration + """
      <cp:coreProperties xmlns:cp="\(package)/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:title>\(XMLText.escaped(properties.title))</dc:title>
      <dc:creator>\(XMLText.escaped(properties.author))</dc:creator>
      <dc:language>vi-VN</dc:language>
      </cp:coreProperties>

      """
  }

  static func custom(_ properties: Report.Properties) -> String {
    let values = [
      (DocumentProperties.sessionName, properties.session?.rawValue), (DocumentProperties.sealName, properties.seal),
    ]
    let lines = values.compactMap { name, value in value.map { (name, $0) } }.enumerated().map { index, property in
      // The format id is the one of all custom properties; their numbers begin at 2.
      """
      <property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="\(index + 2)" name="\(property.0)">\
      <vt:lpwstr>\(XMLText.escaped(property.1))</vt:lpwstr></property>

      """
    }
    return StandardParts.declaration + """
      <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" \
      xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">
      \(lines.joined())</Properties>

      """
  }
}
