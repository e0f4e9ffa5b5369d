public import Domain
public import Foundation

/// What a file that was given out says of where it came from.
public struct DocumentProperties: Equatable, Sendable {
  /// The session it was written from.
  public var session: SessionID
  /// The seal over the session's changes at that moment.
  public var seal: String?

  static let sessionName = "NtmSession"
  static let sealName = "NtmSeal"

  /// Reads them from a DOCX, an XLSX or an HTML file.
  ///
  /// - Throws: a damaged file, or one that does not say.
  public static func read(_ data: Data, path: String) throws(Problem) -> DocumentProperties {
    let values: [String: String]
    if data.starts(with: Data("PK".utf8)) || data.starts(with: [0xD0, 0xCF]) {
      values = try custom(ZipFile.read(data, path: path), path: path)
    } else {
      values = meta(String(decoding: data.prefix(1 << 16), as: UTF8.self))
    }
    guard let session = values[sessionName.lowercased()], !session.isEmpty else {
      throw .document(.noProperties(path: path))
    }
    return DocumentProperties(session: SessionID(rawValue: session), seal: values[sealName.lowercased()])
  }

  private static func custom(_ file: ZipFile, path: String) throws(Problem) -> [String: String] {
    let name = "docProps/custom.xml"
    guard let data = file[name] else { return [:] }
    guard let part = XMLPart(data, keeping: ["property", "lpwstr"]) else {
      throw .document(.damagedPart(path: path, part: name))
    }
    var values: [String: String] = [:]
    var property = ""
    for element in part.elements {
      if element.localName == "property" { property = element["name"]?.lowercased() ?? "" }
      if element.localName == "lpwstr" { values[property] = element.text }
    }
    return values
  }

  /// The values of `<meta name="ntm-…" content="…">`.
  private static func meta(_ text: String) -> [String: String] {
    let tags = text.matches(of: /<meta\s+name="ntm-([a-z]+)"\s+content="([^"]*)"/)
    return Dictionary(
      tags.map { ("ntm\($0.1)", XMLText.unescaped(String($0.2))) }, uniquingKeysWith: { first, _ in first })
  }
}
