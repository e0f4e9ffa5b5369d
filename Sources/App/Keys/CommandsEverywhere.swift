import Localization

/// Commands that every screen without text entry has.
enum CommandsEverywhere {
  static let moving: [Binding] = [
    Binding(["↑", "k"], .move(.up), { $0.up }),
    Binding(["↓", "j"], .move(.down), { $0.down }),
    Binding(["PgUp", "Ctrl-B"], .move(.pageUp), { $0.pageUp }),
    Binding(["PgDn", "Ctrl-F"], .move(.pageDown), { $0.pageDown }),
    Binding(["Home", "g"], .move(.first), { $0.first }),
    Binding(["End", "G"], .move(.last), { $0.last }),
  ]

  static let screens: [Binding] = [
    Binding(["F3", "/"], .openSearch, { $0.search }, hint: true),
    Binding(["F9", "e"], .openExport, { $0.export }, hint: true, whyNot: needsSession),
    Binding(["d", "Ctrl-D"], .openNotice, { $0.notice.notice }, hint: true, whyNot: needsSession),
    Binding(["F8", "c"], .openCheck, { $0.tasks.check }, hint: true, whyNot: needsSession),
    Binding(["F5", "s"], .openSummary, { $0.summary }, hint: true, whyNot: needsSession),
    Binding(["F2", "o"], .openSessions, { $0.sessions }, hint: true),
    Binding(["F6", "b"], .openTable, { $0.table.open }, hint: true, whyNot: needsSession),
    Binding(["u", "Ctrl-U"], .undo, { $0.undo }, whyNot: Binding.needsWriting),
    Binding(["U", "Ctrl-R"], .redo, { $0.redo }, whyNot: Binding.needsWriting),
    Binding([":", "Ctrl-K"], .openPalette, { $0.palette }),
    Binding(["F1", "?"], .openHelp, { $0.help }, hint: true),
    Binding(["Ctrl-Z"], .suspend, { $0.suspend }),
    Binding(["F10", "q", "Ctrl-C"], .leave, { $0.leave }),
  ]

  /// The same without the command that opens a screen, for that screen itself, and without what it has other keys for.
  static func screens(except messages: Message...) -> [Binding] {
    screens.filter { !messages.contains($0.message) }
  }

  /// Takes the status that the values come to.
  static func decideByValues(whyNot: @escaping @Sendable (Model) -> String? = Binding.needsWriting) -> Binding {
    Binding(["=", "Ctrl-A"], .decideByValues, { $0.judgement.decideByValues }, whyNot: whyNot)
  }

  static let needsSession: @Sendable (Model) -> String? = { model in
    model.inspection == nil ? model.texts.noSession : nil
  }
}

/// Moving through a list while characters are text.
enum ListInText {
  static let keys: [Binding] = [
    Binding(["↑", "Ctrl-P"], .move(.up), { $0.up }),
    Binding(["↓", "Ctrl-N"], .move(.down), { $0.down }),
    Binding(["PgUp", "Ctrl-B"], .move(.pageUp), { $0.pageUp }),
    Binding(["PgDn", "Ctrl-F"], .move(.pageDown), { $0.pageDown }),
    Binding(["Ctrl-Z"], .suspend, { $0.suspend }),
    Binding(["F10", "Ctrl-C"], .leave, { $0.leave }),
  ]
}
