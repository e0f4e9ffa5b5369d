import Domain
import Localization

extension ValueForm {
  /// A recorded value as it is typed: a dot between thousands could be taken for a decimal sign.
  func typed(_ recorded: String, _ texts: any Texts) -> String {
    guard case .answer = self, let measurement = IndicatorAnswer(recorded: recorded)?.measurement else {
      return shown(recorded, texts)
    }
    return measurement.text
  }

  /// A recorded value as it is read.
  func shown(_ recorded: String, _ texts: any Texts) -> String {
    switch self {
    case .day: CalendarDate(iso: recorded)?.vietnamese ?? recorded
    case .date: IssueDate(recorded)?.vietnamese ?? recorded
    case .reported: Figures.withComma(recorded)
    case .answer: IndicatorAnswer(recorded: recorded).map(texts.answer) ?? recorded
    case .text, .list, .line, .bands, .count, .printed: recorded
    }
  }

  /// What may be typed, in a sentence.
  func hint(_ texts: any Texts) -> String {
    switch self {
    case .text: texts.noteHint
    case .list: texts.noticeScreens.listHint
    case .line: texts.noticeScreens.lineHint
    case .day, .date: texts.noticeScreens.dateHint
    case .bands: texts.noticeScreens.bandsHint
    case .count: texts.noticeScreens.countHint
    case .reported(let isChange): isChange ? texts.noticeScreens.changeHint : texts.noticeScreens.figureHint
    case .printed: texts.noticeScreens.figureHint
    case .answer(let indicator): texts.judgement.answerHint(indicator?.kind ?? .percent)
    }
  }
}
