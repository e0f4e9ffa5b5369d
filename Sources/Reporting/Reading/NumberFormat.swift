internal import Domain
internal import Foundation

/// How a spreadsheet shows a number: the code of a format, as `[=1]"Đạt";[=0]"Chưa";General` or `dd/mm/yyyy`.
struct NumberFormat: Equatable {
  private let sections: [Section]

  /// The code of a format. Of one that is not understood the number itself is shown.
  init(_ code: String) {
    sections = code.count > NumberFormat.longest ? [] : Section.split(code).prefix(4).map(Section.init)
  }

  /// Excel takes no longer ones.
  private static let longest = 255

  /// What is shown of a number, and what it is taken for.
  ///
  /// - Parameter epoch: the day 0, in days since 1970.
  func shown(_ number: Double, epoch: Int) -> (text: String, kind: Grid.Cell.Kind) {
    let plain = (NumberFormat.written(number), Grid.Cell.Kind.number)
    guard let (section, isOfNegative) = section(for: number) else { return plain }
    switch section.kind {
    case .general where !section.hasWords: return plain
    case .percentage: return (NumberFormat.written(number * 100) + "%", .percentage)
    case .date:
      // What lies before the first day is shown as "#####".
      let shown = section.date(number, epoch: epoch)
      return shown.map { ($0, .date) } ?? (plain.0, .date)
    case .general, .digits, .words:
      let (words, hasDigits) = section.filled(isOfNegative ? -number : number)
      return section.hasWords || !hasDigits ? (words.trimmed, .text) : (section.padded(number) ?? plain.0, .number)
    }
  }

  /// What is shown of a text: most formats leave it as it is.
  func shown(_ text: String) -> String {
    guard let section = sections.count == 4 ? sections[3] : sections.last(where: \.isOfTexts) else { return text }
    return section.filled(with: text).trimmed
  }

  /// The section for a number, and whether it is one that leaves out the sign; nil where none is.
  private func section(for number: Double) -> (Section, Bool)? {
    let forNumbers = sections.count == 4 ? sections.prefix(3) : sections[...]
    if forNumbers.contains(where: { $0.condition != nil }) {
      let found = forNumbers.first { $0.condition?.holds(number) ?? true }
      return found.map { ($0, false) }
    }
    switch forNumbers.count {
    case 0: return nil
    case 1: return (forNumbers[0], false)
    case 2: return (forNumbers[number < 0 ? 1 : 0], number < 0)
    default: return (forNumbers[number > 0 ? 0 : number < 0 ? 1 : 2], number < 0)
    }
  }

  /// A spreadsheet keeps 92.4 as 92.400000000000006.
  static func written(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e15 else { return "\(number)" }
    if number == number.rounded() { return "\(Int(number))" }
    return Double(String(format: "%.12g", number)).map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" } ?? "\(number)"
  }

  /// The formats that a file need not spell out, by their number; Vietnamese ones, as Excel there shows them.
  static func builtIn(_ number: Int) -> NumberFormat? {
    switch number {
    case 9, 10: percent
    case 14...17, 27...31, 34...36, 50...54, 57, 58: day
    case 18...21, 32, 33, 45...47, 55, 56: time
    case 22: dayAndTime
    case 41...44: accounting
    default: nil
    }
  }

  private static let (percent, day, time) = (NumberFormat("0%"), NumberFormat("dd/mm/yyyy"), NumberFormat("h:mm:ss"))
  private static let dayAndTime = NumberFormat("dd/mm/yyyy h:mm")
  private static let accounting = NumberFormat(#"_(* #,##0_);_(* \(#,##0\);_(* "-"_);_(@_)"#)
}

/// What a format says of the numbers of one kind: all, positive ones, those that fulfil a condition.
private struct Section: Equatable {
  enum Kind { case general, digits, words, percentage, date }

  private(set) var kind = Kind.words
  private(set) var condition: Condition?
  /// It has words or figures of its own, beyond signs, blanks and currencies.
  private(set) var hasWords = false
  private var items: [Item] = []
  /// The parts of a day and of a time that it shows.
  private var dateParts: Set<Character> = []
  /// How many digits are shown at least.
  private var leastDigits = 0

  private enum Item: Equatable {
    case literal(String)
    /// Where the number stands, and where a text does.
    case number, text
  }

  struct Condition: Equatable {
    var comparison: String
    var value: Double

    init?(_ text: Substring) {
      comparison = String(text.prefix { "<>=".contains($0) })
      guard !comparison.isEmpty, let value = Double(text.dropFirst(comparison.count).trimmed) else { return nil }
      self.value = value
    }

    func holds(_ number: Double) -> Bool {
      switch comparison {
      case "=": number == value
      case "<>": number != value
      case "<": number < value
      case "<=": number <= value
      case ">": number > value
      case ">=": number >= value
      default: false
      }
    }
  }

  /// The sections between semicolons that are not quoted.
  static func split(_ code: String) -> [String] {
    var sections = [""]
    var (isQuoted, isEscaped, isInBrackets) = (false, false, false)
    for character in code {
      if character == ";", !isQuoted, !isEscaped, !isInBrackets {
        sections.append("")
        continue
      }
      sections[sections.count - 1].append(character)
      if isEscaped {
        isEscaped = false
      } else if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted {
        isEscaped = "\\_*".contains(character)
        if character == "[" { isInBrackets = true } else if character == "]" { isInBrackets = false }
      }
    }
    return sections
  }

  init(_ code: String) {
    var rest = Substring(code)
    while let sign = rest.popFirst() {
      switch sign {
      case "\"":
        let quoted = rest.prefix { $0 != "\"" }
        rest = rest.dropFirst(quoted.count + 1)
        add(String(quoted))
      case "\\": add(rest.popFirst().map(String.init) ?? "")
      case "_", "*":
        // The width of a sign, or one that fills the cell.
        _ = rest.popFirst()
        add(" ")
      case "[":
        let bracketed = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(bracketed.count + 1)
        addBracketed(bracketed)
      case "%":
        kind = .percentage
      case "0", "#", "?":
        if sign == "0", !isBehindPoint { leastDigits += 1 }
        addNumber(.digits)
      case ".": if kind == .digits { isBehindPoint = true } else { add(".") }
      case "@":
        if kind == .words { kind = .general }
        items.append(.text)
      case _ where "yYmMdDhHsSbBeEgG".contains(sign):
        let word = ([sign] + rest.prefix(6)).map { $0.lowercased() }.joined()
        if word == "general" {
          rest = rest.dropFirst(6)
          addNumber(.general)
        } else if "eE".contains(sign), kind == .digits || kind == .percentage {
          rest = rest.dropFirst()
          isBehindPoint = true
        } else if !"gG".contains(sign) {
          kind = .date
          dateParts.insert(Character(sign.lowercased()))
        }
      case "A", "a":
        for mark in ["m/pm", "/p"] where rest.lowercased().hasPrefix(mark) { rest = rest.dropFirst(mark.count) }
      case ",", "/": if kind != .digits, kind != .date { add(String(sign)) }
      default: add(String(sign))
      }
    }
    if kind == .date || kind == .percentage { hasWords = false }
  }

  private var isBehindPoint = false

  private mutating func addNumber(_ kind: Kind) {
    if self.kind == .words { self.kind = kind }
    if items.last != .number { items.append(.number) }
  }

  private mutating func add(_ literal: String) {
    // Digits on both sides of a sign are one number: "000-000".
    items.append(.literal(literal))
    hasWords = hasWords || literal.unicodeScalars.contains { !Section.plainSigns.contains($0) }
  }

  private static let plainSigns = Set(" \u{A0}-–()+$€₫\u{111}.,:'".unicodeScalars)

  private mutating func addBracketed(_ text: Substring) {
    if let condition = Condition(text) {
      self.condition = condition
    } else if ["h", "hh", "m", "mm", "s", "ss"].contains(text.lowercased()) {
      kind = .date
      dateParts.insert("h")
    }
  }

  /// Where it says how texts are shown.
  var isOfTexts: Bool { items.contains(.text) }

  /// The words with the number in its place, and whether it is shown: "#" shows no zero.
  func filled(_ number: Double) -> (text: String, hasDigits: Bool) {
    let hasPlace = items.contains { $0 == .number || $0 == .text }
    let isShown = hasPlace && (number != 0 || leastDigits > 0 || kind == .general)
    return (filled(with: isShown ? padded(number) ?? NumberFormat.written(number) : ""), isShown)
  }

  /// The words with what is shown in its place.
  func filled(with shown: String) -> String {
    items.map { item in
      switch item {
      case .literal(let literal): literal
      case .number, .text: shown
      }
    }.joined()
  }

  /// With zeros in front of it, as "00000" shows a code; nil where that is not more than the number.
  func padded(_ number: Double) -> String? {
    guard number >= 0, number == number.rounded(), number < 1e15, leastDigits > 1 else { return nil }
    let digits = "\(Int(number))"
    return String(repeating: "0", count: max(0, leastDigits - digits.count)) + digits
  }

  /// A day, a time, or both; nil for what no calendar has.
  func date(_ number: Double, epoch: Int) -> String? {
    guard number >= 0, number < 3_000_000 else { return nil }
    let days = Int(number)
    let minutes = Int(((number - Double(days)) * 1440).rounded())
    let time = "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
    if dateParts.isDisjoint(with: ["d", "y", "b", "e"]), !dateParts.isDisjoint(with: ["h", "s"]) { return time }
    // In the count from 1900 that year is given a 29 February.
    let isBefore = epoch == NumberFormat.epoch1900 && days < 60
    guard let day = CalendarDate(daysSince1970: epoch + days + (isBefore ? 1 : 0)) else { return nil }
    let shown =
      dateParts.contains("d") || !dateParts.isSubset(of: ["y", "m"]) || !dateParts.contains("y")
      ? day.vietnamese : dateParts.contains("m") ? "\(day.month)/\(day.year)" : "\(day.year)"
    return dateParts.contains("h") && minutes > 0 ? shown + " " + time : shown
  }
}

extension NumberFormat {
  /// Days of a spreadsheet are counted from the last of 1899, or of 1903 on an old Macintosh: 30 December for the former,
  /// because of the 29 February 1900 that never was.
  static let epoch1900 = -25_569
  static let epoch1904 = -24_107
}
