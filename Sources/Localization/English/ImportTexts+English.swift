import Domain

struct EnglishImport: ImportTexts {
  func problem(_ problem: TableProblem) -> String {
    switch problem {
    case .notATable(let path, let kind?): "\(path) is " + other(kind)
    case .notATable(let path, nil):
      "\(path) is neither a workbook (XLSX) nor text (CSV). Open it in Excel, save it as XLSX and try again."
    case .oldLetters(let path, nil):
      "\(path) is written in an old code that is not known, not in Unicode. Open it in Excel, save it as XLSX and try again."
    case .oldLetters(let path, let found?):
      "\(path) is \(letters(found.letters)): \(quoted(found.before)) is \(quoted(found.after)). "
        + "To convert it while it is taken, use --letters \(found.letters.rawValue); or convert it to Unicode and save it as XLSX."
    case .lostLetters(let path, let word):
      "\(path) lost its Vietnamese letters when it was saved: words have a ? inside, such as \(quoted(word)). Save the table anew as XLSX or CSV UTF-8 and try again."
    case .cutOff(let path, let line, let end):
      switch end {
      case .insideLetter: "\(path) is cut off on line \(line). Copy the whole file again."
      case .insideRow:
        "\(path): the last line (\(line)) lacks cells and does not end; the file seems to be cut off. "
          + "Copy the whole file again; if that line is whole, end it with a line break, save and try again."
      case .zeros:
        "\(path): from line \(line) on there are only zero bytes; it was not saved or copied to its end. Copy the whole file again."
      }
    case .openQuote(let path, let line):
      "\(path): the quotation mark opened on line \(line) is never closed. Mend that line, or save it as XLSX, and try again."
    case .tooManyCells(let path, let limit):
      "\(path) has too many cells (above \(limit)). Save the table that is wanted alone and try again."
    case .unknownSheet(let name, let known): "There is no sheet “\(name)”. Known: \(known.shellWords)."
    case .severalSheets(let names):
      "Several sheets look like a table of communes and criteria; use --sheet with one of: \(names.shellWords)."
    case .noCriteria(let sheet, let fitting):
      "Sheet \(quoted(sheet)): no column is a criterion (heads such as 1, TC1, 1. Quy hoạch). "
        + (fitting.isEmpty
          ? "Check the heads, or use --set with another set."
          : "Take another sheet; use --sheet with: \(fitting.shellWords).")
    case .unclearHeads(let sheet, let cells):
      "Sheet \(quoted(sheet)): the heads \(cells.joined(separator: ", ")) are numbers that may be anything. Write TC1, TC2 … or the names of the criteria and try again."
    case .controlCharacter(let path, let cell):
      "\(path): cell \(cell) has a control character, which is not seen. Type the cell anew, or save it as XLSX, and try again."
    case .noCommunes(let sheet):
      "Sheet \(quoted(sheet)): no column has the communes. Write “Xã” as its head and try again."
    case .twoColumns(let criterion, let cells):
      "Criterion \(criterion) has two columns: \(cells.joined(separator: " and ")). Nothing was taken; drop one and try again."
    case .contradictoryHead(let cell, let text, let number, let named):
      "Cell \(cell) \(quoted(text)): the number is criterion \(number), the name is criterion \(named). Nothing was taken; mend it, or use --set with another set."
    case .communeTwice(let commune, let cells):
      "\(commune) has two rows: \(cells.joined(separator: " and ")). Nothing was taken; drop one, or write the codes, and try again."
    case .twoRows(let commune, let cells):
      "\(quoted(commune)) in \(cells[0]): row \(cells[1]) below has results too but names no commune. Nothing was taken; write in each row what it is (plan, result …), or drop one, and try again."
    case .severalColumns(let variants):
      "The table has several columns (or rows) for one criterion: \(variants.map(variant).joined(separator: "; ")). Nothing was taken; use \(options(variants, in: .english).joined(separator: " or "))."
    case .noResults(let use, let cell):
      "Cell \(cell): below the criteria no column has results, only \(self.use(use)). Nothing was taken; add a column with the criterion's result and try again, or take another sheet."
    case .ownAlone(let cell):
      "Cell \(cell): the table is the communes' own assessment, not the inspector's results. Nothing was taken; if that is meant, use --as self (on the screen: w)."
    case .lacksAssessor(let assessor):
      "No column or row of the table has \(self.assessor(assessor)). Nothing was taken; choose anew; use --as or use --take."
    case .otherSet(let cell, let text):
      "Cell \(cell) \(quoted(text)): the table is of another set. Nothing was taken; use --set with that set (on the screen: t), or use --sheet with another table."
    case .criteriaInRows(let cell):
      "From cell \(cell) the criteria go down a column; a table must have a row for each commune and a column for each criterion. Nothing was taken; transpose it (Excel: Copy, Paste Special, Transpose), save it and try again."
    case .unknownHead(let text):
      "No head of a column or row is \(quoted(text)); use --take with one that is there."
    case .unknownPlacing(let text):
      "“\(text)” cannot be placed: the table has no such row, or the commune is not in this session. Write it like --place \"Xã ABC=06487\"."
    case .nothingPlaced(let sheet, let list?):
      "Sheet \(quoted(sheet)): no row is about a commune of the list \(list.rawValue). Mend the names, or place rows or take another sheet or day; use --place, --sheet or --date."
    case .nothingPlaced(let sheet, nil):
      "Sheet \(quoted(sheet)): no row is about a commune of this session. Take another session or sheet; use --session or use --sheet."
    }
  }

  private func letters(_ letters: OldLetters) -> String {
    switch letters {
    case .tcvn3: "written in the code TCVN3 (ABC)"
    case .vni: "written in the code VNI"
    case .windows1258: "written in the code Windows-1258"
    case .misread: "UTF-8 that was misread and saved again"
    }
  }

  private func other(_ kind: OtherFile) -> String {
    let saved = ", not an XLSX workbook. Open it in Excel, use Save As with the type XLSX and try again."
    let copied = ", not a workbook. Copy the table in it into Excel, save it as XLSX and try again."
    return switch kind {
    case .webPage: "a web page (HTML)" + saved
    case .xmlWorkbook: "an XML file" + saved
    case .oldWorkbook: "an XLS workbook of Excel 97-2003" + saved
    case .binaryWorkbook: "a binary workbook (XLSB)" + saved
    case .numbers: "a table of Numbers (Apple). Open it in Numbers, use Export To > Excel and try again."
    case .letter: "a Word document" + copied
    case .slides: "a presentation" + copied
    case .pdf: "a PDF file" + copied
    case .picture: "a picture, not a workbook. Type the table into Excel, save it as XLSX and try again."
    case .archive: "an archive (ZIP, RAR …). Unpack it and try again with the workbook in it."
    }
  }

  func understood(_ reading: TableReading) -> String {
    "Sheet \(quoted(reading.sheet)): \(English().communeCount(reading.communes)) × \(reading.criteria) criteria, heads in row \(reading.headRow)."
  }
  func columns(_ reading: TableReading) -> String {
    "Columns: communes in \(CellReference.letters(reading.communeColumn)); "
      + reading.columns.map { column in
        let own = reading.assessors.count > 1 && column.assessor == .commune ? " (own)" : ""
        return "\(column.criterion) in \(places(column) { English().status($0) })"
          + (column.isByName ? " (by name)" : "") + own
      }.joined(separator: ", ") + "."
  }
  let lacksCriteria = "Note: the table has less than half of the set's criteria."
  func assessor(_ assessor: ImportPlan.Assessor) -> String {
    assessor == .inspector ? "the inspector's results" : "the communes' own assessment"
  }
  func use(_ use: TableReading.Use) -> String {
    switch use {
    case .plan: "plans"
    case .estimate: "estimates"
    case .indicator: "indicators"
    case .value: "figures"
    case .level: "required levels"
    case .comparison: "comparisons"
    case .total: "totals"
    case .note: "notes"
    case .unclear: "heads that say two things"
    case .otherSet: "results under another set"
    case .notChosen: "results that were not chosen"
    }
  }
  func taken(_ heads: [String]) -> String { "Taken: \(heads.map(quoted).joined(separator: " ")) (Enter: choose anew)" }
  func variant(_ variant: TableVariant) -> String {
    let named =
      variant.heads.isEmpty ? "columns without a further head" : variant.heads.map(quoted).joined(separator: " ")
    let said = variant.use.map { ", \(use($0)), never taken" } ?? ""
    return "\(named) (from \(variant.cell), \(variant.filled) cells filled\(said))"
  }
  func readAs(_ row: TableReading.Row) -> String {
    "\(row.cell) \(quoted(row.text)) is read as \(row.commune.title) (\(row.commune.code))"
  }
  func unplaced(_ row: TableReading.Unplaced) -> String {
    "\(row.cell) \(row.text.isEmpty ? "(no name)" : quoted(row.text)): "
      + [reason(row.reason, candidates: row.candidates.count), named(row.candidates)].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
  private func reason(_ reason: TableReading.Unplaced.Reason, candidates: Int) -> String {
    let may = candidates == 0 ? "" : "; may be"
    return switch reason {
    case .unknownName: candidates == 0 ? "no commune has a name like it" : "is like"
    case .several: "may be"
    case .unknownArea(let area): "there is no area \(quoted(area))" + may
    case .noLabel: "the row does not say whether it is a plan or a result, or whose"
    case .contradiction(let code): "the code \(quoted(code)) is not of a commune of that name" + may
    case .struck: "its name is struck through; perhaps"
    }
  }
  func odd(_ cell: TableReading.Odd) -> String {
    "\(cell.cell) \(cell.text.isEmpty ? "" : quoted(cell.text))" + reason(cell.reason)
  }
  private func reason(_ reason: TableReading.Odd.Reason) -> String {
    switch reason {
    case .unknownWord: ""
    case .merged: ": one cell for several communes or criteria"
    case .formula: ": a formula without its result; open the file in Excel and save it"
    case .error: ": a formula that fails"
    case .severalMarks: ": several columns are marked"
    case .noMark: "no column is marked"
    case .percentage: ": a percentage, which does not say whether it is met"
    case .date: ": a date"
    case .struck: ": struck through"
    }
  }
  func leftOver(_ cell: TableReading.LeftOver) -> String {
    let reason =
      switch cell.reason {
      case .noCriterion: "no criterion of the set"
      case .noHead: "a column without a head"
      case .use(let use): self.use(use)
      }
    return "\(cell.cell) \(quoted(cell.text))" + (cell.count > 1 ? " (\(cell.count) columns)" : "") + ": " + reason
  }
  func added(_ added: ImportPlan.Added) -> String {
    let parts = [("met", added.met), ("not met", added.notMet)].filter { !$0.1.isEmpty }
    return added.commune.name + (added.assessor == .commune ? " (own assessment): " : ": ")
      + parts.map { "\($0.0) \($0.1.map(String.init).joined(separator: ", "))" }.joined(separator: "; ")
  }
  func difference(_ difference: ImportPlan.Difference) -> String {
    let words = English()
    return "\(difference.commune.name) · \(difference.criterion)"
      + (difference.assessor == .commune ? " (own assessment): " : ": ")
      + "\(words.status(difference.recorded)) → \(words.status(difference.given)) (\(difference.cell))"
  }
  func disputed(_ difference: ImportPlan.Difference) -> String {
    let words = English()
    return "\(difference.commune.name) · \(difference.criterion): inspector \(words.status(difference.recorded)), "
      + "commune \(words.status(difference.given)) (\(difference.cell))"
  }
  func counts(_ plan: ImportPlan) -> String {
    "As recorded: \(plan.agreeing) cells; empty: \(plan.empty)."
  }
  func leftOut(_ reading: TableReading) -> String? {
    let others = reading.others.isEmpty ? [] : ["other tables (use --sheet): " + reading.others.joined(separator: ", ")]
    let parts =
      [
        (reading.sums, "rows of sums"), (reading.elsewhere, "rows of other areas"),
        (reading.ofOtherSets, "rows of other sets"),
      ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" } + others
    return parts.isEmpty ? nil : "Left out: " + parts.joined(separator: ", ") + "."
  }

  func hidden(_ reading: TableReading) -> String? {
    let columns = Self.listed(reading.hidden.columns, CellReference.letters)
    let parts = [
      (Self.listed(reading.hidden.rows) { "\($0)" }, "hidden rows"),
      (Self.listed(reading.hidden.filteredRows) { "\($0)" }, "rows that a filter leaves out"),
      (columns, "hidden columns"),
    ].filter { !$0.0.isEmpty }.map { "\($0.1) \($0.0)" }
    return parts.isEmpty ? nil : "Note: the table has " + parts.joined(separator: "; ") + ", which are taken too."
  }
  func converted(_ letters: OldLetters) -> String { "Converted to Unicode: the table is \(self.letters(letters))." }
  let lettersOption = "Convert old letters to Unicode: tcvn3, vni, windows-1258, or utf-8 (UTF-8 that was misread)."
  func offer(_ found: FoundLetters) -> String {
    "The file is \(letters(found.letters)): \(quoted(found.before)) is \(quoted(found.after)). Enter converts and shows it."
  }

  func unplacedCount(_ count: Int) -> String { "Rows that could not be placed: \(count)" }
  func oddCount(_ count: Int) -> String { "Cells that are not understood: \(count)" }
  func leftOverCount(_ count: Int) -> String { "Columns and cells that are not taken: \(count)" }
  func replacedCount(_ count: Int) -> String { "Otherwise than recorded: \(count) cells" }
  func addedCount(_ count: Int) -> String { "Not recorded yet: \(count) cells" }
  func disputedCount(_ count: Int) -> String { "Communes say otherwise than the inspector: \(count) cells" }
  func againstValuesCount(_ count: Int) -> String { "The table decides against the values: \(count) cells" }
  func readAsCount(_ count: Int) -> String { "Read by a name that is not exact: \(count) rows" }
  func more(_ count: Int) -> String { "… and \(count) more" }

  let question = "Take it into the notebook? (y/N) "
  let yes = ["y", "yes"]
  func notTaken(_ count: Int) -> String {
    "nothing was taken; \(count) cells differ from what is recorded. Add --yes to take them, --dry-run to only look."
  }
  let stopped = "Stopped, nothing was taken."
  func taken(_ count: Int) -> String { "Took \(count) cells, as one step that can be undone." }
  let nothingNew = "Nothing is new."
  func reading(_ path: String) -> String { "reading \(path)…" }
  func sessions(found: Int, made: Int) -> String { "Sessions: \(found) found, \(made) to be made." }
  func district(_ name: String, _ session: String, _ share: ImportPlan.Share) -> String {
    let parts = [("not recorded yet", share.addedCount), ("otherwise than recorded", share.replaced.count)]
      .filter { $0.1 > 0 }.map { "\($0.1) cells \($0.0)" }
    return
      "\(name) (\(session.isEmpty ? "new session" : "session " + session)): \(English().communeCount(share.communes)); "
      + (parts.isEmpty ? "as recorded" : parts.joined(separator: ", "))
  }
  let sessionOption = "The session that takes a table of communes and criteria; last unless given."
  let sheetOption = "The sheet; the one that looks like such a table unless given."
  let asOption =
    "Whose: inspector (results), self (the communes' own assessment) or both (each column as its head says)."
  let takeOption =
    "Where a criterion has several columns, or a commune several rows: those with this head, such as \"Thực hiện\"; can be repeated."
  let placeOption = "Place a row at a commune: \"Xã ABC=06487\" or \"B7=06487\"; can be repeated."
  let emptyOption = "Empty cells: ignore (say nothing) or not-assessed (clear)."
  let yesOption = "Take without asking."
  let dayOption = "A table of many districts: into each district's session of this day, made where there is none."

  let fileTitle = "Import a table or a bundle"
  let needsSession =
    "A table goes into a session, and there is none yet: F2, then F4. An ntmb bundle can be merged at once."
  let fileHint = "Type the path of the file; Tab completes it, Enter reads it."
  let planTitle = "Import"
  let chooseCommune = "The commune of the row"
  func sheet(_ name: String, _ number: Int, of count: Int) -> String { "sheet \(quoted(name)) (\(number)/\(count))" }
}
