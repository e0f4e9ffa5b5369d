import Drawing
import Glibc
import Testing

@testable import Terminal

/// The real terminal code at one end of a pseudo terminal. One at a time: a process has one screen.
@MainActor
@Suite(.serialized)
struct TerminalTests {
  let pair: PseudoTerminal

  init() throws {
    pair = try #require(PseudoTerminal())
  }

  private func openTerminal(type: String = "xterm-256color") throws -> Terminal {
    try Terminal(input: pair.program, output: pair.program, type: type)
  }

  private func canvas(_ text: String, size: Size = Size(rows: 24, columns: 80), cursor: Position? = nil) -> Canvas {
    var canvas = Canvas(size: size)
    canvas.draw(text, row: 0, column: 0)
    canvas.cursor = cursor
    return canvas
  }

  @Test func keysArriveOneByOne() throws {
    let terminal = try openTerminal()
    pair.type("a\u{1B}[Aữ\u{1B}[17~")
    #expect(
      terminal.events(4)
        == [.key(.character("a")), .key(.up), .key(.character("ữ")), .key(.function(6))])
    #expect(terminal.nextEvent(timeout: 0) == .pause)
    #expect(!terminal.hasPendingInput)
    terminal.close()
  }

  @Test func aCharacterCutAtEveryByteArrivesWhole() throws {
    let terminal = try openTerminal()
    for character: Unicode.Scalar in ["đ", "ệ", "😀"] {
      let bytes = Array(String(Character(character)).utf8)
      for cut in 1..<bytes.count {
        pair.type(Array(bytes[..<cut]))
        #expect(terminal.nextEvent(timeout: 1) == .pause)
        pair.type(Array(bytes[cut...]))
        #expect(terminal.nextEvent(timeout: 5000) == .key(.character(character)))
      }
    }
    terminal.close()
  }

  @Test func escapeAloneIsAKeyAndSoIsAlt() throws {
    let terminal = try openTerminal()
    pair.type("\u{1B}")
    #expect(terminal.nextEvent(timeout: 5000) == .key(.escape))
    pair.type("\u{1B}x")
    #expect(terminal.events(2) == [.key(.escape), .key(.character("x"))])
    terminal.close()
  }

  @Test func anAnswerWithPausesIsNoKeysAndOneWithoutEndIsGivenUp() throws {
    let terminal = try openTerminal()
    for cut in [1, 2, 3, 10] {
      let answer = Array("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\".utf8)
      pair.type(Array(answer[..<cut]))
      // Longer than an escape waits, so that what may be keys is taken for keys; shorter than a form does.
      let events = [terminal.nextEvent(timeout: 200), terminal.nextEvent(timeout: 100)].filter { $0 != .pause }
      #expect(events == [[], [.key(.escape)], [.key(.escape), .key(.character("]"))]][cut > 2 ? 0 : cut])
      pair.type(Array(answer[cut...]) + Array("x".utf8))
      #expect(terminal.events(1) == [.key(.character("x"))])
    }
    pair.type("\u{1B}]0;never ended")
    #expect(terminal.nextEvent(timeout: 1500) == .pause)
    pair.type("x")
    #expect(terminal.events(1) == [.key(.character("x"))])
    terminal.close()
  }

  /// Somebody who types on and on behind a form without an end loses some keys, not all.
  @Test func aFormWithoutEndDoesNotTakeAllKeys() throws {
    let terminal = try openTerminal()
    pair.type("\u{1B}P+q0")
    let begun = ContinuousClock.now
    var event = Event.pause
    while event == .pause, ContinuousClock.now - begun < .seconds(20) {
      pair.type("x")
      event = terminal.nextEvent(timeout: 300)
    }
    #expect(event == .key(.character("x")))
    terminal.close()
  }

  @Test func aPasteAndABrokenByteDoNotStall() throws {
    let terminal = try openTerminal()
    pair.type("\u{1B}[200~Bằng\rHữu\u{1B}[201~")
    pair.type([0xFF, 0x61])
    #expect(terminal.events(3) == [.paste("Bằng\nHữu"), .undecodable(0xFF), .key(.character("a"))])
    terminal.close()
  }

  @Test func aSecondPressOnTheSameCellIsADoublePress() throws {
    let terminal = try openTerminal()
    let press = "\u{1B}[<0;5;3M\u{1B}[<0;5;3m"
    pair.type(press + press + press)
    #expect(
      terminal.events(3)
        == [.press, .doublePress, .press].map { .mouse(Mouse(row: 2, column: 4, action: $0)) })
    terminal.close()
  }

  @Test(arguments: [
    Size(rows: 1, columns: 1), Size(rows: 2, columns: 200), Size(rows: 100, columns: 1), Size(rows: 6, columns: 20),
  ])
  func everySizeIsShown(size: Size) throws {
    let terminal = try openTerminal()
    terminal.present(canvas("Bằng Hữu"))
    pair.resize(to: size)
    kill(getpid(), SIGWINCH)
    #expect(terminal.nextEvent(timeout: 5000) == .resized(size))
    #expect(terminal.size == size)
    // A canvas made for the former size, and one for the new size with its last cell used.
    terminal.present(canvas("Bằng Hữu", cursor: Position(row: 99, column: 999)))
    var full = Canvas(size: size)
    full.draw("界e\u{302}\u{301}", row: size.rows - 1, column: size.columns - 1)
    full.cursor = Position(row: size.rows - 1, column: size.columns - 1)
    terminal.present(full)
    terminal.redrawEverything()
    terminal.close()
  }

  @Test func aWindowThatChangesWhileAnotherProgramHasIt() throws {
    let terminal = try openTerminal()
    terminal.present(canvas("Bằng Hữu"))
    _ = pair.sent()
    let other = Size(rows: 5, columns: 55)
    terminal.lend { _, _ in pair.resize(to: other) }
    #expect(terminal.nextEvent(timeout: 0) == .resized(other))
    #expect(terminal.size == other && !String(decoding: pair.sent(), as: UTF8.self).contains("Hữu"))
    terminal.present(canvas("Mai Sao", size: other))
    #expect(pair.sent(until: "Sao") != "")
    terminal.close()
  }

  @Test func aTerminalThatStartsAtOneCellIsUsable() throws {
    pair.resize(to: Size(rows: 1, columns: 1))
    let terminal = try openTerminal()
    #expect(terminal.size == Size(rows: 1, columns: 1))
    terminal.present(canvas("✓", size: terminal.size))
    pair.resize(to: Size(rows: 1, columns: 2))
    kill(getpid(), SIGWINCH)
    #expect(terminal.nextEvent(timeout: 5000) == .resized(Size(rows: 1, columns: 2)))
    terminal.present(canvas("✓", size: terminal.size))
    #expect(pair.sent(until: "✓") != "")
    terminal.close()
  }

  /// Of these types ncurses writes the last corner by pushing the cell before it to the right, and takes what stands in
  /// memory in front of a single column for that cell.
  @Test(arguments: ["rxvt", "screen", "linux"])
  func aScreenOfOneColumnShowsNothing(type: String) throws {
    pair.resize(to: Size(rows: 3, columns: 1))
    let terminal = try openTerminal(type: type)
    _ = pair.sent()
    terminal.present(Canvas(size: terminal.size))
    let empty = pair.sent()
    var canvas = Canvas(size: terminal.size)
    for row in 0..<3 { canvas.draw("z", row: row, column: 0) }
    terminal.present(canvas)
    #expect(!empty.isEmpty && pair.sent().isEmpty)
    terminal.close()
  }

  @Test func onlyWhatChangedIsSent() throws {
    let terminal = try openTerminal()
    terminal.present(canvas("Bằng Hữu ✗"))
    #expect(pair.sent(until: "✗").contains("Bằng Hữu"))
    terminal.present(canvas("Bằng Hữu ✗"))
    #expect(pair.sent() == [])
    terminal.present(canvas("Bằng Hữu ✓"))
    let change = pair.sent(until: "✓")
    #expect(change.utf8.count < 16)
    terminal.redrawEverything()
    #expect(pair.sent(until: "✓").contains("Bằng Hữu"))
    terminal.close()
  }

  /// The C library counts this hexagram as one column or two, by its version; the rest of the row stays in place.
  @Test func aSignOfDoubtfulWidthMovesNothing() throws {
    let terminal = try openTerminal()
    terminal.present(canvas("\u{4DC0}界|ế"))
    let row = pair.sent(until: "ế")
    #expect(row.contains("\u{4DC0}界|ế") || row.contains("?界|ế"))
    terminal.close()
  }

  @Test func theCursorIsSeenOnlyWhereTextIsTyped() throws {
    let terminal = try openTerminal()
    terminal.present(canvas("Ghi chú"))
    #expect(pair.sent(until: "Ghi ch").contains("\u{1B}[?25l"))
    terminal.present(canvas("Ghi chú", cursor: Position(row: 19, column: 59)))
    #expect(pair.sent(until: "\u{1B}[20;60H").contains("\u{1B}[?12l\u{1B}[?25h"))
    terminal.close()
  }

  @Test func closingRestoresEverything() throws {
    let before = pair.settings
    let terminal = try openTerminal()
    #expect(pair.settings.c_lflag != before.c_lflag)
    terminal.present(canvas("Bằng Hữu"))
    _ = pair.sent()
    terminal.close()
    terminal.close()
    let after = pair.settings
    #expect(after.c_lflag == before.c_lflag && after.c_iflag == before.c_iflag && after.c_oflag == before.c_oflag)
    let end = String(decoding: pair.sent(), as: UTF8.self)
    for mode in ["\u{1B}[?1049l", "\u{1B}[?2004l", "\u{1B}[?1000l", "\u{1B}[?1006l"] {
      #expect(end.contains(mode))
    }
    #expect(terminal.nextEvent(timeout: 0) == .ended(.inputClosed))
  }

  @Test("Ctrl-C typed once more throws nothing away that gives the terminal back")
  func whatGivesTheTerminalBackArrives() throws {
    let before = pair.settings
    let terminal = try openTerminal()
    // More than a terminal has at hand at once: what follows waits in the line.
    let unread = [UInt8](repeating: UInt8(ascii: "x"), count: 5000)
    #expect(write(pair.program, unread, unread.count) == unread.count)
    terminal.leave()
    pair.type("\u{03}")
    let end = pair.sent(until: "^C")
    for mode in ["\u{1B}[?1049l", "\u{1B}[?2004l", "\u{1B}[?1000l", "\u{1B}[?1006l"] {
      #expect(end.contains(mode))
    }
    terminal.close()
    #expect(pair.settings.c_lflag == before.c_lflag)
  }

  @Test("signals while the terminal takes nothing keep no mode from being given back")
  func aTerminalThatIsFullIsGivenBack() throws {
    let terminal = try openTerminal()
    // The cursor has been hidden and shown, so that leaving begins with the modes.
    terminal.present(canvas("a"))
    terminal.present(canvas("a", cursor: Position(row: 0, column: 0)))
    let filling = open("/proc/self/fd/\(pair.program)", O_WRONLY | O_NONBLOCK | O_NOCTTY)
    let filled = [UInt8](repeating: UInt8(ascii: "x"), count: 4096)
    while write(filling, filled, filled.count) > 0 || write(filling, filled, 1) > 0 {}
    close(filling)
    // The threads that tests run on block every signal; the program's own does not.
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_UNBLOCK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let disturber = Disturber(of: pthread_self(), keyboard: pair.keyboard)
    terminal.close()
    let end = disturber.stop()
    for mode in ["\u{1B}[?1049l", "\u{1B}[?2004l", "\u{1B}[?1000l", "\u{1B}[?1006l"] {
      #expect(end.contains(mode))
    }
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGQUIT])
  func aSignalEndsTheEvents(signal: Int32) throws {
    let terminal = try openTerminal()
    kill(getpid(), signal)
    #expect(terminal.nextEvent(timeout: 5000) == .ended(.terminated(signal: signal)))
    #expect(terminal.nextEvent(timeout: 5000) == .ended(.terminated(signal: signal)))
    #expect(terminal.hasPendingInput)
    terminal.close()
  }

  @Test func aHangUpEndsTheEvents() throws {
    let terminal = try openTerminal()
    kill(getpid(), SIGHUP)
    #expect(terminal.nextEvent(timeout: 5000) == .ended(.hangUp))
    terminal.close()
  }

  @Test func aClosedTerminalEndsTheEvents() throws {
    let terminal = try openTerminal()
    pair.hangUp()
    #expect(terminal.nextEvent(timeout: 5000) == .ended(.hangUp))
    terminal.close()
  }

  @Test(arguments: [
    ("dumb", TerminalProblem.dumbTerminal("dumb")), ("no-such-terminal", .unknownTerminal("no-such-terminal")),
    ("", .unknownTerminal("")),
  ])
  func aTerminalThatCannotBeUsedIsLeftAlone(type: String, problem: TerminalProblem) {
    let before = pair.settings
    #expect(throws: problem) { try openTerminal(type: type) }
    #expect(pair.sent() == [])
    #expect(pair.settings.c_lflag == before.c_lflag)
  }

  @Test func aPipeIsNoTerminal() {
    let file = open("/dev/null", O_RDWR)
    #expect(throws: TerminalProblem.notATerminal) { try Terminal(input: file, output: file, type: "xterm") }
    close(file)
  }

  @Test(arguments: [("xterm-256color", 256), ("linux", 8), ("vt100", 0), ("screen", 8), ("tmux-256color", 256)])
  func colorsAreThoseOfTheTerminal(type: String, colors: Int) throws {
    let terminal = try openTerminal(type: type)
    #expect(terminal.colors == colors)
    #expect(terminal.supportsUnicode)
    #expect(terminal.signs == (["linux", "vt100"].contains(type) ? .ascii : .unicode))
    var canvas = Canvas(size: terminal.size)
    for (row, color) in Style.Color.allCases.enumerated() {
      canvas.draw("Bằng Hữu", row: row, column: 0, style: Style(color, bold: true, reverse: true, underline: true))
    }
    canvas.draw("z", row: 20, column: 3)
    terminal.present(canvas)
    #expect(pair.sent(until: "z").contains("Hữu"))
    terminal.close()
  }

  /// A canvas is laid out with the widths of Drawing and shown with those of the C library.
  @Test func widthsAreThoseOfTheLibrary() throws {
    let terminal = try openTerminal()
    // Versions of Unicode differ on the hexagrams, and on one vowel of Ahom.
    let changed = Set<UInt32>(0x4DC0...0x4DFF).union([0x1171E])
    var different: [String] = []
    for value: UInt32 in 0xA0...0x2FFFF {
      guard !changed.contains(value), let scalar = Unicode.Scalar(value),
        case let library = Terminal.libraryColumns(of: scalar), library >= 0
      else { continue }
      if TextWidth.columns(of: Character(scalar)) != library { different.append(String(value, radix: 16)) }
    }
    #expect(different == [])
    terminal.close()
  }
}
