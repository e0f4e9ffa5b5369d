import Domain
import Drawing
import Goldens
import Localization
import Testing

@testable import App

/// The dossier's messages in, the whole of the effects out.
@Suite struct DossierTests {
  private static let register = SessionID.register(of: "3cap-2024-05")

  private func opened(_ change: (inout Model) -> Void = { _ in }) -> Model {
    var model = Fixture.opened()
    change(&model)
    #expect(update(&model, .open(.dossier)) == [.loadDossier("06487", "3cap-2024-05")])
    return model
  }

  private func press(_ names: String..., in model: inout Model) -> [Effect] {
    names.flatMap { name -> [Effect] in
      let keys = name.hasPrefix("\"") ? name.dropFirst().dropLast().unicodeScalars.map(Key.character) : []
      return (keys.isEmpty ? [Key(name: name)].compactMap(\.self) : keys).flatMap { key in
        model.message(for: .key(key)).map { updateKeeping(&model, $0) } ?? []
      }
    }
  }

  @Test func undoBelongsToTheScreen() {
    var model = opened()
    #expect(press("u", in: &model) == [.undo(Self.register)])
    #expect(press("U", in: &model) == [.redo(Self.register)])
    #expect(press("Esc", "u", in: &model) == [.undo(Fixture.session)])
  }

  @Test func aTraitIsOneFactOfTheRegister() {
    var model = opened()
    let effects = press("↓", "Enter", "Tab", "\"4/6/2021\"", "Tab", "\"QĐ 861/QĐ-TTg\"", "Enter", in: &model)
    let day = CalendarDate(iso: "2021-06-04") ?? Fixture.day
    let entry = TraitEntry(.difficult, from: day, value: TraitEntry.yes, basis: "QĐ 861/QĐ-TTg")
    #expect(effects == [.record([entry.fact(of: "06487", in: Self.register)])])
    // Nothing closes before the store has said that it is there; then the history is asked for again.
    guard model.screens.top == .registerForm else {
      Issue.record("the form has closed")
      return
    }
    let change = Change(
      id: ChangeID(time: HybridTime(rawValue: 5), device: DeviceID(rawValue: "d")), author: "Hoàng", recordedAt: 0,
      step: HybridTime(rawValue: 5), fact: entry.fact(of: "06487", in: Self.register))
    #expect(update(&model, .recorded([change])) == [.loadDossier("06487", "3cap-2024-05")])
    #expect(model.inspection?.register.entries(of: "06487") == [entry])
    #expect(model.screens.count == 1 && model.shown.drafts.isEmpty)
  }

  @Test func bothDecisionsOfARecognitionAreOneStep() {
    var model = opened()
    _ = update(&model, .editRegister(.recognition(Fixture.standard)))
    let effects = press(
      "\"1/QĐ\"", "↓", "\"25/12/2022\"", "↓", "\"2/QĐ\"", "↓", "\"1/2/2023\"", "F4", in: &model)
    let subject = { (field: Field) in
      Subject(session: Self.register, commune: "06487", criteriaSet: Fixture.standard, field: field)
    }
    #expect(
      effects == [
        .record([
          Fact(subject(.recognition), "1/QĐ; 2022-12-25"), Fact(subject(.recognitionWithdrawn), "2/QĐ; 2023-02-01"),
        ])
      ])
  }

  @Test func aFinalisedSessionDoesNotLockItButAReadOnlyStoreDoes() {
    var model = opened { $0.shown.inspection?.apply(Fact(Subject(session: Fixture.session, field: .seal), "abc")) }
    #expect(press("u", in: &model) == [.undo(Self.register)])
    model.readOnly = .otherProcess("4711")
    #expect(press("u", in: &model) == [])
    #expect(model.said?.isProblem == true)
    _ = update(&model, .editRegister(.recognition(Fixture.standard)))
    #expect(press("\"1\"", "F4", in: &model) == [])
    #expect(model.shown.drafts.isEmpty && !model.hasUnsavedDraft)
  }

  @Test func escKeepsWhatWasTyped() {
    var model = opened()
    let recognition = Message.editRegister(.recognition(Fixture.standard))
    _ = update(&model, recognition)
    let effects = press("\"12/QĐ\"", "Esc", in: &model)
    let subject = Subject(
      session: Self.register, commune: "06487", criteriaSet: Fixture.standard, field: .recognition)
    #expect(effects == [.keepDraft(subject, "12/QĐ\n\n\n")])
    _ = update(&model, recognition)
    guard let form = model.screens.top(RegisterForm.self) else { return }
    #expect(form.buffers.map(\.text) == ["12/QĐ", "", "", ""])
  }

  @Test("a small terminal says what each part wants, and which key goes on", arguments: [0, 1, 2])
  func traitFormOnASmallTerminal(part: Int) {
    var model = opened()
    _ = update(&model, .resized(Size(rows: 6, columns: 20)))
    _ = update(&model, .editRegister(.trait(.border, from: nil)))
    for _ in 0..<part { _ = press("Tab", in: &model) }
    let outcome = Goldens.compare(render(model).text + "\n", with: "Screens/trait-\(part + 1)-20x6.txt")
    #expect(outcome == .same, "\(outcome)")
  }

  /// Every screen of the dossier can be drawn at every size.
  @Test func everySize() {
    let former = FormerCommune(
      unit: Fixture.communes[0],
      conversion: ConversionRow(old: "06478", new: "06496", extent: .part, note: "Nhập một phần"), isSplit: true,
      last: Fixture.inspection, register: CommuneRegister())
    var dossier = CommuneDossier(Fixture.communes[1])
    dossier.former = [former]
    dossier.sessions = [Fixture.inspection]
    let opening: [[Message]] = [
      [], [.editRegister(.trait(.border, from: nil))], [.editRegister(.recognition(Fixture.standard))],
      [.openFormer(0)],
    ]
    for messages in opening {
      for rows in [1, 2, 3, 5, 6, 10, 24, 100] {
        for columns in [1, 2, 7, 20, 59, 60, 80, 130, 300] {
          var model = opened()
          _ = update(&model, .dossierLoaded(dossier))
          for message in messages { _ = update(&model, message) }
          _ = update(&model, .resized(Size(rows: rows, columns: columns)))
          #expect(render(model).size == Size(rows: rows, columns: columns))
        }
      }
    }
  }
}
