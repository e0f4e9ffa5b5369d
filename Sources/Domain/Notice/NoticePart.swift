/// A text of the official notice that a person writes; what can be computed is not among them.
///
/// The raw value is its name on the command line and in files.
public enum NoticePart: String, Hashable, Sendable, CaseIterable {
  /// The head: the body above the issuer, the issuer, number and place.
  case superior, issuer, number, place
  /// The day of issue, or its month.
  case issuedOn = "issued-on"
  /// What the notice is about (trích yếu).
  case subject
  /// What the inspection rests on (căn cứ), and who led it.
  case bases, lead
  /// The body that led it too.
  case coLead = "co-lead"
  /// What was inspected, who took part, who on the local side, and where the team went.
  case scope, participants, hosts, sites
  /// I, general assessment: the decision that registers the target communes.
  case targetBasis = "target-basis"
  /// The same for smart communes (xã thông minh).
  case smartTargetBasis = "smart-target-basis"
  /// What a person writes of the whole district.
  case assessment
  /// II, results: the months that they are of.
  case period
  /// What follows the last commune.
  case resultsClosing = "results-closing"
  /// III, tasks: what stands before the first.
  case tasksOpening = "tasks-opening"
  /// Support given so far (hỗ trợ đã có), what the locality asks for, and the last sentence.
  case contributions, petitions, closing
  /// The foot: who gets it (nơi nhận), in whose place and who signs, and the lists enclosed.
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
    case .superior, .subject, .coLead, .scope, .hosts, .sites, .targetBasis, .smartTargetBasis, .period,
      .resultsClosing, .tasksOpening, .contributions, .petitions, .closing, .lists:
      false
    }
  }

  /// Carries from one session to the next with little change, so that it can be taken over.
  public var isStanding: Bool {
    switch self {
    case .number, .issuedOn, .subject, .period, .assessment, .contributions, .petitions, .resultsClosing: false
    case .superior, .issuer, .place, .bases, .lead, .coLead, .scope, .participants, .hosts, .sites, .targetBasis,
      .smartTargetBasis, .tasksOpening, .closing, .recipients, .authority, .signer, .lists:
      true
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
