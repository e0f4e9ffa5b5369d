import Drawing
import Testing

@testable import Terminal

/// What bytes mean, whatever pieces they come in.
struct InputDecoderTests {
  @Test(arguments: [
    ("a", [Event.key(.character("a"))]),
    ("\r", [.key(.enter)]),
    ("\n", [.key(.enter)]),
    ("\t\u{7F}\u{08}", [.key(.tab), .key(.backspace), .key(.backspace)]),
    ("\u{0}\u{3}\u{1A}", [.key(.control(" ")), .key(.control("c")), .key(.control("z"))]),
    ("\u{1C}\u{1D}", [.key(.control("\\")), .key(.control("]"))]),
    ("ệĐ✓😀", ["ệ", "Đ", "✓", "😀"].map { .key(.character($0)) }),
    ("a\u{302}\u{301}", ["a", "\u{302}", "\u{301}"].map { .key(.character($0)) }),
    ("\u{1B}x", [.key(.escape), .key(.character("x"))]),
    ("\u{1B}đ", [.key(.escape), .key(.character("đ"))]),
    ("\u{1B}\u{1B}[A", [.key(.escape), .key(.up)]),
    ("\u{1B}[A\u{1B}OB\u{1B}[1;2C\u{1B}[D", [.key(.up), .key(.down), .key(.right), .key(.left)]),
    ("\u{1B}[1;5C\u{1B}[1;6D\u{1B}[1;5A", [.key(.controlRight), .key(.controlLeft), .key(.up)]),
    ("\u{1B}[1;5H\u{1B}[1;5F", [.key(.controlHome), .key(.controlEnd)]),
    ("\u{1B}[H\u{1B}OF\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", [.home, .end, .home, .end, .home, .end].map { .key($0) }),
    ("\u{1B}[2~\u{1B}[3;5~\u{1B}[5~\u{1B}[6~", [.insert, .delete, .pageUp, .pageDown].map { .key($0) }),
    ("\u{1B}[Z", [.key(.backTab)]),
    ("\u{1B}OP\u{1B}[14~\u{1B}[[E\u{1B}[17~\u{1B}[21~\u{1B}[24~", [1, 4, 5, 6, 10, 12].map { .key(.function($0)) }),
    ("\u{1B}Op\u{1B}Ok\u{1B}OM", [.key(.character("0")), .key(.character("+")), .key(.enter)]),
    ("\u{1B}[?1;2c\u{1B}[I\u{1B}[999999999999999999999~a", [.key(.character("a"))]),
    ("\u{1B}[12\u{1B}[A", [.key(.up)]),
    ("\u{1B}[<0;5;3M\u{1B}[<0;5;3m", [.mouse(Mouse(row: 2, column: 4, action: .press))]),
    (
      "\u{1B}[<64;300;1M\u{1B}[<65;1;1M\u{1B}[<35;1;1M\u{1B}[<0;0;0M",
      [.mouse(Mouse(row: 0, column: 299, action: .wheelUp)), .mouse(Mouse(row: 0, column: 0, action: .wheelDown))]
    ),
    (
      "\u{1B}[1;-9223372036854775808A\u{1B}[1;0B\u{1B}[<0;9223372036854775807;9223372036854775807M\u{1B}[<0;65536;1M",
      [.key(.up), .key(.down)]
    ),
    ("\u{1B}[M !\"\u{1B}[M#!\"", [.mouse(Mouse(row: 1, column: 0, action: .press))]),
    ("\u{1B}[200~Bằng\r\nHữu\rx\ty\u{1B}[201~z", [.paste("Bằng\nHữu\nx\ty"), .key(.character("z"))]),
    ("\u{1B}[200~a\u{1B}[20b\u{7}\u{1B}\u{1B}[201~", [.paste("a[20b")]),
    ("\u{1B}[200~\u{1B}[201~\u{1B}[201~", []),
  ])
  func events(text: String, expected: [Event]) {
    let bytes = Array(text.utf8)
    for cut in 0...bytes.count {
      var decoder = InputDecoder()
      #expect(decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...]) == expected, "cut at byte \(cut)")
    }
    var decoder = InputDecoder()
    #expect(bytes.flatMap { decoder.decode([$0]) } == expected, "byte by byte")
  }

  @Test(
    arguments: [
      ([0xFF, 0x61], [Event.undecodable(0xFF), .key(.character("a"))]),
      ([0x80, 0x80], [.undecodable(0x80), .undecodable(0x80)]),
      ([0xE1, 0xBB, 0x61], [.undecodable(0xE1), .undecodable(0xBB), .key(.character("a"))]),
      ([0xC4, 0xC4, 0x91], [.undecodable(0xC4), .key(.character("đ"))]),
      ([0xC0, 0xAF], [.undecodable(0xC0), .undecodable(0xAF)]),
      ([0xED, 0xA0, 0x80], [.undecodable(0xED), .undecodable(0xA0), .undecodable(0x80)]),
      ([0xE0, 0x80, 0x61], [.undecodable(0xE0), .undecodable(0x80), .key(.character("a"))]),
      ([0xF4, 0x90], [.undecodable(0xF4), .undecodable(0x90)]),
      ([0xC4, 0x1B, 0x5B, 0x41], [.undecodable(0xC4), .key(.up)]),
      ([0x1B, 0x5B, 0xC4, 0x91], [.key(.character("đ"))]),
      ([0xC2, 0x9B], []),
    ] as [([UInt8], [Event])])
  func brokenBytes(bytes: [UInt8], expected: [Event]) {
    var decoder = InputDecoder()
    #expect(decoder.decode(bytes) + decoder.finish() == expected)
  }

  @Test(arguments: [
    ("\u{1B}", [Event.key(.escape)]),
    ("\u{1B}[", [.key(.escape), .key(.character("["))]),
    ("\u{1B}O", [.key(.escape), .key(.character("O"))]),
    ("\u{1B}[<0;1", []),
  ])
  func nothingFollows(text: String, expected: [Event]) {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array(text.utf8)).isEmpty)
    #expect(decoder.isUndecided == !expected.isEmpty)
    #expect(decoder.settle() == expected)
    #expect(!decoder.isUndecided)
  }

  @Test func aDescriptionAddsItsKeys() {
    var decoder = InputDecoder(sequences: KeySequences(described: [Array("\u{1B}[224z".utf8): .function(1)]))
    #expect(decoder.decode(Array("\u{1B}[224z".utf8)) == [.key(.function(1))])
  }

  @Test func aHugePasteComesInPiecesAndLosesNothing() {
    var decoder = InputDecoder()
    let text = String(repeating: "Bằng Hữu ", count: 300_000)
    let events = decoder.decode(Array("\u{1B}[200~\(text)\u{1B}[201~".utf8))
    let pieces = events.compactMap { event -> String? in
      if case .paste(let piece) = event { piece } else { nil }
    }
    #expect(pieces.count > 1)
    #expect(pieces.allSatisfy { $0.utf8.count <= PasteCollector.limit + 4 })
    #expect(pieces.joined() == text)
  }

  @Test func anUnendedPasteIsNotLostWhenTheInputEnds() {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~abc".utf8)).isEmpty)
    #expect(decoder.finish() == [.paste("abc")])
  }
}
