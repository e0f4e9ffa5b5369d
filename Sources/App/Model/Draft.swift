import Domain
import Localization

/// What of a screen is kept until it is recorded.
struct Draft: Equatable, Sendable {
  /// What it is kept under.
  var subject: Subject
  /// What is written; nil where that is nothing new.
  var text: String?

  /// Has the store keep it, or forget the one it has.
  fileprivate var effect: Effect { text.map { .keepDraft(subject, $0) } ?? .dropDraft(subject) }
}

/// A draft that was given to the store, and that the store has not acknowledged.
struct UnkeptDraft: Equatable, Sendable {
  var draft: Draft
  /// Why the store could not keep it, from then on until it is given again and kept.
  var refusal: Problem?
  /// The store has not answered yet.
  var isWaiting = true
  /// What is said once it is kept, when the screen that it is written on closes.
  var farewell: String?

  /// A text is lost when the program ends now.
  var isLosable: Bool { draft.text != nil }
}

// MARK: Keeping

extension Model {
  /// There is something to give to the store when nothing is typed for a while.
  public var hasToKeep: Bool { hasUnsavedDraft || unkept.contains { !$0.isWaiting } }

  /// What is written and neither recorded nor kept, because the store refuses: of what, and the text.
  public var unwritten: [(about: String, text: String)] {
    unkept.compactMap { item in
      item.draft.text.map { (path(of: item.draft.subject).filter { !$0.isEmpty }.joined(separator: ": "), $0) }
    }
  }

  /// Keeps what is being written in the topmost screen with a draft, also while the keys or the commands stand above it,
  /// and gives the store again what it has refused.
  mutating func keepOpenDraft() -> [Effect] {
    let open = hasUnsavedDraft ? screens.states.reversed().lazy.compactMap(\.draft).first : nil
    let kept = open.map { keep($0) } ?? []
    return kept + giveAgain()
  }

  /// Keeps a draft; one that says nothing new is none.
  mutating func keep(_ draft: Draft) -> [Effect] {
    hasUnsavedDraft = false
    guard shown.drafts[draft.subject] != draft.text else { return [] }
    shown.drafts[draft.subject] = draft.text
    unkept.removeAll { $0.draft.subject == draft.subject }
    unkept.append(UnkeptDraft(draft: draft))
    return [draft.effect]
  }

  /// Forgets a draft: what was written is recorded.
  mutating func drop(_ draft: Draft) -> [Effect] { keep(Draft(subject: draft.subject, text: nil)) }

  private mutating func giveAgain() -> [Effect] {
    var effects: [Effect] = []
    for index in unkept.indices where !unkept[index].isWaiting {
      unkept[index].isWaiting = true
      effects.append(unkept[index].draft.effect)
    }
    return effects
  }

  /// Closes the screen on top once its draft is kept, and says so. Where the store has refused it before, the screen closes
  /// all the same: the text stays in memory, marked as not written.
  mutating func close(keeping draft: Draft, saying sentence: (any Texts) -> String) -> [Effect] {
    let effects = keep(draft)
    guard let index = unkept.firstIndex(where: { $0.draft.subject == draft.subject }), unkept[index].isLosable else {
      screens.close()
      if shown.drafts[draft.subject] != nil { said = Said(sentence(texts)) }
      return effects
    }
    guard unkept[index].refusal != nil else {
      unkept[index].farewell = sentence(texts)
      return effects
    }
    screens.close()
    said = Said(texts.draftNotKept, isProblem: true)
    return effects
  }
}

// MARK: What the store answers

extension Model {
  /// The store has a draft, or has forgotten it.
  mutating func takeKept(_ draft: Draft) -> [Effect] {
    guard let index = unkept.firstIndex(where: { $0.draft == draft }) else { return [] }
    let farewell = unkept.remove(at: index).farewell
    if let farewell, screens.last?.draft?.subject == draft.subject {
      screens.close()
      said = Said(farewell)
    }
    return goOnLeaving()
  }

  /// The store could not keep a draft: it stays as it is, not written, and is given again.
  mutating func takeRefused(_ draft: Draft, _ problem: Problem) -> [Effect] {
    guard let index = unkept.firstIndex(where: { $0.draft == draft }) else { return [] }
    // Said again only when the inspector has read it, or asked for it.
    let isRead = said == nil && screens.top != .unwritten
    if isRead || isLeaving || unkept[index].refusal != problem {
      said = Said(texts.problem(problem).singleLine, isProblem: true)
    }
    unkept[index] = UnkeptDraft(draft: draft, refusal: problem, isWaiting: false)
    return goOnLeaving()
  }

  /// Leaves the program once all that is written is kept; else the inspector is asked.
  mutating func leave() -> [Effect] {
    isLeaving = true
    let effects = keepOpenDraft()
    return effects + goOnLeaving()
  }

  private mutating func goOnLeaving() -> [Effect] {
    guard isLeaving, !unkept.contains(where: { $0.isLosable && $0.isWaiting }) else { return [] }
    isLeaving = false
    guard lost != nil || unkept.contains(where: \.isLosable) else { return [.quit] }
    UnwrittenState.open(&self)
    return []
  }
}

// MARK: Going on

extension Model {
  /// The draft that a screen just being opened goes on with, which is said; nil where there is none, or none that can be
  /// read.
  mutating func draftToContinue<Written>(of subject: Subject, _ read: (String) -> Written?) -> Written? {
    guard let draft = shown.drafts[subject].flatMap(read) else { return nil }
    said = Said(texts.draftContinued)
    return draft
  }

  /// A note of a criterion of the commune chosen is begun and not recorded.
  func hasDraft(criterion: Int) -> Bool {
    guard let session = inspection?.session.id, let commune = currentCommune?.unit.code, let set = outline?.id
    else { return false }
    let place = Place(commune: commune, criteriaSet: set, criterion: criterion)
    return shown.drafts[Subject(session: session, place: place, field: .note)] != nil
  }
}
