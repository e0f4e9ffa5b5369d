import Domain
import Storage
import Testing

private let session = SessionID(rawValue: "chilang2024")

@Suite struct SealingTests {
  @Test func theSealIsTheSameOnEveryDeviceInEveryOrder() throws {
    let minh = try Laptop("Minh", now: 1_720_700_000_000)
    let third = try Laptop("Hoa", now: 1_720_800_000_000)
    try Laptop("Lan").useInspection { store throws in
      _ = try store.record([fact(.status, "met"), fact(.note, "x")])
      let changes = try minh.use { other throws in
        _ = try other.mergeChanges(store.log(), using: criteriaSets)
        _ = try other.record([fact(.status, "not-met", 2)])
        return try other.log()
      }
      _ = try store.record([fact(.status, "met", 3)])
      _ = try store.mergeChanges(changes, using: criteriaSets)
      let seal = try store.seal(of: session)
      #expect(seal.count == 64 && seal.allSatisfy(\.isHexDigit))
      let log = try store.log()
      for laptop in [minh, third] {
        try laptop.use { other throws in
          _ = try other.mergeChanges(log.reversed(), using: criteriaSets)
          #expect(try other.seal(of: session) == seal)
        }
      }
    }
  }

  @Test func anyChangeChangesTheSeal() throws {
    try Laptop().useInspection { store throws in
      var seals = [try store.seal(of: session)]
      _ = try store.record([fact(.status, "met")])
      seals.append(try store.seal(of: session))
      try store.undo()
      seals.append(try store.seal(of: session))
      try store.redo()
      seals.append(try store.seal(of: session))
      _ = try store.record([ofSession(NoticePart.signer.field, "Đàm Văn Chính")])
      seals.append(try store.seal(of: session))
      #expect(Set(seals).count == seals.count)
      #expect(try seals.map { try store.changes(in: session, since: $0) } == [4, 3, 2, 1, 0])
      #expect(try store.changes(in: session, since: "never") == nil)
    }
  }

  @Test func finalisingAndReopeningLeaveTheSealAsItIs() throws {
    try Laptop().useInspection { store throws in
      _ = try store.record([fact(.status, "met")])
      let seal = try store.seal(of: session)
      #expect(
        try store.finalize(session, checked: "một điều").map(\.fact.subject.field) == [.checked, .covered, .seal])
      #expect(try store.recordedSeal(of: session) == seal && (try store.chiLangNow()).seal == seal)
      _ = try store.reopen(session, reason: "  bổ\n sung ")
      #expect(try store.recordedSeal(of: session) == nil && (try store.chiLangNow()).seal == nil)
      #expect(try store.log().last { $0.fact.subject.field == .reopened }?.fact.value == "bổ sung")
      #expect(try store.seal(of: session) == seal)
      #expect(
        try store.finalize(session, checked: nil).map(\.fact.subject.field) == [.checked, .reopened, .covered, .seal])
    }
  }

  @Test func nothingOfAFinalisedSessionChanges() throws {
    let laptop = try Laptop()
    try laptop.useInspection { store throws in
      _ = try store.record([fact(.status, "met")])
      _ = try store.record([fact(.note, "x")])
      try store.undo()
      _ = try store.finalize(session, checked: nil)
    }
    // It is so for whoever opens the file next, too.
    try laptop.use { store throws in
      let before = try store.log()
      let refused = Problem.session(.finalized(session: session.rawValue))
      #expect(throws: refused) { try store.record([fact(.status, "not-met")]) }
      #expect(throws: refused) { try store.record([fact(.note, "y"), fact(.status, nil)]) }
      #expect(throws: refused) { try store.record([ofSession(.title, "Tên khác")]) }
      #expect(throws: refused) { try store.record([ofSession(NoticePart.bases.field, "x")]) }
      #expect(throws: refused) { try store.undo() }
      #expect(throws: refused) { try store.redo() }
      #expect(throws: refused) { try store.finalize(session, checked: nil) }
      #expect(try store.log() == before)
      try store.create(chiLang("other"), using: criteriaSets)
      _ = try store.record([fact(.status, "not-met", in: "other")])
      #expect(try store.verify() == [])
    }
  }

  @Test func reopeningNeedsAReasonAndAFinalisedSession() throws {
    try Laptop().useInspection { store throws in
      let open = Problem.session(.notFinalized(session: session.rawValue))
      #expect(throws: open) { try store.reopen(session, reason: "bổ sung") }
      _ = try store.finalize(session, checked: nil)
      for reason in ["", "  ", "\n\t"] {
        #expect(throws: Problem.session(.reasonMissing)) { try store.reopen(session, reason: reason) }
      }
      _ = try store.reopen(session, reason: "bổ sung")
      #expect(throws: open) { try store.reopen(session, reason: "bổ sung") }
      _ = try store.record([fact(.status, "met")])
    }
  }

  @Test func undoNeverTakesBackFinalisingOrReopening() throws {
    try Laptop().useInspection { store throws in
      _ = try store.record([fact(.status, "met")])
      _ = try store.finalize(session, checked: nil)
      _ = try store.reopen(session, reason: "bổ sung")
      #expect(try store.undo().map(\.fact) == [fact(.status, nil)])
      #expect(throws: Problem.session(.nothingToUndo)) { try store.undo() }
      #expect(try store.redo().map(\.fact) == [fact(.status, "met")])
      #expect(try store.recordedSeal(of: session) == nil)
    }
  }

  @Test func aMergeIntoAFinalisedSessionShows() throws {
    let minh = try Laptop("Minh", now: 1_720_700_000_000)
    try Laptop("Lan").useInspection { store throws in
      let theirs = try minh.use { other throws in
        _ = try other.mergeChanges(store.log(), using: criteriaSets)
        _ = try other.record([fact(.status, "not-met", 2)])
        return try other.log()
      }
      _ = try store.finalize(session, checked: nil)
      let recorded = try store.recordedSeal(of: session)
      #expect(try store.mergeChanges(theirs, using: criteriaSets).added == 1)
      #expect(try store.recordedSeal(of: session) == recorded)
      #expect(try store.seal(of: session) != recorded)
    }
  }
}

@Suite struct TextRulesTests {
  @Test(
    "a control character is named with its line and column",
    arguments: [
      ("a\u{0}b", 1, 2), ("\u{7}", 1, 1), ("một\nhai\u{1B}[0m", 2, 4), ("a\n\n\u{7F}", 3, 1), ("x\u{85}y", 1, 2),
      ("a\rb", 1, 2), ("đ\u{9F}", 1, 2),
    ] as [(String, Int, Int)])
  func aControlCharacterIsRefused(text: String, line: Int, column: Int) throws {
    try Laptop().useInspection { store throws in
      let fault = ChangeFault(.value, .controlCharacter(line: line, column: column), field: .note)
      #expect(throws: Problem.change(fault)) { try store.record([fact(.status, "met"), fact(.note, text)]) }
      #expect(try store.assessment() == Assessment())
    }
  }

  @Test(arguments: [
    ("a\r\nb\r\n", "a\nb\n"), ("a\tb", "a\tb"), ("Hu\u{31B}\u{303}u", "Hữu"), ("d\u{A0}đ", "d\u{A0}đ"),
  ])
  func whatATextBecomes(typed: String, stored: String) throws {
    try Laptop().useInspection { store throws in
      _ = try store.record([fact(.note, typed)])
      #expect(try Array(store.assessment().note.utf8) == Array(stored.utf8))
      #expect(try store.record([fact(.note, typed)]).isEmpty)
    }
  }

  @Test(
    "what no other laptop could take in is not recorded",
    arguments: [
      fact(.status, "maybe"), fact(.selfStatus, "none"), fact(.reportedCount, "nhiều", ofAll: bangHuu),
      fact(.target, "maybe", ofAll: bangHuu), ofSession(.date, "2024-02-30"), ofSession(.area, "xã"),
      ofSession(.status, "met"),
    ])
  func whatNobodyTakesIsNotRecorded(odd: Fact) throws {
    try Laptop().useInspection { store throws in
      #expect(throws: Problem.self) { try store.record([fact(.status, "met"), odd]) }
      #expect(try store.assessment() == Assessment())
    }
  }

  @Test(arguments: [String(repeating: "a", count: 1100), "", "Lan\u{1B}[2J"])
  func whoCannotBeNamedRecordsNothing(author: String) throws {
    try Laptop().useInspection { store throws in
      store.author = author
      #expect(throws: Problem.self) { try store.record([fact(.status, "met")]) }
      #expect(try store.assessment() == Assessment())
    }
  }

  @Test func aTextMayBeOneMebibyteLong() throws {
    try Laptop().useInspection { store throws in
      // Letters of three bytes, so that the limit is one of bytes.
      let longest = String(repeating: "ữ", count: Fact.longestText / 3) + "x"
      #expect(longest.utf8.count == 1 << 20)
      _ = try store.record([fact(.note, longest)])
      #expect(try store.assessment().note == longest)
      let fault = ChangeFault(.value, .tooLong(bytes: (1 << 20) + 1, limit: 1 << 20), field: .note)
      #expect(throws: Problem.change(fault)) { try store.record([fact(.note, longest + "x")]) }
      #expect(try store.assessment().note == longest)
    }
  }
}

private func ofSession(_ field: Field, _ value: String?) -> Fact {
  Fact(Subject(session: session, field: field), value)
}
