import Domain
import Drawing
import Localization

/// One line of the criterion's screen: pieces that stand beside each other; a heading with the key that changes what
/// stands below it.
struct CriterionLine {
  /// A text and where it stands.
  struct Piece {
    var column = 0
    var text: String
    var style = Style.plain
  }

  var pieces: [Piece] = []
  /// The command whose key stands at the right end of a heading's rule.
  var command: Message?
  var isHeading = false

  /// A line of one text.
  init(_ text: String = "", _ style: Style = .plain) {
    if !text.isEmpty { pieces = [Piece(text: text, style: style)] }
  }

  /// A heading.
  init(heading: String, _ command: Message? = nil) {
    self.init(heading, .bold)
    self.command = command
    isHeading = true
  }

  init(pieces: [Piece]) { self.pieces = pieces }

  /// Draws the line from a column on; a heading's rule fills what is left of the width.
  func draw(_ page: inout Page, row: Int, column: Int, width: Int) {
    var used = 0
    for piece in pieces {
      used =
        piece.column
        + page.draw(
          piece.text, row: row, column: column + piece.column, width: width - piece.column, style: piece.style)
    }
    guard isHeading, let line = page.signs.horizontal.first else { return }
    let binding = page.model.keys.first { $0.message == command && $0.whyNot(page.model) == nil }
    let key = binding?.keys.first?.name ?? ""
    let end = column + width - (key.isEmpty ? 0 : TextWidth.columns(key) + 1)
    guard column + used + 1 < end else { return }
    page.canvas.fill(row: row, columns: (column + used + 1)..<end, with: line, style: .dim)
    page.drawRight(key, row: row, end: column + width, style: .bold)
  }
}

/// The indicators of a criterion: wording, measured value and level, side by side where there is room.
enum IndicatorLines {
  private struct Row {
    var code: String
    var name: String
    var value: String
    var level: String
    var isLevelKnown: Bool
  }

  /// - Parameters:
  ///   - width: columns of a line.
  ///   - rows: about so many lines should do: wordings are cut rather than take more.
  static func lines(_ model: Model, _ criterion: Criterion, at place: Place, width: Int, rows: Int) -> [CriterionLine] {
    let all = criterion.indicators.map { row($0, model, place) }
    guard width >= 56 else { return all.flatMap { stacked($0, model, width: width) } }
    let values = min(22, all.map { TextWidth.columns($0.value) }.max() ?? 0)
    let levels = min(max(15, width / 5), all.map { TextWidth.columns($0.level) }.max() ?? 0)
    let codes = (all.map { TextWidth.columns($0.code) }.max() ?? 0) + 1
    let names = width - values - levels - codes - (values > 0 ? 4 : 2)
    let wrapped = all.map { TextLine.wrapped($0.name, width: names) }
    let limit = [6, 3, 2].first { limit in wrapped.reduce(0) { $0 + min($1.count, limit) } <= rows } ?? 1
    return zip(all, wrapped).flatMap { row, name in
      beside(
        row, name: cut(name, to: limit, width: names, model), levels: levels, columns: (codes, names, values),
        model, limit)
    }
  }

  private static func row(_ indicator: Indicator, _ model: Model, _ place: Place) -> Row {
    let name = indicator.text.text(in: model.language).singleLine
    let doubt = indicator.confidence == .verified ? "" : " ?"
    guard let inspection = model.inspection else {
      return Row(code: indicator.code, name: name + doubt, value: "", level: "", isLevelKnown: false)
    }
    let threshold = indicator.threshold(for: model.region, year: inspection.session.date.year)
    let subject = Subject(session: inspection.session.id, place: place, field: .value(indicator.code))
    let value = inspection.measurement(subject).map {
      MeasuredText.text($0, unit: indicator.shownUnit, inspection.notice.settings)
    }
    return Row(
      code: indicator.code, name: name + doubt, value: value ?? "",
      level: model.texts.shortThreshold(threshold, unit: indicator.shownUnit), isLevelKnown: threshold != nil)
  }

  /// At most so many lines of a text, the last one cut where there are more.
  private static func cut(_ lines: [String], to limit: Int, width: Int, _ model: Model) -> [String] {
    guard lines.count > limit else { return lines }
    let rest = lines[(limit - 1)...].map(\.trimmedEnd).joined(separator: " ")
    let last = TextLine.cut(rest, to: width, model)
    return lines.prefix(limit - 1) + [last]
  }

  private static func beside(
    _ row: Row, name: [String], levels: Int, columns: (code: Int, name: Int, value: Int), _ model: Model, _ limit: Int
  ) -> [CriterionLine] {
    let value = columns.code + columns.name + 2
    let level = value + columns.value + (columns.value > 0 ? 2 : 0)
    let levelLines = cut(TextLine.wrapped(row.level, width: levels), to: max(limit, 1), width: levels, model)
    let count = max(name.count, levelLines.count)
    return (0..<count).map { index in
      var pieces: [CriterionLine.Piece] = []
      if index == 0 { pieces.append(.init(text: row.code)) }
      if index < name.count { pieces.append(.init(column: columns.code, text: name[index])) }
      if index == 0, columns.value > 0 {
        pieces.append(
          .init(
            column: value, text: row.value.isEmpty ? model.signs.dash : row.value,
            style: row.value.isEmpty ? .dim : .bold))
      }
      if index < levelLines.count {
        pieces.append(.init(column: level, text: levelLines[index], style: row.isLevelKnown ? .plain : .dim))
      }
      return CriterionLine(pieces: pieces)
    }
  }

  /// On a narrow terminal value and level stand below the wording.
  private static func stacked(_ row: Row, _ model: Model, width: Int) -> [CriterionLine] {
    let indent = "   "
    let room = width - indent.count
    return TextLine.wrapped("\(row.code) \(row.name)", width: width).map { CriterionLine($0) }
      + (row.value.isEmpty ? [] : TextLine.wrapped(row.value, width: room).map { CriterionLine(indent + $0, .bold) })
      + TextLine.wrapped(row.level, width: room).map { CriterionLine(indent + $0, row.isLevelKnown ? .plain : .dim) }
  }
}
