import Driving
import Foundation

/// A command into which faults are injected, on a store made for it.
struct FaultyCommand {
  let arguments: [String]
  /// The file that it makes in the store's folder; "" for none.
  var file = ""
  /// What has to be done before it.
  var before: [String] = []

  /// Without workbooks: their library does not tell when it cannot write a part of one.
  static let all: [FaultyCommand] =
    [
      ["session", "new", "--district", "Bắc Sơn", "--date", "2024-07-10"],
      recording, recording + ["--recommend", "Lắp biển chỉ dẫn", "--owner", "UBND xã"],
      ["record", "last", "--average", "14"],
      ["session", "finalize", "last"], ["session", "sets", "last", "--add", "ntm-nang-cao-2021-2025"],
      ["notice", "set", "last", "assessment", "Đánh giá chung."], ["recommend", "add", "last", "Hoàn thành hồ sơ."],
      ["commune", "trait", "06487", "difficult", "yes", "--from", "2024-01-01"],
      ["import", "../bang.csv", "--session", "last", "--yes"], ["import", "../ban.json"],
      ["store", "rebuild"], ["store", "verify"], ["history", "last"], ["summary", "last"], ["check", "last"],
    ].map { FaultyCommand(arguments: $0) } + [
      FaultyCommand(
        arguments: ["session", "reopen", "last", "--reason", "Sửa"], before: ["session", "finalize", "last"])
    ]
    + ["md", "txt", "html", "csv", "json", "docx"].map {
      FaultyCommand(
        arguments: ["export", "last", "--format", $0, "--output", "out.\($0)", "--force"], file: "out.\($0)",
        before: ["export", "last", "--format", "txt", "--output", "out.\($0)"])
    }
    + [
      FaultyCommand(arguments: ["export", "last", "--format", "md", "--output", "new.md"], file: "new.md"),
      FaultyCommand(arguments: ["store", "backup", "copy.sqlite", "--force"], file: "copy.sqlite"),
      FaultyCommand(
        arguments: ["criteria", "sheet", "ntm-2021-2025", "--format", "md", "--output", "to.md"], file: "to.md"),
      FaultyCommand(arguments: ["notice", "reference", "--output", "mau.docx"], file: "mau.docx"),
    ]

  private static let recording = [
    "record", "last", "--commune", "Bằng Hữu", "--criterion", "2", "--status", "met", "--note", "Đường xã",
  ]

  /// Makes the store anew that the command is run on; the first time of all with what is imported.
  static func prepare(_ place: Workplace, _ command: FaultyCommand) throws {
    let files = FileManager.default
    let base = place.side + "/base.sqlite"
    if !files.fileExists(atPath: base) {
      try place.makeStore()
      try place.said("export", "last", "--format", "json", "--output", place.side + "/ban.json")
      try "Xã,TC1,TC2,TC3\nBằng Hữu,x,0,x\nGia Lộc,0,0,x\n"
        .write(toFile: place.side + "/bang.csv", atomically: false, encoding: .utf8)
      // Another session than that of the file: importing it brings something new.
      try place.makeStore()
      try place.said("store", "backup", base)
    }
    let kept =
      place.side + "/" + String(command.before.joined(separator: " ").utf8.reduce(0) { ($0 &* 31 + Int($1)) % 997 })
    if !files.fileExists(atPath: kept) {
      try empty(place)
      try files.createDirectory(atPath: kept, withIntermediateDirectories: true)
      try files.copyItem(atPath: base, toPath: place.store)
      if !command.before.isEmpty { _ = try place.run(command.before) }
      for name in try files.contentsOfDirectory(atPath: place.folder) {
        try files.copyItem(atPath: place.folder + "/" + name, toPath: kept + "/" + name)
      }
    }
    try empty(place)
    for name in try files.contentsOfDirectory(atPath: kept) {
      try files.copyItem(atPath: kept + "/" + name, toPath: place.folder + "/" + name)
    }
  }

  private static func empty(_ place: Workplace) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: place.folder) {
      try FileManager.default.removeItem(atPath: place.folder + "/" + name)
    }
  }

  /// The store is sound and can be written, and nothing else is left; what a killed program could not clean up goes with
  /// the next time.
  func checkRest(_ place: Workplace, wasKilled: Bool) throws {
    if wasKilled, !file.isEmpty {
      let again = try place.run(arguments)
      guard again.end.isSuccess || again.error.contains(file) else { throw Broken("again: \(again)") }
    }
    try place.checkStore(files: [file])
    try place.said("session", "new", "--district", "Bắc Sơn", "--date", "2024-07-11")
  }
}
