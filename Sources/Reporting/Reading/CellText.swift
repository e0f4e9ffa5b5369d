internal import Domain
internal import Foundation

/// What of a file's texts is seen in a cell.
enum CellText {
  /// Without what is not seen: marks that choose the look of the sign before, spaces without width, blanks around it.
  ///
  /// A whole number that a program wrote as "6487.0" comes as "6487".
  static func shown(_ text: String) -> String {
    let text = text.trimmed
    if text.utf8.last == UInt8(ascii: "0"), text.hasSuffix(".0") || text.hasSuffix(",0"), text.utf8.count > 2,
      text.utf8.dropLast(2).allSatisfy({ (0x30...0x39).contains($0) })
    {
      return String(text.dropLast(2))
    }
    guard text.utf8.contains(where: { $0 == 0xE2 || $0 == 0xEF || $0 == 0xC2 }) else { return text }
    let seen = text.unicodeScalars.filter { !unseen.contains($0) }
    return String(seen).trimmed
  }

  private static let unseen = Set(
    "\u{FE0E}\u{FE0F}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2060}\u{FEFF}\u{AD}"
      .unicodeScalars)

  /// With the signs that a workbook writes as "_x000D_"; those that no text has become blanks.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    let units = Array(text.utf16)
    var (found, index): ([UInt16], Int) = ([], 0)
    while index < units.count {
      let escape = units[index...].prefix(7)
      if escape.count == 7, escape.first == 0x5F, escape[index + 1] == 0x78, escape.last == 0x5F,
        let unit = UInt16(String(decoding: escape.dropFirst(2).dropLast(), as: UTF16.self), radix: 16)
      {
        let isControl = unit < 0x20 && ![9, 10, 13].contains(unit) || (0x7F..<0xA0).contains(unit)
        found.append(isControl ? 0x20 : unit)
        index += 7
      } else {
        found.append(units[index])
        index += 1
      }
    }
    return String(decoding: found, as: UTF16.self)
  }

  /// "2024-07-10T00:00:00" as a day, and what is no such day as it is.
  static func day(_ value: String) -> String {
    let parts = value.split(separator: "T")
    guard let day = parts.first.flatMap({ CalendarDate(iso: String($0)) }) else { return value }
    let time = parts.dropFirst().first?.prefix(5) ?? ""
    return ["", "00:00"].contains(time) ? day.vietnamese : "\(day.vietnamese) \(time)"
  }
}
