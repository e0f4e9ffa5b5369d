/// A text of the official notice that a person writes; what can be computed is not among them.
///
/// The raw value is its name on the command line and in files.
public enum NoticePart: String, Hashable, Sendable, CaseIterable {
  // The head
  case superior, issuer, number, place
  case issuedOn = "issued-on"
  case subject
  // What the inspection rests on and who took part
  case bases, lead
  case coLead = "co-lead"
  case scope, participants, hosts, sites
  // I: general assessment
  case targetBasis = "target-basis"
  case smartTargetBasis = "smart-target-basis"
  case assessment
  // II: results
  case period
  case resultsClosing = "results-closing"
  // III: tasks
  case tasksOpening = "tasks-opening"
  case contributions, petitions, closing
  // The foot
  case recipients, authority, signer, lists

  /// How the text is made up.
  public enum Form: Sendable {
    /// One line.
    case line
    /// Paragraphs, one a line.
    case text
    /// One entry a line.
    case list
    /// A day, or a month while the day is left to be written by hand.
    case date
  }

  /// How the text is made up.
  public var form: Form {
    switch self {
    case .superior, .issuer, .number, .place, .subject, .lead, .coLead, .scope, .sites, .targetBasis,
      .smartTargetBasis, .period, .signer:
      .line
    case .issuedOn: .date
    case .participants, .hosts, .assessment, .resultsClosing, .tasksOpening, .petitions, .closing: .text
    case .bases, .contributions, .recipients, .authority, .lists: .list
    }
  }

  /// The form of Decree 30/2020/NĐ-CP, annex I, asks for it in every notice, or the notice says nothing without it.
  public var isRequired: Bool {
    switch self {
    case .issuer, .number, .place, .issuedOn, .bases, .lead, .participants, .assessment, .recipients, .authority,
      .signer:
      true
    default: false
    }
  }

  /// Carries from one session to the next with little change, so that it can be taken over.
  public var isStanding: Bool {
    switch self {
    case .number, .issuedOn, .subject, .period, .assessment, .contributions, .petitions, .resultsClosing: false
    default: true
    }
  }

  /// The field of the log that holds it.
  public var field: Field { Field(rawValue: NoticePart.prefix + rawValue) }

  /// The part that a field holds; nil for any other field.
  public init?(_ field: Field) {
    guard field.rawValue.hasPrefix(NoticePart.prefix) else { return nil }
    self.init(rawValue: String(field.rawValue.dropFirst(NoticePart.prefix.count)))
  }

  private static let prefix = "notice."
}

/// The day on which a notice is issued; the day itself may be left open for the pen.
public struct IssueDate: Equatable, Sendable {
  /// The year.
  public var year: Int
  /// The month.
  public var month: Int
  /// The day; nil while it is open.
  public var day: Int?

  /// From `2024-07-15`, `15/7/2024`, or without a day `2024-07`, `7/2024`; nil for a day or month that does not exist.
  public init?(_ text: String) {
    if let date = CalendarDate(iso: text) ?? CalendarDate(text) {
      (year, month, day) = (date.year, date.month, date.day)
      return
    }
    let dashed = text.split(separator: "-", omittingEmptySubsequences: false)
    let slashed = text.split(separator: "/", omittingEmptySubsequences: false)
    let parts = dashed.count == 2 ? dashed : slashed.count == 2 ? slashed.reversed() : []
    guard parts.count == 2, let year = Int(digits: parts[0]), let month = Int(digits: parts[1]), parts[0].count == 4,
      (1...12).contains(month)
    else { return nil }
    self.year = year
    self.month = month
  }

  /// As it is recorded: `2024-07-15` or `2024-07`.
  public var iso: String {
    let month = "\(year)-\(Figures.padded(month, to: 2))"
    return day.map { "\(month)-\(Figures.padded($0, to: 2))" } ?? month
  }
}
