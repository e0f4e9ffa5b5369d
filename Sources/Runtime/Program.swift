public import App
import Domain
public import Drawing
import Notebook
public import Terminal

/// The running program: events in, messages through `update`, effects to the runner, the screen drawn once.
public final class Program {
  /// What the screens show.
  public private(set) var model: Model
  private let terminal: Terminal
  private let runner: EffectRunner
  private let editor: OutsideEditor
  private let backups: BackupKeeper?
  /// Whether every frame is checked; a faulty one ends the program.
  private let isChecked = Surroundings.variable("NTM_CHECK") != nil
  /// Effects that wait until the frame is on the screen and no key is pending.
  private var deferred: [Effect] = []
  private var isOver = false
  private var unsavedSince: ContinuousClock.Instant?
  private var looked = ContinuousClock.now

  /// How long a text may be on the screen and not on the disk.
  private static let draftDelay = Duration.milliseconds(600)
  /// How often is looked for what other windows record, and for the store's file.
  private static let lookDelay = Duration.seconds(1)

  /// A program that has not drawn anything yet.
  public init(model: Model, terminal: Terminal, runner: EffectRunner, backups: BackupKeeper? = nil) {
    self.model = model
    self.terminal = terminal
    self.runner = runner
    self.backups = backups
    editor = OutsideEditor(language: model.language)
  }

  /// Runs until the inspector leaves or the terminal is gone.
  public func run() {
    begin()
    while !isOver { step(terminal.nextEvent(timeout: timeout)) }
  }

  /// Opens the last session and draws the first frame.
  public func begin() {
    for answer in runner.start() { dispatch(.answer(answer)) }
    present()
    finishDeferred()
    keepBackups()
  }

  /// Files with texts that another editor saved and that were never taken.
  public var filesLeft: [String] { editor.left }

  /// Takes an event and everything that has been typed meanwhile, then draws once.
  public func step(_ event: Event) {
    take(event)
    while !isOver, terminal.hasPendingInput { take(terminal.nextEvent(timeout: 0)) }
    keepDraftInTime()
    guard !isOver else { return }
    present()
    finishDeferred()
    keepBackups()
    look()
  }

  private func look() {
    guard !isOver, ContinuousClock.now - looked >= Program.lookDelay, !terminal.hasPendingInput else { return }
    looked = .now
    let answers = runner.look()
    if answers.isEmpty { return }
    for answer in answers { dispatch(.answer(answer)) }
    present()
    finishDeferred()
  }

  private func keepBackups() {
    guard !terminal.hasPendingInput, let answer = backups?.work(on: runner.store) else { return }
    dispatch(.answer(answer))
    present()
  }

  private func take(_ event: Event) {
    if let message = model.message(for: event) { dispatch(message) }
  }

  private func dispatch(_ message: Message) {
    for effect in update(&model, message) { run(effect) }
  }

  private func run(_ effect: Effect) {
    switch effect {
    case .loadLevels, .loadAreas, .compare, .loadCarried, .loadTimeline, .loadProvince, .loadCommuneTimeline:
      deferred.append(effect)
    case .suspend: terminal.suspend()
    case .editOutside(let subject, let text):
      dispatch(.answer(terminal.lend { editor.edit(subject, text, input: $0, output: $1) }))
    case .quit: isOver = true
    default:
      for answer in runner.run(effect) { dispatch(.answer(answer)) }
    }
  }

  private func finishDeferred() {
    guard !deferred.isEmpty, !terminal.hasPendingInput else { return }
    let effects = deferred
    deferred = []
    for effect in effects {
      for answer in runner.run(effect) { dispatch(.answer(answer)) }
    }
    present()
  }

  private func present() {
    let canvas = render(model)
    if isChecked, let fault = fault(of: canvas) { fatalError("\(fault)\n\(canvas.text)") }
    terminal.present(canvas)
  }

  private func fault(of canvas: Canvas) -> String? {
    if canvas.size != model.size { return "drawn for another size, \(canvas.size)" }
    if render(model) != canvas { return "drawn otherwise the second time" }
    return canvas.fault
  }

  /// Text that is being typed without a pause reaches the disk too.
  private func keepDraftInTime() {
    guard model.hasToKeep else {
      unsavedSince = nil
      return
    }
    let now = ContinuousClock.now
    let since = unsavedSince ?? now
    unsavedSince = since
    if now - since >= Program.draftDelay {
      dispatch(.pause)
      unsavedSince = nil
    }
  }

  /// Milliseconds until a draft has to be kept, or the store be looked at.
  private var timeout: Int {
    let looking = Program.lookDelay - (ContinuousClock.now - looked)
    let keeping = model.hasToKeep ? unsavedSince.map { Program.draftDelay - (ContinuousClock.now - $0) } : nil
    let left = min(looking, keeping ?? looking)
    return max(0, Int(left / .milliseconds(1)) + 1)
  }
}
