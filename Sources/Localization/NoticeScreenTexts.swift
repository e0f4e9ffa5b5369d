/// The texts of the screens in which a notice is written: the editor, the notice, a commune, measured values.
public protocol NoticeScreenTexts: Sendable {
  /// In the editor's last line: where the cursor is, from 1 on.
  func position(line: Int, of lines: Int, column: Int) -> String

  /// How a value of a kind is typed and recorded:
  var listHint: String { get }
  var lineHint: String { get }
  var dateHint: String { get }
  var bandsHint: String { get }
  var countHint: String { get }
  var figureHint: String { get }
  var changeHint: String { get }
  var choiceHint: String { get }

  /// After the editor of $VISUAL ended.
  var broughtBack: String { get }
  /// Several lines were pasted where there is only one.
  var linesJoined: String { get }

  /// The screen of the notice: its title, and the row of the session's state:
  var notice: String { get }
  var state: String { get }
  /// How a session stands:
  var open: String { get }
  var finalized: String { get }
  /// The first digits of its seal.
  func finalized(_ seal: String) -> String
  /// How many texts that the form of a notice requires are empty.
  func stillEmpty(_ count: Int) -> String
  /// Below an empty one of these.
  var required: String { get }

  /// The headings of the notice's parts, in its order:
  var head: String { get }
  var grounds: String { get }
  var assessment: String { get }
  var results: String { get }
  var tasks: String { get }
  var foot: String { get }
  var settings: String { get }
  /// The row that opens the recommendations.
  var recommendations: String { get }
  /// So many texts came from the session of that day.
  func takenOver(_ count: Int, _ date: String) -> String
  /// What undo took back where it is more than one thing.
  func several(_ first: String, _ others: Int) -> String

  /// The titles of the screens of a commune and of its measured values:
  var commune: String { get }
  var values: String { get }
  /// A choice of two in a form:
  var yes: String { get }
  var no: String { get }
}
