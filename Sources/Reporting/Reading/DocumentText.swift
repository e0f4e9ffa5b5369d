public import Domain
public import Foundation

/// What a document that was given out says, whatever it looks like: fonts, styles and pages are an office's own, and
/// another program may have saved it since.
public struct DocumentText: Sendable {
  /// What kind of file it is.
  public let format: ExportFormat
  /// Its paragraphs, of a workbook the rows of its sheets.
  public let lines: [String]

  /// Reads a DOCX, an XLSX or an HTML file.
  ///
  /// - Throws: a damaged file.
  public init(_ data: Data, path: String) throws(Problem) {
    let texts: [String]
    if !data.starts(with: Data("PK".utf8)) {
      format = .html
      texts = DocumentText.html(String(decoding: data, as: UTF8.self))
    } else {
      let file = try ZipFile.read(data, path: path)
      format = file[DocumentText.parts[0]] == nil ? .workbook : .word
      texts = try format == .word ? DocumentText.paragraphs(of: file, path: path) : DocumentText.rows(data, path: path)
    }
    lines = texts.map(\.words).filter { !$0.isEmpty }
  }

  private static let parts = ["word/document.xml", "word/footnotes.xml"]

  private static func paragraphs(of file: ZipFile, path: String) throws(Problem) -> [String] {
    var paragraphs: [String] = []
    for name in parts {
      guard let data = file[name] else { continue }
      guard let part = XMLPart(data, keeping: ["p", "t", "tab", "br"]) else {
        throw .document(.damagedPart(path: path, part: name))
      }
      for element in part.elements {
        switch element.localName {
        case "p": paragraphs.append("")
        case "t" where !paragraphs.isEmpty: paragraphs[paragraphs.count - 1] += element.text
        case "tab" where !paragraphs.isEmpty, "br" where !paragraphs.isEmpty: paragraphs[paragraphs.count - 1] += " "
        default: continue
        }
      }
    }
    return paragraphs
  }

  private static func rows(_ data: Data, path: String) throws(Problem) -> [String] {
    try Grid.read(data, path: path).flatMap { grid in
      [grid.name] + grid.rows.map { $0.cells.map(\.text).joined(separator: " | ") }
    }
  }

  private static func html(_ text: String) -> [String] {
    let body = text.firstRange(of: "<body").map { text[$0.lowerBound...] } ?? text[...]
    let inline = /<\/?(?:a|b|strong|i|em|span|sup|sub|mark|data|small|u|font)(?:\s[^>]*)?>/.ignoresCase()
    return body.replacing(inline, with: "").replacing(/<[^>]*>/, with: "\n").split(separator: "\n").map {
      XMLText.unescaped(String($0).replacing("&nbsp;", with: " ").replacing("&#39;", with: "'"))
    }
  }

  /// Where it says something else than another document.
  public func differences(from own: DocumentText) -> [DocumentDifference] {
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in lines.difference(from: own.lines) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var (differences, here, there): ([DocumentDifference], Int, Int) = ([], 0, 0)
    while here < own.lines.count || there < lines.count {
      let (isGone, isNew) = (removed.contains(here), inserted.contains(there))
      if isGone || isNew {
        differences.append(DocumentDifference(given: isNew ? lines[there] : nil, own: isGone ? own.lines[here] : nil))
      }
      if isGone || !isNew { here += 1 }
      if isNew || !isGone { there += 1 }
    }
    return differences
  }
}

extension String {
  /// Its words with one blank between them.
  fileprivate var words: String { split(whereSeparator: \.isWhitespace).joined(separator: " ").nfc }
}
