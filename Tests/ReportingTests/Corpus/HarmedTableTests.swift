import Domain
import Foundation
import Harm
import Testing
import Workbench

@testable import Reporting

/// What is damaged on the way, or made to do harm, is refused in words or read as it was; nothing else.
@Suite struct HarmedTableTests {
  private static let lines = ["TT,Xã,TC1,TC2,TC3"] + (1...8).map { "\($0),Bằng Hữu,Đạt,Chưa đạt,\"x, y\"" }

  private static let workbook: HandMadeBook = {
    var book = HandMadeBook()
    book.columns = "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>"
    for line in lines {
      book.add(line.split(separator: ",").map { book.text(String($0)) } + ["<c R s=\"1\"><v>1</v></c>"])
    }
    book.after = "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"
    return book
  }()

  private static let openDocument: Data = {
    var book = HandMadeOpenDocument()
    for line in lines {
      book.rows.append(("", line.split(separator: ",").map { HandMadeOpenDocument.text(String($0)) }))
    }
    return book.file()
  }()

  /// Of a container every byte that is read is under a checksum, but for the names of its parts.
  @Test(arguments: seeds(100)) func containers(seed: UInt64) throws {
    for whole in [Self.workbook.file, Self.openDocument] {
      var harm = Harm(seed: seed)
      let sent = try Grid.read(whole, path: "a")
      do throws(Problem) {
        let grids = try Grid.read(Data(harm.done(to: Array(whole))), path: "a")
        #expect(grids == sent, "\(seed): \(harm)")
      } catch { continue }
    }
  }

  /// What is in the parts comes through the checksum, so that the readers of XML get it.
  @Test(arguments: seeds(100)) func parts(seed: UInt64) throws {
    let book = try ZipFile.read(Self.workbook.file, path: "a")
    let open = try ZipFile.read(Self.openDocument, path: "a")
    for whole in [book, open] {
      for name in whole.names where whole[name]?.isEmpty == false {
        var harm = Harm(seed: seed)
        var changed = whole
        changed[name] = Data(harm.done(to: Array(whole[name] ?? Data())))
        let parts = changed.names.map { (name: $0, content: changed[$0] ?? Data()) }
        do throws(Problem) { _ = try Grid.read(storedZip(parts), path: "a") } catch { continue }
      }
    }
  }

  @Test(arguments: seeds(100)) func texts(seed: UInt64) throws {
    let text = Self.lines.joined(separator: "\n") + "\n"
    for encoding in [String.Encoding.utf8, .utf16] {
      var harm = Harm(seed: seed)
      let whole = Array(try #require(text.data(using: encoding)))
      do throws(Problem) {
        for letters in [nil] + OldLetters.allCases {
          _ = try Grid.read(Data(harm.done(to: whole)), path: "a", from: letters)
        }
      } catch { continue }
    }
  }

  @Test(arguments: seeds(40)) func references(seed: UInt64) throws {
    let whole = try ZipFile.read(try Report.defaultReference(), path: "a")
    for name in whole.names {
      var harm = Harm(seed: seed)
      var changed = whole
      changed[name] = Data(harm.done(to: Array(whole[name] ?? Data())))
      let parts = changed.names.map { (name: $0, content: changed[$0] ?? Data()) }
      do throws(Problem) { _ = try ReferenceDocument.read(storedZip(parts), path: "a") } catch { continue }
    }
  }
}
