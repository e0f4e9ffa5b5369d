import Domain
import Foundation
import Notebook
import Testing

/// `Domain` and `Notebook` are enough for another front end.
@Suite struct ExampleTests {
  @Test func aFrontEndOfItsOwnRecordsAndWritesANotice() throws {
    let folder = try #require(Folder.makeTemporary())
    defer { Folder.remove(folder) }
    let (path, notice) = (folder + "/ntm.sqlite", folder + "/thong-bao.txt")
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("example").path
    let said = try #require(OtherProgram.output(of: [program, path, notice]))
    #expect(said.hasPrefix("huyện Chi Lăng: "))

    let store = try Store(path: path, access: .reading, author: "")
    let session = try #require(try store.lastSession())
    let inspection = try Sessions(store).inspection(of: session)
    let roads = Place(commune: "06475", criteriaSet: "ntm-2021-2025", criterion: 2)
    #expect(inspection.assessment(at: roads).status == .notMet)
    #expect(inspection.note(at: roads) == "4/5 đường xã chưa chiếu sáng")
    let text = String(decoding: try WholeFile.read(notice), as: UTF8.self)
    #expect(text.contains("4/5 đường xã chưa chiếu sáng"))
  }
}
