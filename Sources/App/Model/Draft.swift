import Domain
import Localization

/// What of a screen is kept until it is recorded.
struct Draft: Equatable {
  /// What it is kept under.
  var subject: Subject
  /// What is written; nil where that is nothing new.
  var text: String?
}

extension Model {
  /// Keeps what is being written in the topmost screen with a draft, also while the keys or the commands stand above it.
  mutating func keepOpenDraft() -> [Effect] {
    guard hasUnsavedDraft, let draft = screens.states.reversed().lazy.compactMap(\.draft).first else { return [] }
    return keep(draft)
  }

  /// Keeps a draft; one that says nothing new is none.
  mutating func keep(_ draft: Draft) -> [Effect] {
    guard let text = draft.text else { return drop(draft) }
    hasUnsavedDraft = false
    guard shown.drafts[draft.subject] != text else { return [] }
    shown.drafts[draft.subject] = text
    return [.keepDraft(draft.subject, text)]
  }

  /// Forgets a draft: what was written is recorded.
  mutating func drop(_ draft: Draft) -> [Effect] {
    hasUnsavedDraft = false
    return shown.drafts.removeValue(forKey: draft.subject) == nil ? [] : [.dropDraft(draft.subject)]
  }

  /// Closes the screen on top and keeps its draft, which is said where there is one.
  mutating func close(keeping draft: Draft, saying sentence: (any Texts) -> String) -> [Effect] {
    let effects = keep(draft)
    screens.close()
    if shown.drafts[draft.subject] != nil { said = Said(sentence(texts)) }
    return effects
  }

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
