extension PrintedShare {
  /// The percentages in a text that are printed beside the two figures they are the quotient of, in its order.
  ///
  /// Read are "2331/2524= 92,3%", "7,860/8,472 km chiếm 92,7%", "45/60 hộ (75%)" and "75% (45/60 hộ)": the percentage
  /// stands in the same clause, at most eight words away, after a word such as "chiếm" or "đạt", an equals sign or a
  /// bracket. A comma may stand between only before such a word. Dates, document numbers, school years and map scales
  /// are not fractions; aims ("phấn đấu đạt 95%") and changes ("tăng 5%") are not quotients.
  public static func all(in text: String) -> [PrintedShare] {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "%")), bytes.contains(UInt8(ascii: "/")) else { return [] }
    return FigureScan(bytes: bytes).shares()
  }
}

/// A walk through the bytes of a text.
private struct FigureScan {
  let bytes: [UInt8]

  /// A printed figure with all that it can mean: "7.860" is thousands or thousandths.
  struct Figure {
    var readings: [(units: Int, decimals: Int)]
    var isPlain: Bool
    var end: Int
  }

  struct Fraction {
    var above: Figure
    var below: Figure
    var end: Int { below.end }
  }

  func shares() -> [PrintedShare] {
    var found: [PrintedShare] = []
    var index = 0
    while index < bytes.count {
      guard isDigit(index) else {
        index += 1
        continue
      }
      guard startsFigure(index), leadsOn(index), let first = figure(at: index) else {
        index = endOfFigure(index)
        continue
      }
      if let end = percentSign(after: first.end) {
        index = end
        if let fraction = bracketed(after: end), let share = share(fraction, of: first, from: quote(first, end)) {
          found.append(share)
          index = fraction.end
        }
      } else if let fraction = fraction(from: first, at: index) {
        let start = index
        index = fraction.end
        if let (percentage, end) = percentage(after: fraction.end),
          let share = share(fraction, of: percentage, from: start..<end)
        {
          found.append(share)
          index = end
        }
      } else {
        index = endOfFigure(first.end)
      }
    }
    return found
  }

  // MARK: Shares

  /// The bytes from a percentage to the end of the bracket behind it.
  private func quote(_ percentage: Figure, _ end: Int) -> Range<Int> {
    var start = percentage.end
    while start > 0, isDigit(start - 1) || bytes[start - 1] == comma || bytes[start - 1] == dot { start -= 1 }
    let fraction = bracketed(after: end)?.end ?? end
    let bracket = bytes[fraction...].prefix(24).firstIndex(of: UInt8(ascii: ")"))
    return start..<(bracket.map { $0 + 1 } ?? fraction)
  }

  /// The share under the reading of the figures that agrees with the percentage, if one does.
  private func share(_ fraction: Fraction, of percentage: Figure, from range: Range<Int>) -> PrintedShare? {
    guard let figure = percentage.readings.last, figure.decimals <= 4,
      let printed = Ratio(figure.units, Figures.power(figure.decimals))?.text(decimals: figure.decimals)
    else { return nil }
    let quote = String(decoding: bytes[range], as: UTF8.self)
    let isPlain = fraction.above.readings.count == 1 && fraction.below.readings.count == 1
    var shares: [PrintedShare] = []
    for above in fraction.above.readings {
      for below in fraction.below.readings {
        guard
          let share = Ratio(
            above.units * 100 * Figures.power(below.decimals), below.units * Figures.power(above.decimals))
        else { return nil }
        shares.append(PrintedShare(quote: quote, share: share, printed: printed, decimals: figure.decimals))
      }
    }
    return isPlain ? shares.first : shares.first(where: \.isQuotient) ?? shares.first
  }

  /// The percentage that says what a fraction is, further on in its clause.
  private func percentage(after end: Int) -> (Figure, end: Int)? {
    var index = end
    var words = 0
    var isLed = false
    var needsLead = false
    var last: [UInt8] = []
    while index < bytes.count, words <= 8 {
      let byte = bytes[index]
      if isDigit(index) {
        guard bytes[index - 1] != UInt8(ascii: "-"), let figure = figure(at: index) else { return nil }
        if let sign = percentSign(after: figure.end) {
          return isLed && !needsLead && !FigureWords.limits.contains(last) ? (figure, sign) : nil
        }
        if needsLead || next(figure.end, is: slash) { return nil }
        index = figure.end
      } else if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "~") {
        (isLed, needsLead) = (true, false)
        index += 1
      } else if byte == comma {
        needsLead = true
        index += 1
      } else if FigureWords.stops.contains(byte) {
        return nil
      } else if isLetter(byte) {
        let (word, wordEnd) = word(at: index)
        if FigureWords.others.contains(word) { return nil }
        let leads = FigureWords.leads.contains(word)
        if needsLead, !leads { return nil }
        (isLed, needsLead, last) = (isLed || leads, false, word)
        words += 1
        index = wordEnd
      } else {
        index += 1
      }
    }
    return nil
  }

  // MARK: Fractions

  /// The fraction in the bracket directly behind a percentage.
  private func bracketed(after end: Int) -> Fraction? {
    var index = skipSpaces(end)
    guard next(index, is: UInt8(ascii: "(")) else { return nil }
    index = skipSpaces(index + 1)
    guard index < bytes.count, isDigit(index), let above = figure(at: index) else { return nil }
    return fraction(from: above, at: index)
  }

  private func fraction(from above: Figure, at start: Int) -> Fraction? {
    let line = skipSpaces(above.end)
    guard next(line, is: slash) else { return nil }
    let index = skipSpaces(line + 1)
    guard index < bytes.count, isDigit(index), let below = figure(at: index) else { return nil }
    // A further line makes it a date or the number of a document: 10/7/2024, 30/2020/NĐ-CP.
    guard !next(below.end, is: slash), below.readings.allSatisfy({ $0.units > 0 }),
      !isDate(above, below, at: start)
    else { return nil }
    return Fraction(above: above, below: below)
  }

  /// A day, a month, a school year or the scale of a map.
  private func isDate(_ above: Figure, _ below: Figure, at start: Int) -> Bool {
    guard above.isPlain, below.isPlain, let above = above.readings.first?.units, let below = below.readings.first?.units
    else { return false }
    let years = 1900...2100
    if years.contains(below), above <= 12 || years.contains(above) { return true }
    let before = wordBefore(start)
    if above == 1, FigureWords.scales.contains(before) { return true }
    return above <= 31 && below <= 12 && FigureWords.days.contains(before)
  }

  // MARK: Figures

  /// Not inside a word, a document number or a longer figure.
  private func startsFigure(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = bytes[index - 1]
    if before == slash || before == UInt8(ascii: "-") || before == UInt8(ascii: ".") && index > 1 && isDigit(index - 2)
    {
      return false
    }
    return !isLetter(before) || isPunctuation(endingAt: index)
  }

  /// A line or a percent sign follows the figure; any other is passed over without being read.
  private func leadsOn(_ start: Int) -> Bool {
    var index = start
    while index < bytes.count, isDigit(index) || bytes[index] == comma || bytes[index] == dot { index += 1 }
    index = skipSpaces(index)
    return next(index, is: slash) || next(index, is: UInt8(ascii: "%")) || next(index, is: UInt8(ascii: "\\"))
  }

  /// Past all digits and the signs between them, also of what is no figure.
  private func endOfFigure(_ start: Int) -> Int {
    var index = start
    while index < bytes.count, isDigit(index) || bytes[index] == slash { index += 1 }
    return max(index, start)
  }

  /// A figure of at most nine digits, four of them decimals.
  private func figure(at start: Int) -> Figure? {
    var groups: [Range<Int>] = []
    var signs: [UInt8] = []
    var index = start
    while true {
      let first = index
      while index < bytes.count, isDigit(index) { index += 1 }
      groups.append(first..<index)
      guard index + 1 < bytes.count, bytes[index] == comma || bytes[index] == dot, isDigit(index + 1) else { break }
      signs.append(bytes[index])
      index += 1
    }
    guard groups.map(\.count).reduce(0, +) <= 9 else { return nil }
    let units = groups.joined().reduce(0) { $0 * 10 + Int(bytes[$1] - UInt8(ascii: "0")) }
    let decimals = decimals(groups, signs)
    guard !decimals.isEmpty else { return nil }
    return Figure(readings: decimals.map { (units, $0) }, isPlain: signs.isEmpty, end: index)
  }

  /// How many of a figure's digits can be decimals, the likeliest first: the comma is the decimal sign, a point before
  /// three digits the thousands sign, any other point a decimal sign.
  private func decimals(_ groups: [Range<Int>], _ signs: [UInt8]) -> [Int] {
    guard let sign = signs.last, let last = groups.last else { return [0] }
    let areThousands = groups.dropFirst().dropLast().allSatisfy { $0.count == 3 }
    let isThree = last.count == 3 && bytes[groups[0].lowerBound] != UInt8(ascii: "0")
    if signs.count == 1 {
      if sign == comma { return last.count <= 4 ? [last.count] : [] }
      return isThree ? [0, 3] : last.count <= 4 ? [last.count] : []
    }
    guard areThousands else { return [] }
    let isUniform = signs.allSatisfy { $0 == sign }
    return isUniform ? (last.count == 3 ? [0] : []) : (last.count <= 4 ? [last.count] : [])
  }

  /// Where a percent sign ends that follows, also one written "\%".
  private func percentSign(after end: Int) -> Int? {
    var index = skipSpaces(end)
    if next(index, is: UInt8(ascii: "\\")) { index += 1 }
    return next(index, is: UInt8(ascii: "%")) ? index + 1 : nil
  }

  // MARK: Bytes

  private var comma: UInt8 { UInt8(ascii: ",") }
  private var dot: UInt8 { UInt8(ascii: ".") }
  private var slash: UInt8 { UInt8(ascii: "/") }

  private func isDigit(_ index: Int) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) }

  /// A letter, or a byte of one; signs beyond ASCII are taken for letters too.
  private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// A dash, a quotation mark or a hard space ends here.
  private func isPunctuation(endingAt end: Int) -> Bool {
    (end >= 3 && bytes[end - 3] == 0xE2) || (end >= 2 && bytes[end - 2] == 0xC2)
  }

  private func next(_ index: Int, is byte: UInt8) -> Bool { index < bytes.count && bytes[index] == byte }

  private func skipSpaces(_ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
    return index
  }

  private func word(at start: Int) -> ([UInt8], end: Int) {
    var end = start
    while end < bytes.count, isLetter(bytes[end]) { end += 1 }
    return (Array(bytes[start..<end]), end)
  }

  private func wordBefore(_ index: Int) -> [UInt8] {
    var end = index
    while end > 0, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    var start = end
    while start > 0, isLetter(bytes[start - 1]) { start -= 1 }
    return Array(bytes[start..<end])
  }
}

/// The words by which a percentage is told from an aim, a change or a limit, as bytes of composed text.
private enum FigureWords {
  /// Before a percentage that a fraction comes to.
  static let leads = bytes(["chiếm", "đạt", "bằng", "là", "tỷ", "tỉ", "tương", "được"])
  /// Before one that is something else: a change, an aim, the rest.
  static let others = bytes([
    "tăng", "giảm", "phấn", "cần", "mục", "kế", "yêu", "nâng", "thêm", "còn", "lên", "so", "trong", "quy",
  ])
  /// The percentage is a limit or about right.
  static let limits = bytes(["trên", "dưới", "hơn", "gần", "khoảng", "từ", "thiểu", "nhất", "đa", "≥", "≤"])
  /// A day stands behind them.
  static let days = bytes([
    "ngày", "từ", "đến", "trước", "sau", "hết", "hôm", "sáng", "chiều", "tối", "Ngày", "Từ", "Đến", "Trước", "Sau",
    "Hết", "Hôm", "Sáng", "Chiều", "Tối",
  ])
  /// The last word of "tỷ lệ", behind which 1/500 is the scale of a map.
  static let scales = bytes(["lệ"])
  /// A clause, a paragraph or the text itself ends, or a footnote begins.
  static let stops: Set<UInt8> = Set(";:.!?^[]<>\n\r%".utf8)

  private static func bytes(_ words: [String]) -> Set<[UInt8]> { Set(words.map { Array($0.utf8) }) }
}
