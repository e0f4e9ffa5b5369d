import Domain
import Foundation
import Testing

@testable import Reporting

/// What is said of a file that is no table, or is not as it was written, is so.
@Suite struct ReasonTests {
  private func problem(_ data: Data, _ location: SourceLocation = #_sourceLocation) -> Problem? {
    do {
      _ = try Grid.read(data, path: "a")
      return nil
    } catch {
      return error
    }
  }

  private static let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  private static func old(_ name: String) -> Data {
    Data(container) + Data(count: 508) + Data((name + "\0").utf8.flatMap { [$0, 0] })
  }

  private static func zip(_ names: String...) -> Data { storedZip(names.map { ($0, Data("x".utf8)) }) }

  private static func wide(_ text: String) -> Data {
    Data([0xFF, 0xFE]) + Data(text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
  }

  @Test(
    "what a file is, whatever it is called",
    arguments: [
      (Data("<html><body><table>".utf8), .webPage), (Data("\u{FEFF}\n<!DOCTYPE HTML><html>".utf8), .webPage),
      (wide("<html xmlns:x='urn:schemas-microsoft-com:office:excel'>"), .webPage), (Data("<table><tr>".utf8), .webPage),
      (Data("<!-- a --><meta charset=utf-8><style>".utf8), .webPage),
      (Data("MIME-Version: 1.0\nContent-Type: multipart/related".utf8), .webPage),
      (Data("<?xml version='1.0'?><html xmlns='x'>".utf8), .webPage),
      (Data("<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>".utf8), .xmlWorkbook),
      (Data("<?xml version='1.0'?><office:document office:mimetype='x'>".utf8), .xmlWorkbook),
      (old("Workbook"), .oldWorkbook), (old("Book"), .oldWorkbook), (old("WordDocument"), .letter),
      (old("PowerPoint Document"), .slides), (Data([9, 8, 0x10, 0, 0, 6, 5, 0]), .oldWorkbook),
      (zip("[Content_Types].xml", "xl/workbook.bin"), .binaryWorkbook), (zip("Index/Document.iwa"), .numbers),
      (zip("index.zip", "preview.jpg"), .numbers), (zip("[Content_Types].xml", "word/document.xml"), .letter),
      (zip("[Content_Types].xml", "ppt/presentation.xml"), .slides), (zip("bang.xlsx", "anh.jpg"), .archive),
      (Data("Rar!\u{1A}\u{7}".utf8), .archive), (Data([0x1F, 0x8B, 8, 0]), .archive), (Data("%PDF-1.4\n".utf8), .pdf),
      (Data([0xFF, 0xD8, 0xFF, 0xE0]), .picture), (Data([0x89, 0x50, 0x4E, 0x47]), .picture),
      (Data("{\\rtf1\\ansi".utf8), .letter),
    ] as [(Data, OtherFile)])
  func kinds(data: Data, kind: OtherFile) {
    #expect(problem(data) == .table(.notATable(path: "a", is: kind)))
  }

  @Test func aFileUnderAPassword() {
    #expect(problem(Self.old("EncryptedPackage")) == .document(.encrypted(path: "a")))
    let manifest = ("META-INF/manifest.xml", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")
    #expect(problem(HandMadeOpenDocument().file(beside: [manifest])) == .document(.encrypted(path: "a")))
  }

  private static let table = "TT,Xã,TC1,TC2\n1,Bằng Hữu,Đạt,Chưa đạt\n2,Bằng Mạc,Đạt,Đạt\n"

  @Test(
    "where a text ends before its end",
    arguments: [
      (Data(table.utf8.dropLast(3)), 3, .insideLetter), (Data(table.utf8.dropLast(8)), 3, .insideRow),
      (Data(table.utf8) + Data(count: 900), 4, .zeros), (Data(table.utf8.dropLast(8)) + Data(count: 4096), 3, .zeros),
      (wide(table).dropLast(1), 3, .insideLetter), (wide(table) + Data(count: 512), 4, .zeros),
      (wide(table).dropLast(16), 3, .insideRow),
    ] as [(Data, Int, FileEnd)])
  func cutOff(data: Data, line: Int, end: FileEnd) {
    #expect(problem(data) == .table(.cutOff(path: "a", line: line, end)))
  }

  @Test(
    "what only looks as if it were cut off is read",
    arguments: [
      String(table.dropLast()), "a,b,c\n1,2", "a,b,c\n1,2,3\n4,5,6\nTổng,9\n", "a,b,c\n1,2\n4,5,6\nTổng,9",
      "a,b\n1,2\n3",
    ])
  func whole(text: String) { #expect(problem(Data(text.utf8)) == nil) }

  @Test func aByteThatIsNoLetterIsNamedByItsLine() {
    var bytes = Array(String(repeating: Self.table, count: 5).utf8)
    (bytes[56], bytes[57]) = (0xFF, 0xFE)
    #expect(problem(Data(bytes)) == .file(.notText(path: "a", line: 3)))
    (bytes[56], bytes[57]) = (0, 0)
    #expect(problem(Data(bytes)) == .table(.controlCharacter(path: "a", cell: "B3")))
  }

  // MARK: Letters

  /// Each letter of TCVN 5712 as iconv has it, beginning with those of small letters.
  private static let ofTCVN: (bytes: ClosedRange<UInt8>, gaps: Set<UInt8>, letters: String) = (
    0xA1...0xFE,
    [
      0xAF, 0xB0, 0xB1, 0xB2, 0xB3, 0xB4, 0xBA, 0xBF, 0xC0, 0xC1, 0xC2, 0xC3, 0xC4, 0xC5, 0xCD, 0xD9, 0xDA, 0xDB, 0xE0,
      0xF0,
    ],
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
  )

  @Test func everyLetterOfTCVN3() {
    let bytes = Self.ofTCVN.bytes.filter { !Self.ofTCVN.gaps.contains($0) }
    let read = OldLetters.read(bytes)
    #expect(OldLetters.tcvn3.converted(read) == Self.ofTCVN.letters)
  }

  @Test(arguments: [
    ("Vieät Nam", "Việt Nam"), ("ñöôøng boä", "đường bộ"), ("Laïng Sôn", "Lạng Sơn"), ("ÑAÏT", "ĐẠT"),
    ("Thuûy", "Thủy"),
    ("nghó, nghò, æ, yù, î", "nghĩ, nghị, ỉ, ý, ỵ"), ("Höõu Lieân", "Hữu Liên"), ("Ñ.öù", "Đ.ứ"),
    ("baéc, baèng, baúng, baüng, baëc", "bắc, bằng, bẳng, bẵng, bặc"), ("aá aà aå aã aä", "ấ ầ ẩ ẫ ậ"),
  ])
  func lettersOfVNI(old: String, new: String) { #expect(OldLetters.vni.converted(old) == new) }

  /// As iconv writes them.
  @Test func lettersOfWindows1258() throws {
    let bytes: [UInt8] = [
      0x42, 0xE3, 0xCC, 0x6E, 0x67, 0x20, 0x48, 0xFD, 0xDE, 0x75, 0x2C, 0x20, 0xD0, 0x61, 0xF2, 0x74, 0x2C, 0x20, 0x43,
      0x68, 0xFD, 0x61, 0x20, 0xF0, 0x61, 0xF2, 0x74, 0x2C, 0x20, 0x54, 0x68, 0x75, 0xD2, 0x79, 0x2C, 0x20, 0x4E, 0x67,
      0x75, 0x79, 0xEA, 0xDE, 0x6E, 0x2C, 0x20, 0x4D, 0x79, 0xDE, 0x2C, 0x20, 0xC2, 0xEC, 0x70,
    ]
    #expect(OldLetters.windows1258.converted(OldLetters.read(bytes)) == "Bằng Hữu, Đạt, Chưa đạt, Thủy, Nguyễn, Mỹ, Ấp")
  }

  private static let words = "Xã,TC1,TC2\nBằng Hữu,Đạt,Chưa đạt\nVân An,Đạt,Đạt\n"

  /// The same table in each old code, every letter written as the one that stands there in Latin-1.
  private static let tables: [(OldLetters, String)] = [
    (.tcvn3, "X·,TC1,TC2\nB»ng H÷u,§¹t,Ch\u{AD}a ®¹t\nV©n An,§¹t,§¹t\n"),
    (.vni, "Xaõ,TC1,TC2\nBaèng Höõu,Ñaït,Chöa ñaït\nVaân An,Ñaït,Ñaït\n"),
    (.windows1258, "XaÞ,TC1,TC2\nBãÌng HýÞu,Ðaòt,Chýa ðaòt\nVân An,Ðaòt,Ðaòt\n"),
  ]

  @Test(arguments: tables.indices) func oldLettersAreNamedOfferedAndConverted(index: Int) throws {
    let (letters, text) = Self.tables[index]
    let bytes = try #require(text.data(using: .isoLatin1))
    var book = HandMadeBook()
    for line in text.split(separator: "\n") {
      book.add(line.split(separator: ",").map { book.text(String($0)) })
    }
    for data in [bytes, Data(text.utf8), book.file] {
      guard case .table(.oldLetters("a", let found?)) = problem(data) else {
        Issue.record("\(letters): \(String(describing: problem(data)))")
        continue
      }
      #expect(found.letters == letters && found.after.contains { $0 == "ằ" || $0 == "ạ" })
      let read = try Grid.read(data, path: "a", from: letters)[0].rows.map { $0.cells.map(\.text) }
      #expect(read == Self.words.split(separator: "\n").map { $0.split(separator: ",").map(String.init) })
    }
  }

  @Test func unicodeThatWasMisreadAndSavedAgain() throws {
    let twice = OldLetters.read(Array(Self.words.utf8))
    #expect(twice.contains("Báº±ng Há»¯u"))
    let data = Data(twice.utf8)
    guard case .table(.oldLetters("a", let found?)) = problem(data) else {
      Issue.record("\(String(describing: problem(data)))")
      return
    }
    #expect(found.letters == .misread && found.after.unicodeScalars.allSatisfy { $0.value != 0xC3 })
    let read = try Grid.read(data, path: "a", from: .misread)[0].rows.map { $0.cells.map(\.text) }
    #expect(read == Self.words.split(separator: "\n").map { $0.split(separator: ",").map(String.init) })
  }

  @Test func lettersThatAreLostAreNamed() {
    let lost = "Xa,TC1,TC2\nB?ng H?u,??t,Chua d?t\nV?n Th?y,??t,??t\n"
    #expect(problem(Data(lost.utf8)) == .table(.lostLetters(path: "a", word: "B?ng")))
    #expect(problem(Data("Xã,TC1,TC2\nBằng Hữu,Đạt?,chưa?\nA,?,B?c\n".utf8)) == nil)
  }

  @Test(
    "signs and words that stand in no old code are left as they are",
    arguments: [
      "TT,Xã,TC1,TC2\n1,Bằng Hữu,ü,û\n2,Bằng Mạc,ü,ü\n", "TT,Xã,TC1\n1,Bằng Hữu,×\n2,Vân An,×\n",
      "TT,Xa,TC1\n1,Bang Huu,×\n",
      "TT,Xã,TC1\n1,Hòa,✔️\n", "TT,Xã,TC1\n1,Hòa,Ðạt\n2,Hà,Chưa ðạt\n", "Xã,Ghi chú\nHà,café à la carte\nLã,naïve\n",
      "TT,Xã\n1,Krông Pắc\n2,Đắk R'lấp\n3,Ea Tóh\n", "Xã,§ 5\nHòa,µ ± ½\n",
    ])
  func newLettersAreNotOld(text: String) { #expect(problem(Data(text.utf8)) == nil) }

  // MARK: Separators

  @Test(arguments: [
    ("TT,Xã,Ghi chú\n1,A,x; y; z; t; u; v\n2,B,x; y; z; t\n", 3),
    ("TT;Xã;Ghi chú\n1;A;x, y, z, t\n2;B;1,5, 2,5, 3\n", 3),
    ("TT\tXã\tGhi chú\n1\tA\tx; y, z\n2\tB\t;;;,,,\n", 3), ("UBND huyện; phòng\n\nTT,Xã,1,2\n1,A,x,x\n2,B,x,x\n", 4),
    ("a;b\n1;\"x,y,z\"\n", 2), ("a\n", 1),
  ])
  func theSeparatorIsTheOneThatMakesRowsOfOneLength(text: String, columns: Int) throws {
    let grid = try #require(try Grid.read(Data(text.utf8), path: "a").first)
    #expect(grid.rows.last?.cells.last?.column == columns)
  }

  // MARK: Workbooks

  @Test func mergedCellsWithoutNumberAndRowsWithoutEndAreRead() throws {
    var book = HandMadeBook()
    book.add([book.text("Xã")])
    let merged = (2...25_001).map { "<mergeCell ref=\"A\($0):B\($0)\"/>" }.joined()
    book.after = "<mergeCells>\(merged)</mergeCells>"
    #expect(try Grid.read(book.file, path: "a")[0].merged.count == 25_000)
    var styled = HandMadeBook()
    styled.add([styled.text("Xã")])
    for _ in 0..<20_000 { styled.add(Array(repeating: "<c R s=\"1\"/>", count: 5), "s=\"1\" customFormat=\"1\"") }
    #expect(try Grid.read(styled.file, path: "a")[0].rows.map(\.number) == [1])
  }

  @Test func photosAroundASheetAreNotUnfolded() throws {
    var book = HandMadeBook()
    book.add([book.text("Xã")])
    // A photo whose checksum is wrong would be refused if it were unfolded.
    book.photo = Data(repeating: 0xFF, count: 1000)
    var file = book.file
    let place = try #require(file.firstRange(of: Data(repeating: 0xFF, count: 1000)))
    file[place.lowerBound] = 0
    #expect(try Grid.read(file, path: "a")[0].rows.count == 1)
    #expect(throws: Problem.self) { try ZipFile.read(file, path: "a") }
  }

  @Test func aResultOf0ThatNobodyComputedIsNone() throws {
    for computes in [false, true] {
      var book = HandMadeBook(computesOnOpening: computes)
      book.add(["<c R><f>A2</f><v>0</v></c>", "<c R><f>A2</f><v>1</v></c>", "<c R><v>0</v></c>"])
      let kinds = try Grid.read(book.file, path: "a")[0].rows[0].cells.map(\.kind)
      #expect(kinds == [computes ? .formula : .number, .number, .number])
    }
  }

  @Test func zerosThatASheetDoesNotShowAreNotThere() throws {
    var book = HandMadeBook(columns: "<sheetViews><sheetView showZeros=\"0\"/></sheetViews>")
    book.add(["<c R><v>0</v></c>", "<c R><v>1</v></c>", "<c R t=\"b\"><v>0</v></c>"])
    #expect(try Grid.read(book.file, path: "a")[0].rows[0].cells.map(\.text) == ["1", "FALSE"])
  }

  @Test func aZipBehindWhichZerosLieIsRead() throws {
    var book = HandMadeBook()
    book.add([book.text("Xã")])
    for count in [100, 200_000] {
      #expect(try Grid.read(book.file + Data(count: count), path: "a")[0].rows.count == 1)
    }
    #expect(problem(book.file.dropLast(30)) == .document(.damaged(path: "a")))
  }
}
