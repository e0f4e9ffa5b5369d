/// What a look over an inspection before its export found: what is missing, does not add up or is worth knowing.
public struct Finding: Equatable, Sendable {
  /// What was found.
  public var kind: Kind
  /// Where.
  public var place: FindingPlace

  /// A finding at a place.
  public init(_ kind: Kind, at place: FindingPlace) {
    self.kind = kind
    self.place = place
  }

  /// How serious it is.
  public var severity: Severity { kind.severity }

  /// How serious a finding is. None of them stops an export: the inspector decides.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// Two things that are recorded or printed cannot both be right.
    case fault
    /// Something is missing that the notice or the next inspection will want.
    case gap
    /// Worth knowing; nothing need be done.
    case remark
  }
}

/// Where a finding is; a screen can go there.
public enum FindingPlace: Hashable, Sendable {
  /// The session as a whole.
  case session
  /// A text of the notice.
  case part(NoticePart)
  /// The figures of a set: average, change and bands.
  case figures(CriteriaSetID)
  /// A commune under a set.
  case commune(UnitCode, CriteriaSetID)
  /// A criterion of a commune.
  case criterion(Place)
  /// A recommendation of this session or of an earlier one.
  case recommendation(RecommendationID)
}

extension Finding {
  /// What can be found. Criteria are given by their numbers in ascending order.
  public enum Kind: Equatable, Sendable {
    // What was assessed
    /// Criteria of a target commune that nobody has assessed, although others of it are.
    case notAssessed(criteria: [Int])
    /// A target commune of which only a report is known; nobody assessed a criterion.
    case targetOnlyReported(ClosedRange<Int>)
    /// Criteria not met, of which nothing tells why: no note, no recommendation.
    case notMetWithoutFinding(criteria: [Int])
    /// Criteria not met, of which only the solutions of the commune as a whole speak.
    case notMetWithSolutionsOnly(criteria: [Int])
    /// A reported count that the assessed criteria rule out; these allow from the least to the most.
    case reportedAgainstCounted(reported: ClosedRange<Int>, counted: ClosedRange<Int>)
    /// A reported count that lies in several bands of the notice.
    case reportedSpansBands(reported: ClosedRange<Int>, bands: [ClosedRange<Int>])
    /// A target whose first set (`prerequisite`) is not met: at most so many of its criteria are.
    case prerequisiteNotMet(CriteriaSetID, atMost: Int, of: Int)
    /// A target of which it is not known whether its first set is met.
    case prerequisiteUnknown(CriteriaSetID)
    /// Recognised by a decision, and certainly not all of so many criteria are met now.
    case recognisedNotComplete(Decision, atMost: Int, of: Int)
    /// A criterion decided against what its indicators say; nil where nobody said why.
    case againstValues(suggested: Status, reason: String?)

    // Averages and bands
    /// Nothing is known of these communes, so that the bands do not add up to all of them.
    case communesUnknown([UnitCode])
    /// A reported average that the counts of all communes rule out.
    case averageOutOfRange(printed: String, lowest: Ratio, highest: Ratio)
    /// A reported average or change that no number of criteria divided by the communes gives; the nearest ones do.
    case impossibleShare(Figure, printed: String, communes: Int, below: Ratio, above: Ratio)
    /// A change that no division gives, but that two printed averages can differ by; the exact one is given.
    case differenceOfPrinted(printed: String, communes: Int, exact: Ratio)
    /// The communes of the bands as printed, some set by hand, are not as many as there are.
    case bandsDoNotAddUp(printed: Int, communes: Int)
    /// A figure is set by hand.
    case overridden(OverriddenFigure)

    // Recommendations
    /// Nobody is named who answers for it; it has no deadline:
    case withoutOwner(Recommendation)
    case withoutDeadline(Recommendation)
    /// Its deadline is before the day of the inspection that makes it.
    case deadlineBeforeSession(Recommendation)
    /// Open past its deadline; with the day of the earlier inspection that made it, if it was one.
    case overdue(Recommendation, of: CalendarDate?)
    /// Tasks of the session as a whole without owner or deadline, out of so many; notices often leave both out.
    case generalTasks(Int, withoutOwner: Int, withoutDeadline: Int)

    // Texts
    /// A printed percentage that is not the quotient printed beside it.
    case wrongPercentage(PrintedShare)
    /// A printed percentage that is cut; rounding half up prints another.
    case cutPercentage(PrintedShare)
    /// A printed percentage that is rounded up, although the notice cuts its figures.
    case roundedPercentage(PrintedShare)
    /// The percentage of a measured value differs with the rounding; as the notice's setting prints it.
    case measuredPercentage(indicator: String, PrintedShare)
    /// Braces in a note that name no measured value.
    case unknownPlaceholder(String)
    /// A footnote `^[` that is not closed, with its first words.
    case openFootnote(String)

    // Merging
    /// Values that were recorded without knowing of each other, and that nobody has decided between.
    case conflict(Conflict)

    // The form
    /// The session goes through no commune.
    case noCommunes
    /// The session is finalised and something was recorded in it since, which only a merge can do.
    case changedSinceFinalized
    /// A part that the form of a notice (NĐ 30/2020/NĐ-CP, annex I) asks for is empty.
    case missingPart
    /// The number is left open, as in "/TB-SLĐTBXH".
    case numberOpen(String)
    /// The day of issue is left open.
    case issueDayOpen
    /// The date of issue cannot be read.
    case issueDateUnreadable(String)
    /// The notice is dated before the inspection.
    case issuedBeforeSession(String)

    // Against the earlier inspection
    /// A criterion was met on that day and is not met now, and no note says why.
    case lostWithoutNote(since: CalendarDate)
    /// Communes of the earlier inspection of the area that this one does not have.
    case communesGone([String], since: CalendarDate)

    /// How serious it is.
    public var severity: Severity {
      switch self {
      case .reportedAgainstCounted, .prerequisiteNotMet, .averageOutOfRange, .impossibleShare, .bandsDoNotAddUp,
        .deadlineBeforeSession, .wrongPercentage, .unknownPlaceholder, .openFootnote, .noCommunes,
        .changedSinceFinalized, .conflict,
        .issueDateUnreadable, .issuedBeforeSession:
        .fault
      case .notAssessed, .notMetWithoutFinding, .reportedSpansBands, .prerequisiteUnknown, .communesUnknown,
        .withoutOwner, .withoutDeadline, .overdue, .missingPart, .numberOpen, .issueDayOpen, .communesGone:
        .gap
      case .targetOnlyReported, .notMetWithSolutionsOnly, .differenceOfPrinted, .generalTasks, .cutPercentage,
        .roundedPercentage, .measuredPercentage, .lostWithoutNote, .recognisedNotComplete:
        .remark
      case .overridden(let figure): figure.isPossible ? .remark : .fault
      case .againstValues(_, let reason): reason == nil ? .fault : .remark
      }
    }
  }
}
