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
