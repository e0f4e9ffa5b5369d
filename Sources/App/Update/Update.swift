import Domain
import Drawing
import Localization

/// Takes a message into the model and returns what is to be done outside. Pure: no clock, no files, no randomness.
public func update(_ model: inout Model, _ message: Message) -> [Effect] {
  var effects: [Effect] = []
  switch message {
  case .answer(let answer): effects = model.take(answer)
  case .resized(let size): model.resize(to: size)
  case .pause: effects = model.keepOpenDraft()
  case .undecodable: model.said = Said(model.texts.undecodable, isProblem: true)
  default:
    // The inspector has read the line for messages.
    model.said = nil
    model.stopConfirming(for: message)
    effects = model.obey(message)
  }
  effects = model.settlingOpenConflicts(effects)
  model.settleTable()
  return effects + model.checkAgain()
}

extension Model {
  /// Does what a command of the inspector asks for: the same on every screen, or what the screen on top makes of it.
  fileprivate mutating func obey(_ command: Message) -> [Effect] {
    if let reason = keys.first(where: { $0.message == command })?.whyNot(self) {
      said = Said(reason, isProblem: true)
      return []
    }
    return obeyEverywhere(command) ?? updateTop(command)
  }

  /// Opens a screen, or goes back to it.
  private mutating func open(_ screen: Screen) -> [Effect] {
    guard case .byCommand(let ifOpen, let open) = screen.state.opened else { return [] }
    switch ifOpen {
    case .goesBack: if screens.goBack(to: screen, closing: false) { return [] }
    case .goesBackAnew: _ = screens.goBack(to: screen, closing: true)
    case .opensAnother: break
    }
    return open(&self)
  }

  /// Commands that mean the same on every screen; nil where the command is another one.
  private mutating func obeyEverywhere(_ command: Message) -> [Effect]? {
    switch command {
    case .open(let screen): open(screen)
    case .undo: undoableSession.map { [.undo($0)] } ?? []
    case .redo: undoableSession.map { [.redo($0)] } ?? []
    case .compareEarlier: compareEarlier()
    case .suspend: keepOpenDraft() + [.suspend]
    case .leave: leave()
    case .leaveLosing: [.quit]
    case .end: keepOpenDraft() + [.quit]
    default: nil
    }
  }

  /// Goes through the earlier sessions of the area, then to none.
  private mutating func compareEarlier() -> [Effect] {
    guard let session = inspection?.session, !shown.comparable.isEmpty else {
      said = Said(texts.nothingToCompare)
      return []
    }
    let position = shown.comparable.firstIndex { $0.id == shown.compared?.session.id }
    let next = position.map { $0 + 1 } ?? 0
    guard shown.comparable.indices.contains(next) else {
      shown.compared = nil
      said = Said(texts.comparesNothing)
      return compareOnTop()
    }
    said = Said(texts.comparesWith(shown.comparable[next].date.vietnamese))
    return [.compare(session, with: shown.comparable[next].id)]
  }

  fileprivate mutating func resize(to size: Size) {
    self.size = size
    home.areas.reveal(count: areas.count, height: home.rows(in: self))
    revealChosen()
    shown.checkCursor.reveal(count: shown.findings.count, height: CheckState.room(self).list.count)
    changeAll(PreviewState.self) { $0.wrap($1) }
  }
}
