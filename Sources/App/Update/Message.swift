public import Domain
public import Drawing

/// Something that happened: a command of the inspector, a character typed, an event of the terminal, or an answer.
///
/// A command means what the screen on top makes of it, where `update` does not give it one meaning for all.
public enum Message: Equatable, Sendable {
  /// A step through the list, or along the row of a table:
  case move(Move)
  case moveAcross(Across)
  /// Into what is chosen; out of it, or out of the screen:
  case into
  case back
  /// To the column beside, or to the commune after or before the one whose screen is shown:
  case nextColumn
  case previousColumn
  /// To the next place that nobody assessed; in the preview to the next heading:
  case nextOpen
  case previousOpen

  /// Records a status at the place chosen: the next in turn, the one named, the one named and then on to the next cell:
  case cycleStatus
  case mark(Status)
  case markAndGoOn(Status)
  /// Begins a range of cells in a table, or gives it up.
  case markRange
  /// Records the status that the values of the indicators come to.
  case decideByValues
  /// Records that the indicator chosen does not apply; a reason is asked for.
  case notApplicable
  /// Opens the note of the criterion chosen.
  case editNote
  /// Takes back the last step in the session or, on a dossier, in the register of communes; brings it back:
  case undo
  case redo

  /// Another set, other lines of the lists, another order of the table, another person's assessment in it:
  case nextSet
  case nextFilter
  case nextOrder
  case nextWhose
  /// Shows a view of the summary; its province in place of its area, and back:
  case showView(SummaryView)
  case toggleProvince
  /// Another thing of the kind that the screen is about: an indicator, a commune, a side of a conflict:
  case nextItem
  case previousItem
  /// Compares with the session before the one compared with; after the first with none.
  case compareEarlier

  /// Opens a screen, or goes back to it where it is open below.
  case open(Screen)
  /// Ends the program; what is being typed is kept as a draft.
  case leave
  /// Ends it, although something is not written.
  case leaveLosing

  /// A new recommendation; the one chosen is done, or not after all; the one chosen is taken out:
  case newRecommendation
  case toggleDone
  case removeRecommendation

  /// Finalises the session, where the check found something when given again; reopens a finalised one, for a reason.
  case finalizeOrReopen

  /// Records what a table says, as one step.
  case takeTable
  /// Takes the bundle shown, and trusts its device.
  case mergeBundle
  /// Writes a bundle behind a passphrase.
  case encryptBundle
  /// Whose assessment the statuses in a table are.
  case nextAssessor

  /// A change of the text that is typed, or a way through it.
  case edit(Edit)
  /// The text or the form is complete: it is recorded, or what it asks for is done.
  case accept
  /// To another part of a form; in the editor of a text `nextField` changes between what is written and recorded:
  case nextField
  case previousField

  /// Opens the form of an entry of the register, or the former commune of that place in the dossier:
  case editRegister(RegisterEntry)
  case openFormer(Int)
  /// Records the next of the few values that the entry chosen can have.
  case changeValue
  /// Records the standing texts of an earlier notice, and its general tasks.
  case takeOver
  /// Writes the name suggested where it is being typed.
  case takeSuggestion
  /// Lets another program edit the text.
  case editOutside

  /// The terminal has another size.
  case resized(Size)
  /// Nothing was typed for a while: a draft is kept.
  case pause
  /// The mouse was pressed, or its wheel turned.
  case mouse(Mouse)
  /// A byte came that belongs to no character.
  case undecodable(UInt8)
  /// Gives the terminal back to the shell.
  case suspend
  /// The terminal is gone.
  case end

  /// The answer to an effect.
  case answer(Answer)
}

/// A step through a list.
public enum Move: Equatable, Sendable {
  /// A page is what the list shows at once, less a row to hold on to.
  case up, down, pageUp, pageDown, first, last
}

/// A step along a row of a table.
public enum Across: Equatable, Sendable {
  /// By a cell, or to an end of the row.
  case left, right, first, last
}

/// A change of a text that is being typed.
public enum Edit: Equatable, Sendable {
  /// A letter, or a mark that an input method puts to the letter before it.
  case insert(Unicode.Scalar)
  /// Many characters at once, as the terminal marks them off; none of them is a command.
  case paste(String)
  /// Enter: a new line in a text; in a line or a form it goes on or records.
  case newLine
  /// Takes out a character, the word before, or all as far as an end of the line.
  case deleteBackward, deleteForward, deleteWord, deleteToEnd, deleteToStart
  /// Moves the caret; the lines are those on the screen.
  case left, right, wordLeft, wordRight, up, down, pageUp, pageDown, lineStart, lineEnd, textStart, textEnd
}

extension Message {
  /// It comes from outside, not from the inspector.
  var isAnswer: Bool { if case .answer = self { true } else { false } }
}
