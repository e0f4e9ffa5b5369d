import Domain
import Testing

@Suite struct UnitCodeTests {
  @Test(arguments: [("20", UnitLevel.province), ("187", .district), ("06523", .commune)])
  func tellsTheLevel(text: String, level: UnitLevel) {
    #expect(UnitCode(text)?.level == level)
  }

  @Test(arguments: ["", "1", "0652", "065233", "2a", "٢٠", " 20"])
  func refusesOtherText(text: String) {
    #expect(UnitCode(text) == nil)
  }

  @Test func sortsByLevelAndNumber() {
    let codes: [UnitCode] = ["01", "20", "001", "187", "00001", "06523"]
    #expect(codes.reversed().sorted() == codes)
  }
}

@Suite struct UnitListTests {
  let list = smallList

  @Test func findsAUnitByCode() {
    #expect(list.unit("06523")?.title == "xã Chi Lăng")
    #expect(list.unit("20")?.parent == nil)
    #expect(list.unit("06524") == nil && list.unit("99") == nil && list.unit("00000") == nil)
  }

  @Test func listsXaFirstInVietnameseOrder() {
    #expect(
      list.children(of: "187").map(\.title) == [
        "xã Bằng Hữu", "xã Chi Lăng", "xã Hòa Bình", "xã Sỹ Bình", "thị trấn Chi Lăng", "thị trấn Đồng Mỏ",
      ])
    #expect(list.children(of: "20").map(\.name) == ["Chi Lăng", "Tràng Định"])
    #expect(list.provinces().map(\.name) == ["Hà Nội", "Lạng Sơn"])
    #expect(list.children(of: "06523").isEmpty)
    let communes = list.communes(ofAny: ["187", "999"])
    #expect(communes["187"] == list.children(of: "187") && communes.count == 1)
  }

  @Test func describesWhereAUnitLies() throws {
    let unit = try #require(list.unit("06523"))
    #expect(list.describe(unit) == "xã Chi Lăng (06523), huyện Chi Lăng, tỉnh Lạng Sơn")
    #expect(list.path(to: "06523").map(\.code) == ["20", "187", "06523"])
    #expect(list.path(to: "00001").isEmpty)
  }

  @Test func anEmptyListAnswersWithNothing() {
    let empty = UnitList(id: "none", month: "", bytes: UnsafeRawBufferPointer(start: nil, count: 0))
    #expect(empty.unit("20") == nil && empty.provinces().isEmpty && empty.children(of: "20").isEmpty)
    #expect(UnitSearch(list: empty).matches("a").isEmpty)
  }

  @Test(
    arguments: [
      ("06499", nil, nil, "06499"),
      ("Bằng Hữu", nil, nil, "06499"),
      ("bang huu", nil, nil, "06499"),
      ("Ba\u{306}\u{300}ng  Hu\u{31B}\u{303}u", nil, nil, "06499"),
      ("xã Bằng Hữu", nil, nil, "06499"),
      ("XA BANG HUU", nil, nil, "06499"),
      ("Hoà Bình", nil, nil, "06508"),
      ("Sĩ Bình", nil, nil, "06510"),
      ("thị trấn Chi Lăng", nil, nil, "06466"),
      ("Chi Lăng", UnitLevel.district, nil, "187"),
      ("Chi Lăng", .commune, UnitCode("180"), "06034"),
      ("bang huu", .commune, UnitCode("20"), "06499"),
      ("Phương Trung", nil, nil, "00010"),
      ("1", .commune, nil, "00007"),
    ] as [(String, UnitLevel?, UnitCode?, String)])
  func resolves(text: String, level: UnitLevel?, area: UnitCode?, code: String) throws {
    #expect(try list.resolve(text, level: level, within: area).code.text == code)
  }

  @Test func namesTheCandidatesOfAnAmbiguousName() {
    let candidates = [
      "xã Chi Lăng (06034), huyện Tràng Định, tỉnh Lạng Sơn",
      "thị trấn Chi Lăng (06466), huyện Chi Lăng, tỉnh Lạng Sơn",
      "xã Chi Lăng (06523), huyện Chi Lăng, tỉnh Lạng Sơn",
    ]
    #expect(throws: Problem.unit(.ambiguous(text: "chi lang", candidates: candidates))) {
      try list.resolve("chi lang", level: .commune)
    }
    #expect(throws: Problem.unit(.ambiguous(text: "xã Chi Lăng", candidates: [candidates[0], candidates[2]]))) {
      try list.resolve("xã Chi Lăng", level: .commune)
    }
  }

  @Test(arguments: [
    ("Bằng Hửuu", ["Bằng Hữu"]), ("Hoa Binnh", ["Hòa Bình"]), ("Bnag Huu", ["Bằng Hữu"]),
    ("Chi", ["Chi Lăng"]), ("Sài Gòn", []), ("", []), ("99999", []),
  ])
  func namesWhatLooksLikeAnUnknownName(text: String, nearest: [String]) {
    #expect(throws: Problem.unit(.unknown(text: text, nearest: nearest))) {
      try list.resolve(text, level: .commune)
    }
  }

  @Test(arguments: [
    ("2023-01-01", "old"), ("2024-05-01", "old"), ("2025-02-28", "old"), ("2025-03-01", "middle"),
    ("2025-07-01", "new"), ("2030-01-01", "new"),
  ])
  func choosesTheListOfADate(date: String, id: String) throws {
    let date = try #require(CalendarDate(iso: date))
    let lists = [("new", "2025-07"), ("old", "2024-05"), ("middle", "2025-03")].map { id, month in
      UnitList(id: UnitListID(rawValue: id), month: month, bytes: UnsafeRawBufferPointer(start: nil, count: 0))
    }
    #expect(UnitList.list(for: date, in: lists)?.id.rawValue == id)
  }
}

@Suite struct UnitsSearchTests {
  let search = UnitSearch(list: smallList)

  @Test(arguments: [
    ("Bằng Hữu", ["06499 exact"]),
    ("bang huu", ["06499 folded"]),
    ("BANG H", ["06499 prefix"]),
    ("h b", ["06508 wordPrefix"]),
    ("binh", ["06508 wordPrefix", "06510 wordPrefix"]),
    ("inh", ["06508 substring", "06510 substring"]),
    ("sĩ bình", ["06510 exact"]),
    ("06499", ["06499 code"]),
    ("thi tran chi lang", ["06466 folded"]),
    ("huu bang", []),
    ("zzz", []),
    ("  ", []),
  ])
  func ranks(query: String, found: [String]) {
    #expect(search.matches(query).map { "\($0.unit.code) \($0.rank)" } == found)
  }

  @Test func keepsToAreaLevelAndLimit() {
    #expect(search.matches("chi lang").map(\.unit.code) == ["06034", "06466", "06523"])
    #expect(search.matches("chi lang", within: "187").map(\.unit.code) == ["06466", "06523"])
    #expect(search.matches("chi lang", within: "20", limit: 1).map(\.unit.code) == ["06034"])
    #expect(search.matches("chi lang", levels: [.district]).map(\.unit.code) == ["187"])
    #expect(search.matches("187").isEmpty)
  }

  @Test func putsThePreferredAreaFirst() {
    #expect(search.matches("chi lang", preferring: "187").map(\.unit.code) == ["06466", "06523", "06034"])
    #expect(search.matches("Chi", preferring: "187").map(\.unit.code) == ["06466", "06523", "06034"])
  }
}

@Suite struct UnitsConversionTests {
  let conversion = UnitConversion(
    bytes: kept("old\tnew\thow\tnote\n\t14698\tall\tbãi bồi\n00007\t00008\tpart\tmột phần\n00007\t00025\tpart\tx\n"))

  @Test func followsASplitCommune() {
    #expect(conversion.newUnits(of: "00007").map(\.new) == ["00008", "00025"])
    #expect(conversion.newUnits(of: "00008").isEmpty)
  }

  @Test func knowsLandThatBelongedToNoCommune() {
    #expect(conversion.formerUnits(of: "14698").map(\.old) == [nil])
    #expect(conversion.formerUnits(of: "00025").map(\.extent) == [.part])
  }
}

private let smallList = UnitList(
  id: "small", month: "2025-03",
  bytes: kept(
    """
    code\ttype\tname\tparent\talias
    01\tthành phố\tHà Nội\t\t
    20\ttỉnh\tLạng Sơn\t\t
    001\tquận\tBa Đình\t01\t
    180\thuyện\tTràng Định\t20\t
    187\thuyện\tChi Lăng\t20\t
    00007\tphường\t1\t001\t
    00010\txã\tPhương Trung\t001\t
    06034\txã\tChi Lăng\t180\t
    06463\tthị trấn\tĐồng Mỏ\t187\t
    06466\tthị trấn\tChi Lăng\t187\t
    06499\txã\tBằng Hữu\t187\t
    06508\txã\tHòa Bình\t187\t
    06510\txã\tSỹ Bình\t187\tSĩ Bình
    06523\txã\tChi Lăng\t187\t

    """))

/// The bytes of a text for as long as the tests run, as a list over bytes compiled in has them.
private func kept(_ text: String) -> UnsafeRawBufferPointer {
  let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
  bytes.copyBytes(from: text.utf8)
  return UnsafeRawBufferPointer(bytes)
}
