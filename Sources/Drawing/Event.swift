/// What the mouse did on one cell.
public struct Mouse: Hashable, Sendable {
  /// What a button or the wheel did.
  public enum Action: Hashable, Sendable {
    /// The left button went down.
    case press
    /// The left button went down a second time on the same cell, quickly.
    case doublePress
    /// The wheel turned away from the hand: towards the beginning.
    case wheelUp
    /// The wheel turned towards the hand: towards the end.
    case wheelDown
  }

  /// The row, 0 at the top.
  public var row: Int
  /// The column, 0 at the left.
  public var column: Int
  /// What was done there.
  public var action: Action

  /// An action on a cell.
  public init(row: Int, column: Int, action: Action) {
    self.row = row
    self.column = column
    self.action = action
  }
}

/// Why no further event will come.
public enum EndReason: Hashable, Sendable {
  /// The terminal was closed or its line dropped.
  case hangUp
  /// Another program asked this one to end, with this signal.
  case terminated(signal: Int32)
  /// The input is at its end.
  case inputClosed
}

/// One thing that happened at the terminal.
public enum Event: Equatable, Sendable {
  /// A key was pressed, or an input method sent one.
  case key(Key)
  /// Text was pasted; its lines end with a line feed.
  case paste(String)
  /// The mouse was used.
  case mouse(Mouse)
  /// The terminal has a new size.
  case resized(Size)
  /// The time that was to be waited ran out.
  case pause
  /// A byte that belongs to no UTF-8 character.
  case undecodable(UInt8)
  /// Nothing more will come.
  case ended(EndReason)
}
