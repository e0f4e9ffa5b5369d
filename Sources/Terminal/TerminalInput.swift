public import Drawing
import Glibc

extension Terminal {
  /// How long an escape waits for the rest of a sequence; a person cannot type that fast.
  private static let escapeDelay = Duration.milliseconds(50)
  /// How long a form whose end does not come waits for more, over a slow line too; and how long it may last while only as
  /// little comes at once as is typed, so that keys are not lost in it.
  private static let formDelay = Duration.milliseconds(750)
  private static let longestForm = Duration.seconds(4)
  /// A paste loses nothing by waiting longer; what would come after it would be taken for keys.
  private static let pasteDelay = Duration.seconds(2)
  private static let doublePressDelay = Duration.milliseconds(400)

  /// Waits for the next event, at most so many milliseconds and then gives `.pause`; nil waits for ever.
  public func nextEvent(timeout milliseconds: Int? = nil) -> Event {
    let deadline = milliseconds.map { ContinuousClock.now + .milliseconds($0) }
    while true {
      if let event = events.popFirst() { return event }
      if let end { return .ended(end) }
      if waitAndRead(until: [deadline, settleDeadline].compactMap(\.self).min()) { continue }
      if let settleDeadline, settleDeadline <= .now {
        take(decoder.settle(), byteCount: 0)
      } else if let deadline, deadline <= .now {
        return .pause
      }
    }
  }

  /// Whether the next event is already there: draw only when none is.
  public var hasPendingInput: Bool {
    if !events.isEmpty || end != nil { return true }
    var files = polledFiles
    return poll(&files, nfds_t(files.count), 0) > 0
  }

  private var polledFiles: [pollfd] {
    [input, SignalPipe.readEnd].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  }

  /// Waits for input and signals and takes them in; false when the time ran out.
  private func waitAndRead(until deadline: ContinuousClock.Instant?) -> Bool {
    var files = polledFiles
    let count = poll(&files, nfds_t(files.count), deadline.map(Self.milliseconds(until:)) ?? -1)
    guard count != 0 else { return false }
    // Interrupted by a signal, which is in the pipe by now.
    guard count > 0 else { return true }
    if files[1].revents != 0 { SignalPipe.received().forEach(handle(signal:)) }
    if files[0].revents != 0 { readInput(hungUp: files[0].revents & Int16(POLLHUP) != 0) }
    return true
  }

  private func readInput(hungUp: Bool) {
    let count = withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
      let count = read(input, buffer.baseAddress, buffer.count)
      if count > 0 { take(decoder.decode(buffer[..<count]), byteCount: count) }
      return count
    }
    // A terminal whose other end is closed gives EIO.
    if count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN) {
      take(decoder.finish(), byteCount: 0)
      end = end ?? (hungUp || errno == EIO ? .hangUp : .inputClosed)
    }
  }

  /// Queues decoded events, and notes until when what is unfinished among their bytes may wait.
  private func take(_ decoded: [Event], byteCount: Int) {
    waitForRest(byteCount: byteCount)
    events += decoded.map { event in
      if case .mouse(let mouse) = event { .mouse(withDoublePress(mouse)) } else { event }
    }
  }

  private func waitForRest(byteCount: Int) {
    let now = ContinuousClock.now
    let unfinished = decoder.unfinished
    if unfinished != .form {
      formDeadline = nil
    } else if formDeadline == nil || byteCount > InputDecoder.mostTypedAtOnce {
      formDeadline = now + Self.longestForm
    }
    settleDeadline =
      switch unfinished {
      case nil: nil
      case .key: now + Self.escapeDelay
      case .form: min(now + Self.formDelay, formDeadline ?? now)
      case .paste: now + Self.pasteDelay
      }
  }

  private func withDoublePress(_ mouse: Mouse) -> Mouse {
    guard mouse.action == .press else { return mouse }
    let now = ContinuousClock.now
    if let last = lastPress, last.mouse == mouse, now - last.time < Self.doublePressDelay {
      lastPress = nil
      return Mouse(row: mouse.row, column: mouse.column, action: .doublePress)
    }
    lastPress = (mouse, now)
    return mouse
  }

  private func handle(signal: Int32) {
    switch signal {
    case SIGWINCH: if updateSize() { events.append(.resized(size)) }
    case SIGTSTP: suspend()
    case SIGCONT: resume()
    case SIGHUP: end = .hangUp
    default: end = .terminated(signal: signal)
    }
  }

  /// The whole milliseconds up to an instant, rounded up so that waiting does not end before it.
  private static func milliseconds(until instant: ContinuousClock.Instant) -> Int32 {
    let milliseconds = (instant - .now) / .milliseconds(1)
    return Int32(min(max(0, milliseconds.rounded(.up)), 1e9))
  }
}
