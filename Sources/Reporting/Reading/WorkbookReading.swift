internal import Domain
internal import Foundation

/// Reads the sheets of a workbook (XLSX).
struct WorkbookReading {
  private let package: OfficePackage
  private let path: String

  /// - Throws: no XLSX, a damaged, encrypted or too big one.
  init(_ data: Data, path: String) throws(Problem) {
    self.path = path
    do throws(Problem) {
      package = try OfficePackage(file: .read(data, path: path), path: path)
    } catch {
      throw WorkbookReading.ofTables(error, path: path)
    }
    guard package.file[Self.book] != nil else { throw .table(.notATable(path: path)) }
  }

  private static let book = "xl/workbook.xml"

  /// What is said of Word documents, said of tables.
  private static func ofTables(_ problem: Problem, path: String) -> Problem {
    switch problem {
    case .document(.notADocument): .table(.notATable(path: path))
    case .document(.damagedPart): .document(.damaged(path: path))
    default: problem
    }
  }

  /// The sheets in their order, but for hidden ones.
  func grids() throws(Problem) -> [Grid] {
    do throws(Problem) {
      let relations = try package.relations(of: Self.book)
      let strings = try sharedStrings(relations)
      let sheets = try package.part(Self.book, keeping: ["sheet"]).elements.filter { $0.localName == "sheet" }
      var grids: [Grid] = []
      var room = SheetScan.Room()
      var taken: Set<String> = []
      for sheet in sheets where sheet["state"] == nil || sheet["state"] == "visible" {
        guard let target = relations.first(where: { $0.id == sheet["id"] && $0.type == "worksheet" })?.target
        else { continue }
        // Every office writes each sheet once.
        guard taken.insert(target).inserted else { throw .document(.damagedPart(path: path, part: target)) }
        let scan = SheetScan(strings: strings, room: room)
        guard scan.read(try package.content(target)) else { throw fault(scan, target) }
        room = scan.room
        grids.append(Grid(name: sheet["name"] ?? "", rows: scan.rows, merged: scan.merged, hidden: scan.hidden))
      }
      return grids
    } catch {
      throw WorkbookReading.ofTables(error, path: path)
    }
  }

  private func sharedStrings(_ relations: [ReferenceDocument.Relation]) throws(Problem) -> [String] {
    guard let target = relations.first(where: { $0.type == "sharedStrings" })?.target else { return [] }
    let scan = SheetScan(strings: [], room: SheetScan.Room())
    guard scan.read(try package.content(target)) else { throw fault(scan, target) }
    return scan.texts
  }

  private func fault(_ scan: SheetScan, _ part: String) -> Problem {
    if scan.room.cells < 0 { return .table(.tooManyCells(path: path, limit: Grid.mostCells)) }
    return .document(scan.isFull ? .tooBig(path: path) : .damagedPart(path: path, part: part))
  }
}
