import Domain
import Drawing
import Localization

// MARK: State

/// The measured values of one criterion of one commune, indicator by indicator.
public struct ValuesState: Equatable, Sendable {
  /// Which criterion.
  var place: Place
  /// With its indicators, once they are read.
  var criterion: Criterion?
  /// The row chosen.
  var cursor = ListCursor()

  static func open(_ model: inout Model) -> [Effect] {
    guard let place = model.currentPlace, let session = model.inspection?.session,
      let set = session.criteriaSets.first(where: { $0.id == place.criteriaSet })
    else { return [] }
    model.screens.append(.values(ValuesState(place: place)))
    return [.loadCriterion(set, place.criterion)]
  }
}

// MARK: Keys

extension ValuesState {
  static let keys: [Binding] =
    FormList.keys + CommandsEverywhere.moving + CommandsEverywhere.screens
}

// MARK: Update

extension ValuesState {
  func update(_ model: inout Model, _ message: Message) -> [Effect] {
    var state = self
    let effects = FormList.update(&model, &state.cursor, rows(model), message)
    switch message {
    case .criterionLoaded(let set, let criterion)
    where set.id == place.criteriaSet && criterion.number == place.criterion:
      state.criterion = criterion
    case .back: model.screens.removeLast()
    default: break
    }
    if let index = model.screens.lastIndex(of: .values(self)) { model.screens[index] = .values(state) }
    return effects ?? []
  }
}

// MARK: Rows

extension ValuesState {
  func rows(_ model: Model) -> [FormRow] {
    guard let inspection = model.inspection, let criterion else { return [] }
    let session = inspection.session.id
    return criterion.indicators.flatMap { indicator -> [FormRow] in
      let name = "\(indicator.code) \(indicator.text.text(in: model.language).singleLine)"
      let subject = Subject(session: session, place: place, field: .value(indicator.code))
      var row = FormRow(model, subject, name: name)
      let threshold = indicator.threshold(for: model.region, year: inspection.session.date.year)
      row.hint = "\(model.texts.threshold(threshold, unit: indicator.shownUnit)) · \(row.hint)"
      guard let measurement = inspection.measurement(subject), model.drafts[subject] == nil else { return [row] }
      row.content = MeasuredText.text(measurement, unit: indicator.shownUnit, inspection.notice.settings)
      guard measurement.percent != nil else { return [row] }
      let share = Subject(session: session, place: place, field: Figure.percent(indicator.code).field)
      return [row, FormRow(model, share)]
    }
  }

  /// Below a value that is typed: what it is the value of, its level, and the share it makes.
  static func explanation(
    _ model: Model, _ subject: Subject, typed: String
  ) -> [(text: String, style: Style)] {
    guard let inspection = model.inspection, let code = subject.field.indicator else { return [] }
    var lines: [(text: String, style: Style)] = []
    if let measurement = Measurement(typed.trimmedStart.trimmedEnd), let percent = measurement.percent {
      let share = MeasuredText.share(percent, inspection.notice.settings, model.texts.notice)
      lines.append(("\(measurement.text) = \(share)", .bold))
    } else {
      lines.append(("", .plain))
    }
    let indicators = model.screens.lazy.compactMap { screen -> Criterion? in
      if case .values(let state) = screen { state.criterion } else { nil }
    }.first?.indicators
    guard let indicator = indicators?.first(where: { $0.code == code }) else { return lines }
    let width = max(1, model.size.columns - 2)
    let text = indicator.text.text(in: model.language)
    lines += TextLine.wrapped(text, width: width).map { ($0, .plain) }
    let threshold = indicator.threshold(for: model.region, year: inspection.session.date.year)
    lines.append((model.texts.threshold(threshold, unit: indicator.shownUnit), .dim))
    return lines
  }
}

/// Measured values in words.
enum MeasuredText {
  /// A value with its unit, or with the share it makes as the notice prints it: "2331/2524 = 92,3 %".
  static func text(_ measurement: Measurement, unit: String?, _ settings: NoticeSettings) -> String {
    guard let percent = measurement.percent else { return measurement.text + (unit.map { " \($0)" } ?? "") }
    let share = percent.text(decimals: settings.percentDecimals, rounding: settings.rounding)
    return "\(measurement.text) = \(share) %"
  }

  /// A share as the notice prints it, and as it would be with the other rounding where that differs.
  static func share(_ percent: Ratio, _ settings: NoticeSettings, _ texts: any NoticeTexts) -> String {
    let other: Rounding = settings.rounding == .truncate ? .halfUp : .truncate
    let shown = percent.text(decimals: settings.percentDecimals, rounding: settings.rounding)
    let otherwise = percent.text(decimals: settings.percentDecimals, rounding: other)
    if shown == otherwise { return "\(shown) %" }
    var otherSettings = settings
    otherSettings.rounding = other
    let word = { (settings: NoticeSettings) in texts.value(settings.value(.rounding), of: .rounding) }
    return "\(shown) % (\(word(settings))), \(otherwise) % (\(word(otherSettings)))"
  }
}

extension Inspection {
  /// The recorded value of an indicator.
  func measurement(_ subject: Subject) -> Measurement? { recorded(subject).flatMap(Measurement.init(recorded:)) }
}

// MARK: Render

extension ValuesState {
  func render(_ model: Model) -> Canvas {
    var page = Page(model)
    page.drawTitle(
      [model.communeName(place), model.criterionName(place), model.texts.noticeScreens.values].filter { !$0.isEmpty })
    if let criterion, criterion.indicators.isEmpty {
      page.draw(
        model.texts.indicatorsUnknown, row: page.body.lowerBound, column: 2, width: page.columns - 3, style: .dim)
    }
    FormList.draw(&page, rows(model), cursor, nameWidth: max(28, page.columns * 3 / 5))
    return page.canvas
  }
}
