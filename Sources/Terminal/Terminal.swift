import CNcurses
public import Drawing
import Glibc

/// The terminal the program runs on: events in, canvases out. There is one at a time.
public final class Terminal {
  /// The size of the screen.
  public internal(set) var size: Size
  /// Whether characters outside of ASCII can be shown at all. Where not, letters lose their marks.
  public let supportsUnicode: Bool
  /// The signs this terminal has glyphs for; the consoles without windows lack ✓ and the eighths of a cell.
  public let signs: Signs
  /// How many colours the terminal has; 0 for one without.
  public var colors: Int { palette.colors }

  let input: Int32
  let output: Int32
  let palette: Palette
  /// What is on the screen; nil when that is not known.
  var shown: Canvas?
  var cursorIsVisible = true
  /// The file in memory that a frame is drawn into, and the file that ncurses believes to be the terminal.
  let frame: Int32
  let librarysOutput: Int32
  /// A frame on its way to the terminal.
  var sent: [UInt8] = []
  /// One row on its way to ncurses.
  var row: [cchar_t] = []

  var decoder: InputDecoder
  /// What has been decoded and not been asked for yet.
  var events: ArraySlice<Event> = []
  /// When what is unfinished is given up: an undecided escape then counts as the key.
  var settleDeadline: ContinuousClock.Instant?
  /// When a form has lasted long enough.
  var formDeadline: ContinuousClock.Instant?
  var lastPress: (mouse: Mouse, time: ContinuousClock.Instant)?
  var end: EndReason?

  /// It has the screen.
  private(set) var isOpen = true
  private var isClosed = false
  private let screen: OpaquePointer
  private let files: [UnsafeMutablePointer<FILE>]
  private let originalSettings: termios
  private let previousHandlers: [Int32: sigaction]
  private let hasMouse: Bool

  /// Takes over the terminal behind these files. `type` stands in for the variable `TERM`.
  ///
  /// A terminal that cannot be used is refused before anything on it is changed.
  public init(input: Int32 = 0, output: Int32 = 1, type: String? = nil) throws(TerminalProblem) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    supportsUnicode = Self.useUnicodeLocale()
    let type = type ?? getenv("TERM").map { String(cString: $0) } ?? ""
    let description = try TerminalDescription(type: type, output: output)
    var settings = termios()
    tcgetattr(input, &settings)
    var keeping = settings.keepingUnread

    // Before ncurses, which installs no handler where there is one (but for one signal).
    previousHandlers = SignalPipe.install()
    let files = [fdopen(dup(output), "w"), fdopen(dup(input), "r")].compactMap(\.self)
    // On leaving, ncurses restores the settings that it finds here.
    tcsetattr(input, TCSANOW, &keeping)
    guard files.count == 2, let screen = newterm(type, files[0], files[1]) else {
      tcsetattr(input, TCSANOW, &settings)
      SignalPipe.remove(restoring: previousHandlers)
      throw .unknownTerminal(type)
    }
    SignalPipe.catchSignal(SIGTSTP)

    self.input = input
    self.output = output
    self.files = files
    frame = MemoryFile.make("frame")
    librarysOutput = fileno(files[0])
    self.screen = screen
    originalSettings = settings
    palette = Palette()
    decoder = InputDecoder(sequences: description.keys)
    hasMouse = description.hasMouse
    signs = supportsUnicode && !description.isConsole ? .unicode : .ascii
    size = Self.librarysSize
    Rescue.arm(output: output, settings: settings, leaving: Array(Self.leavingModes.utf8) + description.leaving)
    prepareScreen()
    // ncurses believes the variables LINES and COLUMNS first.
    _ = updateSize()
  }

  /// Gives the screen back, when there is still something to be done before the program ends.
  ///
  /// Until ``close()`` signals are still taken, and whoever types Ctrl-C once more ends nothing half-way.
  public func leave() {
    guard isOpen else { return }
    isOpen = false
    end = end ?? .inputClosed
    leaveScreen()
  }

  /// Gives the terminal back as it was found. Doing it twice does no harm.
  public func close() {
    guard !isClosed else { return }
    leave()
    isClosed = true
    delscreen(screen)
    files.forEach { _ = fclose($0) }
    if frame >= 0 { Glibc.close(frame) }
    var settings = originalSettings
    tcsetattr(input, TCSANOW, &settings)
    Rescue.disarm()
    SignalPipe.remove(restoring: previousHandlers)
  }

  /// Stops the program, as Ctrl-Z does, until the shell brings it back; then draws the screen again.
  public func suspend() {
    guard isOpen else { return }
    leaveScreen()
    var action = sigaction()
    action.__sigaction_handler.sa_handler = SIG_DFL
    sigaction(SIGTSTP, &action, nil)
    // The whole job, as the terminal itself would; not SIGSTOP, which would freeze a job that no shell can resume.
    kill(0, SIGTSTP)
    SignalPipe.catchSignal(SIGTSTP)
    resume()
  }

  /// Gives the terminal back while another program has it, then draws the screen again.
  ///
  /// - Parameter body: what runs meanwhile, on the terminal's two files.
  public func lend<Result>(_ body: (_ input: Int32, _ output: Int32) -> Result) -> Result {
    guard isOpen else { return body(input, output) }
    leaveScreen()
    defer { resume() }
    return body(input, output)
  }

  /// Takes the terminal over again after somebody else had it.
  func resume() {
    reset_prog_mode()
    prepareScreen()
    // The window may be another one by now, and ncurses finds that out by itself.
    if updateSize() { events.append(.resized(size)) } else { redrawEverything() }
  }
}

extension Terminal {
  /// Marks around a paste. Every terminal that moves its cursor ignores the modes it does not know.
  private static let pasteMode = "\u{1B}[?2004h"
  /// Buttons and wheel, in the form that has no limit of columns where the terminal knows it.
  private static let mouseMode = "\u{1B}[?1000h\u{1B}[?1006h"
  private static let leavingModes = "\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?2004l"

  private func prepareScreen() {
    let window = ntm_screen_window()
    raw()
    noecho()
    nonl()
    keypad(window, true)
    // Output is never held back for keys that wait: a canvas is shown as a whole.
    typeahead(-1)
    sendDirectly(hasMouse ? Self.pasteMode + Self.mouseMode : Self.pasteMode)
  }

  private func leaveScreen() {
    curs_set(1)
    cursorIsVisible = true
    sendDirectly(Self.leavingModes)
    endwin()
    var settings = originalSettings.keepingUnread
    tcsetattr(input, TCSANOW, &settings)
  }

  /// Sends bytes past ncurses, for modes it does not know.
  private func sendDirectly(_ text: String) {
    var text = text
    text.withUTF8 { send(UnsafeRawBufferPointer($0)) }
  }

  /// Chooses the user's encoding, or UTF-8 where that is another one; false where the system has no such locale.
  ///
  /// Only the encoding: loading all of a locale takes a third of a millisecond, and nothing here formats with it.
  private static func useUnicodeLocale() -> Bool {
    setlocale(LC_CTYPE, "")
    if !ntm_locale_is_utf8() { setlocale(LC_CTYPE, "C.UTF-8") }
    return ntm_locale_is_utf8()
  }
}

extension termios {
  /// The same, but a key that interrupts does not make the line throw away what the terminal has not read yet: the bytes
  /// that give it back might be among that.
  fileprivate var keepingUnread: termios {
    var settings = self
    settings.c_lflag |= tcflag_t(NOFLSH)
    return settings
  }
}

/// What terminfo says of a type of terminal that ncurses itself makes no use of.
private struct TerminalDescription {
  let keys: KeySequences
  let hasMouse: Bool
  /// Whether it is a console without windows, whose font has only a few hundred glyphs.
  let isConsole: Bool
  /// The bytes that leave the modes ncurses enters: colours, keypad, hidden cursor, second screen.
  let leaving: [UInt8]

  init(type: String, output: Int32) throws(TerminalProblem) {
    var status: Int32 = 0
    guard setupterm(type, output, &status) == OK else { throw .unknownTerminal(type) }
    defer { ntm_forget_description() }
    guard describedBytes("cup") != nil else { throw .dumbTerminal(type) }
    keys = .ofCurrentTerminal()
    hasMouse = describedBytes("kmous") != nil
    isConsole = ["linux", "vt", "cons", "ansi", "wsvt", "hurd", "pcansi", "sun"].contains { type.hasPrefix($0) }
    leaving = ["sgr0", "rmkx", "cnorm", "rmcup"].flatMap { describedBytes($0) ?? [] }
  }
}
