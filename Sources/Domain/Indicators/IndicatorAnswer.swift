/// What was found for an indicator: a value, a plain yes or no, or that it does not apply.
public enum IndicatorAnswer: Hashable, Sendable {
  /// A value, or numerator and denominator.
  case measured(Measurement)
  /// Met or not met (Đạt, Không đạt), without a figure. It is always about the requirement: of "Nhà tạm, dột nát:
  /// Không" a commune without makeshift houses meets it.
  case found(isMet: Bool)
  /// It does not apply to the commune, and why.
  case notApplicable(reason: String)

  /// From the recorded form.
  public init?(recorded text: String) {
    switch text {
    case Word.yes: self = .found(isMet: true)
    case Word.no: self = .found(isMet: false)
    default:
      if text.hasPrefix(Word.notApplicable) {
        self = .notApplicable(reason: String(text.dropFirst(Word.notApplicable.count)))
      } else if let measurement = Measurement(recorded: text) {
        self = .measured(measurement)
      } else {
        return nil
      }
    }
  }

  /// As it is recorded: `7.860/8.472`, `yes`, `no`, or `n/a ` and the reason.
  public var recorded: String {
    switch self {
    case .measured(let measurement): measurement.recorded
    case .found(let isMet): isMet ? Word.yes : Word.no
    case .notApplicable(let reason): Word.notApplicable + reason
    }
  }

  /// The value, where there is one.
  public var measurement: Measurement? {
    if case .measured(let measurement) = self { measurement } else { nil }
  }

  private enum Word {
    static let yes = "yes"
    static let no = "no"
    static let notApplicable = "n/a "
  }
}

extension Indicator {
  /// A share of a whole, which is never more than 100 %.
  public var isShare: Bool { kind == .percent && (unit == nil || unit == "%") }

  /// Why a value cannot be one of this indicator; nil when it can.
  public func problem(of measurement: Measurement) -> IndicatorProblem? {
    if kind == .bool { return .notYesOrNo(code: code, text: measurement.text) }
    guard isShare else { return nil }
    if let percent = measurement.percent {
      guard let whole = Ratio(100, 1), percent > whole else { return nil }
      return .numeratorAboveDenominator(code: code, text: measurement.text)
    }
    guard let value = measurement.value.ratio, let whole = Ratio(100, 1), value > whole else { return nil }
    return .aboveHundred(code: code, text: measurement.text)
  }

  /// What a typed text says of this indicator: `92,7`, `2331/2524`, `đạt`, `không đạt`, or `kad` and the reason.
  ///
  /// Words are taken with or without marks, in Vietnamese and English, whatever the language of the screen.
  public func answer(_ typed: String) -> Result<IndicatorAnswer, Problem> {
    let text = typed.trimmed
    if let word = TypedAnswer(text) {
      switch word {
      case .yes: return .success(.found(isMet: true))
      case .no: return .success(.found(isMet: false))
      case .notApplicable(let reason):
        return reason.isEmpty
          ? .failure(.indicator(.reasonMissing(code: code))) : .success(.notApplicable(reason: reason))
      }
    }
    let figures = figures(text)
    if Measurement.isAmbiguous(figures) { return .failure(.notice(.ambiguousMeasurement(text: text))) }
    guard let measurement = Measurement(figures) else { return .failure(.indicator(unreadable(text))) }
    if let problem = problem(of: measurement) { return .failure(.indicator(problem)) }
    return .success(.measured(measurement))
  }

  /// A quotient without spaces, a percentage without its sign.
  private func figures(_ text: String) -> String {
    let bare = kind == .percent ? TypedFigure.withoutPercent(text) : text
    return bare.split(separator: "/", omittingEmptySubsequences: false).map(\.trimmed).joined(separator: "/")
  }

  /// Why a text is no value at all.
  private func unreadable(_ text: String) -> IndicatorProblem {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(\.trimmed)
    if parts.contains(where: { $0.first.map(TypedFigure.dashes.contains) ?? false }) {
      return .negative(code: code, text: text)
    }
    if parts.count == 2, DecimalFigure(parts[0]) != nil, DecimalFigure(parts[1])?.units == 0 {
      return .zeroDenominator(code: code, text: text)
    }
    return kind == .bool ? .notYesOrNo(code: code, text: text) : .unreadable(code: code, text: text)
  }
}

/// The words that stand for an answer without a figure.
private enum TypedAnswer {
  case yes, no
  case notApplicable(reason: String)

  // A bare "không" could as well repeat the level: "Nhà tạm, dột nát: Không" is met where there is none.
  private static let yesWords: Set<String> = ["dat", "met", "✓"]
  private static let noWords: Set<String> = ["khong dat", "chua dat", "not met", "✗"]
  private static let notApplicableWords = ["khong ap dung", "kad", "n/a", "na", "not applicable"]

  init?(_ text: String) {
    let folded = VietnameseText.folded(text).replacing("-", with: " ")
    if TypedAnswer.yesWords.contains(folded) {
      self = .yes
    } else if TypedAnswer.noWords.contains(folded) {
      self = .no
    } else if let word = TypedAnswer.notApplicableWords.first(where: { TypedAnswer.begins(folded, with: $0) }) {
      // Folding keeps the number of letters of these words, so the reason begins as far on in what was typed.
      let reason = text.nfc.dropFirst(word.count).drop { $0 == ":" || $0.isWhitespace }
      self = .notApplicable(reason: String(reason))
    } else {
      return nil
    }
  }

  private static func begins(_ text: String, with word: String) -> Bool {
    text == word || text.hasPrefix(word + " ") || text.hasPrefix(word + ":")
  }
}
