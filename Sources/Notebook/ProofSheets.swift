public import Domain
public import Foundation
import Reporting
import Storage

/// A proofreading sheet that was understood.
public struct UnderstoodSheet: Equatable, Sendable {
  /// What it lays over the set.
  public var overlay: CriteriaOverlay
  /// Its rows.
  public var rows: [ProofRow]
  /// Rows found right.
  public var confirmed: Int
  /// Rows put right.
  public var corrected: Int
}

extension CriteriaLibrary {
  /// A sheet to proofread a set with, as a workbook or as Markdown.
  public func proofSheet(
    of name: String, as format: ExportFormat, random: () -> UInt64 = { .random(in: 0...UInt64.max) }
  ) throws(Problem) -> Data {
    let word = RandomWord.make(letters: 5, random)
    let report = Report(proofreading: try edition(named: name).set, sheet: "doi-chieu-\(word)")
    return format == .workbook ? try report.workbook() : Data(report.markdown.utf8)
  }
}

extension CriteriaFiles {
  /// What a filled proofreading sheet says of its set; nil for a file that is none.
  ///
  /// The same sheet filled in further comes as its next version.
  ///
  /// - Throws: a sheet of another version; rows that cannot be understood, all at once; a sheet that says nothing.
  public func filledSheet(_ data: Data, file: String) throws(Problem) -> UnderstoodSheet? {
    guard let sheet = try FilledSheet(data, path: file) else { return nil }
    let library = CriteriaLibrary(store)
    let shelf = try library.shelf(of: [sheet.set.id])
    let own = shelf.overlays.filter { $0.id == sheet.id }.sorted { VersionOrder.isOlder($0.version, $1.version) }
    let printed = try library.edition(of: sheet.set.id, version: sheet.set.version, in: nil, from: shelf)
    let base = sheet.set.version.split(separator: "+").first.map(String.init) ?? sheet.set.version
    if let newest = shelf.newest(sheet.set.id)?.set, newest.version != base {
      throw .sets(
        .sheetOfOtherVersion(
          path: file, sheet: sheet.set.description, known: "\(newest.id.rawValue)@\(newest.version)"))
    }
    let read = Proofreading(sheet.rows, of: printed.set)
    guard read.faults.isEmpty else {
      throw .sets(
        .sheetNotUnderstood(path: file, confirmed: read.confirmed, corrected: read.corrected, rows: read.faults))
    }
    if read.indicators.isEmpty { throw .sets(.sheetIsEmpty(path: file)) }
    let overlay = { (version: String) in
      read.overlay(
        id: sheet.id, version: version, of: sheet.set.id, province: printed.overlays.compactMap(\.province).first,
        compared: sheet.compared)
    }
    let same = own.last.map { overlay($0.version) }
    let isKnown = same.map { $0.encoded == own.last?.content } ?? false
    let next = "\((own.last.flatMap { Int($0.version) } ?? 0) + 1)"
    return UnderstoodSheet(
      overlay: isKnown ? overlay(own.last?.version ?? next) : overlay(next), rows: sheet.rows,
      confirmed: read.confirmed, corrected: read.corrected)
  }

  /// Adds what a sheet says to the shelf; what cannot stand there is told of the sheet's rows.
  public func add(_ sheet: UnderstoodSheet, file: String) throws(Problem) -> AddedCriteria {
    do {
      return try add(sheet.overlay.encoded, file: file)
    } catch {
      guard case .sets(.invalidOverlay(_, let faults)) = error,
        let rows = sheet.overlay.faults(faults, in: sheet.rows)
      else { throw error }
      throw .sets(
        .sheetNotUnderstood(path: file, confirmed: sheet.confirmed, corrected: sheet.corrected, rows: rows))
    }
  }
}
