internal import Domain

extension Report {
  /// The report as one web page that needs nothing else, for the screen and for paper.
  ///
  /// A figure set by hand is marked and carries the computed one as `data-computed`.
  public var html: String {
    var page = WebPage()
    for block in blocks { page.write(block) }
    for annex in annexes { page.write(annex) }
    page.writeNotes()
    let metas = [
      ("author", properties.author), ("ntm-session", properties.session?.rawValue ?? ""),
      ("ntm-seal", properties.seal ?? ""),
    ]
    let lines = metas.filter { !$0.1.isEmpty }.map {
      #"<meta name="\#($0.0)" content="\#(XMLText.escaped($0.1))">"# + "\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="vi">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      \(lines.joined())<title>\(XMLText.escaped(properties.title))</title>
      <style>
      \(WebPage.style)
      </style>
      </head>
      <body>
      \(page.body)</body>
      </html>

      """
  }
}

/// A page being written.
private struct WebPage {
  private(set) var body = ""
  private var notes: [String] = []

  mutating func write(_ block: Report.Block) {
    switch block {
    case .letterhead(let letterhead): write(letterhead)
    case .title(let title, let subject):
      body += "<h1 class=\"title\">\(XMLText.escaped(title))</h1>\n"
      if let subject { line("p", subject, attributes: " class=\"subject\"") }
    case .heading(let level, let text): line("h\(min(max(level, 1), 6))", text)
    case .paragraph(let text): line("p", text)
    case .basis(let text): line("p", text, attributes: " class=\"basis\"")
    case .list(let items):
      body += "<ul>\n"
      for item in items { line("li", item) }
      body += "</ul>\n"
    case .table(let head, let rows):
      openTable(head)
      for row in rows { body += "<tr>" + row.map { "<td>\(WebPage.escaped($0))</td>" }.joined() + "</tr>\n" }
      body += "</tbody>\n</table>\n"
    case .signature(let signature): write(signature)
    case .appendix(let title): body += "<h2 class=\"appendix\">\(WebPage.escaped(title))</h2>\n"
    }
  }

  private mutating func line(_ element: String, _ text: Report.Text, attributes: String = "") {
    let content = inline(text)
    body += "<\(element)\(attributes)>\(content)</\(element)>\n"
  }

  private mutating func write(_ letterhead: Report.Letterhead) {
    let superior = letterhead.superior.isEmpty ? "" : "<p>\(WebPage.escaped(letterhead.superior))</p>\n"
    body += """
      <header class="columns">
      <div>
      \(superior)<p><strong class="ruled">\(WebPage.escaped(letterhead.issuer))</strong></p>
      <p>\(WebPage.escaped(letterhead.number))</p>
      </div>
      <div>
      <p><strong>\(WebPage.escaped(letterhead.nation))</strong></p>
      <p><strong class="ruled">\(WebPage.escaped(letterhead.motto))</strong></p>
      <p><em>\(WebPage.escaped(letterhead.placeAndDate))</em></p>
      </div>
      </header>

      """
  }

  private mutating func write(_ signature: Report.Signature) {
    let recipients = signature.recipients.map(WebPage.escaped).joined(separator: "<br>\n")
    let authority = signature.authority.map(WebPage.escaped).joined(separator: "<br>\n")
    body += """
      <footer class="columns">
      <div class="recipients">
      <p><strong><em>\(WebPage.escaped(signature.recipientsTitle))</em></strong></p>
      <p>\(recipients)</p>
      </div>
      <div>
      <p><strong>\(authority)</strong></p>
      <p class="signer"><strong>\(WebPage.escaped(signature.name))</strong></p>
      </div>
      </footer>

      """
  }

  mutating func write(_ annex: Report.Annex) {
    body += "<section class=\"annex\">\n<h2>\(WebPage.escaped(annex.heading))</h2>\n"
    for title in annex.titles.dropFirst() { body += "<p class=\"subject\">\(WebPage.escaped(title))</p>\n" }
    openTable(annex.columns.map(\.title))
    for row in annex.rows {
      let cells = row.cells.map { cell in
        "<td\(cell.isNumber ? " class=\"number\"" : "")>\(WebPage.escaped(cell.text))</td>"
      }
      body += "<tr\(row.isTotal ? " class=\"total\"" : "")>\(cells.joined())</tr>\n"
    }
    body += "</tbody>\n</table>\n</section>\n"
  }

  private mutating func openTable(_ head: [String]) {
    let cells = head.map { "<th scope=\"col\">\(WebPage.escaped($0))</th>" }.joined()
    body += "<table>\n<thead>\n<tr>\(cells)</tr>\n</thead>\n<tbody>\n"
  }

  // MARK: Text

  private static func escaped(_ text: String) -> String {
    XMLText.escaped(text).split(omittingEmptySubsequences: false) { $0.isNewline }.joined(separator: "<br>")
  }

  private mutating func inline(_ text: Report.Text) -> String {
    var inline = ""
    for run in text.runs {
      switch run {
      case .plain(let text): inline += WebPage.escaped(text)
      case .strong(let text): inline += "<strong>\(WebPage.escaped(text))</strong>"
      case .overridden(let text, let computed):
        inline += "<mark data-computed=\"\(XMLText.escaped(computed))\">\(WebPage.escaped(text))</mark>"
      case .footnote(let note):
        let number = notes.count + 1
        // Take the number now: a note inside this one takes the next.
        notes.append("")
        notes[number - 1] = self.inline(note)
        inline += "<sup><a id=\"ref\(number)\" href=\"#note\(number)\">\(number)</a></sup>"
      }
    }
    return inline
  }

  mutating func writeNotes() {
    guard !notes.isEmpty else { return }
    body += "<section class=\"notes\">\n<ol>\n"
    for (index, note) in notes.enumerated() {
      body += "<li id=\"note\(index + 1)\">\(note) <a href=\"#ref\(index + 1)\">↩</a></li>\n"
    }
    body += "</ol>\n</section>\n"
  }

  static let style = """
    body { font: 14pt/1.3 "Times New Roman", "Liberation Serif", serif; max-width: 165mm; margin: 20px auto; }
    p { margin: 0 0 6pt; text-align: justify; text-indent: 1.27cm; }
    h1, h2, h3 { font-size: 14pt; margin: 6pt 0; text-indent: 1.27cm; }
    .title, h2.appendix, .annex h2, .subject { text-align: center; text-indent: 0; }
    .title { margin: 18pt 0 0; }
    h3 { font-style: italic; }
    .subject { font-weight: bold; margin-bottom: 12pt; }
    .basis { font-style: italic; }
    ul { list-style: none; margin: 0; padding: 0; }
    li { margin-bottom: 6pt; text-align: justify; }
    ul li { text-indent: 1.27cm; }
    ul li::before { content: "- "; }
    table { border-collapse: collapse; font-size: 12pt; margin: 6pt 0; width: 100%; }
    th, td { border: 1px solid; padding: 2px 4px; vertical-align: top; }
    .number { text-align: right; }
    .total { font-weight: bold; }
    .columns { display: grid; grid-template-columns: 2fr 3fr; gap: 5mm; }
    .columns p { text-align: center; text-indent: 0; margin: 0 0 2pt; }
    .ruled { border-bottom: 1px solid; }
    footer.columns { grid-template-columns: 1fr 1fr; margin-top: 12pt; break-inside: avoid; }
    .columns .recipients p { font-size: 11pt; text-align: left; }
    .columns .signer { margin-top: 70pt; }
    .notes { border-top: 1px solid; font-size: 10pt; margin-top: 12pt; }
    .annex { overflow-x: auto; }
    @page { size: A4; margin: 20mm 15mm 20mm 30mm; }
    @media print {
      body { margin: 0; max-width: none; }
      h2.appendix, .annex { break-before: page; }
      h1, h2, h3 { break-after: avoid; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      mark { background: none; }
      .notes a[href^="#ref"] { display: none; }
    }
    """
}

extension Report.Annex {
  /// What stands above it in a text.
  var heading: String { titles.first ?? name }
}

extension Report.Cell {
  var isNumber: Bool {
    switch self {
    case .integer, .figure: true
    case .empty, .text, .date: false
    }
  }
}
