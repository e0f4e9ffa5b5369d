import Domain
public import Drawing
import Localization

/// One row of a screen's key table: the keys, what they do, how it is called, and why it may not be possible now.
///
/// Footer, help, palette and the README's table all follow from these rows; nothing else lists keys.
struct Binding: Sendable {
  /// The keys, the one shown in the footer first.
  var keys: [Key]
  /// What they do.
  var message: Message
  /// How it is called.
  var wording: CommandWording
  /// How it is called where nothing can be recorded; nil where that makes no difference.
  var wordingForReading: CommandWording?
  /// Whether it stands in the line of keys now.
  var isHint: @Sendable (Model) -> Bool
  /// Why it is not possible now; nil when it is.
  var whyNot: @Sendable (Model) -> String?

  init(
    _ keys: [String], _ message: Message, _ wording: CommandWording,
    forReading wordingForReading: CommandWording? = nil, hint: Bool = false,
    hintIf: (@Sendable (Model) -> Bool)? = nil,
    whyNot: @escaping @Sendable (Model) -> String? = { _ in nil }
  ) {
    self.keys = keys.compactMap(Key.init(name:))
    self.message = message
    self.wording = wording
    self.wordingForReading = wordingForReading
    isHint = hintIf ?? { _ in hint }
    self.whyNot = whyNot
  }

  /// How it is called now.
  func command(_ model: Model) -> CommandText {
    let wording = Binding.needsWriting(model) == nil ? wording : wordingForReading ?? wording
    return wording.text(in: model.language)
  }

  /// Nothing can be recorded while another process writes or the disk forbids it.
  static let needsStore: @Sendable (Model) -> String? = { model in
    model.readOnly.map { model.texts.readOnly($0.process) }
  }

  /// Nor in a session that is finalised.
  static let needsWriting: @Sendable (Model) -> String? = { model in
    if let reason = needsStore(model) { return reason }
    return model.inspection?.seal == nil ? nil : model.texts.tasks.sessionIsFinalized
  }
}

extension ReadOnlyReason {
  /// The process that writes; nil when it is the disk that forbids.
  var process: String? {
    if case .otherProcess(let process) = self { process } else { nil }
  }
}

extension Model {
  /// The key table of the screen on top.
  var keys: [Binding] { screens.last.map { type(of: $0).keys } ?? HomeState.keys }

  /// What an event means on the screen on top; nil when it means nothing there.
  public func message(for event: Event) -> Message? {
    switch event {
    case .key(let key): message(for: key)
    case .paste(let text): takesText ? .edit(.paste(text)) : nil
    case .mouse(let mouse): .mouse(mouse)
    case .resized(let size): .resized(size)
    case .pause: .pause
    case .undecodable(let byte): .undecodable(byte)
    case .ended: .end
    }
  }

  private var takesText: Bool { screens.last.map { type(of: $0).takesText } ?? false }

  private func message(for key: Key) -> Message? {
    let pressed = takesText ? key : key.commandKey
    if let binding = keys.first(where: { $0.keys.contains(pressed) }) { return binding.message }
    let isFigure = if case .character("0"..."9") = key { screens.last.map { type(of: $0).takesFigures } } else { false }
    return takesText || isFigure == true ? TextEntry.edit(for: key).map(Message.edit) : nil
  }
}
