import Bundles
import Catalogue
import Domain
import Foundation
@testable import Hub
import Localization
import Notebook
import Reporting
import Storage
import Testing

/// Every field that a program records, and every way in which a value of it comes into a store.
@Suite(.serialized) struct FieldTests {
  private let lan: Laptop
  private let session: InspectionSession

  init() throws {
    let laptop: Laptop
    let id: SessionID
    (laptop, id) = try Laptop.withInspection()
    lan = laptop
    session = try laptop.store.session(id)
  }

  // MARK: - What can be said

  @Test func whatIsRecordedComesInEverywhereAndIsTheSame() throws {
    let facts = described.map { Fact(subject($0), valid($0)) }
    let others = facts.filter { $0.subject.field != .seal }
    let made = try lan.store.record(others)
    let known = try lan.store.history(of: session.id).map(\.fact)
    #expect(others.allSatisfy { made.map(\.fact).contains($0) || known.contains($0) })
    for fact in facts { #expect(fact.fault == nil, "\(fact)") }
    _ = try lan.store.record(facts.filter { $0.subject.field == .seal })
    let inspection = try Sessions(lan.store).inspection(of: session)
    for fact in facts where fact.subject.field.recommendation == nil {
      #expect(inspection.recorded(fact.subject) == fact.value, "\(fact)")
    }
    let logs = try [session.id, register].map { try lan.store.history(of: $0) }

    let byBundle = try Laptop("Hoa")
    let bundle = try BundleExchange(lan.store).bundle(of: [session], since: [])
    try byBundle.store.trust(bundle.manifest)
    _ = try BundleExchange(byBundle.store).take([(bundle: bundle, path: "a.ntmb")])
    let byFile = try Laptop("Mai")
    let json = try Exports(lan.store).bytes(of: session, as: .json, in: .vietnamese)
    _ = try SessionImport(byFile.store).take(write(json), dryRun: false)
    let byHub = try Laptop("Tư")
    let hub = try TestHub()
    try lan.sync(hub.address)
    try byHub.sync(hub.address)
    for laptop in [byBundle, byFile, byHub] {
      #expect(try laptop.store.quarantine() == [])
      #expect(try [session.id, register].map { try laptop.store.history(of: $0) } == logs)
      #expect(try Sessions(laptop.store).inspection(of: session) == Sessions(lan.store).inspection(of: session))
      #expect(try laptop.store.verify() == [])
    }
  }

  // MARK: - What cannot

  @Test func whatCannotBeSaidIsRefusedEverywhereForTheSameReason() throws {
    // What made the session is enough of one.
    let sound = try lan.store.history(of: session.id).filter { change in
      session.facts.contains { $0.subject == change.fact.subject }
    }
    var inspection = try Sessions(lan.store).inspection(of: session)
    inspection = Inspection(
      session: session, path: inspection.path, communes: inspection.communes.map(\.unit), outlines: inspection.outlines)
    for fact in session.facts { inspection.apply(fact) }
    for field in described {
      for value in invalid(field) {
        let fact = Fact(subject(field), value)
        let fault = try #require(fact.fault, "\(fact)")
        #expect(fault.part == .value && fault.field == field)
        #expect(try problem { _ = try lan.store.record([fact]) } == .change(fault))
        let odd = try change(fact, after: sound)
        #expect(HubRowReading.fault(of: odd) == fault)
        let ofRegister = fact.subject.session == register
        let file = SessionFile(
          inspection, changes: sound + (ofRegister ? [] : [odd]), register: ofRegister ? [odd] : [])
        let taken = try problem { _ = try CarriedSession(write(file.encoded()), with: CriteriaLibrary(nil)) }
        guard case .file(.unsoundChange(_, _, fault)) = taken else {
          Issue.record("\(fact) in a file: \(String(describing: taken))")
          continue
        }
        #expect(try bundle(odd).runs(path: "a").map(\.unsound) == [fault], "\(fact) in a bundle")
      }
    }
  }

  @Test func aFieldIsRecordedOnlyWhereItBelongs() throws {
    let commune: UnitCode = "06487"
    let elsewhere = [
      Subject(session: session.id, field: .status), Subject(session: session.id, commune: commune, field: .note),
      Subject(session: session.id, field: .recognition), Subject(session: register, field: .title),
      Subject(session: register, commune: commune, criteriaSet: set, criterion: 1, field: .status),
      Subject(session: session.id, commune: commune, field: .date),
      Subject(session: session.id, criteriaSet: set, field: NoticePart.bases.field),
    ]
    for subject in elsewhere {
      let fault = ChangeFault(.field, .misplaced, field: subject.field)
      #expect(Fact(subject, "met").fault == fault)
      #expect(try problem { _ = try lan.store.record([Fact(subject, nil)]) } == .change(fault))
    }
    let later = Subject(session: session.id, commune: commune, field: Field(rawValue: "of-a-later-program"))
    #expect(try lan.store.record([Fact(later, "bất kỳ")]).count == 1)
  }

  // MARK: - Fields

  private let set: CriteriaSetID = "ntm-2021-2025"
  private var register: SessionID { .register(of: session.unitList) }

  private var described: [Field] {
    let day = CalendarDate(year: 2021, month: 6, day: 4)
    let id = RecommendationID(rawValue: "abc")
    let figures: [Figure] = [.average, .change, .band(15), .met, .notMet, .percent("14.1")]
    return PlainField.allCases.map { Field($0) } + NoticePart.allCases.map(\.field)
      + NoticeSetting.allCases.map(\.field)
      + figures.map(\.field) + [.value("2.1")] + Recommendation.Part.allCases.map { Field(recommendation: id, $0) }
      + CommuneTrait.allCases.flatMap { trait in [day].compactMap(\.self).map { .trait(trait, from: $0) } }
  }

  private func subject(_ field: Field) -> Subject {
    let scopes = field.kind?.description.scopes ?? []
    let commune: UnitCode = "06487"
    if scopes.contains(.session) { return Subject(session: session.id, field: field) }
    if scopes.contains(.set) { return Subject(session: session.id, criteriaSet: set, field: field) }
    if scopes.contains(.commune) { return Subject(session: session.id, commune: commune, field: field) }
    if scopes.contains(.communeAndSet) {
      return Subject(session: session.id, commune: commune, criteriaSet: set, field: field)
    }
    if scopes.contains(.register) { return Subject(session: register, commune: commune, field: field) }
    if scopes.contains(.registerAndSet) {
      return Subject(session: register, commune: commune, criteriaSet: set, field: field)
    }
    return Subject(
      session: session.id, place: Place(commune: commune, criteriaSet: set, criterion: 2), field: field)
  }

  private func valid(_ field: Field) -> String? {
    if let own = session.facts.first(where: { $0.subject.field == field }) { return own.value }
    guard let type = field.kind?.description.type else { return nil }
    if field == .covered {
      let chains = try? lan.store.chains(of: [session.id])
      return chains?.map { "\($0.key.device.rawValue):\($0.value.last.rawValue)" }.joined(separator: " ")
    }
    switch type {
    case .line: return "đầu năm 2024"
    case .text, .list: return "một\n- hai"
    case .word, .seal: return "a1b2"
    case .unitCode: return session.area.text
    case .criteriaSets: return session.criteriaSets.map(\.description).joined(separator: " ")
    case .status: return "not-met"
    case .flag: return "yes"
    case .day: return "2024-07-31"
    case .dayOrMonth: return "2024-07"
    case .count: return "15-18"
    case .figure(let canFall): return canFall ? "-0.42" : "12.3"
    case .printed: return "92,3"
    case .printedCriteria, .printedCommunes: return "07"
    case .answer: return "7.860/8.472"
    case .setting(let setting): return setting.allowed.last ?? "19 15-18 10-14 0-9"
    case .trait(let trait): return trait.isFlag ? "no; QĐ 861/QĐ-TTg" : "TDMNPB"
    case .decision: return "1234/QĐ-UBND; 2023-12-25"
    }
  }

  private func invalid(_ field: Field) -> [String] {
    var values = ["a\u{1B}[2Jb"]
    switch field.kind?.description.type {
    case .line, .text, .list, nil: break
    case .word, .seal: values.append("hai từ")
    case .unitCode, .criteriaSets, .status, .flag, .day, .dayOrMonth, .count, .figure, .printed, .printedCriteria,
      .printedCommunes, .answer, .setting, .decision:
      values += ["maybe", ""]
    case .trait: values += ["; QĐ", ""]
    }
    return field == .criteriaSets ? values.filter { $0 != "" } : values
  }

  // MARK: - Ways in

  /// A change of another laptop behind those of a log.
  private func change(_ fact: Fact, after log: [Change]) throws -> Change {
    let last = try #require(log.last)
    let time = HybridTime(rawValue: last.id.time.rawValue + 1)
    return Change(
      id: ChangeID(time: time, device: DeviceID(rawValue: "may2")), author: "Lan", recordedAt: last.recordedAt,
      step: time, fact: fact)
  }

  private func bundle(_ change: Change) throws -> SignedBundle {
    let reach = BundleManifest.Reach(
      session: change.fact.subject.session, device: change.id.device, time: change.id.time, count: 1)
    let named: BundleManifest.Session =
      change.fact.subject.session == register ? .init(register: register) : .init(session)
    let manifest = BundleManifest(
      device: "may2", author: "Lan", madeAt: 1, sessions: [named], chains: [.init(reach, changes: 1)])
    return try SignedBundle(manifest, sets: [], changes: change.bytes, key: DeviceKey())
  }

  private func write(_ data: Data) throws -> String {
    let path = NSTemporaryDirectory() + "ntm-fields-\(UUID().uuidString.prefix(8)).json"
    try data.write(to: URL(fileURLWithPath: path))
    return path
  }
}

/// What a laptop says of a change that it reads from a hub.
private enum HubRowReading {
  static func fault(of change: Change) -> ChangeFault? {
    var bytes: [UInt8] = []
    HubRow.append(change, nil, position: 1, to: &bytes)
    let fields = bytes.withUnsafeBytes { HubRow.fields($0) } ?? []
    if case .failure(let fault) = Change.read(fields) { return fault }
    return nil
  }
}
