/// Which of the assessments in a table are wanted, where its heads tell several apart.
public struct TableChoice: Equatable, Sendable {
  /// Whose; nil when nobody said.
  public var whose: Whose?
  /// Heads of columns or labels of rows; what bears all of them is taken: "Thực hiện", "Năm 2023".
  public var heads: [String]

  /// Whose assessments.
  public enum Whose: Equatable, Sendable, CaseIterable {
    /// What the inspection found.
    case inspector
    /// The communes' own.
    case commune
    /// Each as what it is.
    case both
  }

  /// A choice; nothing is said unless given.
  public init(whose: Whose? = nil, heads: [String] = []) {
    self.whose = whose
    self.heads = heads
  }

  /// As whose assessment is taken what heads call the inspector's, the commune's or nobody's; the rest is not taken.
  ///
  /// - Returns: nil where it has to be said.
  fileprivate func taken(
    of named: Set<ImportPlan.Assessor?>
  ) -> [ImportPlan.Assessor?: ImportPlan.Assessor]? {
    switch whose {
    case nil where named.contains(.commune): nil
    case nil, .inspector: [nil: .inspector, .inspector: .inspector]
    case .both: [nil: .inspector, .inspector: .inspector, .commune: .commune]
    case .commune: named == [nil] ? [nil: .commune] : [.commune: .commune]
    }
  }
}

/// Columns, or rows, that bear the same heads and so say the same kind of thing of all criteria.
public struct TableVariant: Equatable, Sendable {
  /// What tells them from others.
  public let heads: [String]
  /// The first of these heads.
  public let cell: CellReference
  /// Whose assessment they are, as the heads say.
  public let assessor: ImportPlan.Assessor?
  /// Why they are no results: a plan or an estimate.
  public let use: TableReading.Use?
  /// How many cells of communes have something in them.
  public let filled: Int
  /// What has to be said to take them; nil for what never is.
  public let choice: TableChoice?
}

/// Finds what a choice means among columns or rows that heads tell apart. What stays open is asked, never guessed.
struct Choosing {
  /// A column of a criterion, or the rows with a label.
  struct Item {
    /// What it must be the only one of: a criterion; of rows 0.
    let place: Int
    let labels: [HeadColumn.Label]
    let words: HeadWords
    /// The cell that names it.
    let cell: CellReference
    /// How many cells of communes have something in them.
    let filled: () -> Int

    /// The head that says why it is not taken as it stands.
    var name: CellReference { (labels.last { !$0.meaning.isEmpty } ?? labels.last)?.cell.place ?? cell }
  }

  let choice: TableChoice

  init(_ choice: TableChoice) { self.choice = choice }

  /// The items taken, by their position, each as whose.
  ///
  /// - Throws: nothing but plans, nothing of those wanted, or several of which one has to be chosen.
  func taken(of items: [Item]) throws(Problem) -> [Int: ImportPlan.Assessor] {
    var left = Array(items.indices)
    var isChosen = false
    for head in choice.heads {
      let bearing = [true, false].lazy.map { exactly in
        left.filter { index in items[index].labels.contains { $0.bears(head, exactly: exactly) } }
      }
      if let found = bearing.first(where: { !$0.isEmpty }) { (left, isChosen) = (found, true) }
    }
    let results = left.filter { items[$0].words.use == nil }
    guard let first = results.first ?? left.first else { return [:] }
    if results.isEmpty {
      throw .table(.noResults(use: items[first].words.use ?? .unclear, cell: items[first].name.description))
    }
    let named = Set(results.map { items[$0].words.assessor })
    guard let whose = choice.taken(of: named) else {
      if named == [.commune] { throw .table(.ownAlone(cell: items[first].name.description)) }
      throw .table(.severalColumns(variants(left.map { items[$0] }, asksWhose: true)))
    }
    var taken: [Int: ImportPlan.Assessor] = [:]
    for index in results { taken[index] = whose[items[index].words.assessor] }
    if taken.isEmpty { throw .table(.lacksAssessor(choice.whose == .commune ? .commune : .inspector)) }
    // A plan beside a result is told, and somebody has to say that the result is meant.
    let places = Set(taken.keys.map { items[$0].place })
    let hasPlans = !isChosen && left.contains { items[$0].words.use != nil && places.contains(items[$0].place) }
    if isOpen(taken, items) || hasPlans {
      try ask(left.filter { taken[$0] != nil || items[$0].words.use != nil }.map { items[$0] })
    }
    return taken
  }

  /// Whether several that heads tell apart say the same of one criterion, or not all are of one time.
  private func isOpen(_ taken: [Int: ImportPlan.Assessor], _ items: [Item]) -> Bool {
    var known: [Int: [ImportPlan.Assessor: [String]]] = [:]
    var times: [ImportPlan.Assessor: String] = [:]
    for (index, assessor) in taken {
      let item = items[index]
      let labels = item.labels.filter { $0.meaning.status == nil }.map(\.words)
      if let other = known[item.place]?[assessor], other != labels { return true }
      if let time = item.words.time, let other = times.updateValue(time, forKey: assessor), other != time {
        return true
      }
      known[item.place, default: [:]][assessor] = labels
    }
    return false
  }

  private func ask(_ items: [Item]) throws(Problem) {
    let variants = variants(items, asksWhose: false)
    if variants.count < 2 || variants.contains(where: \.heads.isEmpty) || areOfOneCriterionEach(items) {
      let places = Dictionary(grouping: items, by: \.place).filter { $0.value.count > 1 }
      let (place, columns) = places.min { $0.key < $1.key } ?? (items[0].place, items)
      throw .table(.twoColumns(criterion: place, cells: columns.prefix(2).map(\.cell.description)))
    }
    throw .table(.severalColumns(variants))
  }

  /// Heads that are of one criterion alone, such as names of indicators, are not to be chosen from.
  private func areOfOneCriterionEach(_ items: [Item]) -> Bool {
    let places = Dictionary(grouping: items, by: \.place).values.filter { $0.count > 1 }
    guard places.count > 1 else { return false }
    let told = telling(items)
    let labels = places.map { Set($0.flatMap(\.labels).map(\.words)).intersection(told) }
    return told.contains { label in labels.count { $0.contains(label) } == 1 }
  }

  /// The items by the heads that tell them apart.
  private func variants(_ items: [Item], asksWhose: Bool) -> [TableVariant] {
    let telling = telling(items)
    var variants: [(key: [String], items: [Item], labels: [HeadColumn.Label])] = []
    for item in items {
      let labels = item.labels.filter { telling.contains($0.words) }
      let key = labels.map(\.words)
      if let known = variants.firstIndex(where: { $0.key == key }) {
        variants[known].items.append(item)
      } else {
        variants.append((key, [item], labels))
      }
    }
    return variants.map { _, items, labels in
      let heads = labels.map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      var choice = choice
      if asksWhose {
        choice.whose = items[0].words.assessor == .commune ? .commune : .inspector
      } else {
        choice.heads += heads.filter { !choice.heads.contains($0) }
      }
      return TableVariant(
        heads: heads, cell: labels.last?.cell.place ?? items[0].cell, assessor: items[0].words.assessor,
        use: items[0].words.use, filled: items.reduce(0) { $0 + $1.filled() },
        choice: items[0].words.use == nil ? choice : nil)
    }
  }

  /// The labels that some items of a criterion have and others not, or that say when, whose or why not.
  private func telling(_ items: [Item]) -> Set<String> {
    var telling: Set<String> = []
    for group in Dictionary(grouping: items, by: \.place).values where group.count > 1 {
      let labels = group.map { Set($0.labels.map(\.words)) }
      let common = labels.dropFirst().reduce(labels[0]) { $0.intersection($1) }
      for own in labels { telling.formUnion(own.subtracting(common)) }
    }
    let all = items.map { Set($0.labels.map(\.words)) }
    let common = all.dropFirst().reduce(all.first ?? []) { $0.intersection($1) }
    for label in items.flatMap(\.labels) where !common.contains(label.words) {
      let words = label.meaning
      if words.time != nil || words.assessor != nil || words.use != nil { telling.insert(label.words) }
    }
    let statuses = items.flatMap(\.labels).filter { $0.meaning.status != nil }.map(\.words)
    return telling.subtracting(statuses)
  }
}
