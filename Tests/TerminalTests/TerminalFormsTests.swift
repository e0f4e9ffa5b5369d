import Drawing
import Testing

@testable import Terminal

/// What terminals send besides keys is taken out whole; what is typed behind it arrives.
struct TerminalFormsTests {
  /// The name of a terminal, its version, colours, modes, sizes, places, the clipboard, pictures and the keyboard's kind,
  /// as terminals answer when a program before this one, a shell or tmux asked.
  static let answers =
    [
      "\u{1B}P>|XTerm(388)\u{1B}\\", "\u{1B}P!|7E565445\u{1B}\\", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\",
      "\u{1B}]10;rgb:ffff/ffff/ffff\u{7}", "\u{1B}]4;0;rgb:0000/0000/0000\u{9C}", "\u{1B}]52;c;MCArIDAgLSA=\u{7}",
      "\u{1B}]lTiêu đề: Ờ + 0\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}P1+r544e=787465726d\u{1B}\\",
      "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}^0 + -\u{1B}\\", "\u{1B}X + - 0\u{C2}\u{9C}\u{1B}\\", "\u{1B}]\u{1B}\\",
      "\u{1B}P\u{7}",
      "\u{1B}[?64;1;2;6;22c", "\u{1B}[>41;388;0c", "\u{1B}[24;80R", "\u{1B}[1;2R", "\u{1B}[?1;1R", "\u{1B}[0n",
      "\u{1B}[I",
      "\u{1B}[O", "\u{1B}[?2026;2$y", "\u{1B}[4;2$y", "\u{1B}[?1;0;256S", "\u{1B}[8;24;80t", "\u{1B}[48;24;80;384;640t",
      "\u{1B}[?0u", "\u{1B}[97;5u", "\u{1B}[57399;1:3u", "\u{1B}[27;5;48~", "\u{1B}[<0;5;3m", "\u{1B}[35;30;5M",
      "\u{1B}[M#!!", "\u{1B}(0", "\u{1B}#8", "\u{1B}%G", "\u{1B}[=1;2+q", "\u{1B}\\",
    ].map { Array($0.utf8) } + [
      [0x9D] + Array("11;rgb:0000/0000/0000".utf8) + [0x9C], [0x9B] + Array("?64;0c".utf8),
      [0x90] + Array("!|0000".utf8) + [0x9C], Array("\u{1B}]0;".utf8) + [0x9C],
    ]

  @Test(arguments: answers) func anAnswerIsTakenOutHoweverItIsCut(bytes: [UInt8]) {
    let whole = bytes + Array("+".utf8)
    for cut in 0...whole.count {
      for second in cut...whole.count {
        var decoder = InputDecoder()
        let events =
          decoder.decode(whole[..<cut]) + decoder.decode(whole[cut..<second]) + decoder.decode(whole[second...])
        #expect(events == [.key(.character("+"))], "cut at \(cut) and \(second)")
      }
    }
  }

  /// Nothing but Escape comes of one that is held up so long behind its first byte that it is taken for a key.
  @Test(arguments: answers.filter { $0.count > 5 && ["[", "]", "P", "_"].contains(Unicode.Scalar($0[1])) })
  func anAnswerHeldUpBehindItsBeginning(bytes: [UInt8]) {
    let isDigitOrSign = { (byte: UInt8) in (0x21..<0x40).contains(byte) }
    guard isDigitOrSign(bytes[2]) || bytes[1] == UInt8(ascii: "_") else { return }
    var decoder = InputDecoder()
    let events =
      decoder.decode(bytes[..<1]) + decoder.settle() + decoder.decode(bytes[1...]) + decoder.settle()
      + decoder.decode(Array("+".utf8))
    #expect(events == [.key(.escape), .key(.character("+"))])
  }

  @Test func aKeyIsNoRestOfAnythingHeldUp() {
    for typed in ["[", "]", "O", "1", "[+", "] ", "[[", "]]", "đ"] {
      var decoder = InputDecoder()
      _ = decoder.decode([0x1B]) + decoder.settle()
      let events = decoder.decode(Array(typed.utf8))
      #expect(events == typed.unicodeScalars.map { .key(.character($0)) }, "\(typed)")
    }
  }

  /// Made-up forms of every kind, cut into made-up pieces: their own text says where they end, and nothing of them is a key.
  @Test func noFormBecomesKeys() {
    var dice = SystemRandomNumberGenerator()
    let introducers = ["]", "P", "X", "^", "_"]
    for _ in 0..<4000 {
      var bytes: [UInt8] = [0x1B]
      if Bool.random(using: &dice) {
        bytes += Array(introducers.randomElement(using: &dice)!.utf8)
        // Anything but what ends it; whole characters only, as one may hold the byte 0x9C.
        let letters = "0 +-\r\n\t\u{3}Ờẽ😀;:/[O\u{7F}".unicodeScalars.map { String($0) }
        for _ in 0..<Int.random(in: 0...200, using: &dice) { bytes += Array(letters.randomElement(using: &dice)!.utf8) }
        bytes += [[0x07], [0x9C], [0x1B, 0x5C], [0xC2, 0x9C], [0x18], [0x1A]].randomElement(using: &dice)!
      } else {
        bytes += Array("[".utf8) + [[0x3C, 0x3D, 0x3E, 0x3F].randomElement(using: &dice)!]
        for _ in 0..<Int.random(in: 0...100, using: &dice) { bytes.append(.random(in: 0x30...0x3B, using: &dice)) }
        bytes.append(UInt8.random(in: 0x6E...0x7E, using: &dice))
      }
      let typed = ["x", "ệ", "\u{1B}[A"].randomElement(using: &dice)!
      let expected: Event = typed == "\u{1B}[A" ? .key(.up) : .key(.character(typed.unicodeScalars.first!))
      var rest = (bytes + Array(typed.utf8))[...]
      var decoder = InputDecoder()
      var events: [Event] = []
      while !rest.isEmpty {
        let count = Int.random(in: 1...rest.count, using: &dice)
        events += decoder.decode(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      #expect(events == [expected], "\(bytes)")
    }
  }

  @Test(arguments: [
    ("\u{1B}]11;rgb\u{1B}[A", [Event.key(.up)]),
    ("\u{1B}]11;rgb\u{18}a", [.key(.character("a"))]),
    ("\u{1B}[12\u{1A}a", [.key(.character("a"))]),
    ("\u{1B}[M \u{1B}OP", [.key(.function(1))]),
    ("\u{1B}P>|x\u{1B}]11;\u{1B}\\a", [.key(.character("a"))]),
    ("\u{1B}[3$\u{1B}[3^a\u{1B}[5@", [.key(.delete), .key(.delete), .key(.character("a")), .key(.pageUp)]),
    ("\u{1B}+\u{1B} ", [.key(.escape), .key(.character("+")), .key(.escape), .key(.character(" "))]),
    ("\u{1B}[R\u{1B}OR\u{1B}[1;2P", [.key(.function(3)), .key(.function(3)), .key(.function(1))]),
  ])
  func whatBreaksAFormOff(text: String, expected: [Event]) {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array(text.utf8)) == expected)
  }

  @Test(
    arguments: [
      ([0x1B, 0x5D], [Event.key(.escape), .key(.character("]"))]),
      ([0x1B, 0x50], [.key(.escape), .key(.character("P"))]),
      ([0x1B, 0x28], [.key(.escape), .key(.character("("))]),
      ([0x9D], [.undecodable(0x9D)]),
      ([0x1B, 0x5D, 0x30], []),
      ([0x1B, 0x5D, 0x30, 0x1B], []),
      ([0x1B, 0x5B, 0x4D, 0x20], []),
      ([0xC2, 0x9D, 0x30], []),
    ] as [([UInt8], [Event])])
  func nothingFollows(bytes: [UInt8], expected: [Event]) {
    var decoder = InputDecoder()
    #expect(decoder.decode(bytes).isEmpty)
    #expect(decoder.unfinished == (expected.isEmpty ? .form : .key))
    #expect(decoder.settle() == expected)
    #expect(decoder.decode(Array("a".utf8)) == [.key(.character("a"))])
  }

  /// However long it is, and whatever a sequence has of numbers.
  @Test func aFloodIsForgotten() {
    for (beginning, piece, end) in [
      ("\u{1B}]52;c;", "0 + -", "\u{7}"), ("\u{1B}[", "0;1;", "A"), ("\u{1B}[", "9", "~"),
    ] {
      var decoder = InputDecoder()
      var events = decoder.decode(Array(beginning.utf8))
      let flood = Array(String(repeating: piece, count: 1 << 12).utf8)
      for _ in 0..<300 { events += decoder.decode(flood) }
      #expect(events + decoder.decode(Array((end + "x").utf8)) == [.key(.character("x"))])
      #expect(mirroredBytes(decoder) < 1000)
    }
  }

  /// How many elements the decoder's lists have together.
  private func mirroredBytes(_ value: Any) -> Int {
    let mirror = Mirror(reflecting: value)
    return (mirror.displayStyle == .collection ? mirror.children.count : 0)
      + mirror.children.reduce(0) { $0 + mirroredBytes($1.value) }
  }

  @Test func aPasteThatStopsIsTakenAndKeysAreKeysAgain() {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~Bằng H\u{1B}[A + ".utf8) + [0xE1, 0xBB]).isEmpty)
    #expect(decoder.unfinished == .paste)
    #expect(decoder.settle() == [.paste("Bằng H[A + ")])
    #expect(decoder.unfinished == nil)
    var goneOn = decoder
    #expect(
      goneOn.decode([0xAF] + Array("u, Chi Lăng, Lạng Sơn\u{1B}[201~a".utf8)) == [
        .paste("ữu, Chi Lăng, Lạng Sơn"), .key(.character("a")),
      ])
    #expect(decoder.decode(Array("\u{1B}[A+".utf8)) == [.key(.up), .key(.character("+"))])
  }
}
