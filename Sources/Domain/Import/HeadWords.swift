/// What the words of a head say besides a criterion: what a mark means, whose assessment it is, or why it is no result.
struct HeadWords: Equatable {
  /// What a mark below it means: "Đạt", "Chưa đạt".
  var status: Status?
  /// Whose assessment stands below it.
  var assessor: ImportPlan.Assessor?
  /// Why what stands below it is no result.
  var use: TableReading.Use?
  /// The years or times that it names.
  var time: String?
  /// It says that results stand below it.
  var isOfResults = false

  /// Nothing of all that.
  var isEmpty: Bool { self == HeadWords() }

  init() {}

  init(_ text: String) {
    guard text.utf8.count <= 200 else { return }
    status = Self.statuses[CriterionHeads.words(String(text.prefix { $0 != "(" }))]
    if status != nil { return }
    let words = CriterionHeads.words(text).split(separator: " ")
    let said = Self.said(by: words)
    let isOwn = said.contains(.own)
    assessor = isOwn ? .commune : said.contains(.appraised) ? .inspector : nil
    time = Self.time(words)
    isOfResults = said.contains(.results)
    if Self.isIndicator(text) {
      use = .indicator
    } else if said.contains(.comparison) || said.isSuperset(of: [.plan, .results]) {
      use = .comparison
    } else if isOwn, said.contains(.appraised) {
      (assessor, use) = (nil, .unclear)
    } else {
      use = Self.uses.first { said.contains($0.said) }?.use
      if words.isEmpty, text.contains("%") { use = .value }
    }
  }

  /// What heads above and below each other say together.
  mutating func join(_ other: HeadWords) {
    if let own = status, let mark = other.status, own != mark { use = .unclear }
    if let own = assessor, let their = other.assessor, own != their { use = .unclear }
    status = status ?? other.status
    assessor = assessor ?? other.assessor
    use = use ?? other.use
    time = [time, other.time].compactMap(\.self).joined(separator: " ")
    if time?.isEmpty ?? false { time = nil }
    isOfResults = isOfResults || other.isOfResults
  }

  // MARK: Words, folded

  private static let statuses: [String: Status] = Dictionary(
    uniqueKeysWithValues: [
      (Status.met, ["dat", "d", "dat chuan", "dat yeu cau", "hoan thanh", "met"]),
      (
        .notMet,
        [
          "chua dat", "khong dat", "ko dat", "k dat", "cd", "kd", "chua dat chuan", "khong dat chuan",
          "chua dat yeu cau", "khong dat yeu cau", "chua hoan thanh", "not met",
        ]
      ),
      (.notAssessed, ["chua danh gia", "chua dg", "khong danh gia", "chua xet", "not assessed"]),
    ].flatMap { status, words in words.map { ($0, status) } })

  /// What the phrases of a head say, each by itself.
  private struct Said: OptionSet {
    let rawValue: Int
    static let own = Said(rawValue: 1)
    static let appraised = Said(rawValue: 2)
    static let results = Said(rawValue: 4)
    static let comparison = Said(rawValue: 8)
    static let plan = Said(rawValue: 16)
    static let note = Said(rawValue: 32)
    static let total = Said(rawValue: 64)
    static let level = Said(rawValue: 128)
    static let value = Said(rawValue: 256)
    static let estimate = Said(rawValue: 512)
  }

  /// The first that fits holds.
  private static let uses: [(said: Said, use: TableReading.Use)] = [
    (.note, .note), (.total, .total), (.level, .level), (.value, .value), (.estimate, .estimate), (.plan, .plan),
  ]

  private static func said(by words: [Substring]) -> Said {
    var said: Said = whole[words.joined(separator: " ")] ?? []
    for first in words.indices {
      var phrase = ""
      for word in words[first...].prefix(longest) {
        phrase += phrase.isEmpty ? word : " " + word
        said.formUnion(anywhere[phrase] ?? [])
        if first == 0 { said.formUnion(atFirst[phrase] ?? []) }
      }
    }
    return said
  }

  private static let longest = 4

  private static func table(_ groups: [(Said, [String])]) -> [String: Said] {
    Dictionary(groups.flatMap { said, phrases in phrases.map { ($0, said) } }) { $0.union($1) }
  }

  /// What a phrase says wherever it stands in a head.
  private static let anywhere = table([
    (
      .own,
      [
        "tu danh gia", "tu dg", "tdg", "tu cham", "tu nhan", "tu xac dinh", "tu ra soat", "xa danh gia", "xa dg",
        "xa cham", "xa bao cao", "xa de nghi", "xa ra soat", "ubnd xa", "dia phuong danh gia", "self", "own",
        "commune s",
      ]
    ),
    (
      .appraised,
      [
        "tham tra", "tham dinh", "phuc tra", "kiem tra", "huyen danh gia", "huyen dg", "huyen cham", "huyen ra soat",
        "tinh danh gia", "tinh dg", "tinh cham", "doan danh gia", "doan cham", "ubnd huyen", "ubnd tinh", "to cong tac",
        "hoi dong", "appraisal", "appraised", "inspector", "inspector s", "inspection", "inspected",
      ]
    ),
    (
      .results,
      [
        "ket qua", "thuc hien", "danh gia", "dat duoc", "ket luan", "hien trang", "thuc trang", "th", "kq", "result",
        "results", "actual", "status",
      ]
    ),
    (.comparison, ["so voi", "so sanh", "tang giam", "chenh lech", "th kh", "difference", "compared"]),
    (
      .plan,
      [
        "ke hoach", "kh", "dang ky", "muc tieu", "du kien", "phan dau", "chi tieu giao", "plan", "planned", "target",
      ]
    ),
    (
      .note,
      [
        "ghi chu", "ly do", "nguyen nhan", "giai phap", "ton tai", "kien nghi", "minh chung", "ho so", "y kien",
        "phu trach", "nhan xet", "note", "notes", "remark", "remarks", "reason", "comment",
      ]
    ),
    (.total, ["total", "sum", "average"]),
    (
      .level,
      ["muc dat", "yeu cau", "quy dinh", "muc chuan", "nguong", "tieu chuan", "required", "threshold", "level"]
    ),
    (
      .value,
      [
        "so lieu", "gia tri", "so luong", "khoi luong", "dien tich", "kinh phi", "von", "ty le", "ti le", "diem", "dvt",
        "don vi tinh", "so ho", "value", "figure", "score", "unit",
      ]
    ), (.estimate, ["uoc", "estimate", "estimated", "forecast"]),
  ])

  /// What one says at the beginning.
  private static let atFirst = table([
    (.total, ["tong", "cong don", "so tieu chi", "so tc", "so chi tieu", "binh quan", "xep loai", "xep hang"])
  ])

  /// What one says alone.
  private static let whole = table([
    (.own, ["xa", "cap xa", "dia phuong", "commune"]),
    (.appraised, ["huyen", "cap huyen", "tinh", "cap tinh", "doan", "district", "province"]),
    (.total, ["cong"]), (.value, ["km", "ha"]),
  ])

  /// "1.1", "TC1.1", "1.1. Tỷ lệ …", "Chỉ tiêu 2", "CT 1.1", "a)".
  private static func isIndicator(_ text: String) -> Bool {
    var rest = VietnameseText.foldedBytes(text)[...]
    if rest.count <= 2, let letter = rest.first, (0x61...0x69).contains(letter), [letter, 0x29].contains(rest.last) {
      return true
    }
    for word in ["chi tieu", "ct", "indicator"] where rest.starts(with: word.utf8) {
      rest = rest.dropFirst(word.utf8.count).drop { " :.-".utf8.contains($0) }
      return rest.first.map(isDigit) ?? false
    }
    _ = CriterionHeads.dropPrefix(&rest)
    let digits = rest.prefix(while: isDigit)
    rest = rest.dropFirst(digits.count)
    let second = rest.dropFirst().prefix(while: isDigit)
    guard (1...2).contains(digits.count), rest.first == UInt8(ascii: "."), (1...2).contains(second.count) else {
      return false
    }
    // "1.6.2024" is a day.
    rest = rest.dropFirst(1 + second.count).drop { $0 == UInt8(ascii: ".") }
    return !(rest.first.map(isDigit) ?? false)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The years that a text names, or that it speaks of another one; a period such as 2021–2025 is no year.
  private static func time(_ words: [Substring]) -> String? {
    let isYear = words.map { $0.utf8.count == 4 && (1990...2099).contains(Int($0) ?? 0) }
    let years = words.indices.filter { index in
      isYear[index] && !(index > 0 && isYear[index - 1]) && !(index + 1 < words.count && isYear[index + 1])
    }
    let phrase = " " + words.joined(separator: " ") + " "
    let named = times.filter { phrase.contains(" \($0) ") }
    let found = years.map { String(words[$0]) } + named
    return found.isEmpty ? nil : found.joined(separator: " ")
  }

  private static let times =
    [
      "nam truoc", "nam nay", "nam bao cao", "cung ky", "ky truoc", "ky nay", "dau nam", "cuoi nam", "dau ky",
      "cuoi ky",
      "hien nay", "luy ke", "last year", "this year",
    ] + (1...12).map { "thang \($0)" } + ["quy i", "quy ii", "quy iii", "quy iv"] + (1...4).map { "quy \($0)" }
}

extension CriteriaSetID {
  /// Whether words are about this set; nil where they name none, or several.
  func isMeant(by text: String) -> Bool? {
    guard let national, text.utf8.count <= 400 else { return nil }
    let words = " \(CriterionHeads.words(text)) "
    if Self.telling.isDisjoint(with: words.split(separator: " ")) { return nil }
    let levels = Self.levels.filter { level in
      level.phrases.contains { phrase in
        words.ranges(of: " \(phrase) ").contains { range in
          !level.unlessBefore.contains { words[range.upperBound...].hasPrefix("\($0) ") }
        }
      }
    }
    let named = Set(levels.map(\.level))
    if named.count > 1 { return nil }
    if let level = named.first, level != national.level { return false }
    let years = Self.periods(words.split(separator: " "))
    if !years.isEmpty, !levels.isEmpty || words.contains(" tieu chi "), !years.contains(national.years) { return false }
    return levels.isEmpty ? nil : true
  }

  /// Of these words one at least is in every text that names a set.
  private static let telling: Set<Substring> = ["ntm", "thon", "chuan", "cao", "mau", "chi"]
  private static let levels: [(level: SetLevel, phrases: [String], unlessBefore: [String])] = [
    (
      .standard,
      [
        "xa nong thon moi", "xa ntm", "tieu chi nong thon moi", "tieu chi ntm", "dat chuan nong thon moi",
        "dat chuan ntm",
      ], ["nang cao", "kieu mau", "thong minh"]
    ),
    (.standard, ["dat chuan"], ["ntm", "nong thon moi", "nang cao", "kieu mau"]),
    (.advanced, ["nang cao"], ["chat luong", "hieu qua", "thu nhap", "doi song", "nang luc", "nhan thuc", "muc"]),
    (.model, ["kieu mau"], []),
  ]

  private static func periods(_ words: [Substring]) -> [ClosedRange<Int>] {
    zip(words, words.dropFirst()).compactMap { from, to in
      guard from.utf8.count == 4, to.utf8.count == 4, let from = Int(from), let to = Int(to), from < to else {
        return nil
      }
      return from...to
    }
  }
}
