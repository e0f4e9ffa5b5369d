import Domain
import Foundation
import Testing

@testable import Reporting

@Suite struct PhrasesTests {
  private static let standardPath = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Assets/Templates/notice-phrases.txt")

  private func standard() throws -> Phrases {
    try Phrases.read(Data(contentsOf: Self.standardPath), path: "notice-phrases.txt", over: nil)
  }

  private func faults(_ text: String) throws -> [PhraseFault] {
    do {
      _ = try Phrases.read(Data(text.utf8), path: "p.txt", over: standard())
      return []
    } catch Problem.notice(.phrases(path: "p.txt", let faults)) {
      return faults
    }
  }

  @Test func theShippedFileHasEveryPhrase() throws {
    #expect(try standard().missing == [])
  }

  @Test func anOfficeChangesOnlyWhatItNames() throws {
    let office = "# của Sở\r\n\r\n  kind = THÔNG BÁO KẾT QUẢ \nnumber=Số {number}\n"
    let phrases = try Phrases.read(Data(office.utf8), path: "p.txt", over: standard())
    #expect(phrases.plain(.kind) == "THÔNG BÁO KẾT QUẢ")
    #expect(phrases.plain(.number, [.number: "15/TB"]) == "Số 15/TB")
    #expect(phrases.plain(.motto) == "Độc lập - Tự do - Hạnh phúc")
  }

  @Test(
    "every fault is told with its line",
    arguments: [
      ("motto", 1, PhraseFault.Kind.notAPhrase),
      ("\nmotos = x", 2, .unknownPhrase(name: "motos", nearest: "motto")),
      ("khac = x", 1, .unknownPhrase(name: "khac", nearest: nil)),
      ("motto = x\nmotto = y", 2, .twice(name: "motto")),
      ("number = Số {nummer}", 1, .unknownField(name: "nummer", phrase: "number", known: ["number"])),
      ("number = Số {number", 1, .unclosed(phrase: "number")),
      ("number = Số number}", 1, .unclosed(phrase: "number")),
      ("number = {{number}}", 1, .unclosed(phrase: "number")),
      ("number = Số", 1, .missingField(name: "number", phrase: "number")),
    ])
  func aFault(text: String, line: Int, kind: PhraseFault.Kind) throws {
    #expect(try faults(text) == [PhraseFault(line: line, kind: kind)])
  }

  @Test func allFaultsAtOnce() throws {
    #expect(try faults("a\nb\nkind = x").map(\.line) == [1, 2])
  }

  @Test func aFileThatIsNoTextIsRefused() throws {
    let bytes = Data([0x6B, 0xFF, 0x3D])
    let standard = try standard()
    #expect(throws: Problem.file(.notText(path: "p.txt", line: 1))) {
      try Phrases.read(bytes, path: "p.txt", over: standard)
    }
  }
}
