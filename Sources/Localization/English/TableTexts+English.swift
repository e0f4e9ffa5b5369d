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
