import Domain
import Drawing
import Localization

/// How a distribution stands in a row: a stacked bar, a figure for each band, the average.
struct BandColumns {
  let model: Model
  /// The bands, the best first.
  let ranges: [ClosedRange<Int>]
  /// The columns of the stacked bar; none on a narrow terminal.
  let chart: Int

  /// The columns of a figure with its star.
  private let figure: Int
  private static let average = 12

  /// - Parameters:
  ///   - communes: how many there are at most in a row.
  ///   - others: the columns that stand before and behind in the row.
  init(_ model: Model, ranges: [ClosedRange<Int>], communes: Int, others: Int) {
    self.model = model
    self.ranges = ranges
    figure = communes > 99 ? 4 : 3
    let figures = (ranges.count + 1) * figure + 1
    let room = model.size.columns - 4 - others - figures - Self.average - 1
    // As many columns for each commune, where there is room.
    let even = communes > 0 && communes <= min(72, room) ? min(72, room) / communes * communes : min(72, room)
    chart = PageLayout(size: model.size).isNarrow ? 0 : max(8, even)
  }

  private var isNarrow: Bool { chart == 0 }

  /// Which shade stands for which band.
  var legend: SummaryRow {
    let parts = ranges.enumerated().flatMap { index, range -> [SummaryRow.Part] in
      [
        .init(text: shade(index), style: style(index)),
        .init(text: " \(model.texts.band(range))   "),
      ]
    }
    return SummaryRow(
      parts + [.init(text: model.signs.unknownShade, style: .dim), .init(text: " \(model.texts.notKnown)")])
  }

  /// The heads of the columns.
  var head: [SummaryRow.Part] {
    if isNarrow { return [] }
    let signs = ranges.indices.map { (shade($0), style($0)) } + [(model.signs.unknownShade, Style.dim)]
    return [.init(text: "", width: chart)]
      + signs.map { .init(text: TextWidth.padded($0, to: figure - 1, alignment: .trailing) + " ", style: $1) }
      + [.init(text: " ")]
      + [.init(text: model.texts.summary.averageHead, width: Self.average, style: .bold)]
  }

  /// Bar, figures and average; a star marks a figure with a reported one in it.
  func parts(_ distribution: Distribution) -> [SummaryRow.Part] {
    if isNarrow { return [.init(text: average(distribution), style: .bold)] }
    return bar(distribution) + figures(distribution)
      + [.init(text: average(distribution), width: Self.average, style: .bold)]
  }

  private func bar(_ distribution: Distribution) -> [SummaryRow.Part] {
    let parts = distribution.bands.map(\.communes) + [distribution.between + distribution.unknown]
    let widths = Signs.columns(of: parts, in: chart)
    let drawn = widths.enumerated().map { index, width -> SummaryRow.Part in
      let isUnknown = index == ranges.count
      return .init(
        text: String(repeating: isUnknown ? model.signs.unknownShade : shade(index), count: width),
        style: isUnknown ? .dim : style(index))
    }
    // What is not filled, for an area without communes, and the gap behind the bar.
    return drawn + [.init(text: String(repeating: " ", count: chart - widths.reduce(0, +) + 1))]
  }

  private func figures(_ distribution: Distribution) -> [SummaryRow.Part] {
    let bands = distribution.bands.map { (count: $0.communes, mark: $0.reported > 0 ? "*" : " ") }
    return (bands + [(distribution.between + distribution.unknown, " ")]).map { count, mark in
      let text = count == 0 ? model.signs.notAssessed : "\(count)"
      return .init(
        text: TextWidth.padded(text, to: figure - 1, alignment: .trailing) + mark,
        style: count == 0 ? .dim : .plain)
    } + [.init(text: " ")]
  }

  /// `13,94…16*`; a star where a report is in it.
  private func average(_ distribution: Distribution) -> String {
    guard let average = distribution.average else { return model.signs.dash }
    return FigureText.range(average.lowest, average.highest) + (distribution.reported > 0 ? "*" : "")
  }

  private func shade(_ index: Int) -> String { model.signs.shade(index, of: ranges.count) }

  private func style(_ index: Int) -> Style {
    index == 0 ? .good : index == ranges.count - 1 ? .bad : .accent
  }
}

/// Figures in few columns.
enum FigureText {
  /// `11,5`, or `13,94…16` where it is not exact.
  static func range(_ lowest: Ratio, _ highest: Ratio, signed: Bool = false) -> String {
    let text = { (ratio: Ratio) in
      (signed && ratio.numerator > 0 ? "+" : "") + ratio.text(decimals: 2, keepingZeros: false)
    }
    return lowest < highest ? "\(text(lowest))…\(text(highest))" : text(lowest)
  }

  /// `▲ +0,42`; a star where counted and reported figures are set against each other.
  ///
  /// - Parameter communes: how many there are; over how many the change runs is said where these are fewer.
  static func change(
    _ change: AverageChange, of communes: Int, isMixed: Bool, signs: Signs
  ) -> (text: String, style: Style) {
    let (sign, style): (String, Style) =
      change.lowest.numerator > 0
      ? (signs.rise + " ", .good) : change.highest.numerator < 0 ? (signs.fall + " ", .bad) : ("", .plain)
    return (
      sign + range(change.lowest, change.highest, signed: true) + (isMixed ? "*" : "")
        + (change.communes < communes ? " (\(change.communes))" : ""),
      style
    )
  }
}
