import Domain
import Workbench

/// A table that a made-up office made, with what each of its cells means beside it.
///
/// It shares no code with the reader: it writes heads and cells from what it means to say.
struct MadeUpTable {
  private(set) var grid: Grid
  /// What is to become of it, by what is chosen.
  private(set) var outcomes: [(choice: TableChoice, said: Set<Fact>?)] = []
  /// The layout in words, for whoever reads a failure.
  private(set) var layout = ""

  /// What a table says of a criterion of a commune.
  struct Fact: Hashable {
    let commune: UnitCode
    let criterion: Int
    let isOwn: Bool
    let isMet: Bool
  }

  /// What columns, or rows, of a criterion are.
  private struct Role {
    var head: String
    var isOwn = false
    /// Never a result: a plan, a note, an indicator.
    var isNothing = false
    /// It competes with the others, so that somebody has to choose.
    var competes = true
  }

  private var dice: SeededGenerator
  private var cells: [Int: [Int: String]] = [:]
  private var merged: [Grid.Area] = []
  private let communes: [AdministrativeUnit]
  private let criteria: [(number: Int, name: String)]
  private var roles: [Role] = []
  private var truth: [String: Bool?] = [:]
  private var row = 1

  // MARK: Making

  init(_ seed: UInt64, _ communes: [AdministrativeUnit], _ criteria: [(number: Int, name: String)]) {
    dice = SeededGenerator(state: seed)
    grid = Grid(name: "Bảng", rows: [])
    let first = Int.random(in: 0..<(communes.count - 4), using: &dice)
    self.communes = Array(communes[first..<(first + dice.of([1, 2, 3, 4]))])
    let count = dice.of([3, 4, 6, 10, criteria.count])
    self.criteria = Array(criteria.prefix(count))
    switch seed % 4 {
    case 0: makeColumns(ofRoles: [Role(head: "")])
    case 1, 2: makeColumns(ofRoles: competingRoles())
    default: makeRows()
    }
    let rows = cells.sorted { $0.key < $1.key }.map { number, cells in
      Grid.Row(
        number: number, cells: cells.sorted { $0.key < $1.key }.map { Grid.Cell(column: $0.key, text: $0.value) })
    }
    grid = Grid(name: "Bảng", rows: rows.filter { !$0.cells.isEmpty }, merged: merged)
  }

  private mutating func competingRoles() -> [Role] {
    var roles: [Role]
    switch Int.random(in: 0..<6, using: &dice) {
    case 0, 1:
      roles = [
        Role(head: dice.of(["Xã tự đánh giá", "Tự chấm", "Xã tự ĐG", "UBND xã đánh giá"]), isOwn: true),
        Role(head: dice.of(["Huyện thẩm tra", "Đoàn thẩm định", "Huyện đánh giá", "Kết quả thẩm tra"])),
      ]
    case 2:
      roles = [
        Role(head: dice.of(["Kế hoạch", "KH", "Đăng ký", "Kế hoạch 2024"]), isNothing: true),
        Role(head: dice.of(["Thực hiện", "TH", "Kết quả"])),
      ]
    case 3:
      roles = [
        Role(head: dice.of(["Năm 2022", "2022", "Năm trước"])), Role(head: dice.of(["Năm 2023", "2023", "Năm nay"])),
      ]
    case 4: roles = [Role(head: "Lần 1"), Role(head: "Lần 2"), Role(head: "Lần 3")]
    default: roles = [Role(head: dice.of(["Kết quả", "Đánh giá", "Kết luận"]))]
    }
    if dice.chance(50) { roles.reverse() }
    if dice.chance(30) {
      let head = dice.of(["Ghi chú", "Số liệu", "Mức đạt", "Tỷ lệ (%)", "1.1", "Điểm", "Lý do"])
      roles.insert(Role(head: head, isNothing: true, competes: false), at: dice.of([0, roles.count]))
    }
    return roles
  }

  private func heads(of style: Int) -> [String] {
    criteria.map { number, name in
      switch style {
      case 0: "TC\(number)"
      case 1: "\(number). \(name)"
      case 2: "Tiêu chí \(number)"
      case 3: name
      default: "\(number)"
      }
    }
  }

  /// Titles above, then where the table begins.
  private mutating func makeTitles(isOwn: Bool = false) {
    if dice.chance(30) {
      put("UBND HUYỆN CHI LĂNG", 1)
      if dice.chance(50) { put("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 6) }
      row += 1
    }
    if dice.chance(50) {
      put(dice.of(["BIỂU TỔNG HỢP KẾT QUẢ", "Biểu 2. Kết quả các tiêu chí năm 2024", "TỔNG HỢP"]), dice.of([1, 3]))
      row += dice.of([1, 2])
    }
  }

  private mutating func put(_ text: String, _ column: Int, at other: Int? = nil) {
    if !text.isEmpty { cells[other ?? row, default: [:]][column] = text }
  }

  private mutating func merge(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) {
    if rows.count * columns.count > 1 { merged.append(Grid.Area(rows: rows, columns: columns)) }
  }

  // MARK: Roles in columns

  private mutating func makeColumns(ofRoles roles: [Role]) {
    self.roles = roles
    makeTitles()
    let marks = dice.chance(40) ? dice.of([["Đạt", "Chưa đạt"], ["Chưa đạt", "Đạt"], ["Đ", "KĐ"]]) : []
    let isMerged = dice.chance(50)
    let roleAbove = roles.count > 1 && dice.chance(40)
    let isPlain = roles.count == 1 && roles[0].head.isEmpty
    let style = dice.of([0, 1, 2, 3, 4])
    layout = "roles \(roles.map(\.head)), marks \(marks), merged \(isMerged), role above \(roleAbove), heads \(style)"
    // Numbers alone are heads only in a row by themselves.
    let names = heads(of: style == 4 && criteria.count < 3 ? 0 : style)
    var levels: [[(text: String, width: Int)]] = []
    let width = { (role: Role) in role.competes && !marks.isEmpty ? marks.count : 1 }
    let widths = roles.map(width)
    let all = widths.reduce(0, +)
    if roleAbove {
      levels.append(roles.map { ($0.head, width($0) * names.count) })
      levels.append(roles.flatMap { role in names.map { ($0, width(role)) } })
    } else {
      levels.append(names.map { ($0, all) })
      if !isPlain { levels.append(names.flatMap { _ in roles.map { ($0.head, width($0)) } }) }
    }
    if !marks.isEmpty {
      let below = { (role: Role) in width(role) > 1 ? marks.map { ($0, 1) } : [("", 1)] }
      levels.append(
        roleAbove
          ? roles.flatMap { role in names.flatMap { _ in below(role) } }
          : names.flatMap { _ in roles.flatMap(below) })
    }
    let top = row
    for level in levels {
      var column = 3
      for (text, width) in level {
        put(text, column)
        if isMerged, !text.isEmpty { merge(row...row, column...(column + width - 1)) }
        column += width
      }
      row += 1
    }
    put("TT", 1, at: top)
    put(dice.of(["Xã", "Tên xã", "Đơn vị"]), 2, at: top)
    if isMerged { for column in 1...2 { merge(top...(row - 1), column...column) } }
    let last = 2 + all * names.count
    if dice.chance(40) {
      put(dice.of(["Tổng số", "Số TC đạt", "Ghi chú"]), last + 1, at: top)
      if isMerged { merge(top...(row - 1), (last + 1)...(last + 1)) }
    }
    if dice.chance(20) {
      for column in 1...last { put("(\(column))", column) }
      row += 1
    }
    fill(marks, names.count, widths, roleAbove: roleAbove)
    finish(last)
    expectColumns()
  }

  private mutating func fill(_ marks: [String], _ count: Int, _ widths: [Int], roleAbove: Bool) {
    let all = widths.reduce(0, +)
    for (index, commune) in communes.enumerated() {
      put("\(index + 1)", 1)
      put(dice.of([commune.name, "Xã \(commune.name)"]), 2)
      for (position, criterion) in criteria.enumerated() {
        for (number, role) in roles.enumerated() {
          let before = widths[..<number].reduce(0, +)
          let column = roleAbove ? 3 + before * count + position * widths[number] : 3 + position * all + before
          if role.isNothing, !role.competes {
            put(dice.of(["92,5%", "x", "tốt", "Đạt", ""]), column)
          } else {
            say(commune, criterion.number, role, marks, column)
          }
        }
      }
      row += 1
    }
    if dice.chance(40) {
      put(dice.of(["Tổng cộng", "Cộng", "Tổng số xã đạt", "Bình quân"]), dice.of([1, 2]))
      for column in 3...(2 + all * count) { put("\(Int.random(in: 0...9, using: &dice))", column) }
      row += 1
    }
  }

  private mutating func say(
    _ commune: AdministrativeUnit, _ criterion: Int, _ role: Role, _ marks: [String], _ column: Int
  ) {
    let isMet: Bool? = dice.chance(10) ? nil : dice.chance(50)
    truth["\(commune.code) \(criterion) \(role.head)"] = isMet
    if marks.isEmpty {
      put(isMet.map { dice.of($0 ? ["Đạt", "x", "1", "đạt"] : ["Chưa đạt", "0", "K", "chưa"]) } ?? "", column)
      return
    }
    for (offset, mark) in marks.enumerated() where isMet == (mark.first == "Đ") {
      put(dice.of(["x", "X", "1", "✓"]), column + offset)
    }
    // Both marked says nothing.
    if isMet == nil, dice.chance(50) { for offset in marks.indices { put("x", column + offset) } }
  }

  /// What may stand below: a note, the heads of another page, a table of another set.
  private mutating func finish(_ last: Int) {
    if dice.chance(30) {
      put("Ghi chú: x là đạt", 1)
      row += 1
    }
    if dice.chance(30) {
      row += 1
      put("BIỂU 2. XÃ NÔNG THÔN MỚI NÂNG CAO", 1)
      row += 1
      put("TT", 1)
      put("Xã", 2)
      for (offset, criterion) in criteria.enumerated() { put("TC\(criterion.number)", 3 + offset) }
      row += 1
      put("1", 1)
      put(communes[0].name, 2)
      for offset in criteria.indices { put("Đạt", 3 + offset) }
      row += 1
      layout += ", a table of another set below"
    }
  }

  // MARK: Roles in rows

  private mutating func makeRows() {
    repeat { roles = competingRoles().filter(\.competes) } while roles.count < 2 || roles[0].head.hasPrefix("Lần")
    makeTitles()
    let isMerged = dice.chance(50)
    let isRepeated = dice.chance(30)
    let hasColumn = isRepeated || isMerged || dice.chance(60)
    let first = hasColumn ? 4 : 3
    layout = "rows of \(roles.map(\.head)), merged \(isMerged), names again \(isRepeated), own column \(hasColumn)"
    put("TT", 1)
    put("Tên xã", 2)
    if hasColumn { put(dice.of(["Nội dung", "Phân loại", "Kỳ"]), 3) }
    for (offset, head) in heads(of: dice.of([0, 1, 2, 3])).enumerated() { put(head, first + offset) }
    row += 1
    for (index, commune) in communes.enumerated() {
      put("\(index + 1)", 1)
      put(commune.name, 2)
      if !hasColumn { row += 1 }
      if hasColumn, isMerged, !isRepeated { merge(row...(row + roles.count - 1), 2...2) }
      for (number, role) in roles.enumerated() {
        if number > 0, isRepeated { put(commune.name, 2) }
        put(hasColumn ? role.head : "- " + role.head, hasColumn ? 3 : 2)
        for (offset, criterion) in criteria.enumerated() { say(commune, criterion.number, role, [], first + offset) }
        // A row without anything in it is not seen at all.
        if criteria.indices.allSatisfy({ cells[row]?[first + $0] == nil }) {
          put("Đạt", first)
          truth["\(commune.code) \(criteria[0].number) \(role.head)"] = true
        }
        row += 1
      }
    }
    finish(first + criteria.count - 1)
    expectColumns()
  }

  // MARK: What it means

  private func facts(_ role: Role, asOwn isOwn: Bool) -> Set<Fact> {
    Set(
      communes.flatMap { commune in
        criteria.compactMap { criterion in
          (truth["\(commune.code) \(criterion.number) \(role.head)"] ?? nil).map { isMet in
            Fact(commune: commune.code, criterion: criterion.number, isOwn: isOwn, isMet: isMet)
          }
        }
      })
  }

  private mutating func expectColumns() {
    let competing = roles.filter(\.competes)
    let own = competing.first(where: \.isOwn)
    let results = competing.filter { !$0.isOwn && !$0.isNothing }
    let single = competing.count == 1 ? results.first : nil
    let inspected = results.count == 1 ? results.first : nil
    if let own {
      outcomes = [
        (TableChoice(), nil), (TableChoice(whose: .inspector), inspected.map { facts($0, asOwn: false) }),
        (TableChoice(whose: .commune), facts(own, asOwn: true)),
        (TableChoice(whose: .both), facts(own, asOwn: true).union(inspected.map { facts($0, asOwn: false) } ?? [])),
      ]
    } else {
      outcomes = [
        (TableChoice(), single.map { facts($0, asOwn: false) }),
        (TableChoice(whose: .commune), single.map { facts($0, asOwn: true) }), (TableChoice(whose: .both), nil),
      ]
    }
    for role in competing where competing.count > 1 {
      let said = role.isNothing || role.isOwn ? nil : facts(role, asOwn: false)
      outcomes.append((TableChoice(heads: [role.head]), said))
    }
    outcomes.append((TableChoice(heads: ["Năm 1999"]), nil))
  }
}

extension SeededGenerator {
  fileprivate mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
  fileprivate mutating func of<Item>(_ items: [Item]) -> Item { items[Int.random(in: 0..<items.count, using: &self)] }
}
