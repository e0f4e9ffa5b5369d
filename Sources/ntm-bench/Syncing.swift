import Catalogue
import Domain
import Driving
import Foundation
import HubServer
import Storage

/// A sync with the province's hub, against COPY of the same rows into a table with the same keys and checks.
struct Syncing {
  private let options: Options
  private let folder: WorkFolder
  private let count = 200_000

  init(_ options: Options, folder: WorkFolder) {
    (self.options, self.folder) = (options, folder)
  }

  func figures() throws -> [Figure] {
    let server = try HubServer(isDurable: true)
    defer { server.stop() }
    let full = folder.path + "/sync.sqlite"
    try record(at: full)
    let rows = folder.path + "/changes.copy"
    var (sending, copying, fetching) = (Samples(), Samples(), Samples())
    var memory = 0
    for run in 0..<5 {
      try server.sql("DROP DATABASE IF EXISTS bench")
      try server.sql("CREATE DATABASE bench")
      _ = try ntm("hub", "init", server.address("bench"))
      let sent = try ntm("sync", server.address("bench"), "--store", full)
      try server.sql("\\copy ntm.change TO '\(rows)'", in: "bench")
      try server.sql("CREATE TABLE floor (LIKE ntm.change INCLUDING ALL)", in: "bench")
      _ = try copying.time { try server.sql("\\copy floor FROM '\(rows)'", in: "bench") }
      let empty = folder.path + "/fetched-\(run).sqlite"
      let fetched = try ntm("sync", server.address("bench"), "--store", empty)
      sending.add(sent.milliseconds)
      fetching.add(fetched.milliseconds)
      memory = max(memory, sent.kilobytes, fetched.kilobytes)
      guard try server.sql("SELECT count(*) >= \(count) FROM ntm.change", in: "bench") == "t" else {
        throw BenchProblem("the hub has not all changes")
      }
      try FileManager.default.removeItem(atPath: empty)
    }
    return [
      Figure(
        "sync of \(count) changes to a hub, against COPY of the same rows", sending.median, against: copying.median,
        atMost: 2),
      Figure("the same changes fetched into a new store", fetching.median, unit: "ms", digits: 0),
      Figure("most memory of either", Double(memory) / 1024, unit: "MB", below: 100, digits: 0),
    ]
  }

  private func record(at path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else { return }
    let store = try Store(path: path, access: .writing, author: "Bench")
    let content = try CriteriaContent()
    var recorder = Recorder(content: content)
    for province in try Catalogue.unitList(NationalStore.list).provinces() where recorder.count < count {
      _ = try store.mergeChanges(
        try recorder.changes(ofProvince: province.code, sessionsPerDistrict: 2), using: content.sets)
    }
  }

  /// Runs the program to its end.
  private func ntm(_ arguments: String...) throws -> (milliseconds: Double, kilobytes: Int) {
    let start = ContinuousClock.now
    guard let child = ChildProcess([options.program] + arguments) else { throw BenchProblem("no \(options.program)") }
    var (status, usage) = (Int32(0), rusage())
    while wait4(child.id, &status, 0, &usage) < 0, errno == EINTR {}
    if status != 0 { throw BenchProblem("ntm \(arguments) failed") }
    return (start.millisecondsAgo, usage.ru_maxrss)
  }
}
