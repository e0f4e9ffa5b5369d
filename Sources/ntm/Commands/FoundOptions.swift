import ArgumentParser
import Domain
import Localization
import Notebook

/// What is recorded of one criterion.
struct FoundOptions: ParsableArguments {
  @Option(help: Words.help { $0.statusOption }) var status: String?
  @Option(parsing: .unconditional, help: Words.help { $0.againstValuesOption }) var reason: String?
  @Option(parsing: .unconditional, help: Words.help { $0.noteOption }) var note: String?
  @Option(name: .customLong("value"), help: Words.help { $0.valueOption }) var values: [String] = []

  /// The first of the options that is given.
  var given: String? {
    let options = [
      ("--status", status != nil), ("--reason", reason != nil), ("--note", note != nil), ("--value", !values.isEmpty),
    ]
    return options.first(where: \.1)?.0
  }

  func validate() throws {
    if let odd = values.first(where: { !$0.contains("=") || $0.hasPrefix("=") }) {
      throw ValidationError("--value \(odd.shellWord): CODE=VALUE")
    }
  }

  /// What is to be recorded at a place: the values first, then the status that is held against them.
  func facts(at place: Place, in inspection: Inspection, _ store: Store) throws -> [Fact] {
    let subject = { (field: Field) in Subject(session: inspection.session.id, place: place, field: field) }
    guard status != nil || reason != nil || !values.isEmpty else {
      return try note.map { [Fact(subject(.note), try TextInput.recorded($0))] } ?? []
    }
    let levels = try Judging(store).levels(of: inspection.session)
    var facts = try answers(to: levels.set(place.criteriaSet)?.criterion(place.criterion), at: place, subject)
    if let note { facts.append(Fact(subject(.note), try TextInput.recorded(note))) }
    if let status {
      let decided = try decided(status, at: place, in: inspection.taking(facts), levels)
      facts.append(Fact(subject(.status), decided))
    }
    if let reason { facts.append(Fact(subject(.reason), reason.isEmpty ? nil : reason)) }
    if let problem = inspection.problem(of: facts, by: levels) { throw problem }
    if reason?.isEmpty == false, !inspection.taking(facts).isAgainstValues(at: place, by: levels) {
      throw Problem.indicator(.nothingToExplain(criterion: place.criterion))
    }
    return inspection.settling(facts, by: levels)
  }

  private func answers(
    to criterion: Criterion?, at place: Place, _ subject: (Field) -> Subject
  ) throws -> [Fact] {
    var seen: Set<String> = []
    return try values.map { value in
      let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let indicator = criterion?.asked(parts[0]) else {
        throw Problem.notice(
          .unknownIndicator(text: parts[0], criterion: place.criterion, known: criterion?.askedCodes ?? []))
      }
      guard seen.insert(parts[0]).inserted else { throw Problem.indicator(.answeredTwice(code: parts[0])) }
      return Fact(subject(.value(parts[0])), parts[1].isEmpty ? nil : try indicator.answer(parts[1]).get().recorded)
    }
  }

  /// A status by its word, or the one that the values come to.
  private func decided(
    _ word: String, at place: Place, in inspection: Inspection, _ levels: Levels
  ) throws -> String? {
    let recorded = OptionWords.statuses.recorded(word)
    guard recorded == "suggested" else {
      guard let status = recorded.flatMap(Status.init(rawValue:)) else {
        throw Problem.session(.invalidStatus(text: word))
      }
      return status.recorded
    }
    let suggestion = inspection.judgement(at: place, by: levels)?.suggestion ?? .nothing
    guard let status = suggestion.status else {
      throw Problem.indicator(.noSuggestion(criterion: place.criterion, suggestion))
    }
    return status.recorded
  }
}
