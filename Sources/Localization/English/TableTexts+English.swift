struct EnglishTable: TableTexts {
  let ownIsTheirs =
    "This is what the communes say; values suggest only what the inspector decides. w: turn to what was found."
  let table = "Table"
  let ownTable = "Own assessment"
  let differencesTable = "Differences"
  let showsFound = "What the inspection found."
  let showsOwn = "The communes' own assessment; what is recorded here is theirs."
  let showsDifferences = "What the inspection found; on its right the commune's own where it differs."

  let met = "Met"
  let differ = "Differ"
  let sortedByName = "Sorted by name."
  let sortedByCount = "Sorted by column Σ, most first."
  func sortedByCriterion(_ number: Int) -> String { "Sorted by criterion \(number), not met first." }
  let filterAgainstValues = "against values"

  func againstValues(_ suggested: String) -> String { "by its values: \(suggested)" }
  func ownSays(_ status: String) -> String { "the commune itself: \(status)" }
  func found(_ status: String) -> String { "inspection: \(status)" }
  func marking(_ rows: Int, _ columns: Int) -> String {
    "Range of \(rows) × \(columns) cells: Space, + - 0 set them all; m or Esc leaves it."
  }
  func recorded(_ cells: Int) -> String {
    cells == 0 ? "No cell recorded." : "\(cells) \(cells == 1 ? "cell" : "cells") recorded; u takes it back."
  }
  func leftAgainstValues(_ cells: Int) -> String { "Left: \(cells) against their values, to be set one by one." }
  func leftReported(_ cells: Int) -> String { "Left: \(cells) of communes known by a report, to be set one by one." }
  func leftUncounted(_ cells: Int) -> String { "Left: \(cells) of townships and wards." }
}

extension TableCommands {
  static let english = TableCommands(
    open: .init("table", "table of communes and criteria"),
    leave: .init("back", "back to the home screen, at this commune and criterion"),
    into: .init("into", "detail of the criterion"),
    markRange: .init("mark", "mark a range of cells, for Space, + - 0 to set all at once"),
    order: .init("sort", "sort communes: by name, by count, by the criterion of this column"),
    whose: .init("own", "what was found, the commune's own assessment, their differences"),
    metAndOn: .init("met", "record met and go on to the next cell"),
    notMetAndOn: .init("not met", "record not met and go on to the next cell"),
    left: .init("left", "one criterion to the left"), right: .init("right", "one criterion to the right"),
    nextCell: .init("next", "next cell; from the end of a row to the next commune"),
    previousCell: .init("previous", "previous cell; from the start of a row to the previous commune"),
    rowStart: .init("start", "to the first criterion"), rowEnd: .init("end", "to the last criterion"),
    firstCommune: .init("first", "to the first commune"), lastCommune: .init("last", "to the last commune"))
}
