import Domain

struct EnglishNoticeScreens: NoticeScreenTexts {
  func position(line: Int, of lines: Int, column: Int) -> String { "line \(line)/\(lines) · column \(column)" }
  let listHint = "One entry a line. F4 records; Esc leaves and keeps the draft."
  let lineHint = "One line. Enter records; empty clears."
  let dateHint = "A day, 15/7/2024; 7/2024 leaves the day open. Enter records."
  let bandsHint = "From the top down to 0: 19 15-18 10-14 5-9 0-4. Empty: the usual bands."
  let countHint = "A number of criteria like 13, or a range 15-18. Enter records; empty clears."
  let figureHint = "A figure like 14 or 12,3, printed as it is written. Empty: the computed one."
  let changeHint = "Risen 0,42; fallen -4,45. Enter records; empty clears."
  let choiceHint = "Space or Enter changes the value."
  let linesJoined = "This takes one line: the lines pasted were joined. Esc if it is the wrong place."
  let broughtBack = "The text is back from the editor; F4 records it."

  let notice = "Notice"
  let state = "State"
  let open = "open"
  let finalized = "finalised"
  func finalized(_ seal: String) -> String { "finalised · \(seal)…" }
  func stillEmpty(_ count: Int) -> String {
    count == 1 ? "1 required text is empty" : "\(count) required texts are empty"
  }
  let required = "Required."
  let head = "Head"
  let grounds = "Bases and participants"
  let assessment = "I. General assessment"
  let results = "II. Results"
  let tasks = "III. Tasks"
  let foot = "Foot"
  let settings = "How figures are printed"
  let recommendations = "Tasks, recommendations"
  func takenOver(_ count: Int, _ date: String) -> String {
    (count == 1 ? "1 text" : "\(count) texts") + " taken over from the session of \(date); u takes it back."
  }
  func several(_ first: String, _ others: Int) -> String { "\(first) and \(others) more" }

  let commune = "Commune"
  let values = "Values"
  let yes = "yes"
  let no = "no"
}
