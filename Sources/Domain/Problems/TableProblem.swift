/// A table of communes and criteria that cannot be read or taken. Cells are named as a spreadsheet does, "D7".
public enum TableProblem: Equatable, Sendable {
  /// No workbook and no text, whatever it is called; what it is, where that is known.
  case notATable(path: String, is: OtherFile? = nil)
  /// Letters of a time before Unicode, or that a program took for others; which, where that is known.
  case oldLetters(path: String, FoundLetters?)
  /// A "?" stands in many words in place of a letter; one of them.
  case lostLetters(path: String, word: String)
  /// A text that ends before its end, in this line.
  case cutOff(path: String, line: Int, FileEnd)
  /// A quoted cell of a CSV file that never ends; the line on which it begins.
  case openQuote(path: String, line: Int)
  /// More cells than any such table has.
  case tooManyCells(path: String, limit: Int)
  /// The workbook has no sheet of this name.
  case unknownSheet(name: String, known: [String])
  /// Several sheets look right, and none was chosen.
  case severalSheets([String])
  /// No column is about a criterion; the sheets where some are.
  case noCriteria(sheet: String, fitting: [String])
  /// Numbers that are the heads of columns but may be anything: fewer than three, or not in their order.
  case unclearHeads(sheet: String, cells: [String])
  /// A cell of a CSV file with a character that no text has, such as the one that begins a command of a terminal.
  case controlCharacter(path: String, cell: String)
  /// No column has the communes.
  case noCommunes(sheet: String)
  /// Two columns are about the same criterion.
  case twoColumns(criterion: Int, cells: [String])
  /// A head with the number of one criterion and the name of another.
  case contradictoryHead(cell: String, text: String, number: Int, named: Int)
  /// Two rows are about the same commune.
  case communeTwice(commune: String, cells: [String])
  /// A row that was placed by hand but is not there, or needs no placing.
  case unknownPlacing(text: String)
  /// No row is about a commune of the session, or of the list of units where the table is of many districts.
  case nothingPlaced(sheet: String, list: UnitListID? = nil)
  /// A second row right below a commune's that has no name, and nothing that tells it from the first.
  case twoRows(commune: String, cells: [String])
  /// Heads tell several columns of each criterion, or rows of each commune, apart; one has to be chosen.
  case severalColumns([TableVariant])
  /// What stands below the criteria is nothing but plans, indicators or the like.
  case noResults(use: TableReading.Use, cell: String)
  /// The table holds the communes' own assessments alone, and nobody said that these are wanted.
  case ownAlone(cell: String)
  /// No column or row has the assessments of the one wanted.
  case lacksAssessor(ImportPlan.Assessor)
  /// A title says that the table is of another set.
  case otherSet(cell: String, text: String)
  /// The criteria go down a column, the communes along a row or in many rows each.
  case criteriaInRows(cell: String)
  /// No head is like one of those chosen.
  case unknownHead(text: String)
}

/// How a text ends that was not written or copied to its end.
public enum FileEnd: Equatable, Sendable, CaseIterable {
  /// In the middle of a letter.
  case insideLetter
  /// In a row of fewer cells than all others, without the end of the line.
  case insideRow
  /// In zeros, which a disk shows where nothing was written.
  case zeros
}
