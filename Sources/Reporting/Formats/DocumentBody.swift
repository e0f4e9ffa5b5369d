internal import Foundation

/// The paragraphs of a document and its footnotes, as WordprocessingML.
struct DocumentBody {
  let reference: ReferenceDocument
  private(set) var xml = ""
  private(set) var footnotes: [String] = []
  /// The page that the text stands on at its end, `w:sectPr`.
  private(set) var section: String

  init(_ blocks: [Report.Block], reference: ReferenceDocument) {
    self.reference = reference
    section = reference.section
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Report.Block) {
    switch block {
    case .letterhead(let letterhead): write(letterhead)
    case .title(let title, let subject):
      xml += paragraph(.title, Report.Text(title))
      if let subject {
        xml += paragraph(.subject, subject)
        xml += rule(PrintedWidth.ofBold(subject.plain, halfPoints: 28), of: reference.textWidth, part: 0.4)
        xml += paragraph(.gap, "")
      }
    case .heading(let level, let text):
      xml += paragraph(level <= 1 ? .heading1 : level == 2 ? .heading2 : .heading3, text)
    case .paragraph(let text): xml += paragraph(.body, text)
    case .basis(let text): xml += paragraph(.basis, text)
    case .list(let items):
      for item in items { xml += paragraph(.list, item, properties: reference.listProperties) }
    case .table(let head, let rows): write(head, rows)
    case .signature(let signature): write(signature)
    case .appendix(let title):
      // Word ends a section in its last paragraph; the last section stands at the end of the body.
      xml += paragraph(.gap, "", properties: section)
      section = reference.appendixSection
      xml += paragraph(.appendix, Report.Text(title))
    }
  }

  // MARK: Letterhead and signature

  private mutating func write(_ letterhead: Report.Letterhead) {
    if xml.isEmpty {
      // Before a table at the very beginning LibreOffice puts an empty line; a paragraph a point high takes its place.
      xml += paragraph(.gap, "", properties: #"<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>"#)
    }
    let left = reference.textWidth * 2 / 5
    let right = reference.textWidth - left
    var issuer = letterhead.superior.isEmpty ? "" : paragraph(.superior, Report.Text(letterhead.superior))
    issuer += paragraph(.issuer, Report.Text(letterhead.issuer))
    issuer += rule(PrintedWidth.ofBold(letterhead.issuer, halfPoints: 26), of: left, part: 0.4)
    let nation =
      paragraph(.nation, Report.Text(letterhead.nation)) + paragraph(.motto, Report.Text(letterhead.motto))
      + rule(PrintedWidth.ofBold(letterhead.motto, halfPoints: 28), of: right, part: 1)
    let number = paragraph(.number, Report.Text(letterhead.number))
    let placeAndDate = paragraph(.placeAndDate, Report.Text(letterhead.placeAndDate))
    xml += frame([left, right], rows: [[issuer, nation], [number, placeAndDate]]) + paragraph(.gap, "")
  }

  private mutating func write(_ signature: Report.Signature) {
    let left = reference.textWidth * 12 / 25
    var recipients =
      signature.recipientsTitle.isEmpty ? "" : paragraph(.recipientsTitle, Report.Text(signature.recipientsTitle))
    recipients += signature.recipients.map { paragraph(.recipient, Report.Text($0)) }.joined()
    if recipients.isEmpty { recipients = paragraph(.recipient, "") }
    let signer =
      signature.authority.map { paragraph(.authority, Report.Text($0)) }.joined()
      + paragraph(.signer, Report.Text(signature.name))
    xml += paragraph(.gap, "") + frame([left, reference.textWidth - left], rows: [[recipients, signer]])
    xml += paragraph(.gap, "")
  }

  /// A table without borders, in whose cells paragraphs stand side by side.
  private func frame(_ widths: [Int], rows: [[String]]) -> String {
    let none = ["left", "right"].map { #"<w:\#($0) w:w="0" w:type="dxa"/>"# }.joined()
    let cells = rows.map { row in
      "<w:tr><w:trPr><w:cantSplit/></w:trPr>" + zip(row, widths).map { cell($0, width: $1) }.joined() + "</w:tr>\n"
    }
    return """
      <w:tbl><w:tblPr><w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/><w:tblLayout w:type="fixed"/>\
      <w:tblCellMar>\(none)</w:tblCellMar></w:tblPr>\(grid(widths))
      \(cells.joined())</w:tbl>

      """
  }

  /// A centred line, as long as a part of a text that is printed so wide, or of the whole line where it takes several.
  private mutating func rule(_ printed: Int, of width: Int, part: Double) -> String {
    let length = Int(Double(min(printed, width)) * part)
    let indent = max(0, (width - length) / 2)
    return paragraph(.rule, "", properties: #"<w:ind w:left="\#(indent)" w:right="\#(indent)"/>"#)
  }

  // MARK: Tables

  private mutating func write(_ head: [String], _ rows: [[String]]) {
    let widths = ColumnWidths.shared(head, rows, width: reference.textWidth)
    let isFigures = head.indices.map { column in
      rows.allSatisfy { !$0[column].contains(where: \.isLetter) && $0[column].count <= 12 }
    }
    xml += """
      <w:tbl><w:tblPr><w:tblStyle w:val="\(reference.id(.table))"/><w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/>\
      <w:tblLayout w:type="fixed"/></w:tblPr>\(grid(widths))
      <w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>
      """
    for (title, width) in zip(head, widths) { xml += cell(paragraph(.tableHead, Report.Text(title)), width: width) }
    xml += "</w:tr>\n"
    for row in rows {
      xml += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
      for (column, width) in widths.enumerated() {
        let centred = isFigures[column] ? #"<w:jc w:val="center"/>"# : ""
        xml += cell(paragraph(.tableCell, Report.Text(row[column]), properties: centred), width: width)
      }
      xml += "</w:tr>\n"
    }
    // Word joins tables that follow each other, and wants a paragraph after the last.
    xml += "</w:tbl>\n" + paragraph(.gap, "")
  }

  private func grid(_ widths: [Int]) -> String {
    "<w:tblGrid>" + widths.map { #"<w:gridCol w:w="\#($0)"/>"# }.joined() + "</w:tblGrid>"
  }

  private func cell(_ paragraphs: String, width: Int) -> String {
    "\n<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>\n\(paragraphs)</w:tc>"
  }
}

// MARK: Paragraphs and runs

extension DocumentBody {
  private mutating func paragraph(_ style: DocumentStyle, _ text: Report.Text, properties: String = "") -> String {
    DocumentBody.paragraph(reference.id(style), runs(text), properties)
  }

  private static func paragraph(_ style: String, _ runs: String, _ properties: String) -> String {
    #"<w:p><w:pPr><w:pStyle w:val="\#(style)"/>\#(properties)</w:pPr>\#(runs)</w:p>"# + "\n"
  }

  private mutating func runs(_ text: Report.Text, inFootnote: Bool = false) -> String {
    var runs = ""
    for run in text.runs {
      switch run {
      case .plain(let text), .overridden(let text, _): runs += DocumentBody.run(text)
      case .strong(let text): runs += DocumentBody.run(text, properties: "<w:rPr><w:b/><w:bCs/></w:rPr>")
      case .footnote(let note) where inFootnote: runs += DocumentBody.run(" (\(note.plain))")
      case .footnote(let note): runs += mark(note)
      }
    }
    return runs
  }

  /// A run of text with its tabs and line ends.
  private static func run(_ text: String, properties: String = "") -> String {
    guard !text.isEmpty else { return "" }
    let lines = text.replacing("\r\n", with: "\n").split(omittingEmptySubsequences: false) { $0.isNewline }
    let pieces = lines.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { piece in
        piece.isEmpty ? "" : #"<w:t xml:space="preserve">\#(XMLText.escaped(String(piece)))</w:t>"#
      }.joined(separator: "<w:tab/>")
    }
    return "<w:r>\(properties)\(pieces.joined(separator: "<w:br/>"))</w:r>"
  }

  /// Keeps a footnote, and gives the mark that refers to it. A note in a note stands in brackets.
  private mutating func mark(_ note: Report.Text) -> String {
    let id = footnotes.count + 1
    let sign = #"<w:r><w:rPr><w:rStyle w:val="\#(reference.id(.footnoteReference))"/></w:rPr>"#
    let runs = sign + "<w:footnoteRef/></w:r>" + DocumentBody.run(" ") + runs(note, inFootnote: true)
    footnotes.append(
      #"<w:footnote w:id="\#(id)">"# + DocumentBody.paragraph(reference.id(.footnoteText), runs, "") + "</w:footnote>\n"
    )
    return sign + #"<w:footnoteReference w:id="\#(id)"/></w:r>"#
  }
}
