import Catalogue
import Domain
import Notebook
import Testing

@Suite struct CriteriaLibraryTests {
  /// A session and a table of many districts take the same set unless one is named: also one that an office added.
  @Test func theUsualSetOfADayMayBeOneThatWasAdded() throws {
    let folder = try #require(Folder.makeTemporary())
    defer { Folder.remove(folder) }
    let store = try Store(path: folder + "/ntm.sqlite", access: .writing, author: "Lan")
    let (early, late) = (try #require(CalendarDate(iso: "2010-05-01")), try #require(CalendarDate(iso: "2024-05-01")))
    let shipped = CriteriaProblem.unknownSet(id: "2010-05-01", known: Catalogue.criteriaSetIDs.map(\.rawValue))
    #expect(throws: Problem.criteria(shipped)) { try CriteriaLibrary(store).usualSet(on: early) }

    let text = String(decoding: try Catalogue.criteriaBytes("ntm-kieu-mau-2021-2025"), as: UTF8.self)
      .replacing("\"id\": \"ntm-kieu-mau-2021-2025\"", with: "\"id\": \"thi-diem\"")
      .replacing("\"from\": \"2022-03-08\"", with: "\"from\": \"2010-01-01\"")
    _ = try CriteriaFiles(store).add(Array(text.utf8), file: "thi-diem.json")
    #expect(try CriteriaLibrary(store).usualSet(on: early) == "thi-diem")
    #expect(try CriteriaLibrary(store).usualSet(on: late) == "ntm-2021-2025")
  }
}
