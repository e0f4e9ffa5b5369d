public import Domain
public import Foundation

/// The fixed phrases of a notice, as the program ships them or as an office words them.
///
/// A file has one phrase a line, `name = text` with `{fields}`; lines that begin with # are remarks.
public struct Phrases: Equatable, Sendable {
  private var templates: [Phrase: [Piece]] = [:]

  /// A piece of a phrase.
  private enum Piece: Equatable, Sendable {
    case text(String)
    case field(PhraseField)
  }

  /// Reads a file of phrases.
  ///
  /// - Parameter standard: the phrases that stay where the file says nothing; nil for a file that has them all.
  /// - Throws: every fault of the file at once, each with its line.
  public static func read(_ data: Data, path: String, over standard: Phrases?) throws(Problem) -> Phrases {
    guard data.count <= mostBytes else { throw .file(.tooBig(path: path, limit: mostBytes)) }
    let text = try String(textOf: data, path: path)
    var phrases = standard ?? Phrases()
    var faults: [PhraseFault] = []
    var seen: Set<Phrase> = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let column = line.unicodeScalars.enumerated().first { $1.isControl && $1 != "\t" }?.offset
      let line = line.trimmed.nfc
      if line.isEmpty || line.hasPrefix("#") { continue }
      if let column {
        faults.append(PhraseFault(line: index + 1, kind: .controlCharacter(column: column + 1)))
        continue
      }
      switch parse(line) {
      case .failure(let fault): faults.append(PhraseFault(line: index + 1, kind: fault.kind))
      case .success((let phrase, let pieces)):
        if !seen.insert(phrase).inserted {
          faults.append(PhraseFault(line: index + 1, kind: .twice(name: phrase.rawValue)))
        }
        phrases.templates[phrase] = pieces
      }
    }
    guard faults.isEmpty else { throw .notice(.phrases(path: path, faults: faults)) }
    return phrases
  }

  /// Many times what the program's own phrases have: 1 MB.
  private static let mostBytes = 1 << 20

  private struct Fault: Error {
    var kind: PhraseFault.Kind
  }

  private static func parse(_ line: String) -> Result<(Phrase, [Piece]), Fault> {
    guard let sign = line.firstIndex(of: "=") else { return .failure(Fault(kind: .notAPhrase)) }
    let name = line[..<sign].trimmed
    guard let phrase = Phrase(rawValue: name) else {
      return .failure(
        Fault(kind: .unknownPhrase(name: name, nearest: Phrase.allCases.map(\.rawValue).nearest(to: name))))
    }
    return pieces(line[line.index(after: sign)...].trimmed, of: phrase).map { (phrase, $0) }
  }

  private static func pieces(_ text: String, of phrase: Phrase) -> Result<[Piece], Fault> {
    let allowed = phrase.required + phrase.optional
    var pieces: [Piece] = []
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      if brace > rest.startIndex { pieces.append(.text(String(rest[..<brace]))) }
      let inside = rest[rest.index(after: brace)...]
      guard rest[brace] == "{", let end = inside.firstIndex(where: { $0 == "{" || $0 == "}" }), inside[end] == "}"
      else {
        return .failure(Fault(kind: .unclosed(phrase: phrase.rawValue)))
      }
      let name = inside[..<end].trimmed
      guard let field = PhraseField(rawValue: name), field == .space || allowed.contains(field) else {
        return .failure(
          Fault(kind: .unknownField(name: name, phrase: phrase.rawValue, known: allowed.map(\.rawValue))))
      }
      pieces.append(field == .space ? .text(" ") : .field(field))
      rest = inside[inside.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    if let missing = phrase.required.first(where: { !pieces.contains(.field($0)) }) {
      return .failure(Fault(kind: .missingField(name: missing.rawValue, phrase: phrase.rawValue)))
    }
    return .success(pieces)
  }

  /// The phrases that no file gave.
  public var missing: [String] {
    Phrase.allCases.filter { templates[$0] == nil }.map(\.rawValue)
  }

  /// A phrase with its fields filled.
  func text(_ phrase: Phrase, _ values: [PhraseField: Report.Text] = [:]) -> Report.Text {
    (templates[phrase] ?? []).reduce(Report.Text([])) { text, piece in
      switch piece {
      case .text(let words): text + Report.Text(words)
      case .field(let field): text + (values[field] ?? Report.Text([]))
      }
    }.joined
  }

  /// A phrase as plain text.
  func plain(_ phrase: Phrase, _ values: [PhraseField: String] = [:]) -> String {
    text(phrase, values.mapValues { Report.Text($0) }).plain
  }
}

extension Report.Text {
  /// With neighbouring plain pieces made one.
  var joined: Report.Text {
    var runs: [Report.Run] = []
    for run in self.runs {
      if case .plain(let text) = run {
        if text.isEmpty { continue }
        if case .plain(let before) = runs.last {
          runs[runs.count - 1] = .plain(before + text)
          continue
        }
      }
      runs.append(run)
    }
    return Report.Text(runs)
  }
}
