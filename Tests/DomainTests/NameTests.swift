import Testing

@testable import Domain

/// Names as people write them.
@Suite struct NameTests {
  let list = namesList
  let search = UnitSearch(list: namesList)

  @Test(
    "apostrophes, hyphens and the blanks around them do not count",
    arguments: [
      ("Ea H’leo", "00101"), ("Ea H'leo", "00101"), ("ea hleo", "00101"), ("Ea H` Leo", "00101"),
      ("ea h ʼ leo", "00101"),
      ("Ea H´Leo", "00101"), ("Đạ K’Nàng", "00102"), ("Ða KNang", "00102"), ("Phan Rang - Tháp Chàm", "101"),
      ("Phan Rang – Tháp Chàm", "101"), ("phan rang-thap cham", "101"), ("Phan Rang Tháp Chàm", "101"),
      ("thành phố Phan Rang‑Tháp Chàm", "101"),
    ])
  func joints(text: String, code: String) throws {
    #expect(try list.resolve(text).code.text == code)
    let match = try #require(search.matches(text, levels: Set(UnitLevel.allCases)).first)
    #expect(match.unit.code.text == code && !match.rank.isGuess)
  }

  @Test(
    "an i for a y and a y for an i are another spelling, not where the sound is another",
    arguments: [
      ("Qui Hóa", "00103"), ("qui hoa", "00103"), ("Quý Hòa", "00103"), ("Sĩ Bình", "00104"), ("Lí Sơn", "00105"),
      ("Nhân Lí", "00106"), ("xã nhân lí", "00106"), ("I Tịch", "00108"),
    ])
  func otherSpellings(text: String, code: String) throws {
    #expect(try list.resolve(text).code.text == code)
    #expect(search.matches(text).first?.unit.code.text == code)
  }

  @Test func anotherSpellingIsAGuessBelowTheOneTyped() {
    #expect(search.matches("Mĩ An").map { "\($0.unit.code) \($0.rank)" } == ["00107 exact", "00109 alike"])
    #expect(search.matches("Mỹ An").map { "\($0.unit.code) \($0.rank)" } == ["00109 exact", "00107 alike"])
    #expect(search.matches("thui").map(\.rank) == [.near] && search.matches("thuy").map(\.unit.name) == ["Thủy"])
  }

  @Test(arguments: [
    ("Hòa An", "Hoà An"), ("hoà an", "Hòa An"), ("Thuỷ", "Thủy"), ("Hòa An", "Hoa An"), ("HOÀ  AN", "Hòa An"),
  ])
  func tones(typed: String, spelled: String) throws {
    #expect(try list.resolve(typed, level: .commune).name == (spelled.hasPrefix("H") ? "Hòa An" : "Thủy"))
  }

  @Test(
    "the province or district may be typed behind the name",
    arguments: [
      ("phu loc hue", "00201"), ("Phú Lộc, Huế", "00201"), ("phú lộc thừa thiên huế", "00201"),
      ("xã Phú Lộc, tỉnh Lạng Sơn", "00202"), ("phu loc huyen chi lang", "00202"),
      ("phu loc chi lang lang son", "00202"),
      ("Phú Lộc - Lạng Sơn", "00202"),
    ])
  func areas(text: String, code: String) throws {
    #expect(try list.resolve(text, level: .commune).code.text == code)
    #expect(search.matches(text).map(\.unit.code.text) == [code])
  }

  @Test(arguments: [
    ("chi lanng", ["00203 near"]), ("chi lamgg", ["00203 near"]), ("xhi lamg", []), ("xã chi lnag", ["00203 near"]),
    ("Phú Lcộ", ["00201 near", "00202 near"]),
    ("Chiến Thawngs", ["00204 near"]), ("abcdefgh", []), ("chi", ["00204 prefix", "00203 prefix"].sorted().reversed()),
  ])
  func wrongLetters(text: String, found: [String]) {
    #expect(Set(search.matches(text).map { "\($0.unit.code) \($0.rank)" }) == Set(found))
  }

  @Test func aPagePastedByMistakeIsSoonLookedFor() {
    #expect(search.matches(String(repeating: "xy ", count: 2000)).isEmpty)
    #expect(search.matches(String(repeating: "xa huyen tinh ", count: 40)).isEmpty)
  }

  @Test func aGuessIsNeverTakenSilently() {
    #expect(throws: Problem.unit(.unknown(text: "chi lanng", nearest: ["Chi Lăng"]))) {
      try list.resolve("chi lanng", level: .commune)
    }
  }

  @Test func inATableAnotherSpellingIsShown() {
    let names = CommuneNames(communes: list.units(of: .commune), areas: list.units(of: .district) + list.provinces())
    for (text, code, isLoose) in [
      ("Ea H’ Leo", "00101", false), ("Nhân Lí", "00106", true), ("Nhân Lý", "00106", false),
      ("Ðạ K'Nàng", "00102", false),
    ] as [(String, UnitCode, Bool)] {
      let outcome = names.commune(named: text, in: CommuneNames.Surroundings())
      #expect(outcome == list.unit(code).map { .commune($0, isLoose: isLoose) }, "\(text)")
    }
    #expect(names.areas("Phan Rang – Tháp Chàm", level: .district) == ["101"])
    #expect(names.areas("Phan Rang-Tháp Chàm", level: .district) == ["101"])
    #expect(names.areas("Sĩ Liêm", level: .district) == ["102"])
  }
}

@Suite struct DroppedPathTests {
  @Test(arguments: [
    ("'/tmp/a b.csv' ", "/tmp/a b.csv"), ("\"/tmp/a b.csv\"", "/tmp/a b.csv"),
    (#"/tmp/a\ b\(1\).csv "#, "/tmp/a b(1).csv"),
    (#"'/tmp/it'\''s.csv'"#, "/tmp/it's.csv"), ("file:///tmp/a%20b.csv", "/tmp/a b.csv"),
    ("file://localhost/tmp/B%E1%BA%A3ng.csv\n", "/tmp/Bảng.csv"), ("FILE:/tmp/a", "/tmp/a"),
    ("file:///tmp/100%", "/tmp/100%"), ("/home/lan/'/tmp/a b.csv' ", "/tmp/a b.csv"), ("~/file:///tmp/a", "/tmp/a"),
    ("/tmp/it's'/a", nil),
    (#""/tmp/a\"b""#, "/tmp/a\"b"), ("/tmp/a b.csv", nil), ("'/tmp/a", nil), ("a.csv", nil), ("'/tmp/a' '/tmp/b'", nil),
    (#"C:\Users\a.csv"#, nil),
  ])
  func isThePath(text: String, path: String?) {
    #expect(DroppedPath.path(text) == path)
  }

  @Test(arguments: [
    ("/tmp/a b.csv \n", "/tmp/a b.csv"), ("~/a.csv", "~/a.csv"), ("'/tmp/a b'", "/tmp/a b"), ("a.csv", nil),
    ("'a b'", nil),
  ])
  func knowsAWholePath(text: String, path: String?) {
    #expect(DroppedPath.absolute(text) == path)
  }
}

private let namesList = UnitList(
  id: "names", month: "2025-03",
  bytes: keptForever(
    """
    code\ttype\tname\tparent\talias
    10\ttỉnh\tLạng Sơn\t\t
    11\ttỉnh\tThừa Thiên Huế\t\t
    100\thuyện\tChi Lăng\t10\t
    101\tthành phố\tPhan Rang-Tháp Chàm\t10\t
    102\thuyện\tSỹ Liêm\t10\t
    110\thuyện\tA Lưới\t11\t
    00101\txã\tEa H'Leo\t100\t
    00102\txã\tĐạ K' Nàng\t100\t
    00103\txã\tQuý Hóa\t100\t
    00104\txã\tSỹ Bình\t100\t
    00105\txã\tLý Sơn\t100\t
    00106\txã\tNhân Lý\t100\t
    00107\txã\tMĩ An\t100\t
    00108\txã\tY Tịch\t100\t
    00109\txã\tMỹ An\t110\t
    00110\txã\tHòa An\t100\t
    00111\txã\tThủy\t100\t
    00201\txã\tPhú Lộc\t110\t
    00202\txã\tPhú Lộc\t100\t
    00203\txã\tChi Lăng\t100\t
    00204\txã\tChiến Thắng\t100\t

    """))

/// The bytes of a text for as long as the tests run, as a list over bytes compiled in has them.
private func keptForever(_ text: String) -> UnsafeRawBufferPointer {
  let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
  bytes.copyBytes(from: text.utf8)
  return UnsafeRawBufferPointer(bytes)
}
