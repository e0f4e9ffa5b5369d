import Domain

extension Report.Text {
  /// A text with its footnotes; a mark for a measured value stays as it is written.
  init(marked source: String) {
    self.init(MarkedText(source)) { _ in nil }
  }

  /// A text with footnotes and figures in the place of their marks; nil for a figure leaves the mark as it is written.
  init(_ text: MarkedText, figure: (MarkedText.Piece) -> Report.Text?) {
    var runs: [Report.Run] = []
    for piece in text.pieces {
      switch piece {
      case .text(let text), .open(let text): runs.append(.plain(text))
      case .footnote(let note): runs.append(.footnote(Report.Text(note, figure: figure)))
      case .value, .share: runs += figure(piece)?.runs ?? [.plain(MarkedText([piece]).source)]
      }
    }
    self = Report.Text(runs).joined
  }
}

extension Report.Text {
  /// Lines as one, for a place in a sentence.
  var singleLine: Report.Text {
    Report.Text(
      runs.map { run in
        guard case .plain(let text) = run, text.contains(where: \.isNewline) else { return run }
        return .plain(String(text.map { $0.isNewline ? " " : $0 }))
      })
  }
}

extension NoticeComposer {
  /// A text about a criterion of a commune, with its measured values filled in.
  func note(_ source: String, result: CommuneResult, place: Place) -> Report.Text {
    Report.Text(MarkedText(source)) { piece in
      switch piece {
      case .value(let name): result.measurement(name, for: place.criterion).map { Report.Text($0.text) }
      case .share(let name): inspection.share(of: name, at: place).map { Report.Text(computed: $0, byHand: $1) }
      case .text, .footnote, .open: nil
      }
    }
  }
}

extension Report.Text {
  /// A figure: the one set by hand, marked, where there is one and it differs.
  init(computed: String, byHand: String?) {
    guard let byHand, byHand != computed else {
      self.init(computed)
      return
    }
    self.init([.overridden(byHand, computed: computed)])
  }
}
