import Domain
import Foundation
import Storage
import Testing
import Workbench

@Suite struct DamageTests {
  @Test("bytes overwritten anywhere are a named problem or none, never a crash", arguments: 0..<6)
  func overwrittenBytes(seed: UInt64) throws {
    var chance = SeededGenerator(state: seed)
    let whole = try filledStore()
    var found = 0
    for _ in 0..<15 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &chance) {
        let start = Int.random(in: 100..<bytes.count - 64, using: &chance)
        let length = Int.random(in: 1...64, using: &chance)
        for index in start..<start + length { bytes[index] = UInt8.random(in: 0...255, using: &chance) }
      }
      if try problem(in: bytes) != nil { found += 1 }
    }
    #expect(found > 0)
  }

  @Test func aStoreCutOffIsDamaged() throws {
    let whole = try filledStore()
    for length in stride(from: 512, to: whole.count, by: 5777) {
      let problem = try problem(in: whole.prefix(length))
      guard case .store(.damaged) = problem else {
        Issue.record("cut to \(length) of \(whole.count) bytes: \(String(describing: problem))")
        continue
      }
    }
    for length in [1, 16, 99] {
      guard case .store(.notAStore) = try problem(in: whole.prefix(length)) else {
        Issue.record("cut to \(length) bytes")
        continue
      }
    }
  }

  @Test func pagesSwappedAreFoundByVerifying() throws {
    var bytes = try filledStore()
    let page = 4096
    for index in page..<2 * page { bytes.swapAt(index, index + page) }
    let problem = try problem(in: bytes)
    #expect(problem != nil)
  }

  /// A store of an earlier program may hold what nothing takes in any more: it is used as it is, and says so.
  @Test(arguments: [
    ("UPDATE change SET value = 'maybe' WHERE field = 'status'", ChangeFault.Part.value),
    ("UPDATE author SET name = printf('%.1100c', 'a')", .author), ("UPDATE change SET criterion = 0", .field),
    ("UPDATE change SET recorded_at = 99999999999999999", .recordedAt),
    ("UPDATE change SET origin = 1, origin_step = time + 1", .originStep),
    ("UPDATE change SET replaces_time = time, replaces_device = device", .replacesTime),
  ])
  func whatNobodyTakesInIsNamed(tampering: String, part: ChangeFault.Part) throws {
    let laptop = try Laptop()
    try laptop.useInspection { store throws in _ = try store.record([fact(.status, "met"), fact(.status, "met", 2)]) }
    try laptop.tamper("DROP TRIGGER change_stays; PRAGMA ignore_check_constraints = 1; \(tampering)")
    try laptop.use { store throws in
      let found = try store.verify().compactMap { fault in
        if case .unsound(let count, _, _, let fault) = fault { (count, fault.part) } else { nil }
      }
      #expect(found.map(\.1) == [part] && found[0].0 >= 2)
      _ = try store.record([fact(.note, "vẫn ghi được")])
      #expect(try store.assessment().note == "vẫn ghi được")
    }
  }

  @Test func whatNobodyUnderstandsComesBackAsNothing() throws {
    let laptop = try Laptop()
    try laptop.useInspection { store throws in _ = try store.record([fact(.status, "met")]) }
    let odd = "UPDATE change SET value = 'maybe' WHERE field = 'status'; UPDATE assessment SET status = 0"
    try laptop.tamper("DROP TRIGGER change_stays; \(odd)")
    try laptop.use { store throws in
      _ = try store.record([fact(.status, "not-met")])
      #expect(try store.undo(in: SessionID(rawValue: "chilang2024")).map(\.fact) == [fact(.status, nil)])
      #expect(try store.assessment() == Assessment())
    }
  }

  @Test(arguments: [
    ("UPDATE assessment SET status = 2 WHERE criterion = 1", 2),
    ("DELETE FROM assessment WHERE criterion = 1", 1),
    ("UPDATE fact SET value = 'khác' WHERE field = 'note'", 2),
    ("UPDATE assessment SET time = time + 1 WHERE criterion = 1", 2),
    ("INSERT INTO fact SELECT session, criteria_set, commune, 5, 'note', 'x', time, device, 0 FROM fact LIMIT 1", 1),
    ("UPDATE session SET title = 'khác'", 1),
    ("UPDATE session SET date = NULL", 1),
  ])
  func aStateThatDoesNotFollowFromTheLogIsFoundAndMended(tampering: String, differences: Int) throws {
    let laptop = try Laptop()
    let before = try laptop.useInspection { store throws in
      _ = try store.record([fact(.status, "met"), fact(.status, "not-met", 2), fact(.note, "x")])
      #expect(try store.verify() == [])
      return try store.chiLangNow()
    }
    try laptop.tamper(tampering)
    try laptop.use { store throws in
      #expect(try store.verify() == [.stateDiffers(count: differences)])
      try store.rebuild()
      #expect(try store.verify() == [])
      #expect(try store.chiLangNow() == before)
    }
  }

  @Test func aStatusOfALaterProgramIsNoDamage() throws {
    try Laptop().useInspection { store throws in
      var later = try store.record([fact(Field(rawValue: "measured"), "92.7")])[0]
      later.id.time.rawValue += 1
      (later.fact, later.replaces) = (fact(.status, "partly"), nil)
      _ = try store.mergeChanges([later], using: [])
      let fault = ChangeFault(.value, .notOfType(.status, text: "partly"), field: .status)
      let named = StoreFault.unsound(
        count: 1, first: later.id, session: SessionID(rawValue: "chilang2024"), fault: fault)
      #expect(try store.faultsOfFold() == [named])
      #expect(try store.assessment().status == .notAssessed)
      try store.rebuild()
      #expect(try store.faultsOfFold() == [named])
      #expect(try store.log().suffix(2).map(\.fact.value) == ["92.7", "partly"])
    }
  }

  /// A closed store of several pages in every table.
  private func filledStore() throws -> [UInt8] {
    let laptop = try Laptop()
    try laptop.useInspection { store throws in
      for number in 1...5 {
        for commune in communes {
          let note = String(repeating: "đường bê tông \(number) ", count: 40)
          _ = try store.record([
            fact(.status, "met", number, of: commune.code), fact(.note, note, number, of: commune.code),
          ])
        }
      }
      try store.keepDraft("đang viết", of: fact(.note, nil).subject)
    }
    return Array(try Data(contentsOf: URL(fileURLWithPath: laptop.path)))
  }

  /// The first problem that reading, writing or verifying a store of these bytes meets.
  private func problem(in bytes: some Sequence<UInt8>) throws -> Problem? {
    let laptop = try Laptop()
    try Data(Array(bytes)).write(to: URL(fileURLWithPath: laptop.path))
    do {
      try laptop.use { store throws in
        _ = try store.info()
        _ = try store.sessions()
        _ = try store.chiLangNow()
        _ = try store.log()
        _ = try store.lastPlace(in: SessionID(rawValue: "chilang2024"))
        _ = try store.drafts(of: SessionID(rawValue: "chilang2024"))
        _ = try store.tallies(in: "3cap-2024-05", criteriaSet: standard)
        _ = try store.criteriaContent(CriteriaSetVersion(id: standard, version: "1"))
        _ = try store.record([fact(.status, "not-met"), fact(.note, "x", 2)])
        if let fault = try store.verify().first { throw Problem.store(.damaged(path: "", detail: "\(fault)")) }
        try store.undo()
      }
      return nil
    } catch let problem as Problem {
      return problem
    }
  }
}

@Suite struct BackupTests {
  @Test func aBackupIsWhole() throws {
    let laptop = try Laptop()
    let copy = try Laptop("Mai")
    var original = ""
    let before = try laptop.useInspection { store throws in
      original = store.device.rawValue
      _ = try store.record([fact(.status, "met"), fact(.note, "x")])
      try store.backup(to: copy.path, force: false)
      let saved = (try store.chiLangNow(), try store.log())
      _ = try store.record([fact(.note, "sau bản sao")])
      return saved
    }
    #expect(try copy.folder.files().keys.sorted() == ["ntm.sqlite"])
    #expect(try FileManager.default.attributesOfItem(atPath: copy.path)[.posixPermissions] as? Int == 0o600)
    try copy.use { store throws in
      #expect(try store.chiLangNow() == before.0)
      #expect(try store.log() == before.1)
      #expect(try store.verify() == [])
      // Two laptops must never record under one name.
      #expect(store.device.rawValue != original)
      #expect(throws: Problem.session(.nothingToUndo)) { try store.undo() }
    }
  }

  @Test func anExistingFileIsReplacedOnlyByForce() throws {
    let laptop = try Laptop()
    let target = try Laptop()
    try laptop.useInspection { store throws in
      for old in ["old", "SQLite format 3\0"] {
        try Data(old.utf8).write(to: URL(fileURLWithPath: target.path))
        try Data(old.utf8).write(to: URL(fileURLWithPath: target.path + ".part"))
        #expect(throws: Problem.file(.exists(path: target.path))) { try store.backup(to: target.path, force: false) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: target.path)) == Data(old.utf8))
        try store.backup(to: target.path, force: true)
        #expect(try target.open(.reading).chiLangNow() == store.chiLangNow())
        #expect(try target.folder.files()["ntm.sqlite.part"] == nil)
        for name in try target.folder.files().keys {
          try FileManager.default.removeItem(atPath: "\(target.folder.path)/\(name)")
        }
      }
    }
  }

  @Test("a store in use is never replaced, not even by force", arguments: [Store.Access.reading, .writing])
  func doesNotReplaceAStoreInUse(access: Store.Access) throws {
    let laptop = try Laptop()
    let target = try Laptop()
    for laptop in [laptop, target] { try laptop.useInspection { _ in } }
    let store = try laptop.open(access)
    let other = try target.open(.writing)
    for path in [laptop.path, target.path] {
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(throws: Problem.self) { try store.backup(to: path, force: true) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
    #expect(try store.chiLangNow() == other.chiLangNow())
  }

  @Test func aBackupThatCannotBeWrittenIsSaid() throws {
    try Laptop().useInspection { store throws in
      let path = "/proc/ntm-backup.sqlite"
      let problem = #expect(throws: Problem.self) { try store.backup(to: path, force: false) }
      guard case .file(.cannotWrite(path, _)) = problem else {
        Issue.record("\(String(describing: problem))")
        return
      }
    }
  }
}
