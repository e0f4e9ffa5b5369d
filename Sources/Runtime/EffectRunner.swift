public import App
import Bundles
import Domain
import Foundation
public import Localization
public import Notebook

/// Does what effects ask for, in the store and the file system, and answers with messages.
///
/// What concerns the terminal itself (suspend, quit, another editor) is left to the event loop.
public final class EffectRunner {
  var store: Store
  let language: Language
  /// What the screens know of the store, to tell what has changed since.
  var known = Known()
  private var units = UnitLookup()
  /// The bodies that can be completed in a session.
  private var knownBodies: (session: SessionID, names: [String])?
  /// The criteria sets read so far.
  var criteriaSets: [CriteriaSetVersion: CriteriaSet] = [:]
  /// The criteria sets that come with the program, once they are read.
  private var shelvedOutlines: [CriteriaOutline] = []
  /// The inspection shown, whose conflicts the screens are told of.
  private var shown: Inspection?
  /// The screens know of a conflict in it.
  private var knowsConflicts = false
  /// The bundle that was shown last: it is what is merged, whatever becomes of its file meanwhile.
  private var offered: (offer: BundleOffer, bundle: SignedBundle)?
  /// The session that the next start begins with.
  private var remembered: SessionID?

  /// A runner on a store.
  public init(store: Store, language: Language) {
    self.store = store
    self.language = language
  }

  /// Runs an effect; a failure is an answer too.
  public func run(_ effect: Effect) -> [Answer] {
    do {
      return try store.snapshot { () throws(Problem) in try answer(effect) + follow(effect) }
    } catch {
      if case .keepDraft(let subject, let text) = effect { return [.draftRefused(subject, text, error)] }
      if case .dropDraft(let subject) = effect { return [.draftRefused(subject, nil, error)] }
      return [.failed(error)]
    }
  }

  /// What hangs on an effect that is done: where this fails, that is done all the same.
  private func follow(_ effect: Effect) -> [Answer] {
    do {
      if let session = effect.sessionWorkedOn { try remember(session) }
      return effect.recording == .inSession ? try conflicts() : []
    } catch {
      return [.failed(error)]
    }
  }

  /// What the program begins with: the session worked on last, or none.
  public func start() -> [Answer] {
    do {
      return try store.snapshot { () throws(Problem) in try begin() }
    } catch {
      return [.failed(error)]
    }
  }

  private func begin() throws(Problem) -> [Answer] {
    let doubt: [Answer] = try store.clockDoubt().map { [.clockDoubted($0, now: store.wallClock())] } ?? []
    guard let last = try store.lastSession() else { return doubt }
    remembered = last.id
    return [.opened(try open(last))] + doubt
  }

  private func answer(_ effect: Effect) throws(Problem) -> [Answer] {
    if effect.recording != .nothing { knownBodies = nil }
    switch effect {
    case .record(let facts): return [.recorded(try store.record(facts))]
    case .settle(let facts): return [.recorded(try store.settle(facts))]
    case .undo(let session): return [.undone(try store.undo(in: session), again: false)]
    case .redo(let session): return [.undone(try store.redo(in: session), again: true)]
    case .keepDraft(let subject, let text): return [try keep(text, of: subject)]
    case .dropDraft(let subject): return [try keep(nil, of: subject)]
    case .open(let session): return [.opened(try open(store.session(session)))]
    case .openArea(let unit, let list): return [try openArea(unit, in: list)]
    case .loadAreas(let area, let list, let set, let settings):
      return [.areasLoaded(try Summaries(store).areas(beside: area, in: list, set: set, settings: settings))]
    case .compare(let session, let earlier): return [try compare(session, with: earlier)]
    case .loadHistory(let session, let place):
      return [.historyLoaded(place, try history(session, place))]
    case .find(let query, let list, let area):
      return [.found(query: query, try communes(query, in: list, preferring: area))]
    case .findAreas(let query, let date): return [.areasFound(query: query, results(units.areas(query, on: date)))]
    case .listSets:
      let shelf = try CriteriaLibrary(store).shelf()
      return [.setsListed(shelf.ids.compactMap { shelf.newest($0)?.set })]
    case .listSessions: return [try listSessions()]
    case .create(let new):
      let session = try Sessions(store).create(new)
      remembered = session.id
      return [.opened(try open(session))]
    case .export(let session, let format, let earlier, let path, let replacing):
      return [.exported(path: try write(bytes(session, format, against: earlier), to: path, replacing))]
    case .findBodies(let query, let session):
      return [.bodiesFound(query: query, try bodies(session).bodies(matching: query))]
    case .takeOver(let session, let source): return try takeOver(into: session, from: source)
    case .loadDossier(let commune, let list):
      return [.dossierLoaded(try dossier(of: commune, in: list))]
    case .recommend(let recommendation, let session): return [try recommend(recommendation, in: session)]
    case .loadCarried(let session): return [try carried(into: session)]
    case .loadLevels(let session): return [try levels(session)]
    case .loadLastTime(let session, let place): return [try lastTime(session, place)]
    case .loadTimeline(let session, let set):
      return try Summaries(store).timeline(of: store.session(session), set: set).map { [.timelineLoaded($0)] } ?? []
    case .loadProvince(let code, let list, let set, let count):
      let found = try Summaries(store).province(code, in: list, set: set, criteriaCount: count)
      return found.map { [.provinceLoaded($0)] } ?? []
    case .loadCommuneTimeline(let commune, let list):
      return [.communeTimelineLoaded(try Summaries(store).communeTimeline(of: commune, in: list))]
    case .loadSideBySide(let session, let commune, let set, let beside):
      return [try sideBySide(session, commune, set, beside: beside)]
    case .check(let session, let earlier, let today):
      return [.checked(try findings(session, against: earlier, today: today))]
    case .preview(let session, let earlier): return [try preview(session, against: earlier)]
    case .finalize(let session, let earlier, let today): return [try finalize(session, against: earlier, today: today)]
    case .reopen(let session, let reason): return [.recorded(try store.reopen(session, reason: reason))]
    case .completePath(let text): return [.pathCompleted(PathCompletion.completed(text))]
    case .readFile(let path, let list, let letters): return [try read(Surroundings.typed(path), list, letters)]
    case .openBundle(let path, let passphrase):
      return [.bundleRead(try offer(SignedBundle(path, passphrase: passphrase), path))]
    case .exportEncrypted(let session, let path, let passphrase, let replacing):
      let bundle = try BundleExchange(store).bundle(of: [store.session(session)], since: [])
      return [.exported(path: try write(bundle.file(passphrase: passphrase), to: path, replacing))]
    case .mergeBundle(let offer): return [.bundlesMerged(try merge(offer))]
    case .reread(let session): return [.reread(try open(store.session(session)))]
    case .openLast: return start()
    case .rescue(let path): return [.rescued(path: try rescue(to: path))]
    case .suspend, .quit, .editOutside: break
    }
    return []
  }

  private func keep(_ draft: String?, of subject: Subject) throws(Problem) -> Answer {
    if let draft { try store.keepDraft(draft, of: subject) } else { try store.dropDraft(of: subject) }
    return .draftKept(subject, draft)
  }

  /// Goes on in another file.
  private func rescue(to path: String) throws(Problem) -> String {
    store = try store.moved(to: Surroundings.typed(path))
    forget()
    return store.path
  }

  func forget() {
    (known, remembered, knownBodies, offered) = (Known(), nil, nil, nil)
  }

  private func history(_ session: SessionID, _ place: Place) throws(Problem) -> [Change] {
    try store.history(
      of: session, commune: place.commune, criteriaSet: place.criteriaSet, criterion: place.criterion
    ).reversed()
  }

  private func takeOver(into session: SessionID, from source: SessionID?) throws(Problem) -> [Answer] {
    let taken = try Sessions(store).takeOver(into: store.session(session), from: source)
    return [.recorded(taken.changes), .takenOver(taken.count, from: taken.date)]
  }

  private func merge(_ offer: BundleOffer) throws(Problem) -> MergedBundles {
    guard let shown = offered, shown.offer == offer else { throw .bundle(.changed(path: offer.path)) }
    try store.trust(shown.bundle.manifest)
    let merged = try BundleExchange(store).take([(shown.bundle, offer.path)])
    if let refusal = merged.refused[0] { throw refusal }
    offered = nil
    return merged
  }

  private func bytes(
    _ session: SessionID, _ format: ExportFormat, against earlier: SessionID?
  ) throws(Problem) -> Data {
    var options = NoticeOptions()
    options.earlier = try earlier.map { id throws(Problem) in try store.session(id) }
    return try Exports(store).bytes(of: store.session(session), as: format, in: language, options: options)
  }

  /// Writes a file that is named on the screen; its path.
  private func write(_ data: Data, to path: String, _ replacing: Bool) throws(Problem) -> String {
    let path = Surroundings.typed(path)
    try WholeFile.write(data, to: path, replacing: replacing)
    return path
  }

  private func read(_ path: String, _ list: UnitListID?, _ letters: OldLetters?) throws(Problem) -> Answer {
    do {
      if let bundle = try SignedBundle(ifItIsOne: path) { return .bundleRead(try offer(bundle, path)) }
    } catch .bundle(.passphraseNeeded) {
      return .passphraseAsked(path: path)
    }
    let areas = try list.map { list throws(Problem) in try TableRequest.areas(of: list) }
    do {
      return .tableRead(path: path, try TableRequest.grids(path, from: letters), areas: areas ?? [])
    } catch .table(.oldLetters(_, let found?)) {
      return .lettersFound(path: path, found)
    }
  }

  private func offer(_ bundle: SignedBundle, _ path: String) throws(Problem) -> BundleOffer {
    let offer = try SignedBundle.offer(bundle, path, in: store)
    offered = (offer, bundle)
    return offer
  }

  private func open(_ session: InspectionSession) throws(Problem) -> Opened {
    let inspection = try Sessions(store).inspection(of: session)
    // Drafts for dossiers of communes belong to no session and are shown in all.
    let drafts = try store.drafts(of: .register(of: session.unitList))
    let conflicts = try Conflicts(store).of(inspection)
    (shown, knowsConflicts) = (inspection, !conflicts.isEmpty)
    return Opened(
      inspection: inspection, drafts: try store.drafts(of: session.id).merging(drafts) { own, _ in own },
      lastPlace: try store.lastPlace(in: session.id),
      formerNames: try Dossiers.formerNames(of: inspection.communes.map(\.unit)), conflicts: conflicts)
  }

  /// After something was recorded what stands in conflict now, where something does or did.
  private func conflicts() throws(Problem) -> [Answer] {
    guard let shown, knowsConflicts || store.canHaveConflicts else { return [] }
    let conflicts = try Conflicts(store).of(shown)
    if conflicts.isEmpty, !knowsConflicts { return [] }
    knowsConflicts = !conflicts.isEmpty
    return [.conflictsLoaded(conflicts)]
  }

  /// What is known of a commune, with the sets that it can be recognised for.
  private func dossier(of commune: UnitCode, in list: UnitListID) throws(Problem) -> CommuneDossier {
    var dossier = try Dossiers(store).dossier(of: commune, in: list)
    if shelvedOutlines.isEmpty { shelvedOutlines = try CriteriaLibrary(store).outlines() }
    dossier.sets = shelvedOutlines
    return dossier
  }

  /// Only a session that is worked on is remembered: going through the areas writes nothing.
  private func remember(_ session: SessionID) throws(Problem) {
    guard remembered != session, !session.isRegister, !store.isReadOnly else { return }
    try store.workOn(session)
    remembered = session
  }

  private func openArea(_ code: UnitCode, in list: UnitListID) throws(Problem) -> Answer {
    if let session = try Sessions(store).latest(inspecting: code, in: list) { return .opened(try open(session)) }
    let area = try Sessions(store).area(around: code, in: list)
    return .areaIsEmpty(EmptyArea(path: area.path, communes: area.communes))
  }

  /// The session before this one in the same area, or the one asked for.
  private func compare(_ session: InspectionSession, with id: SessionID?) throws(Problem) -> Answer {
    let earlier = try store.comparableSessions(with: session)
    guard let chosen = id.map({ id in earlier.first { $0.id == id } }) ?? earlier.first else {
      return .comparisonLoaded(nil, comparable: earlier)
    }
    return .comparisonLoaded(try Sessions(store).inspection(of: chosen), comparable: earlier)
  }

  private func communes(
    _ query: String, in list: UnitListID, preferring area: UnitCode?
  ) throws(Problem) -> [SearchResult] {
    let jump = JumpQuery(query)
    return results(try units.communes(jump.name, in: list, preferring: area), criterion: jump.criterion)
  }

  private func results(_ found: [UnitLookup.Found], criterion: Int? = nil) -> [SearchResult] {
    found.map { found in
      let location = [found.isGuess ? language.texts.alike : "", found.location].filter { !$0.isEmpty }
      return SearchResult(unit: found.unit, location: location.joined(separator: " · "), criterion: criterion)
    }
  }

  /// Kept while names are typed: reading twenty sessions takes longer than a key may.
  private func bodies(_ id: SessionID) throws(Problem) -> [String] {
    if let known = knownBodies, known.session == id { return known.names }
    let names = try Bodies(store).all(for: Sessions(store).inspection(of: store.session(id)))
    knownBodies = (id, names)
    return names
  }

  private func listSessions() throws(Problem) -> Answer {
    let limit = 300
    let listed = try store.sessions(limit: limit + 1)
    let rows = listed.prefix(limit).map { listing in
      SessionRow(
        session: listing.session, area: Sessions(store).areaTitle(of: listing.session), assessed: listing.assessed,
        isFinalized: listing.isFinalized)
    }
    return .sessionsListed(rows, more: listed.count > limit)
  }
}

extension Effect {
  /// What an effect may record.
  fileprivate enum Recording {
    case nothing
    /// Facts of a session, which the screens are told of one by one.
    case inSession
    /// Whole sessions.
    case sessions
  }

  /// The session that the next start begins with.
  fileprivate var sessionWorkedOn: SessionID? {
    if case .record(let facts) = self { return facts.first?.subject.session }
    if case .takeOver(let session, _) = self { return session }
    if case .open(let session) = self { return session }
    return nil
  }

  /// What it may record.
  fileprivate var recording: Recording {
    switch self {
    case .record, .settle, .undo, .redo, .takeOver, .recommend, .finalize, .reopen: .inSession
    case .create, .mergeBundle: .sessions
    case .keepDraft, .dropDraft, .open, .openArea, .loadAreas, .compare, .loadHistory, .find, .findAreas, .listSets,
      .listSessions, .export, .exportEncrypted, .editOutside, .findBodies, .loadLevels, .loadDossier, .loadTimeline,
      .loadProvince, .loadCommuneTimeline, .loadCarried, .loadLastTime, .loadSideBySide, .check, .preview,
      .completePath, .readFile, .openBundle, .reread, .openLast, .rescue, .suspend, .quit:
      .nothing
    }
  }
}
