/// A text with its marks read: `^[a footnote]`, `{14.1}` for a measured value, `{14.1%}` for the share computed from it.
///
/// What is no mark stays text. A footnote ends in its paragraph, its brackets balanced; in eight others it is text too.
public struct MarkedText: Equatable, Sendable {
  /// The pieces, in order.
  public var pieces: [Piece]

  /// A piece of a text.
  public enum Piece: Equatable, Sendable {
    /// What is no mark.
    case text(String)
    /// The measured value of an indicator.
    case value(String)
    /// The share of an indicator's numerator in its denominator.
    case share(String)
    /// What stands in its brackets, which may hold values and further footnotes.
    case footnote(MarkedText)
    /// A mark that is not closed, as it stands to the end of its paragraph; it is text.
    case open(String)
  }

  /// A text of pieces.
  public init(_ pieces: [Piece]) {
    self.pieces = pieces
  }

  /// Reads a text.
  public init(_ source: String) {
    self.init(source[...], depth: 0)
  }

  /// Deeper than anybody writes; a text from elsewhere could nest them until the program has no more room.
  private static let deepest = 8

  private init(_ source: Substring, depth: Int) {
    pieces = []
    let marks = [UInt8(ascii: "{"), UInt8(ascii: "^")]
    guard depth <= Self.deepest, source.utf8.contains(where: marks.contains) else {
      if !source.isEmpty { pieces = [.text(String(source))] }
      return
    }
    var plain = source.startIndex
    var index = source.startIndex
    while index < source.endIndex {
      guard let (piece, end) = MarkedText.mark(source[index...], depth) else {
        index = source.index(after: index)
        continue
      }
      if plain < index { pieces.append(.text(String(source[plain..<index]))) }
      pieces.append(piece)
      (plain, index) = (end, end)
    }
    if plain < source.endIndex { pieces.append(.text(String(source[plain...]))) }
  }

  /// The mark that a text begins with, and where it ends.
  private static func mark(_ text: Substring, _ depth: Int) -> (Piece, Substring.Index)? {
    let inside = text.dropFirst()
    switch text.first {
    case "{":
      guard let end = inside.firstIndex(where: { $0 == "}" || $0 == "{" || $0.isNewline }), inside[end] == "}" else {
        return open(text)
      }
      let name = inside[..<end]
      let after = text.index(after: end)
      return (name.last == "%" ? .share(String(name.dropLast())) : .value(String(name)), after)
    case "^" where inside.first == "[":
      guard let end = closing(inside) else { return open(text) }
      let note = inside[inside.index(after: inside.startIndex)..<end]
      return (.footnote(MarkedText(note, depth: depth + 1)), text.index(after: end))
    default: return nil
    }
  }

  private static func open(_ text: Substring) -> (Piece, Substring.Index) {
    let end = text.firstIndex(where: \.isNewline) ?? text.endIndex
    return (.open(String(text[..<end])), end)
  }

  /// The bracket that closes the one a text begins with, in the same paragraph.
  private static func closing(_ text: Substring) -> Substring.Index? {
    var depth = 0
    for index in text.indices {
      switch text[index] {
      case "[": depth += 1
      case "]": depth -= 1
      case let character where character.isNewline: return nil
      default: break
      }
      if depth == 0 { return index }
    }
    return nil
  }
}

extension CommuneResult {
  /// What was measured for an indicator that a text about a criterion names: its own, or another criterion's.
  public func measurement(_ indicator: String, for criterion: Int) -> Measurement? {
    answers[criterion]?[indicator]?.measurement
      ?? answers.values.lazy.compactMap { $0[indicator]?.measurement }.first
  }
}

extension Inspection {
  /// The share of a measured value as the notice prints it: computed by its settings, and set by hand where it is.
  public func share(of indicator: String, at place: Place) -> (computed: String, byHand: String?)? {
    guard let percent = result(at: place)?.measurement(indicator, for: place.criterion)?.percent else { return nil }
    let settings = notice.settings
    let figure = FigurePlace(
      .percent(indicator), commune: place.commune, criteriaSet: place.criteriaSet, criterion: place.criterion)
    let byHand = notice.overrides[figure].map { $0.hasSuffix("%") ? $0 : $0 + "%" }
    return (percent.text(decimals: settings.percentDecimals, rounding: settings.rounding) + "%", byHand)
  }

  /// A text about a criterion as one reads it: measured values and shares in the place of their marks.
  public func filled(_ text: String, at place: Place) -> String {
    MarkedText(text).pieces.map { piece in
      switch piece {
      case .text(let text), .open(let text): text
      case .value(let name): result(at: place)?.measurement(name, for: place.criterion)?.text ?? "{\(name)}"
      case .share(let name): share(of: name, at: place).map { $0.byHand ?? $0.computed } ?? "{\(name)%}"
      case .footnote(let note): "^[" + filled(note.source, at: place) + "]"
      }
    }.joined()
  }

  /// The note of a place as one reads it; empty where none was written.
  public func note(at place: Place) -> String { filled(assessment(at: place).note, at: place) }

}

extension MarkedText {
  /// The text as it was written.
  public var source: String {
    pieces.map { piece in
      switch piece {
      case .text(let text), .open(let text): text
      case .value(let name): "{\(name)}"
      case .share(let name): "{\(name)%}"
      case .footnote(let note): "^[\(note.source)]"
      }
    }.joined()
  }
}
