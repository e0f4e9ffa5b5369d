/// A decision by its number and day: "1234/QĐ-UBND" of 25 December 2023.
public struct Decision: Hashable, Sendable {
  /// The number.
  public var number: String
  /// The day it was signed.
  public var date: CalendarDate

  /// A decision.
  public init(number: String, date: CalendarDate) {
    self.number = number
    self.date = date
  }

  /// From `1234/QĐ-UBND; 2023-12-25`.
  public init?(recorded text: String) {
    guard let mark = text.lastIndex(of: ";"),
      let date = CalendarDate(iso: text[text.index(after: mark)...].trimmed)
    else { return nil }
    let number = text[..<mark].trimmed
    guard !number.isEmpty else { return nil }
    self.init(number: number, date: date)
  }

  /// As it is recorded.
  public var recorded: String { "\(number); \(date.iso)" }
}

extension Decision {
  /// A decision as it is typed.
  ///
  /// - Throws: no number or several, a day that is not real.
  public init(number: String, day: String) throws(Problem) {
    let number = number.trimmed
    if number.isEmpty { throw .register(.numberMissing) }
    if number.contains(";") { throw .register(.severalNumbers(text: number)) }
    guard let date = CalendarDate(day.trimmed) else { throw .session(.invalidDate(text: day.trimmed)) }
    self.init(number: number, date: date)
  }

  /// - Throws: a decision signed before the first day of the set that it is about.
  public func refuse(before set: CriteriaSet) throws(Problem) {
    if date < set.from { throw .register(.beforeSet(decision: date, set: set.id, from: set.from)) }
  }
}
