import Domain
import Storage
import Testing

@Suite struct UndoTests {
  @Test func undoAndRedoGoOnAfterARestart() throws {
    let laptop = try Laptop()
    try laptop.useInspection { store throws in
      _ = try store.record([fact(.status, "met")])
      _ = try store.record([fact(.status, "not-met"), fact(.note, "x")])
      _ = try store.record([fact(.note, "y")])
    }
    let states = [
      Assessment(status: .notMet, note: "x"), Assessment(status: .met), Assessment(status: .notAssessed),
    ]
    for state in states {
      try laptop.use { store throws in
        #expect(try !store.undo().isEmpty)
        #expect(try store.assessment() == state)
      }
    }
    try laptop.use { store throws in
      #expect(throws: Problem.session(.nothingToUndo)) { try store.undo() }
    }
    for state in states.dropLast().reversed() + [Assessment(status: .notMet, note: "y")] {
      try laptop.use { store throws in
        #expect(try !store.redo().isEmpty)
        #expect(try store.assessment() == state)
      }
    }
    try laptop.use { store throws in
      #expect(throws: Problem.session(.nothingToRedo)) { try store.redo() }
      #expect(try store.verify() == [])
    }
  }

  @Test func aNewRecordingDropsWhatCouldBeRedone() throws {
    try Laptop().useInspection { store throws in
      _ = try store.record([fact(.status, "met")])
      try store.undo()
      _ = try store.record([fact(.note, "x")])
      #expect(throws: Problem.session(.nothingToRedo)) { try store.redo() }
      try store.undo()
      try store.redo()
      #expect(try store.assessment() == Assessment(note: "x"))
      #expect(throws: Problem.session(.nothingToRedo)) { try store.redo() }
    }
  }

  @Test func makingASessionCannotBeUndone() throws {
    try Laptop().useInspection { store throws in
      #expect(throws: Problem.session(.nothingToUndo)) { try store.undo() }
      let title = Subject(session: SessionID(rawValue: "chilang2024"), field: .title)
      _ = try store.record([Fact(title, "Tên khác")])
      #expect(try store.undo().map(\.fact) == [Fact(title, "Chi Lăng")])
      #expect(throws: Problem.session(.nothingToUndo)) { try store.undo() }
      #expect(try store.session(named: "last") == chiLang())
    }
  }

  @Test func anotherSessionIsNotTouched() throws {
    try Laptop().useInspection { store throws in
      try store.create(chiLang("other"), using: criteriaSets)
      _ = try store.record([fact(.status, "met")])
      #expect(throws: Problem.session(.nothingToUndo)) { try store.undo(in: SessionID(rawValue: "other")) }
      #expect(throws: Problem.session(.nothingToUndo)) { try store.undo(in: SessionID(rawValue: "none")) }
    }
  }

  @Test("what somebody else wrote since is left alone", arguments: ["not-met", "met"])
  func skipsWhatOthersReplaced(theirs: String) throws {
    let minh = try Laptop("Minh", now: 1_720_700_000_000)
    try Laptop("Lan").useInspection { store throws in
      _ = try store.record([fact(.note, "của Lan", 2)])
      _ = try store.record([fact(.status, "met"), fact(.note, "cùng bước")])
      let changes = try minh.use { other throws in
        _ = try other.mergeChanges(store.log(), using: criteriaSets)
        _ = try other.record([fact(.status, nil)])
        _ = try other.record([fact(.status, theirs)])
        return try other.log()
      }
      _ = try store.mergeChanges(changes, using: criteriaSets)
      #expect(try store.undo().map(\.fact) == [fact(.note, nil)])
      #expect(try store.assessment() == Assessment(status: theirs == "met" ? .met : .notMet))
      #expect(try store.redo().map(\.fact) == [fact(.note, "cùng bước")])
    }
  }

  @Test func aStepOfWhichNothingIsLeftDoesNotStandInTheWay() throws {
    let minh = try Laptop("Minh", now: 1_720_700_000_000)
    try Laptop("Lan").useInspection { store throws in
      _ = try store.record([fact(.status, "met", 2)])
      _ = try store.record([fact(.status, "met")])
      let changes = try minh.use { other throws in
        _ = try other.mergeChanges(store.log(), using: criteriaSets)
        _ = try other.record([fact(.status, "not-met")])
        return try other.log()
      }
      _ = try store.mergeChanges(changes, using: criteriaSets)
      #expect(try store.undo().map(\.fact) == [fact(.status, nil, 2)])
      #expect(throws: Problem.session(.nothingToUndo)) { try store.undo() }
      #expect(try store.assessment() == Assessment(status: .notMet))
    }
  }

  @Test("what somebody else took back meanwhile is theirs: it is neither brought again nor taken back over them")
  func whatOthersTookBackIsLeftAlone() throws {
    let minh = try Laptop("Minh", now: 1_720_700_000_000)
    try Laptop("Lan").useInspection { store throws in
      _ = try store.record([fact(.status, "met", 2)])
      _ = try store.record([fact(.status, "met", 3)])
      try store.undo()
      // Minh decides both otherwise, and thinks better of it: the values are again as Lan left them.
      let changes = try minh.use { other throws in
        _ = try other.mergeChanges(store.log(), using: criteriaSets)
        _ = try other.record([fact(.status, "not-met", 2), fact(.status, "not-met", 3)])
        try other.undo()
        return try other.log()
      }
      _ = try store.mergeChanges(changes, using: criteriaSets)
      #expect(try store.assessment(2).status == .met && store.assessment(3).status == .notAssessed)
      #expect(throws: Problem.session(.nothingToRedo)) { try store.redo() }
      #expect(throws: Problem.session(.nothingToUndo)) { try store.undo() }
      #expect(try store.assessment(2).status == .met && store.assessment(3).status == .notAssessed)
    }
  }

  @Test func redoDoesNotReplaceWhatSomebodyElseWroteMeanwhile() throws {
    let minh = try Laptop("Minh", now: 1_720_700_000_000)
    try Laptop("Lan").useInspection { store throws in
      _ = try store.record([fact(.status, "met", 2)])
      _ = try store.record([fact(.note, "của Lan")])
      try store.undo()
      try store.undo()
      let changes = try minh.use { other throws in
        _ = try other.mergeChanges(store.log(), using: criteriaSets)
        _ = try other.record([fact(.status, "not-met", 2)])
        return try other.log()
      }
      _ = try store.mergeChanges(changes, using: criteriaSets)
      #expect(try store.redo().map(\.fact) == [fact(.note, "của Lan")])
      #expect(throws: Problem.session(.nothingToRedo)) { try store.redo() }
      #expect(try store.assessment(2) == Assessment(status: .notMet))
    }
  }
}

extension UndoTests {
  @Test func aStepOverSeveralSessionsIsTakenBackInAll() throws {
    try Laptop().useInspection { store throws in
      let sessions = try ["north", "south"].map { try chiLang($0, area: $0 == "north" ? "182" : "183") }
      let changes = try store.record(
        [fact(.status, "met", in: "north"), fact(.selfStatus, "met", in: "south"), fact(.status, "met")],
        making: sessions, using: criteriaSets)
      #expect(Set(changes.map(\.step)).count == 1 && changes.count == 3)
      _ = try store.record([fact(.status, "not-met", in: "south")])
      let undone = try store.undo(in: SessionID(rawValue: "north"))
      #expect(undone.map(\.fact.subject.session.rawValue) == ["chilang2024", "south", "north"])
      #expect(undone.allSatisfy { $0.fact.value == nil })
      #expect(try store.assessment() == Assessment())
      #expect(throws: Problem.session(.nothingToUndo)) { try store.undo(in: SessionID(rawValue: "chilang2024")) }
      #expect(try store.redo(in: SessionID(rawValue: "chilang2024")).count == 3)
      #expect(try store.assessment() == Assessment(status: .met))
      // What was recorded since in one of them is that one's newest step.
      #expect(try store.undo(in: SessionID(rawValue: "south")).map(\.fact) == [fact(.status, nil, in: "south")])
      #expect(try store.verify() == [])
    }
  }

  @Test("a decision made since in another session stands, whatever is taken back or brought again beside it")
  func aLaterDecisionElsewhereStands() throws {
    try Laptop().useInspection { store throws in
      let here = SessionID(rawValue: "chilang2024")
      _ = try store.record(
        [fact(.status, "met", in: "north"), fact(.status, "met")], making: [try chiLang("north", area: "182")],
        using: criteriaSets)
      _ = try store.record([fact(.status, "not-met", in: "north")])
      _ = try store.record([fact(.status, "met", in: "north")])
      #expect(try store.undo(in: here).map(\.fact) == [fact(.status, nil)])
      _ = try store.record([fact(.status, "not-met", in: "north")])
      #expect(try store.redo(in: here).map(\.fact) == [fact(.status, "met")])
      #expect(try store.verify() == [])
    }
  }

  @Test func aFinalisedSessionKeepsAStepOverSeveral() throws {
    try Laptop().useInspection { store throws in
      _ = try store.record(
        [fact(.status, "met", in: "north"), fact(.status, "met")], making: [try chiLang("north", area: "182")],
        using: criteriaSets)
      _ = try store.finalize(SessionID(rawValue: "north"), checked: nil)
      #expect(throws: Problem.session(.finalized(session: "north"))) {
        try store.undo(in: SessionID(rawValue: "chilang2024"))
      }
      #expect(try store.assessment() == Assessment(status: .met))
    }
  }

  @Test(arguments: [1, 63, 64, 65, 130]) func aStepOfManyChangesIsTakenBackWhole(count: Int) throws {
    try Laptop().useInspection { store throws in
      let facts = (1...count).map { fact(.note, "x", $0) }
      _ = try store.record(facts)
      _ = try store.record([fact(.note, "y", count + 1)])
      try store.undo()
      #expect(try store.undo().count == count)
      #expect(try store.assessment() == Assessment())
    }
  }
}
