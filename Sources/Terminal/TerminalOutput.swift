import CNcurses
public import Drawing
import Glibc

extension Terminal {
  /// Shows a canvas: what has changed goes to ncurses, and from there only the cells that really differ.
  public func present(_ canvas: Canvas) {
    guard isOpen else { return }
    let window = ntm_screen_window()
    if let shown, shown.size == canvas.size {
      for row in 0..<min(canvas.size.rows, size.rows) {
        if let columns = canvas.changedColumns(inRow: row, since: shown) { send(row, columns, of: canvas) }
      }
    } else {
      werase(window)
      for row in 0..<min(canvas.size.rows, size.rows) {
        send(row, 0...canvas.size.columns - 1, of: canvas)
      }
    }
    shown = canvas
    place(cursor: canvas.cursor)
    refreshAtOnce()
  }

  /// Lets ncurses write a frame into memory and sends it in one piece: by itself it writes after every cursor move, and
  /// the screen would be seen half drawn.
  private func refreshAtOnce() {
    let window = ntm_screen_window()
    // After somebody else had the terminal, ncurses sets its modes through the same file and needs the real one.
    guard frame >= 0, !isendwin(), dup2(frame, librarysOutput) >= 0 else {
      wrefresh(window)
      return
    }
    wrefresh(window)
    dup2(output, librarysOutput)
    let count = Int(lseek(frame, 0, SEEK_END))
    if count > sent.count { sent = [UInt8](repeating: 0, count: count) }
    let drawn = pread(frame, &sent, count, 0)
    ftruncate(frame, 0)
    lseek(frame, 0, SEEK_SET)
    sent.withUnsafeBytes { send(UnsafeRawBufferPointer(rebasing: $0.prefix(max(0, drawn)))) }
  }

  /// Sends bytes to the terminal, all of them, however slowly it takes them and whatever signals come meanwhile.
  func send(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let step = write(output, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if step < 0 {
        switch errno {
        case EINTR: continue
        case EAGAIN:
          // Another program left the terminal in non-blocking mode.
          var file = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
          poll(&file, 1, -1)
          continue
        default:
          // A terminal that is gone takes nothing more; the next event says so.
          return
        }
      }
      rest = rest.dropFirst(step)
    }
  }

  /// Draws the whole screen again, whatever another program left on it.
  public func redrawEverything() {
    guard isOpen else { return }
    clearok(ntm_screen_window(), true)
    guard let canvas = shown else { return }
    shown = nil
    present(canvas)
  }

  /// Takes over the terminal's present size; true when it is another one.
  func updateSize() -> Bool {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 else { return false }
    let newSize = Size(rows: Int(window.ws_row), columns: Int(window.ws_col))
    guard newSize != size || newSize != Self.librarysSize else { return false }
    resizeterm(Int32(newSize.rows), Int32(newSize.columns))
    size = newSize
    shown = nil
    // Terminals wrap or cut their old lines in different ways, so all is drawn anew.
    clearok(ntm_screen_window(), true)
    return true
  }

  /// The size that ncurses draws for. It takes over the window's own when it draws again after another program.
  static var librarysSize: Size {
    Size(rows: Int(getmaxy(ntm_screen_window())), columns: Int(getmaxx(ntm_screen_window())))
  }

  /// Hands columns of a row to ncurses as whole cells: no text that wraps, no cursor that moves on.
  ///
  /// A screen of one column stays empty: in its last corner ncurses 6.4 reads what stands in front of the row's memory,
  /// and shows that.
  private func send(_ rowNumber: Int, _ columns: ClosedRange<Int>, of canvas: Canvas) {
    guard size.columns > 1 else { return }
    var first = columns.lowerBound
    if canvas[rowNumber, first].isRightHalf { first -= 1 }
    guard first < size.columns else { return }
    row.removeAll(keepingCapacity: true)
    let cells = canvas.cells(inRow: rowNumber)
    var isAsDrawn = true
    for cell in cells[cells.startIndex + first...cells.startIndex + columns.upperBound] {
      if cell.isRightHalf {
        // ncurses fills the right half itself, unless the wide sign was replaced by a narrow one.
        if !isAsDrawn { row.append(librarysCell(" ", of: cell)) }
      } else {
        let scalar = showable(cell.scalar)
        isAsDrawn = scalar == cell.scalar
        row.append(librarysCell(scalar, of: cell))
      }
    }
    wmove(ntm_screen_window(), Int32(rowNumber), Int32(first))
    wadd_wchnstr(ntm_screen_window(), row, Int32(row.count))
  }

  private func librarysCell(_ scalar: Unicode.Scalar, of cell: Cell) -> cchar_t {
    let look = palette.look(of: cell.style)
    var result = cchar_t()
    if cell.hasMarks, supportsUnicode {
      let text = ([scalar] + cell.marks).map(\.librarysCharacter) + [0]
      setcchar(&result, text, look.attributes, look.pair, nil)
    } else {
      withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 2) { text in
        text[0] = scalar.librarysCharacter
        text[1] = 0
        setcchar(&result, text.baseAddress, look.attributes, look.pair, nil)
      }
    }
    return result
  }

  /// A scalar, or what stands for it where the terminal or the C library cannot show it in as many columns.
  private func showable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    guard supportsUnicode else {
      if case .character(let letter) = Key.character(scalar).commandKey, letter.isASCII { return letter }
      return "?"
    }
    let columns = TextWidth.columns(of: Character(scalar))
    return Self.libraryColumns(of: scalar) == columns ? scalar : "?"
  }

  /// The columns that ncurses counts for a scalar: those of the C library in the current locale; -1 for none.
  static func libraryColumns(of scalar: Unicode.Scalar) -> Int {
    Int(wcwidth(scalar.librarysCharacter))
  }

  private func place(cursor: Position?) {
    let window = ntm_screen_window()
    if (cursor != nil) != cursorIsVisible {
      cursorIsVisible = cursor != nil
      curs_set(cursorIsVisible ? 1 : 0)
    }
    // A hidden cursor stays where drawing leaves it: bringing it back would cost bytes.
    leaveok(window, !cursorIsVisible)
    if let cursor {
      let row = min(max(0, cursor.row), size.rows - 1)
      wmove(window, Int32(row), Int32(min(max(0, cursor.column), size.columns - 1)))
    }
  }
}

extension Unicode.Scalar {
  fileprivate var librarysCharacter: wchar_t { wchar_t(bitPattern: value) }
}
