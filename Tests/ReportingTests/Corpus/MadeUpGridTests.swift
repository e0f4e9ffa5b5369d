import Domain
import Foundation
import Testing
import Workbench

@testable import Reporting

/// Made-up tables come back with the same texts and kinds, whatever wrote them.
@Suite struct MadeUpGridTests {
  /// Rows of cells, some empty; a number is a text that reads as one.
  private struct MadeUp {
    var cells: [[(text: String, kind: Grid.Cell.Kind)]] = []
    private var state: UInt64

    init(seed: UInt64, numbersAre kind: Grid.Cell.Kind) {
      state = seed &* 0x9E37_79B9_7F4A_7C15
      let columns = 2 + next(7)
      for _ in 0...next(9) {
        cells.append(
          (0..<columns).map { _ in
            switch next(5) {
            case 0: ("", .text)
            case 1: ("\(next(100_000))", kind)
            default: (words(), .text)
            }
          })
      }
      // So that nothing of it looks as if it were cut off.
      cells.append((0..<columns).map { ("cột \($0)", .text) })
    }

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    private mutating func words() -> String {
      let syllables = [
        "Đạt", "chưa", "Bằng", "Hữu", "ưu,", "a;b", "\"ngoặc\"", "=1+1", "<&>", "_x0", "dòng\nmới", "🙂", "ñ", "x",
      ]
      return (0...next(4)).map { _ in syllables[next(syllables.count)] }.joined(separator: " ")
    }

    func expect(_ grid: Grid, _ name: String) {
      let found = cells.indices.map { row in
        let there = grid.rows.first { $0.number == row + 1 }
        return cells[row].indices.map { column in there?.cell(in: column + 1).map { "\($0.text) \($0.kind)" } ?? "" }
      }
      #expect(found == cells.map { $0.map { $0.text.isEmpty ? "" : "\($0.text) \($0.kind)" } }, "\(name)")
    }
  }

  @Test(arguments: seeds(40)) func workbook(seed: UInt64) throws {
    let made = MadeUp(seed: seed, numbersAre: .number)
    for strings in HandMadeBook.StringForm.allCases {
      var book = HandMadeBook(strings: strings)
      for row in made.cells {
        book.add(
          row.map { text, kind in
            kind == .number ? "<c R><v>\(text)</v></c>" : text.isEmpty ? "<c R/>" : book.text(text)
          })
      }
      made.expect(try #require(try Grid.read(book.file, path: "a.xlsx").first), "\(seed), \(strings)")
    }
  }

  @Test(arguments: seeds(40)) func openDocument(seed: UInt64) throws {
    let made = MadeUp(seed: seed, numbersAre: .number)
    var book = HandMadeOpenDocument()
    book.rows = made.cells.map { row in
      (
        "",
        row.map { text, kind in
          if text.isEmpty { return HandMadeOpenDocument.cell("") }
          let paragraphs = text.split(separator: "\n").map { "<text:p>\(String($0).xml)</text:p>" }.joined()
          let value = kind == .number ? "\"float\" office:value=\"\(text)\"" : "\"string\""
          return HandMadeOpenDocument.cell("office:value-type=" + value, paragraphs)
        }
      )
    }
    made.expect(try #require(try Grid.read(book.file(), path: "a.ods").first), "\(seed)")
  }

  @Test(arguments: seeds(40)) func commaSeparated(seed: UInt64) throws {
    let made = MadeUp(seed: seed, numbersAre: .text)
    for separator in [",", ";", "\t"] {
      let lines = made.cells.map { row in
        row.map { "\"\($0.text.replacing("\"", with: "\"\""))\"" }.joined(separator: separator)
      }
      let text = lines.joined(separator: "\r\n") + "\r\n"
      made.expect(try #require(try Grid.read(Data(text.utf8), path: "a.csv").first), "\(seed), \(separator)")
    }
  }
}
