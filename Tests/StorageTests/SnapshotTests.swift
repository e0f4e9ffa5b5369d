import Bundles
import Domain
import Foundation
import Storage
import Synchronization
import Testing
import Workbench

/// What is read beside a process that writes is one state of the store.
@Suite struct SnapshotTests {
  @Test("figures, logs and bundles made while another records are each of one state", .waitsForPrograms)
  func besideAWriter() async throws {
    let laptop = try Laptop()
    try laptop.useInspection { _ in }
    let receiver = try Laptop("Minh")
    let writer = Writer(path: laptop.path)
    writer.start()
    let reader = try laptop.open(.reading)
    let session = try reader.session(SessionID(rawValue: "chilang2024"))
    let known = try receiver.open()
    var taken: Set<Int> = []
    for round in 0..<20 {
      // So much may be recorded while this round reads.
      writer.allow(40)
      let (bundle, log, inspection) = try reader.snapshot { () throws(Problem) in
        let bundle = try reader.bundle(
          of: [session], sets: criteriaSets.map { (CriteriaSetVersion(id: $0.outline.id, version: "1"), $0.content) })
        return (
          bundle, try reader.history(of: session.id), try reader.inspection(session, path: [], communes: communes)
        )
      }
      // The writer records a status of all communes and a note at once.
      let marks = Set(
        communes.map { commune in
          inspection.assessment(at: Place(commune: commune.code, criteriaSet: standard, criterion: 1)).note
        })
      #expect(marks.count == 1, "round \(round)")
      var folded: [Subject: String] = [:]
      for change in log { folded[change.fact.subject] = change.fact.value }
      let note = folded[fact(.note, nil, of: nhanLy).subject] ?? ""
      #expect(marks == [note], "round \(round)")
      let merged = try known.mergeBundles([(bundle, "bundle")]) { _ in criteriaSets }
      #expect(merged.held.isEmpty && merged.aside.isEmpty, "round \(round): \(merged)")
      #expect(try known.log().count == log.count, "round \(round)")
      taken.insert(log.count)
    }
    writer.stop()
    #expect(taken.count > 5, "the writer stood still")
    #expect(try known.verify() == [])
  }
}

/// A laptop's other window, which records as fast as it can on a thread of its own.
private final class Writer: Sendable {
  private let path: String
  private let isStopped = Mutex(false)
  private let permits = DispatchSemaphore(value: 0)

  init(path: String) { self.path = path }

  func start() { Thread.detachNewThread { try? self.record() } }

  func allow(_ steps: Int) { for _ in 0..<steps { permits.signal() } }

  func stop() {
    isStopped.withLock { $0 = true }
    allow(1)
  }

  private func record() throws {
    let store = try Store(path: path, access: .writing, author: "Lan", wallClock: { 1_720_600_000_000 })
    for number in 0... {
      permits.wait()
      if isStopped.withLock({ $0 }) { return }
      let facts = communes.flatMap { commune in
        [
          fact(.note, "lần \(number)", of: commune.code),
          fact(.status, number.isMultiple(of: 2) ? "met" : "not-met", of: commune.code),
        ]
      }
      _ = try store.record(facts)
    }
  }
}
