import ArgumentParser
import Catalogue
import Domain
import Foundation
import Localization
import Notebook

/// Takes in files that export wrote as json, and tables of communes and criteria.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Words.configuration(.importing, name: "import")
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: Words.help { $0.filesArgument }) var files: [String]
  @OptionGroup var table: TableOptions
  @Flag(help: Words.help { $0.dryRunOption }) var dryRun = false
  @Flag(help: TableOptions.help { $0.yesOption }) var yes = false

  private var isJSON: Bool { files.allSatisfy { $0.lowercased().hasSuffix(".json") } }

  func validate() throws {
    if files.isEmpty { throw ValidationError("FILE") }
    if isJSON, let option = table.given { throw Words.excludes(option, ".json") }
    if !isJSON, files.count > 1 { throw ValidationError(files.joined(separator: " ")) }
    if dryRun, yes { throw Words.excludes("--yes", "--dry-run") }
  }

  private var texts: any ImportTexts { common.chosenLanguage.texts.importing }

  func run() throws {
    try refusing(in: common.chosenLanguage) {
      if isJSON { return try takeFiles() }
      Interruption.ends(saying: texts.stopped)
      let store = try common.open(dryRun ? .reading : .writing)
      if let letters = table.letters { say(texts.converted(letters)) }
      if table.date != nil { return try takeCountry(store) }
      let inspection = try Sessions(store).inspection(of: store.session(named: table.session ?? "last"))
      let outline = try SessionArguments.outline(table.set, in: inspection)
      let list = try Catalogue.unitList(inspection.session.unitList)
      let plan = try TableImport(store).plan(
        table.request(files[0], list, within: inspection.session.area), of: outline, into: inspection)
      let levels = try Judging(store).levels(of: inspection.session)
      PlanLines(language: common.chosenLanguage).say(plan, against: plan.contradictions(in: inspection, by: levels))
      try takeIfWanted(plan) {
        _ = try store.record(inspection.settling(plan.facts { _ in inspection.session.id }, by: levels))
        try store.workOn(inspection.session.id)
      }
    }
  }

  /// Takes what was shown when the option or an answer says so; asks only where somebody can answer.
  ///
  /// - Throws: a table of which no row could be placed.
  private func takeIfWanted(_ plan: ImportPlan, among list: UnitListID? = nil, _ take: () throws -> Void) throws {
    let count = plan.differences.count
    if plan.reading.rows.isEmpty { throw Problem.table(.nothingPlaced(sheet: plan.reading.sheet, list: list)) }
    if count == 0 { return say(texts.nothingNew) }
    if dryRun { return }
    if !yes {
      guard isatty(0) == 1, isatty(1) == 1 else {
        complain("ntm: " + texts.notTaken(count))
        throw ExitCode(1)
      }
      say(bytes: Data(texts.question.utf8))
      let answer = VietnameseText.folded(readLine() ?? "")
      guard texts.yes.contains(answer) else {
        complain("ntm: " + texts.notTaken(count))
        throw ExitCode(1)
      }
    }
    Interruption.waits()
    try take()
    say(texts.taken(count))
  }

  private func takeFiles() throws {
    // Read it before a store is made: a refused file must not leave an empty one.
    if access(common.choices.storePath, F_OK) != 0 {
      _ = try CarriedSession(files[0], with: CriteriaLibrary(nil))
    }
    let store = try common.open(.writing)
    let words = common.chosenLanguage.texts.commandLine
    for file in files {
      let merged = try SessionImport(store).take(file, dryRun: dryRun)
      say(
        dryRun
          ? words.wouldImport(file, added: merged.added, known: merged.known)
          : words.imported(file, added: merged.added, known: merged.known))
      common.tell(merged.aside)
    }
    let open = try Conflicts(store).count()
    if open > 0 { say(common.chosenLanguage.texts.conflicts.afterMerge(open)) }
  }

  /// A table of many districts goes into the session of each on the day.
  private func takeCountry(_ store: Store) throws {
    let progress = Progress()
    let day = try SessionArguments.date(table.date ?? "")
    let set = try table.set.map(CriteriaSetID.init(rawValue:)) ?? CriteriaLibrary(store).usualSet(on: day)
    progress.say(texts.reading(files[0]))
    let list = Catalogue.unitList(for: day)
    let country = try TableImport(store).plan(table.request(files[0], list, within: nil), of: set, on: day)
    progress.end()
    PlanLines(language: common.chosenLanguage).say(country)
    let count = country.plan.differences.count
    try takeIfWanted(country.plan, among: list.id) {
      _ = try TableImport(store).take(country) {
        Interruption.leaveIfWanted()
        progress.say("\(100 * $0 / count) %")
      }
      progress.end()
    }
  }
}

/// How a table is read and where it goes.
struct TableOptions: ParsableArguments {
  @Option(help: help { $0.sessionOption }) var session: String?
  @Option(help: help { $0.dayOption }) var date: String?
  @Option(name: .customLong("set"), help: Words.help { $0.setOption }) var set: String?
  @Option(help: help { $0.sheetOption }) var sheet: String?
  @Option(name: .customLong("as"), help: help { $0.asOption }) var assessor: Whose?
  @Option(name: .customLong("take"), help: help { $0.takeOption }) var heads: [String] = []
  @Option(name: .customLong("place"), help: help { $0.placeOption }) var places: [String] = []
  @Option(help: help { $0.emptyOption }) var empty: Empty?
  @Option(name: .customLong("letters"), help: help { $0.lettersOption }) var oldLetters: Letters?

  /// Whose assessment a table holds.
  enum Whose: String, OptionValue {
    case inspector
    case own = "self"
    case both
    static let words = OptionWords.assessors

    var choice: TableChoice.Whose {
      switch self {
      case .inspector: .inspector
      case .own: .commune
      case .both: .both
      }
    }
  }

  /// What an empty cell says.
  enum Empty: String, OptionValue {
    case ignore
    case notAssessed = "not-assessed"
    static let words = OptionWords.emptyCells
  }

  /// The old letters of `OldLetters`.
  enum Letters: String, OptionValue {
    case tcvn3, vni
    case windows1258 = "windows-1258"
    case misread = "utf-8"
    static let words = OptionWords.oldLetters
  }

  var letters: OldLetters? { oldLetters.flatMap { OldLetters(rawValue: $0.rawValue) } }

  static func help(_ text: (any ImportTexts) -> String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: text(Words.texts.importing))
  }

  /// The first of the options that is given.
  var given: String? {
    let options = [
      ("--session", session != nil), ("--date", date != nil), ("--set", set != nil), ("--sheet", sheet != nil),
      ("--as", assessor != nil), ("--take", !heads.isEmpty), ("--place", !places.isEmpty), ("--empty", empty != nil),
      ("--letters", letters != nil),
    ]
    return options.first(where: \.1)?.0
  }

  func validate() throws {
    if session != nil, date != nil { throw Words.excludes("--session", "--date") }
    if let odd = places.first(where: { !$0.contains("=") || $0.hasPrefix("=") || $0.hasSuffix("=") }) {
      throw ValidationError("--place \(odd.shellWord): TEXT=CODE")
    }
  }

  /// What is asked for; a commune may be named instead of its code.
  func request(_ path: String, _ list: UnitList, within area: UnitCode?) throws -> TableRequest {
    var request = TableRequest(path: path)
    request.sheet = sheet
    request.choice = TableChoice(whose: assessor?.choice, heads: heads)
    request.clearsEmpty = empty == .notAssessed
    request.letters = letters
    for place in places {
      let split = place.lastIndex(of: "=") ?? place.endIndex
      let area = area?.level == .commune ? nil : area
      request.placing[String(place[..<split])] =
        try list.resolve(String(place[split...].dropFirst()), level: .commune, within: area).code
    }
    return request
  }
}

/// What a plan says, as lines.
struct PlanLines {
  let language: Language
  /// So many of a kind are shown.
  private static let most = 40

  private var texts: any ImportTexts { language.texts.importing }

  /// A table that goes into one session.
  func say(_ plan: ImportPlan, against: [ImportPlan.Difference]) {
    sayReading(plan, against: against)
    list(plan.replaced, texts.replacedCount) { [texts.difference($0)] }
    let added = plan.differences.count - plan.replaced.count
    list(plan.added, { _ in texts.addedCount(added) }) { [texts.added($0)] }
    ntm.say(texts.counts(plan))
  }

  /// A table that goes into the sessions of many districts: of each what it would record.
  func say(_ country: CountryImport) {
    sayReading(country.plan, against: country.contradictions)
    let new = country.parts.count { $0.isNew }
    let shares = country.plan.shares
    // The more districts there are, the less is said of each.
    let most = max(3, 3 * Self.most / max(1, country.parts.count))
    list(country.parts, { _ in texts.sessions(found: country.parts.count - new, made: new) }) { part in
      guard let share = shares[part.area.code] else { return [] }
      let name = [part.area, part.province].compactMap { $0?.title }.joined(separator: ", ")
      let lines = share.replaced.map(texts.difference) + share.added.map(texts.added)
      return [texts.district(name, part.isNew ? "" : part.session.id.rawValue, share)]
        + (lines.prefix(most) + (lines.count > most ? [texts.more(lines.count - most)] : [])).map { "  " + $0 }
    }
    ntm.say(texts.counts(country.plan))
  }

  /// What was understood, and what wants a person.
  private func sayReading(_ plan: ImportPlan, against: [ImportPlan.Difference]) {
    let reading = plan.reading
    ntm.say(texts.understood(reading) + " (\(texts.assessors(reading.assessors)))")
    ntm.say(texts.columns(reading))
    if reading.lacksCriteria { ntm.say(texts.lacksCriteria) }
    if let line = texts.leftOut(reading) { ntm.say(line) }
    if let line = texts.hidden(reading) { ntm.say(line) }
    list(reading.rows.filter(\.isLoose), texts.readAsCount) { [texts.readAs($0)] }
    list(reading.unplaced, texts.unplacedCount) { row in [texts.unplaced(row)] + hint(row) }
    list(reading.odd, texts.oddCount) { [texts.odd($0)] }
    list(reading.leftOver, texts.leftOverCount) { [texts.leftOver($0)] }
    list(plan.disputed, texts.disputedCount) { [texts.disputed($0)] }
    list(against, texts.againstValuesCount) { [texts.difference($0)] }
  }

  /// How the row is placed at the likeliest commune. By its cell where the same name may stand in a row that is right, and
  /// where no line can hold the name.
  private func hint(_ row: TableReading.Unplaced) -> [String] {
    row.candidates.prefix(1).map { candidate in
      let isName =
        row.reason == .unknownName && candidate.above.isEmpty && !row.text.isEmpty
        && !row.text.unicodeScalars.contains(where: \.isControl)
      return texts.placeHint(isName ? row.text : "\(row.cell)", candidate.unit.code.text)
    }
  }

  private func list<Item>(_ items: [Item], _ heading: (Int) -> String, _ lines: (Item) -> [String]) {
    if items.isEmpty { return }
    ntm.say(heading(items.count))
    for item in items.prefix(Self.most) {
      for line in lines(item) { ntm.say("  " + line) }
    }
    if items.count > Self.most { ntm.say("  " + texts.more(items.count - Self.most)) }
  }
}
