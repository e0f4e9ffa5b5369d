import Domain
import Drawing
import Goldens
import Localization
import Testing

@testable import App

/// Nothing is told as kept before the store has said so, and what it refuses stays.
@Suite struct UnwrittenTests {
  private let full = Problem.store(.full(path: "/so/ntm.sqlite"))
  private let subject = Fixture.fact("06487", 2, .note, nil).subject

  /// A message beside a store that refuses every draft.
  private func refusing(_ model: inout Model, _ message: Message) -> [Effect] {
    let effects = update(&model, message)
    return effects.flatMap { effect -> [Effect] in
      switch effect {
      case .keepDraft(let subject, let text): [effect] + update(&model, .draftRefused(subject, text, full))
      case .dropDraft(let subject): [effect] + update(&model, .draftRefused(subject, nil, full))
      default: [effect]
      }
    }
  }

  private func head(_ model: Model) -> String { String(render(model).text.split(separator: "\n")[0]) }

  /// Every screen with a draft, by what is typed into it.
  @Test(arguments: Screen.allCases.filter { EveryScreen.example($0).screens.last?.draft != nil })
  func aDraftIsToldAsKeptOnlyOnceItIs(screen: Screen) {
    var model = EveryScreen.example(screen)
    let depth = model.screens.count
    _ = update(&model, .edit(.insert("x")))
    guard case .keepDraft(let subject, let text)? = update(&model, .pause).first else {
      Issue.record("nothing is given to the store")
      return
    }
    #expect(!head(model).contains(model.texts.draftSaved) && !head(model).contains(model.texts.saved))
    // While the store has not answered, the screen stays.
    #expect(update(&model, .back) == [] && model.screens.count == depth && model.said == nil)
    _ = update(&model, .draftRefused(subject, text, full))
    #expect(head(model).contains("CHƯA GHI ĐƯỢC") && model.screens.count == depth)
    #expect(model.said == Said(model.texts.problem(full).singleLine, isProblem: true))
    // Left nevertheless, it stays in memory and is told as what it is, and tried again.
    _ = refusing(&model, .back)
    #expect(model.screens.count == depth - 1 && head(model).contains("CHƯA GHI ĐƯỢC"))
    #expect(model.said == Said(model.texts.draftNotKept, isProblem: true))
    #expect(model.hasToKeep && update(&model, .pause) == [.keepDraft(subject, text)])
    _ = update(&model, .draftKept(subject, text))
    #expect(!model.hasToKeep && !head(model).contains("CHƯA GHI ĐƯỢC"))
  }

  @Test func whatIsRefusedIsNotForgottenWithTheSession() {
    var model = EveryScreen.unwritten
    let text = model.shown.drafts[subject]
    _ = refusing(&model, .back)
    _ = update(&model, .opened(ShownTests.other))
    #expect(model.shown.drafts[subject] == nil && model.unwritten.count == 1)
    #expect(head(model).contains("CHƯA GHI ĐƯỢC"))
    _ = update(&model, .opened(Opened(inspection: Fixture.inspection, drafts: [:], lastPlace: nil, formerNames: [:])))
    #expect(model.shown.drafts[subject] == text)
  }

  @Test func leavingAsksWhereSomethingIsNotWritten() {
    var model = EveryScreen.unwritten
    expect(model, "unwritten")
    #expect(!refusing(&model, .leave).contains(.quit) && model.screens.top == .unwritten)
    var other = model
    #expect(update(&other, .leaveLosing) == [.quit] && other.unwritten.count == 1)
    // Once there is room again, the same key leaves.
    #expect(updateKeeping(&model, .leave).count == 1)
    #expect(model.unwritten.isEmpty)
    // The terminal is gone: nobody can be asked.
    other = EveryScreen.unwritten
    #expect(refusing(&other, .end).last == .quit && other.unwritten.count == 1)
  }

  @Test func leavingWaitsForTheStore() {
    var model = Fixture.opened()
    _ = update(&model, .editNote)
    _ = update(&model, .edit(.insert("x")))
    guard case .keepDraft(let subject, let text)? = update(&model, .leave).first else {
      Issue.record("nothing is given to the store")
      return
    }
    #expect(update(&model, .draftKept(subject, text)) == [.quit])
    model = Fixture.opened()
    #expect(update(&model, .leave) == [.quit])
  }

  /// What is recorded is not at risk where its draft cannot be forgotten.
  @Test func aDraftThatCannotBeForgottenKeepsNobody() {
    var model = Fixture.opened()
    model.unkept = [UnkeptDraft(draft: Draft(subject: subject, text: nil), refusal: full, isWaiting: false)]
    #expect(!head(model).contains("CHƯA GHI ĐƯỢC"))
    #expect(update(&model, .leave) == [.dropDraft(subject), .quit])
  }

  private func expect(_ model: Model, _ name: String, location: SourceLocation = #_sourceLocation) {
    for language in Language.allCases {
      var model = model
      model.language = language
      let outcome = Goldens.compare(
        render(model).text + "\n", with: "Screens/\(name)\(language == .english ? "-english" : "").txt")
      #expect(outcome == .same, "\(outcome)", sourceLocation: location)
    }
  }
}
