import Domain
import Localization

extension NoticeComposer {
  /// III: what is asked of whom, the support given, the petitions, what earlier inspections left open.
  var tasks: [Report.Block] {
    var number = 0
    let numbered = { (phrase: Phrase, fields: [PhraseField: Report.Text]) -> Report.Block in
      number += 1
      return .heading(level: 2, phrases.text(phrase, fields.merging([.number: "\(number)"]) { $1 }))
    }
    var blocks: [Report.Block] = [.heading(level: 1, phrases.text(.tasksHeading))] + paragraphs(.tasksOpening)
    for (addressee, tasks) in byAddressee {
      blocks.append(numbered(.addresseeHeading, [.addressee: Report.Text(addressee)]))
      blocks.append(.list(tasks.map(text)))
    }
    let contributions = notice.lines(.contributions).map(\.withoutEnd)
    if !contributions.isEmpty {
      blocks.append(numbered(.contributionsHeading, [:]))
      blocks.append(
        .paragraph(
          phrases.text(.contributions, [.contributions: Report.Text(marked: contributions.joined(separator: "; "))])))
    }
    if notice[.petitions] != nil {
      blocks.append(
        numbered(.petitionsHeading, [.area: Report.Text(area), .areaKind: Report.Text(areaKind)]))
      blocks += paragraphs(.petitions)
    }
    let open = settings.listsOpenTasks ? sources.carried.filter { $0.recommendation.completion == nil } : []
    if !open.isEmpty {
      blocks.append(numbered(.openTasksHeading, [:]))
      blocks.append(table(of: open))
    }
    return blocks + closing
  }

  private var closing: [Report.Block] {
    guard notice.lines(.closing).isEmpty else { return paragraphs(.closing) }
    return [.paragraph(phrases.text(.closing, [.lead: Report.Text(lead), .area: Report.Text(area)]))]
  }

  /// What is still asked, under its addressees, in the order in which the first of each was recorded.
  var byAddressee: [(String, [Recommendation])] {
    var order: [String] = []
    var groups: [String: [Recommendation]] = [:]
    for task in inspection.recommendations.own where task.completion == nil {
      let addressee = task.addressee.isEmpty ? phrases.plain(.addresseeUnknown) : task.addressee
      if groups[addressee] == nil { order.append(addressee) }
      groups[addressee, default: []].append(task)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }

  private func text(_ task: Recommendation) -> Report.Text {
    let details = place(task.origin) + owner(task)
    let detail =
      details.isEmpty
      ? Report.Text([]) : phrases.text(.taskDetail, [.detail: Report.Text(details.joined(separator: "; "))])
    return phrases.text(
      .task, [.text: Report.Text(marked: task.text.lines.joined(separator: " ")), .detail: detail])
  }

  /// Owners and deadlines side by side read better than in sentences.
  private func table(of open: [CarriedRecommendation]) -> Report.Block {
    .table(
      head: [AnnexWords.number, AnnexWords.task, AnnexWords.owner, AnnexWords.due, AnnexWords.since],
      rows: open.enumerated().map { index, carried in
        let task = carried.recommendation
        let place = place(task.origin).map { "\($0): " }.joined()
        let due = task.due.map { $0.vietnamese + (task.isOverdue(on: sources.today) ? " (\(AnnexWords.overdue))" : "") }
        return [
          "\(index + 1)", place + Report.Text(marked: task.text.lines.joined(separator: " ")).plain, task.owner,
          due ?? "", carried.date.vietnamese,
        ]
      })
  }

  private func place(_ origin: Recommendation.Origin) -> [String] {
    guard let code = origin.commune, let position = inspection.position(of: code) else { return [] }
    let commune = inspection.communes[position].unit.title
    guard let criterion = origin.criterion else { return [phrases.plain(.taskCommune, [.commune: commune])] }
    return [phrases.plain(.taskPlace, [.commune: commune, .number: "\(criterion)"])]
  }

  private func owner(_ task: Recommendation) -> [String] {
    let owner = task.owner.isEmpty ? nil : phrases.plain(.taskOwner, [.owner: task.owner])
    let due = task.due.map { phrases.plain(.taskDue, [.due: $0.vietnamese]) }
    return [owner, due].compactMap(\.self)
  }

  /// Recipients, who signs, the lists enclosed.
  var foot: [Report.Block] {
    let recipients = notice.lines(.recipients).map(\.withoutEnd)
    let signature = Report.Block.signature(
      Report.Signature(
        recipientsTitle: phrases.plain(.recipientsHeading),
        recipients: recipients.enumerated().map { index, recipient in
          let name = recipient.hasPrefix("-") ? recipient.dropFirst().trimmed : recipient
          return "- \(name)" + (index == recipients.count - 1 ? "." : ";")
        },
        authority: notice.lines(.authority), name: notice[.signer] ?? ""))
    return [signature] + lists
  }

  /// A line that begins with # begins a list of its own.
  private var lists: [Report.Block] {
    var blocks: [Report.Block] = []
    var entries: [Report.Text] = []
    let flush = {
      if !entries.isEmpty { blocks.append(.list(entries)) }
      entries = []
    }
    for line in notice.lines(.lists) {
      if line.hasPrefix("#") {
        flush()
        blocks.append(.appendix(title: line.drop { $0 == "#" }.trimmed))
      } else {
        entries.append(Report.Text(marked: line.hasPrefix("-") ? line.dropFirst().trimmed : line))
      }
    }
    flush()
    return blocks
  }
}
