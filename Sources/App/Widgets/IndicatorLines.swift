import Domain
import Drawing
import Localization

extension Model {
  /// A sign and its style for how an indicator stands.
  func sign(_ verdict: Verdict) -> (text: String, style: Style) {
    switch verdict {
    case .met: (signs.met, .good)
    case .notMet: (signs.notMet, .bad)
    case .notApplicable: (signs.notApplicable, .dim)
    case .unanswered: (signs.notAssessed, .dim)
    case .doubtful: (signs.unknown, .warning)
    case .levelUnknown: (signs.unknown, .dim)
    }
  }
}

/// The indicators of a criterion: verdict, wording, answer and level, side by side where there is room, and below them
/// what is missing.
struct IndicatorLines {
  private struct Row {
    var sign: (text: String, style: Style)
    var code: String
    var name: String
    var value: String
    var level: String
    var isLevelKnown: Bool
    var shortfall: String
  }

  private let model: Model
  private let rows: [Row]

  init(_ model: Model, _ judgement: CriterionJudgement) {
    self.model = model
    let settings = model.inspection?.notice.settings ?? NoticeSettings()
    rows = judgement.indicators.map { judged in
      let doubt = judged.part != nil || judged.indicator.confidence == .verified ? "" : " ?"
      return Row(
        sign: model.sign(judged.verdict), code: judged.code, name: model.texts.wording(judged).singleLine + doubt,
        value: model.texts.answer(judged, settings)?.singleLine ?? "", level: model.texts.level(judged),
        isLevelKnown: judged.level.threshold != nil, shortfall: model.texts.shortfall(judged) ?? "")
    }
  }

  /// - Parameters:
  ///   - width: columns of a line.
  ///   - height: about so many lines should do: wordings are cut rather than take more.
  func lines(width: Int, height: Int) -> [CriterionLine] {
    guard width >= 56 else { return rows.flatMap { stacked($0, width: width) } }
    let columns = Columns(rows, width: width)
    let limit = [6, 3, 2].first { limit in rows.reduce(0) { $0 + count($1, columns, limit) } <= height } ?? 1
    return rows.flatMap { beside($0, columns, limit) }
  }

  /// Where the parts of a line stand.
  private struct Columns {
    let name: Int
    let value: Int
    let level: Int
    let width: Int

    init(_ rows: [Row], width: Int) {
      let widest = { (part: (Row) -> String) in rows.map { TextWidth.columns(part($0)) }.max() ?? 0 }
      self.width = width
      let levels = min(max(17, width / 4), widest(\.level))
      name = 2 + widest(\.code) + 1
      level = width - levels
      value = level - (widest(\.value) == 0 ? 0 : min(22, widest(\.value)) + 2)
    }

    /// The columns of the wordings, up to two blank ones.
    var names: Int { value - name - 2 }
    var values: Int { max(0, level - value - 2) }
    var levels: Int { width - level }
  }

  /// Answer, level and shortfall of a row as lines beside its wording.
  private func figures(_ row: Row, _ columns: Columns, _ limit: Int) -> [[CriterionLine.Piece]] {
    let values = columns.values == 0 ? [] : cut(wrapped(row.value, columns.values), to: limit, width: columns.values)
    let levels = cut(wrapped(row.level, columns.levels), to: limit, width: columns.levels)
    var lines = (0..<max(values.count, levels.count, 1)).map { index in
      var pieces: [CriterionLine.Piece] = []
      if index < values.count { pieces.append(.init(column: columns.value, text: values[index], style: .bold)) }
      if index < levels.count {
        pieces.append(.init(column: columns.level, text: levels[index], style: row.isLevelKnown ? .plain : .dim))
      }
      return pieces
    }
    if row.value.isEmpty, columns.values > 0 {
      lines[0].append(.init(column: columns.value, text: model.signs.dash, style: .dim))
    }
    return lines
      + wrapped(row.shortfall, columns.width - columns.value).map {
        [.init(column: columns.value, text: $0, style: row.sign.style)]
      }
  }

  private func count(_ row: Row, _ columns: Columns, _ limit: Int) -> Int {
    max(min(wrapped(row.name, columns.names).count, limit), figures(row, columns, limit).count)
  }

  private func beside(_ row: Row, _ columns: Columns, _ limit: Int) -> [CriterionLine] {
    let name = cut(wrapped(row.name, columns.names), to: limit, width: columns.names)
    let figures = figures(row, columns, limit)
    return (0..<max(name.count, figures.count)).map { index in
      var pieces: [CriterionLine.Piece] = []
      if index == 0 {
        pieces.append(.init(text: row.sign.text, style: row.sign.style))
        pieces.append(.init(column: 2, text: row.code))
      }
      if index < name.count { pieces.append(.init(column: columns.name, text: name[index])) }
      return CriterionLine(pieces: pieces + (index < figures.count ? figures[index] : []))
    }
  }

  /// On a narrow terminal answer, level and shortfall stand below the wording.
  private func stacked(_ row: Row, width: Int) -> [CriterionLine] {
    let indent = 3
    let below = [
      (row.value, Style.bold), (row.level, row.isLevelKnown ? .plain : .dim), (row.shortfall, row.sign.style),
    ]
    let names = wrapped("\(row.code) \(row.name)", width - 2).enumerated().map { index, text in
      CriterionLine(
        pieces: (index == 0 ? [.init(text: row.sign.text, style: row.sign.style)] : [])
          + [.init(column: 2, text: text)])
    }
    return names
      + below.flatMap { text, style in
        wrapped(text, width - indent).map { CriterionLine(pieces: [.init(column: indent, text: $0, style: style)]) }
      }
  }

  private func wrapped(_ text: String, _ width: Int) -> [String] {
    text.isEmpty ? [] : TextLine.wrapped(text, width: width)
  }

  /// At most so many lines of a text, the last one cut where there are more.
  private func cut(_ lines: [String], to limit: Int, width: Int) -> [String] {
    guard lines.count > limit else { return lines }
    let rest = lines[(limit - 1)...].map(\.trimmedEnd).joined(separator: " ")
    return lines.prefix(limit - 1) + [TextLine.cut(rest, to: width, model)]
  }
}
