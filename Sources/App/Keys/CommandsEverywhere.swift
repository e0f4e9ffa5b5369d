import Localization

/// Commands that every screen without text entry has.
enum CommandsEverywhere {
  static let moving: [Binding] = [
    Binding(["↑", "k"], .move(.up), .up),
    Binding(["↓", "j"], .move(.down), .down),
    Binding(["PgUp", "Ctrl-B"], .move(.pageUp), .pageUp),
    Binding(["PgDn", "Ctrl-F"], .move(.pageDown), .pageDown),
    Binding(["Home", "g"], .move(.first), .first),
    Binding(["End", "G"], .move(.last), .last),
  ]

  static let screens: [Binding] = [
    Binding(["F3", "/"], .open(.search), .search, hint: true),
    Binding(["F9", "e"], .open(.export), .export, hint: true, whyNot: needsSession),
    Binding(["d", "Ctrl-D"], .open(.notice), .notice, hint: true, whyNot: needsSession),
    Binding(["F8", "c"], .open(.check), .check, hint: true, whyNot: needsSession),
    Binding(["F5", "s"], .open(.summary), .summary, hint: true, whyNot: needsSession),
    Binding(["F2", "o"], .open(.sessions), .sessions, hint: true),
    Binding(["F6", "b"], .open(.table), .table, hint: true, whyNot: needsSession),
    Binding(["u", "Ctrl-U"], .undo, .undo, whyNot: Binding.needsWriting),
    Binding(["U", "Ctrl-R"], .redo, .redo, whyNot: Binding.needsWriting),
    Binding([":", "Ctrl-K"], .open(.palette), .palette),
    Binding(["F1", "?"], .open(.help), .help, hint: true),
    Binding(["Ctrl-Z"], .suspend, .suspend),
    Binding(["F10", "q", "Ctrl-C"], .leave, .leave),
  ]

  /// The same without the command that opens a screen, for that screen itself, and without what it has other keys for.
  static func screens(except messages: Message...) -> [Binding] {
    screens.filter { !messages.contains($0.message) }
  }

  /// Takes the status that the values come to.
  static func decideByValues(whyNot: @escaping @Sendable (Model) -> String? = Binding.needsWriting) -> Binding {
    Binding(["=", "Ctrl-A"], .decideByValues, .decideByValues, whyNot: whyNot)
  }

  static let needsSession: @Sendable (Model) -> String? = { model in
    model.inspection == nil ? model.texts.noSession : nil
  }
}

/// Moving through a list while characters are text.
enum ListInText {
  static let keys: [Binding] = [
    Binding(["↑", "Ctrl-P"], .move(.up), .up),
    Binding(["↓", "Ctrl-N"], .move(.down), .down),
    Binding(["PgUp", "Ctrl-B"], .move(.pageUp), .pageUp),
    Binding(["PgDn", "Ctrl-F"], .move(.pageDown), .pageDown),
    Binding(["Ctrl-Z"], .suspend, .suspend),
    Binding(["F10", "Ctrl-C"], .leave, .leave),
  ]
}
