import Catalogue
import Domain
import Driving
import Foundation
import Storage

/// The commands of the line, stopped at a random moment: all of one step is there, or nothing of it.
extension CutRounds {
  mutating func record() throws -> Outcomes {
    let (criterion, text) = (dice.roll(1...19), "Ghi \(dice.roll(1...999_999_999))")
    let isMet = dice.happens(50)
    let done = try cut([
      "record", "last", "--commune", "Bằng Hữu", "--criterion", "\(criterion)", "--note", text, "--status",
      isMet ? "met" : "not-met",
    ])
    let step: [Subject: String?] = [
      subject(criterion, .note): text, subject(criterion, .status): isMet ? "met" : "not-met",
    ]
    return done ? [step] : [[:], step]
  }

  /// Some hundred changes in one step.
  mutating func takeTable() throws -> Outcomes {
    let communes = try Catalogue.unitList("3cap-2024-05").communes(inspectedIn: "187")
    var lines = ["Mã xã,Xã," + (1...19).map { "TC\($0)" }.joined(separator: ",")]
    var step: [Subject: String?] = [:]
    for commune in communes {
      let row = (1...19).map { _ in dice.happens(50) }
      lines.append(([commune.code.text, commune.name] + row.map { $0 ? "x" : "0" }).joined(separator: ","))
      for (index, isMet) in row.enumerated() {
        step[subject(index + 1, .status, commune: commune.code)] = isMet ? "met" : "not-met"
      }
    }
    let path = place.side + "/bang.csv"
    try lines.joined(separator: "\n").write(toFile: path, atomically: false, encoding: .utf8)
    let done = try cut(["import", path, "--session", "last", "--yes"])
    // The screens open where somebody recorded last; what is there already is not recorded again.
    let text = "Bảng \(dice.roll(1...999_999_999))"
    try place.said("record", "last", "--commune", "Bằng Hữu", "--criterion", "1", "--note", text)
    let last: [Subject: String?] = [subject(1, .note): text]
    let whole = step.merging(last) { $1 }
    return done ? [whole] : [last, whole]
  }

  /// The old file or the whole new one.
  mutating func export() throws -> Outcomes {
    let path = place.folder + "/out.md"
    let whole = try place.said("export", "last", "--format", "md")
    let hasOld = dice.happens(50)
    if hasOld { try "old".write(toFile: path, atomically: false, encoding: .utf8) }
    let command = ["export", "last", "--format", "md", "--output", path, "--force"]
    let done = try cut(command)
    let isThere = FileManager.default.fileExists(atPath: path)
    let found = place.text(of: path).trimmingCharacters(in: .newlines)
    let isOld = hasOld ? found == "old" || found.isEmpty : !isThere
    guard found == whole || (!done && isOld) else { throw Broken("a file of \(found.utf8.count) bytes, done: \(done)") }
    try place.run(command)
    try place.checkStore(files: ["out.md"])
    try place.remove(path)
    return [[:]]
  }

  /// No copy or a whole one; what was left half done goes with the next one.
  mutating func backup() throws -> Outcomes {
    let path = place.folder + "/copy.sqlite"
    let done = try cut(["store", "backup", path])
    if done || FileManager.default.fileExists(atPath: path) { try checkCopy(path) }
    try place.run(["store", "backup", path, "--force"])
    try checkCopy(path)
    try place.checkStore(files: ["copy.sqlite"])
    try place.remove(path)
    return [[:]]
  }

  private func checkCopy(_ path: String) throws {
    let faults = try Store(path: path, access: .reading, author: "").verify()
    guard faults.isEmpty else { throw Broken("the copy is damaged: \(faults)") }
  }

  /// A store that was being made is there, or can be made.
  mutating func makeAnotherStore() throws -> Outcomes {
    let folder = place.folder + "/new"
    let path = folder + "/ntm.sqlite"
    let command = ["session", "new", "--district", "Chi Lăng", "--date", "2024-07-10", "--store", path]
    let done = try cut(command)
    if done, try place.run(["session", "list", "--store", path]).output.isEmpty { throw Broken("a new store is gone") }
    let again = try place.run(command)
    guard again.end.isSuccess else { throw Broken("after a cut: \(again)") }
    try checkCopy(path)
    try place.remove(folder)
    return [[:]]
  }

  /// Starts a command and strikes before, while or after it ends; true when it had said that all is done.
  private mutating func cut(_ command: [String]) throws -> Bool {
    let start = ContinuousClock.now
    let child = try place.start(command)
    let delay = Duration.microseconds(dice.roll(0...pace * 13 / 10))
    var end = child.waitForEnd(within: delay)
    if end == nil {
      end = try blow.strike(child)
    } else {
      pace = (pace * 3 + Int((ContinuousClock.now - start) / .microseconds(1))) / 4
      _ = try blow.strike(nil)
    }
    tally.take(megabytes: end?.megabytes)
    if end?.status == 128 + SIGKILL || end == nil { return false }
    guard end?.isSuccess == true else { throw Broken("\(command): \(place.text(of: place.side + "/.err"))") }
    tally.acknowledged += 1
    return true
  }
}
