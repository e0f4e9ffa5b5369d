internal import Domain
internal import Foundation

/// A document's file with the rules by which its parts refer to each other.
struct OfficePackage {
  let file: ZipFile
  let path: String
  private var defaults: [String: String] = [:]
  private var overrides: [String: String] = [:]

  /// - Throws: a file that does not say of which kinds its parts are.
  init(file: ZipFile, path: String) throws(Problem) {
    self.file = file
    self.path = path
    let types = try part("[Content_Types].xml", keeping: ["Default", "Override"])
    for element in types.elements {
      let type = element["ContentType"]
      if let ending = element["Extension"] { defaults[ending.lowercased()] = type }
      if let name = element["PartName"] { overrides[String(name.drop { $0 == "/" })] = type }
    }
  }

  func contentType(of name: String) -> String {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return overrides[name] ?? defaults[ending] ?? "application/octet-stream"
  }

  func content(_ name: String) throws(Problem) -> Data {
    guard let content = file[name] else { throw .document(.damagedPart(path: path, part: name)) }
    return content
  }

  func bytes(_ name: String, _ range: Range<Int>) -> Data { file[name].map { $0[range] } ?? Data() }

  /// A part's elements of some names; one that is not well-formed is refused.
  func part(_ name: String, keeping names: Set<String>) throws(Problem) -> XMLPart {
    guard let part = XMLPart(try content(name), keeping: names) else {
      throw .document(.damagedPart(path: path, part: name))
    }
    return part
  }

  /// What a part refers to inside the file.
  func relations(of name: String) throws(Problem) -> [ReferenceDocument.Relation] {
    let list = OfficePackage.relationsPath(of: name)
    guard file[list] != nil else { return [] }
    return OfficePackage.relations(try part(list, keeping: ["Relationship"]), from: name)
  }

  /// What a list of relations says that a part refers to.
  static func relations(_ list: XMLPart, from name: String) -> [ReferenceDocument.Relation] {
    list.elements.compactMap { element in
      guard element["TargetMode"] != "External", let id = element["Id"], let type = element["Type"],
        let target = element["Target"]
      else { return nil }
      return ReferenceDocument.Relation(
        id: id, type: type.split(separator: "/").last.map(String.init) ?? type,
        target: OfficePackage.resolved(target, from: name))
    }
  }

  /// "word/document.xml" has its relations in "word/_rels/document.xml.rels".
  static func relationsPath(of name: String) -> String {
    var steps = name.split(separator: "/").map(String.init)
    let last = steps.popLast() ?? ""
    return (steps + ["_rels", last + ".rels"]).joined(separator: "/")
  }

  private static func resolved(_ target: String, from name: String) -> String {
    let target = target.replacing("\\", with: "/")
    var steps = target.hasPrefix("/") ? [] : name.split(separator: "/").dropLast()
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  /// Settings without what refers to parts that are left behind: a template elsewhere, footnotes, a mail merge.
  func settings(_ name: String) throws(Problem) -> Data {
    let leftBehind: Set<String> = [
      "attachedTemplate", "mailMerge", "documentProtection", "writeProtection", "trackRevisions",
      "saveThroughXslt",
    ]
    let part = try part(name, keeping: leftBehind.union(["footnotePr"]))
    var bytes = try content(name)
    for element in part.elements.dropFirst().reversed() where element.depth == 1 {
      let isOurs = element.localName == "footnotePr"
      bytes.replaceSubrange(
        element.range, with: Data((isOurs ? StandardParts.declared(StandardParts.footnoteSeparators) : "").utf8))
    }
    return bytes
  }
}
