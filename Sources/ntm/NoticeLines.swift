import Domain
import Localization

/// A session's notice as lines: texts, what is not written, settings, and figures set by hand.
struct NoticeLines {
  let inspection: Inspection
  let texts: any Texts

  private var notice: Notice { inspection.notice }
  private var words: any CommandLineTexts { texts.commandLine }

  var all: [String] { written + missing + settings + figures }

  /// `issuer (issuing body): …`; several lines stand below, further in.
  private var written: [String] {
    NoticePart.allCases.flatMap { part -> [String] in
      guard let text = notice[part] else { return [] }
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      let name = "\(part.rawValue) (\(texts.notice.part(part))):"
      return lines.count == 1 ? ["\(name) \(text)"] : [name] + lines.map { "  \($0)" }
    }
  }

  private var missing: [String] {
    let names = NoticePart.allCases.filter { notice[$0] == nil }.map(\.rawValue)
    return names.isEmpty ? [] : ["\(words.notWritten): \(names.joined(separator: ", "))"]
  }

  private var settings: [String] {
    let usual = NoticeSettings()
    return ["\(words.settings):"]
      + NoticeSetting.allCases.map { setting in
        let value = notice.settings.value(setting)
        let word = texts.notice.value(value, of: setting)
        let isUsual = value == usual.value(setting)
        let notes = [word == value ? nil : word, isUsual ? words.isDefault : nil].compactMap(\.self)
        return "  \(setting.rawValue) (\(texts.notice.setting(setting))): \(value)"
          + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
      }
  }

  private var figures: [String] {
    let lines = notice.overrides.map { place, value -> String in
      let commune = place.commune.flatMap(inspection.position).map { inspection.communes[$0].unit.name }
      let words = [place.criteriaSet?.rawValue, commune].compactMap(\.self).joined(separator: " ")
      return "  \(words)  \(place.figure.name): \(value)"
    }
    return lines.isEmpty ? [] : ["\(words.figures):"] + lines.sorted()
  }
}
