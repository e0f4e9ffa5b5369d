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
      ("# \u{1B}\nmotto = a\u{1B}b", 2, .controlCharacter(column: 10)),
      ("\u{FEFF}motos = x", 1, .unknownPhrase(name: "motos", nearest: "motto")),
      ("number = {number} {date}", 1, .unknownField(name: "date", phrase: "number", known: ["number"])),
      ("number = Số", 1, .missingField(name: "number", phrase: "number")),
    ])
  func aFault(text: String, line: Int, kind: PhraseFault.Kind) throws {
    #expect(try faults(text) == [PhraseFault(line: line, kind: kind)])
  }

  @Test func aByteOrderMarkIsNoPartOfAName() throws {
    let phrases = try Phrases.read(Data("\u{FEFF}motto = x\r\n".utf8), path: "p.txt", over: standard())
    #expect(phrases.plain(.motto) == "x")
    #expect(try faults("motto =\ta\tb") == [])
    #expect(try faults("\u{FEFF}# của Sở\r\nkind = x") == [])
  }

  @Test func aFileOfAnyLengthIsNotRead() throws {
    let standard = try standard()
    let longest = Data(repeating: UInt8(ascii: "#"), count: 1 << 20)
    #expect(try Phrases.read(longest, path: "p.txt", over: standard) == standard)
    let bytes = Data(repeating: UInt8(ascii: "#"), count: 1 << 20 + 1)
    #expect(throws: Problem.file(.tooBig(path: "p.txt", limit: 1 << 20))) {
      try Phrases.read(bytes, path: "p.txt", over: standard)
    }
    #expect(throws: Problem.file(.notText(path: "p.txt", line: 2))) {
      try Phrases.read(Data("motto = x\n\u{FF}".utf8) + Data([0xFF]), path: "p.txt", over: standard)
    }
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
