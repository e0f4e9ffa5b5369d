public import Domain
public import Drawing

/// Something that happened: a command of the inspector, a character typed, an event of the terminal, or an answer.
public enum Message: Equatable, Sendable {
  // Moving
  case move(Move)
  case moveAcross(Across)
  case into
  case back
  case nextColumn
  case previousColumn
  case nextOpen
  case previousOpen

  // Recording
  case cycleStatus
  case mark(Status)
  case markAndGoOn(Status)
  case markRange
  case decideByValues
  case notApplicable
  case editNote
  case undo
  case redo

  // What is shown
  case nextSet
  case nextFilter
  case nextOrder
  case nextWhose
  case showView(SummaryView)
  case toggleProvince
  case nextItem
  case previousItem
  case compareEarlier

  // Screens
  /// Opens a screen, or goes back to it where it is open below.
  case open(Screen)
  case leave

  // Recommendations
  case newRecommendation
  case toggleDone
  case removeRecommendation

  // Check and preview
  case finalizeOrReopen

  // Importing tables
  case takeTable
  /// Takes the bundle shown, and trusts its device.
  case mergeBundle
  /// Writes a bundle behind a passphrase.
  case encryptBundle
  case nextAssessor

  // Inside screens that take text
  case edit(Edit)
  case accept
  case nextField
  case previousField

  // The notice
  case editRegister(RegisterEntry)
  case openFormer(Int)
  case changeValue
  case takeOver
  case takeSuggestion
  case editOutside

  // The terminal
  case resized(Size)
  case pause
  case mouse(Mouse)
  case undecodable(UInt8)
  case suspend
  case end

  /// The answer to an effect.
  case answer(Answer)
}

/// A step through a list.
public enum Move: Equatable, Sendable {
  case up, down, pageUp, pageDown, first, last
}

/// A step along a row of a table.
public enum Across: Equatable, Sendable {
  case left, right, first, last
}

/// A change of a text that is being typed.
public enum Edit: Equatable, Sendable {
  case insert(Unicode.Scalar)
  case paste(String)
  case newLine
  case deleteBackward, deleteForward, deleteWord, deleteToEnd, deleteToStart
  case left, right, wordLeft, wordRight, up, down, pageUp, pageDown, lineStart, lineEnd, textStart, textEnd
}

extension Message {
  /// It comes from outside, not from the inspector.
  var isAnswer: Bool { if case .answer = self { true } else { false } }
}
