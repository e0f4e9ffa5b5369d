/// What may be recorded in a field, in the form of the log.
public enum ValueType: Hashable, Sendable {
  /// One line of text.
  case line
  /// Paragraphs, one a line.
  case text
  /// Entries, one a line.
  case list
  /// A name without a blank.
  case word
  /// The official code of a unit, in the session's list.
  case unitCode
  /// Sets with their versions, a blank between them.
  case criteriaSets
  /// `met` or `not-met`.
  case status
  /// `yes`.
  case flag
  /// A day, as 2024-07-10.
  case day
  /// A day, or a month while the day is left open.
  case dayOrMonth
  /// A number of criteria, or from one to another.
  case count
  /// A figure as it was reported, with a decimal point; it may be below zero.
  case figure(canFall: Bool)
  /// A figure as a notice prints it.
  case printed
  /// A number of criteria as a notice prints it.
  case printedCriteria
  /// A number of communes as a notice prints it.
  case printedCommunes
  /// What was found for an indicator: see `IndicatorAnswer`.
  case answer
  /// One of the values of a setting.
  case setting(NoticeSetting)
  /// `yes`, `no`, or the id of a region or group, with what it rests on behind a semicolon.
  case trait(CommuneTrait)
  /// A decision by number and day.
  case decision
  /// A checksum.
  case seal

  /// A field of the type can say so.
  public func admits(_ value: String) -> Bool {
    switch self {
    case .line, .text, .list: true
    case .word, .seal: !value.isEmpty && !value.contains(where: \.isWhitespace)
    case .unitCode: UnitCode(value) != nil
    case .criteriaSets:
      !value.isEmpty && value.split(separator: " ").allSatisfy { CriteriaSetVersion($0) != nil }
    case .status: Status(rawValue: value)?.recorded != nil
    case .flag: value == Field.yes
    case .day: CalendarDate(iso: value) != nil
    case .dayOrMonth: IssueDate(value) != nil
    case .count: ReportedCount(value, of: .max) != nil
    case .figure(let canFall): DecimalFigure(value.dropFirst(canFall && value.hasPrefix("-") ? 1 : 0)) != nil
    case .printed: DecimalFigure(value.dropFirst(value.hasPrefix("-") || value.hasPrefix("+") ? 1 : 0)) != nil
    case .printedCriteria, .printedCommunes: DecimalFigure(value)?.decimals == 0
    case .answer: IndicatorAnswer(recorded: value) != nil
    case .setting(let setting): NoticeSettings.allows(value, for: setting)
    case .trait(let trait): TraitEntry.admits(value, as: trait)
    case .decision: Decision(recorded: value)?.recorded == value
    }
  }
}

extension Field {
  /// What is recorded of what is so or not, where it is so.
  public static let yes = "yes"
}

extension NoticeSettings {
  fileprivate static func allows(_ value: String, for setting: NoticeSetting) -> Bool {
    var settings = NoticeSettings()
    return settings.apply(setting, value)
  }
}

extension TraitEntry {
  /// The entry as it is recorded tells itself again, and of a flag says yes or no.
  fileprivate static func admits(_ recorded: String, as trait: CommuneTrait) -> Bool {
    guard let day = CalendarDate(year: 2000, month: 1, day: 1),
      let entry = TraitEntry(trait, from: day, recorded: recorded), entry.recorded == recorded
    else { return false }
    return !trait.isFlag || entry.value == TraitEntry.yes || entry.value == TraitEntry.no
  }
}
