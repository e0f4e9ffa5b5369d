import Domain
import Driving
import Foundation
import Reporting
import Notebook
import Storage

/// From the command line to a file, against pandoc and openpyxl on the same content; and a workbook of the whole
/// country against the same cells written by libxlsxwriter from C.
struct Exporting {
  private let options: Options
  private let folder: WorkFolder
  private let store: String
  private let name = "chi-lang-2024"

  init(_ options: Options, folder: WorkFolder) throws {
    (self.options, self.folder) = (options, folder)
    store = folder.path + "/notice.sqlite"
    guard !FileManager.default.fileExists(atPath: store) else { return }
    let store = try Store(path: store, access: .writing, author: "Bench")
    _ = try Demonstration.record(name, in: store)
  }

  func figures() throws -> [Figure] {
    let document = folder.path + "/notice.docx"
    let workbook = folder.path + "/notice.xlsx"
    let markdown = folder.path + "/notice.md"
    _ = try export("md", to: markdown)
    let (docx, xlsx) = (try export("docx", to: document), try export("xlsx", to: workbook))
    let pandoc = time(["pandoc", markdown, "-o", folder.path + "/pandoc.docx"])
    let openpyxl = time(["/usr/bin/python3", "-c", Self.openpyxl, workbook, folder.path + "/openpyxl.xlsx"])
    return [
      Figure("notice of a district as DOCX, from the command line to the file", docx.median, unit: "ms", below: 100),
      Figure("its annexes as XLSX", xlsx.median, unit: "ms", below: 100),
      Figure("the DOCX, against pandoc on the same text", docx.median, against: pandoc?.median, atMost: nil),
      Figure("the XLSX, against openpyxl on the same cells", xlsx.median, against: openpyxl?.median, atMost: nil),
      try country(),
    ]
  }

  private func export(_ format: String, to path: String) throws -> Samples {
    let arguments = [
      options.program, "export", "last", "--store", store, "--format", format, "--output", path, "--force",
    ]
    guard let samples = time(arguments), FileManager.default.fileExists(atPath: path) else {
      throw BenchProblem("cannot export as \(format)")
    }
    return samples
  }

  /// How long a program takes; nil where it is not installed.
  private func time(_ arguments: [String]) -> Samples? {
    var samples = Samples()
    for run in 0..<max(5, options.runs / 2) {
      let start = ContinuousClock.now
      guard let child = ChildProcess(arguments), child.waitForEnd() else { return nil }
      if run > 0 { samples.add(start.millisecondsAgo) }
    }
    return samples
  }

  /// Reads a workbook's cells, then writes them again.
  private static let openpyxl = """
    import sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1]); new = openpyxl.Workbook()
    for sheet in book:
      page = new.create_sheet(sheet.title)
      for row in sheet.iter_rows(values_only=True): page.append(row)
    new.save(sys.argv[2])
    """

  // MARK: The country

  private func country() throws -> Figure {
    let (communes, criteria) = (10_035, 19)
    let report = Report(annexes: [Self.annex(communes: communes, criteria: criteria)])
    var own = Samples()
    var floor = Samples()
    for _ in 0..<5 {
      _ = try own.time { try report.workbook() }
      if let time = floorTime(communes, criteria) { floor.add(time) }
    }
    return Figure(
      "workbook of the country, \(communes) × \(criteria), against libxlsxwriter from C", own.median,
      against: floor.median, atMost: 1.3)
  }

  private func floorTime(_ communes: Int, _ criteria: Int) -> Double? {
    let said = folder.path + "/floor"
    guard let child = ChildProcess([options.spreadsheetFloor, "\(communes)", "\(criteria)"], output: said),
      child.waitForEnd(), let text = try? String(contentsOfFile: said, encoding: .utf8)
    else { return nil }
    return Double(text.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  private static func annex(communes: Int, criteria: Int) -> Report.Annex {
    let columns = (0..<(criteria + 5)).map { Report.Column("\($0)", width: 6) }
    let rows = (0..<communes).map { row -> Report.Row in
      let statuses = (0..<criteria).map { Report.Cell.text((row + $0) % 3 == 0 ? "Chưa" : "Đạt") }
      return Report.Row([.integer(row + 1), .text("Xã \(row)")] + statuses + (0..<3).map { .integer($0) })
    }
    return Report.Annex(name: "country", titles: ["country"], columns: columns, rows: rows, frozenColumns: 2)
  }
}
