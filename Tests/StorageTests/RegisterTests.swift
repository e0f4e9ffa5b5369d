import Domain
import Storage
import Testing

/// The register of communes and what sessions say of one, in a real store: codes never mix between families of lists.
@Suite struct RegisterTests {
  /// 06475 is xã Gia Lộc in the lists of three levels and xã Bằng Mạc in those of two.
  private static let code: UnitCode = "06475"

  private func recognition(_ list: UnitListID, _ number: String) -> Fact {
    Fact(
      Subject(session: .register(of: list), commune: Self.code, criteriaSet: standard, field: .recognition),
      "\(number); 2023-12-25")
  }

  private func decision(_ store: Store, _ list: UnitListID) throws -> String? {
    RecognitionEntry(of: Self.code, standard, in: try store.register(of: list, communes: [Self.code])).recognised?
      .number
  }

  @Test func theSameCodeOfTheOtherFamilyIsLeftAlone() throws {
    try Laptop().use { store throws in
      _ = try store.record([recognition("3cap-2024-05", "1/QĐ")])
      #expect(try decision(store, "3cap-2025-03") == "1/QĐ", "the same commune in the next list of three levels")
      #expect(try decision(store, "2cap-2025-07") == nil)
      _ = try store.record([recognition("2cap-2026-04", "2/QĐ")])
      #expect(try decision(store, "3cap-2024-05") == "1/QĐ")
      #expect(try decision(store, "2cap-2025-07") == "2/QĐ")
      #expect(try store.history(of: .register(of: "3cap-2024-05"), commune: Self.code).count == 1)

      // Undo takes back in one register only.
      _ = try store.undo(in: .register(of: "3cap-2024-05"))
      #expect(try decision(store, "3cap-2024-05") == nil)
      #expect(try decision(store, "2cap-2025-07") == "2/QĐ")
      #expect(throws: Problem.session(.nothingToUndo)) { try store.undo(in: .register(of: "3cap-2024-05")) }
      _ = try store.redo(in: .register(of: "3cap-2024-05"))
      #expect(try decision(store, "3cap-2024-05") == "1/QĐ")
      #expect(try store.verify() == [])
    }
  }

  @Test func aRegisterIsNoSession() throws {
    try Laptop().use { store throws in
      _ = try store.record([recognition("3cap-2024-05", "1/QĐ")])
      #expect(try store.lastSession() == nil)
      #expect(try store.sessions() == [])
      #expect(throws: Problem.session(.unknown(text: "3cap-register"))) { try store.session(named: "3cap-register") }
    }
  }

  @Test func theLatestSessionThatSaysAnythingOfACommune() throws {
    try Laptop().use { store throws in
      let sessions = [
        try chiLang("first", date: "2022-07-20"), try chiLang("own", area: bangHuu, date: "2023-03-01"),
        try chiLang("silent", date: "2024-07-10"),
      ]
      for session in sessions { try store.create(session, using: criteriaSets) }
      _ = try store.record([
        fact(.status, "met", in: "first"), fact(.note, "đã hẹn", in: "own"),
        fact(.status, "met", of: nhanLy, in: "silent"),
      ])
      let found = { (commune: UnitCode, lists: [UnitListID], limit: Int) in
        try store.sessions(speakingOf: commune, in: [commune, "187", "20"], of: lists, limit: limit).map(\.id.rawValue)
      }
      #expect(try found(bangHuu, ["3cap-2024-05", "3cap-2025-03"], 9) == ["own", "first"])
      #expect(try found(bangHuu, ["3cap-2024-05"], 1) == ["own"])
      #expect(try found(nhanLy, ["3cap-2024-05"], 9) == ["silent"])
      #expect(try found(bangHuu, ["2cap-2025-07"], 9) == [])

      // What was taken back says nothing any more.
      _ = try store.record([fact(.note, nil, in: "own")])
      #expect(try found(bangHuu, ["3cap-2024-05"], 9) == ["first"])
    }
  }
}
