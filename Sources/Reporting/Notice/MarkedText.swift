import Domain

/// The marks that a text may hold: `^[a footnote]`, and in a note `{14.1}` for a measured value and `{14.1%}` for the
/// share computed from it.
enum MarkedText {
  /// Puts footnotes and figures in the place of their marks. What is no mark stays as it is.
  ///
  /// - Parameter figure: the text for what stands between braces; nil leaves it as it is written.
  static func text(_ source: String, figure: (String) -> Report.Text? = { _ in nil }) -> Report.Text {
    var runs: [Report.Run] = []
    var plain = ""
    var rest = source[...]
    let flush = {
      if !plain.isEmpty { runs.append(.plain(plain)) }
      plain = ""
    }
    while let character = rest.first {
      if character == "^", rest.dropFirst().first == "[", let end = closing(rest.dropFirst()) {
        flush()
        let inside = String(rest[rest.index(rest.startIndex, offsetBy: 2)..<end])
        runs.append(.footnote(text(inside.trimmed, figure: figure)))
        rest = rest[rest.index(after: end)...]
      } else if character == "{", let end = rest.firstIndex(of: "}"),
        let found = figure(rest[rest.index(after: rest.startIndex)..<end].trimmed)
      {
        flush()
        runs += found.runs
        rest = rest[rest.index(after: end)...]
      } else {
        plain.append(character)
        rest.removeFirst()
      }
    }
    flush()
    return Report.Text(runs).joined
  }

  /// The bracket that closes the one a text begins with.
  private static func closing(_ text: Substring) -> String.Index? {
    var depth = 0
    for index in text.indices {
      if text[index] == "[" { depth += 1 }
      if text[index] == "]" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}

extension NoticeComposer {
  /// A text about a criterion of a commune, with its measured values filled in.
  func note(_ source: String, result: CommuneResult, place: Place) -> Report.Text {
    MarkedText.text(source) { name in
      let isShare = name.hasSuffix("%")
      let indicator = isShare ? name.dropLast().trimmed : name
      guard let measured = result.measurements[place.criterion]?[indicator] else { return nil }
      if !isShare { return Report.Text(measured.text) }
      guard let percent = measured.percent else { return nil }
      let computed = percent.text(decimals: settings.percentDecimals, rounding: settings.rounding) + "%"
      return figure(
        computed,
        FigurePlace(
          .percent(indicator), commune: place.commune, criteriaSet: place.criteriaSet, criterion: place.criterion))
    }
  }
}
