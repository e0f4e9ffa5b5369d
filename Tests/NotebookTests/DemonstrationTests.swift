import Catalogue
import Domain
import Foundation
import Notebook
import Testing

@Suite struct DemonstrationTests {
  /// The demonstration has no format of its own: a file of it comes in as any session does, and is exported again.
  @Test(arguments: Demonstration.names)
  func isASessionAsItIsExported(name: String) throws {
    let folder = try #require(Folder.makeTemporary())
    defer { Folder.remove(folder) }
    let file = Data(try #require(Catalogue.demo(name)))
    try WholeFile.write(file, to: folder + "/demo.json", replacing: false)
    let store = try Store(path: folder + "/ntm.sqlite", access: .writing, author: "Lan")
    _ = try SessionImport(store).take(folder + "/demo.json", dryRun: false)

    let session = try #require(try store.sessions().first?.session)
    let exported = try JSONSerialization.jsonObject(with: Exports(store).bytes(of: session, as: .json))
    var content = try #require(exported as? [String: Any])
    // The program has the sets.
    #expect(content.removeValue(forKey: "sets") != nil)
    let shipped = try #require(try JSONSerialization.jsonObject(with: file) as? NSDictionary)
    #expect(content as NSDictionary == shipped)
  }
}
