import Domain
import Foundation
import Harm
import Storage
import Testing

/// Whatever happens to the store's files, every figure is right or the damage is named.
@Suite struct HarmTests {
  @Test("a store with bytes changed anywhere", arguments: 0..<8)
  func harmedStore(batch: Int) throws {
    let whole = try ClosedStore()
    for seed in batch * 100..<batch * 100 + 100 {
      var harm = Harm(seed: UInt64(seed))
      let read = try Reading(of: harm.done(to: whole.bytes, earlier: whole.earlier), log: nil)
      let isRight = read == whole.reading && read.figures == whole.said
      #expect(read.problem != nil || isRight, "\(seed): \(harm)")
    }
  }

  /// The last transaction may be taken for one that a power cut interrupted, and a log that is cut off for an earlier
  /// one: then the store is as it was after one of its changes, and says so. Only where it is cut off between two
  /// transactions nothing tells.
  @Test("a write-ahead log with bytes changed anywhere", arguments: 0..<8)
  func harmedWriteAheadLog(batch: Int) throws {
    let whole = try OpenStore()
    var (named, kept) = (0, 0)
    for seed in batch * 30..<batch * 30 + 30 {
      var harm = Harm(seed: UInt64(1000 + seed))
      let log = harm.done(to: whole.log, earlier: whole.earlierLog)
      let read = try Reading(of: whole.bytes, log: log)
      if read.problem != nil { named += 1 } else { kept += 1 }
      let canBeTold = log.count == whole.log.count || (log.count - OpenStore.header) % OpenStore.frame != 0
      let isToldOf = (read.wasCutShort || !canBeTold) && whole.states.contains(read)
      #expect(read.problem != nil || isToldOf || read == whole.states.last, "\(seed): \(harm)")
    }
    #expect(named > kept)
  }

  @Test("one bit flipped in a write-ahead log changes no figure without a word", arguments: 0..<4)
  func oneBitOfTheLog(batch: Int) throws {
    let whole = try OpenStore()
    #expect(try Reading(of: whole.bytes, log: whole.log) == whole.states.last)
    let (header, frame) = (OpenStore.header, OpenStore.frame)
    let frames = (whole.log.count - header) / frame
    for number in 0..<40 {
      // In every byte of the heads of the last frames, and anywhere.
      let inHead = header + (frames - 1 - number / 6) * frame + (number * 4 + batch) % OpenStore.head
      let anywhere = (number * 4 + batch) * 7919 % whole.log.count
      for place in [inHead, anywhere] {
        var log = whole.log
        log[place] ^= 1 << UInt8(number % 8)
        let read = try Reading(of: whole.bytes, log: log)
        let isToldOf = read.wasCutShort && whole.states.contains(read)
        #expect(read.problem != nil || isToldOf || read == whole.states.last, "byte \(place) of \(log.count)")
      }
    }
  }

  @Test("a frame of which the head was written and not the page is the end, not damage")
  func interruptedFrame() throws {
    let whole = try OpenStore()
    let (header, head, page) = (OpenStore.header, OpenStore.head, OpenStore.frame - OpenStore.head)
    // What stood there before, of a log that was begun anew.
    let former = [UInt8](repeating: 7, count: page)
    var last = whole.log
    last.replaceSubrange((last.count - page)..., with: former)
    let read = try Reading(of: whole.bytes, log: last)
    #expect(read.wasCutShort && whole.states.dropLast().contains(read))
    var first = whole.log
    first.replaceSubrange((header + head)..<(header + head + page), with: former)
    #expect(try Reading(of: whole.bytes, log: first).problem != nil)
  }

  @Test("one bit flipped anywhere in a store is named where it is read, also by verifying", arguments: 0..<4)
  func oneBit(batch: Int) throws {
    let whole = try ClosedStore()
    for seed in 0..<60 {
      var bytes = whole.bytes
      let place = (seed * 4 + batch) * 7919 % bytes.count
      bytes[place] ^= 1 << UInt8(seed % 8)
      let read = try Reading(of: bytes, log: nil)
      if read.problem == nil {
        #expect(read == whole.reading, "byte \(place)")
        continue
      }
      let laptop = try Laptop()
      try Data(bytes).write(to: URL(fileURLWithPath: laptop.path))
      if case .success([]) = Result(catching: { try laptop.use { try $0.verify() } }) {
        Issue.record("byte \(place) is not found by verifying: \(String(describing: read.problem))")
      }
    }
  }
}

/// Everything that is shown of a store, or the first problem on the way there.
private struct Reading: Equatable {
  var problem: Problem?
  var inspection: Inspection?
  var log: [Change] = []
  var tallies: [CommuneTally] = []
  var drafts: [Subject: String] = [:]
  private(set) var wasCutShort = false

  /// The same is shown.
  static func == (one: Reading, other: Reading) -> Bool {
    (one.problem, one.inspection) == (other.problem, other.inspection) && one.log == other.log
      && (one.tallies, one.drafts) == (other.tallies, other.drafts)
  }

  init(of bytes: [UInt8], log: [UInt8]?) throws {
    let laptop = try Laptop()
    try Data(bytes).write(to: URL(fileURLWithPath: laptop.path))
    if let log { try Data(log).write(to: URL(fileURLWithPath: laptop.path + "-wal")) }
    do {
      try laptop.use { try read($0) }
    } catch let problem as Problem {
      self.problem = problem
    }
  }

  init(of store: Store) throws { try read(store) }

  /// What is shown of each place, for a test that keeps the same itself.
  var figures: [String: String] {
    var figures: [String: String] = [:]
    for commune in communes {
      for criterion in 1...5 {
        let place = Place(commune: commune.code, criteriaSet: standard, criterion: criterion)
        guard let shown = inspection?.assessment(at: place) else { continue }
        if let status = shown.status.recorded { figures["\(commune.code.text) \(criterion)"] = status }
        if !shown.note.isEmpty { figures["\(commune.code.text) \(criterion) note"] = shown.note }
      }
    }
    return figures
  }

  private mutating func read(_ store: Store) throws {
    wasCutShort = store.wasCutShort
    let session = SessionID(rawValue: "chilang2024")
    _ = try (store.info(), store.sessions(), store.lastPlace(in: session))
    drafts = try store.drafts(of: session)
    inspection = try store.chiLangNow()
    log = try store.log()
    tallies = try store.tallies(in: "3cap-2024-05", criteriaSet: standard)
  }
}

/// A store that was closed, in one file of some pages.
private struct ClosedStore {
  let bytes: [UInt8]
  /// The file when a part of it had been recorded.
  let earlier: [UInt8]
  let reading: Reading
  /// What was recorded, as this test remembers it.
  let said: [String: String]

  init() throws {
    let laptop = try Laptop()
    try laptop.useInspection { _ in }
    var said: [String: String] = [:]
    try laptop.use { store throws in try Self.record(1...3, in: store, &said) }
    earlier = Array(try Data(contentsOf: URL(fileURLWithPath: laptop.path)))
    reading = try laptop.use { store throws in
      try Self.record(2...5, in: store, &said)
      return try Reading(of: store)
    }
    bytes = Array(try Data(contentsOf: URL(fileURLWithPath: laptop.path)))
    self.said = said
  }

  private static func record(_ numbers: ClosedRange<Int>, in store: Store, _ said: inout [String: String]) throws {
    for number in numbers {
      let note = String(repeating: "đường bê tông \(number) ", count: 40) + "\(numbers.upperBound)"
      let status = (number + numbers.upperBound).isMultiple(of: 2) ? "met" : "not-met"
      for commune in communes {
        let place = "\(commune.code.text) \(number)"
        (said[place], said[place + " note"]) = (status, note)
        _ = try store.record([
          fact(.status, status, number, of: commune.code), fact(.note, note, number, of: commune.code),
        ])
      }
    }
  }
}

/// A store as a crash leaves it, with all it was along the way.
private struct OpenStore {
  /// The sizes of the log's header, of a frame's head, and of a frame with its page.
  static let (header, head, frame) = (32, 24, 24 + 4096)

  let bytes: [UInt8]
  let log: [UInt8]
  /// The log when a part of it had been written.
  let earlierLog: [UInt8]
  let states: [Reading]

  init() throws {
    let laptop = try Laptop()
    try laptop.useInspection { _ in }
    (bytes, earlierLog, log, states) = try Self.work(on: laptop)
  }

  private static func work(on laptop: Laptop) throws -> ([UInt8], [UInt8], [UInt8], [Reading]) {
    try laptop.use { store throws in
      let read = { (suffix: String) in Array(try Data(contentsOf: URL(fileURLWithPath: laptop.path + suffix))) }
      var (states, earlierLog): ([Reading], [UInt8]) = ([try Reading(of: store)], [])
      for number in 1...5 {
        for commune in communes {
          _ = try store.record([fact(.status, "met", number, of: commune.code)])
          states.append(try Reading(of: store))
        }
        if number == 3 { earlierLog = try read("-wal") }
      }
      // The last is a transaction of a single page.
      for text in ["đường", "đường bê tông"] {
        try store.keepDraft(text, of: fact(.note, nil, 1, of: communes[0].code).subject)
        states.append(try Reading(of: store))
      }
      return (try read(""), earlierLog, try read("-wal"), states)
    }
  }
}
