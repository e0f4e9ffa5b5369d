/// The texts of the screens in which a notice is written: the editor, the notice, a commune, measured values.
public protocol NoticeScreenTexts: Sendable {
  // The editor
  func position(line: Int, of lines: Int, column: Int) -> String
  func suggestion(_ text: String) -> String
  var listHint: String { get }
  var lineHint: String { get }
  var dateHint: String { get }
  var bandsHint: String { get }
  var countHint: String { get }
  var figureHint: String { get }
  var changeHint: String { get }
  var choiceHint: String { get }
  var broughtBack: String { get }
  var linesJoined: String { get }

  // The notice
  var notice: String { get }
  var state: String { get }
  var open: String { get }
  var finalized: String { get }
  func finalized(_ seal: String) -> String
  func stillEmpty(_ count: Int) -> String
  var required: String { get }
  var head: String { get }
  var grounds: String { get }
  var assessment: String { get }
  var results: String { get }
  var tasks: String { get }
  var foot: String { get }
  var settings: String { get }
  var recommendations: String { get }
  func takenOver(_ count: Int, _ date: String) -> String
  func several(_ first: String, _ others: Int) -> String

  // A commune, measured values
  var commune: String { get }
  var values: String { get }
  var yes: String { get }
  var no: String { get }
}

/// How the commands of these screens are called.
public struct NoticeCommandTexts: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let
    notice: CommandText, commune: CommandText, values: CommandText, edit: CommandText, view: CommandText,
    change: CommandText,
    outside: CommandText, takeSuggestion: CommandText, takeOver: CommandText, recommendations: CommandText,
    preview: CommandText, check: CommandText, nextCommune: CommandText, previousCommune: CommandText
}
