import Foundation
import Machine
import Testing

struct WholeFileTests {
  @Test("what a killed program left is taken away, what another is writing stays")
  func partsOfTheDeadAreTakenAway() throws {
    let folder = NSTemporaryDirectory() + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in [".ntm-1.part", ".ntm-2.part", ".other.part", "ntm-3.part"] {
      try Data("half".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    #expect(mkfifo(folder + "/.ntm-4.part", 0o600) == 0)
    let writing = open(folder + "/.ntm-2.part", O_RDONLY)
    defer { close(writing) }
    #expect(flock(writing, LOCK_EX) == 0)

    try WholeFile.write(Data("whole".utf8), to: folder + "/out.md", replacing: false)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        == [".ntm-2.part", ".ntm-4.part", ".other.part", "ntm-3.part", "out.md"])
  }
}
