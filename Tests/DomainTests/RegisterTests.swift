import Domain
import Testing

/// What can be recorded of communes beyond a session, and what it means for the check.
@Suite struct RegisterTests {
  private func problem(_ body: () throws -> Void) -> Problem? {
    do {
      try body()
      return nil
    } catch {
      return error as? Problem
    }
  }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test(
    arguments: [
      (.difficult, "yes", "4/6/2021", nil), (.difficult, "YES ", " 2021-06-04 ", nil),
      (.region, "dbsh", "1/1/2022", nil),
      (.difficult, "có", "4/6/2021", .register(.unknownValue(trait: .difficult, text: "có", known: ["yes", "no"]))),
      (.region, "yes", "4/6/2021", .register(.unknownValue(trait: .region, text: "yes", known: ["DBSH"]))),
      (.border, "no", "29/2/2023", .session(.invalidDate(text: "29/2/2023"))),
      (.border, "no", "", .session(.invalidDate(text: ""))),
    ] as [(CommuneTrait, String, String, Problem?)])
  func traits(trait: CommuneTrait, value: String, from: String, refused: Problem?) {
    let found = problem {
      let entry = try TraitEntry(trait, value: value, from: from, basis: " QĐ 861/QĐ-TTg; đã sửa ", columns: ["DBSH"])
      let fact = entry.fact(of: "06487", in: .register(of: "3cap-2024-05"))
      var register = CommuneRegister()
      register.apply(fact)
      #expect(register.entries(of: "06487") == [entry])
      #expect(entry.basis == "QĐ 861/QĐ-TTg; đã sửa")
    }
    #expect(found == refused)
  }

  @Test(
    arguments: [
      ("2345/QĐ-UBND", "25/12/2023", "", "", nil), ("1/QĐ", "2023-12-25", "2/QĐ", "25/12/2023", nil),
      ("", "", "", "", nil),
      ("", "25/12/2023", "", "", .register(.numberMissing)),
      ("1/QĐ; 2/QĐ", "25/12/2023", "", "", .register(.severalNumbers(text: "1/QĐ; 2/QĐ"))),
      ("1/QĐ", "31/11/2023", "", "", .session(.invalidDate(text: "31/11/2023"))),
      ("1/QĐ", "", "", "", .session(.invalidDate(text: ""))), ("", "", "2/QĐ", "1/1/2024", .register(.notRecognised)),
    ] as [(String, String, String, String, Problem?)])
  func recognition(number: String, day: String, withdrawal: String, withdrawalDay: String, refused: Problem?) {
    let found = problem {
      let entry = try RecognitionEntry(
        number: number, day: day, withdrawalNumber: withdrawal, withdrawalDay: withdrawalDay)
      var register = CommuneRegister()
      for fact in entry.facts(of: "06487", standard, in: .register(of: "3cap-2024-05")) { register.apply(fact) }
      #expect(RecognitionEntry(of: "06487", standard, in: register) == entry)
    }
    #expect(found == refused)
  }

  @Test("a withdrawal is not before its recognition; a commune can be recognised anew")
  func order() throws {
    let first = Decision(number: "1/QĐ", date: try day("25/12/2020"))
    let withdrawal = Decision(number: "2/QĐ", date: try day("1/2/2023"))
    let again = Decision(number: "3/QĐ", date: try day("1/6/2025"))
    let none = try RecognitionEntry(recognised: nil, withdrawn: nil)
    let recognised = try none.taking(first, withdraws: false)
    let withdrawn = try recognised.taking(withdrawal, withdraws: true)
    #expect(withdrawn == (try RecognitionEntry(recognised: first, withdrawn: withdrawal)))
    #expect(try withdrawn.taking(again, withdraws: false) == RecognitionEntry(recognised: again, withdrawn: nil))
    #expect(try withdrawn.taking(nil, withdraws: true) == recognised)
    #expect(try withdrawn.taking(nil, withdraws: false) == none)
    #expect(problem { _ = try none.taking(withdrawal, withdraws: true) } == .register(.notRecognised))
    #expect(
      problem { _ = try none.taking(again, withdraws: false).taking(withdrawal, withdraws: true) }
        == .register(.withdrawnBefore(withdrawn: withdrawal.date, recognised: again.date)))
    #expect(withdrawn.decisions(after: try day("1/1/2023")) == [withdrawal])
    let sameDay = Decision(number: "4/QĐ", date: withdrawal.date)
    #expect(
      try withdrawn.taking(sameDay, withdraws: false)
        == RecognitionEntry(recognised: sameDay, withdrawn: withdrawal))
  }

  @Test("a trait of one day does not replace the same trait of another")
  func traitsOfSeveralDays() throws {
    let entries = try [("yes", "4/6/2021"), ("no", "1/1/2024")].map { value, from in
      try TraitEntry(.difficult, value: value, from: from, basis: "QĐ", columns: [])
    }
    var register = CommuneRegister()
    for entry in entries.reversed() { register.apply(entry.fact(of: "06487", in: .register(of: "3cap-2024-05"))) }
    #expect(register.entries(of: "06487") == entries)
  }

  @Test("a recognised commune that can still meet all is complete as far as anybody knows")
  func summary() throws {
    var inspection = try chiLang("2024-07-10")
    try inspection.assess("Mai Sao", met: Array(1...18), notMet: [19])
    try inspection.assess("Quan Sơn", met: Array(1...5), notMet: [])
    let entry = try RecognitionEntry(recognised: Decision(number: "1/QĐ", date: try day("31/12/2020")), withdrawn: nil)
    for code in ["06484", "06517"] as [UnitCode] {
      for fact in entry.facts(of: code, standard, in: .register(of: "3cap-2024-05")) { inspection.apply(fact) }
    }
    let summary = try #require(RecognitionSummary(of: inspection, set: standard))
    #expect(summary.recognised.map(\.unit.name) == ["Mai Sao", "Quan Sơn"])
    #expect(summary.noLongerComplete.map(\.unit.name) == ["Mai Sao"])
  }

  @Test("the check remarks on a recognised commune that no longer meets all, not on one that waits for its decision")
  func findings() throws {
    var inspection = try chiLang("2024-07-10")
    try inspection.assess("Bằng Mạc", met: Array(1...19), notMet: [])
    try inspection.assess("Mai Sao", met: Array(1...18), notMet: [19])
    try inspection.say(.target, "yes", of: "Bằng Mạc")
    let decision = Decision(number: "1/QĐ-UBND", date: try day("31/12/2020"))
    let entry = try RecognitionEntry(recognised: decision, withdrawn: nil)
    for code in ["06484", "06517"] as [UnitCode] {
      for fact in entry.facts(of: code, standard, in: .register(of: "3cap-2024-05")) { inspection.apply(fact) }
    }
    let found = inspection.findings(today: inspection.session.date, carried: [], earlier: nil).filter {
      if case .recognisedNotComplete = $0.kind { true } else { false }
    }
    #expect(
      found == [
        Finding(.recognisedNotComplete(decision, atMost: 18, of: 19), at: .commune("06484", standard))
      ])
    #expect(found.first?.severity == .remark)
  }
}
