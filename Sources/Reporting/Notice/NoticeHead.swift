import Domain
import Localization

extension NoticeComposer {
  /// The head and the title.
  var head: [Report.Block] {
    let issued = notice[.issuedOn].flatMap { IssueDate($0) }
    // Room for the pen, which a web page must not take for one space.
    let blank = String(repeating: "\u{A0}", count: 5)
    // Decree 30/2020: days below 10 and the months 1 and 2 have a zero before them.
    let month = issued.map { $0.month < 3 ? Figures.count($0.month) : "\($0.month)" }
    return [
      .letterhead(
        Report.Letterhead(
          superior: notice[.superior] ?? "", issuer: notice[.issuer] ?? "",
          number: phrases.plain(.number, [.number: notice[.number] ?? blank]),
          placeAndDate: phrases.plain(
            .placeAndDate,
            [
              .place: notice[.place] ?? inspection.path.first?.name ?? "",
              .day: issued?.day.map(Figures.count) ?? blank, .month: month ?? blank,
              .year: "\(issued?.year ?? session.date.year)",
            ]),
          nation: phrases.plain(.nation), motto: phrases.plain(.motto))),
      .title(phrases.plain(.kind), subject: Report.Text(marked: subject)),
    ]
  }

  /// What the inspection rests on, who took part.
  var opening: [Report.Block] {
    let bases = notice.lines(.bases).map(\.withoutEnd)
    var blocks: [Report.Block] = bases.enumerated().map { index, basis in
      .basis(Report.Text(marked: basis + (index == bases.count - 1 ? "." : ";")))
    }
    let coLead = notice[.coLead].map { phrases.text(.openingCoLead, [.coLead: Report.Text($0)]) } ?? Report.Text([])
    var sentences = [
      phrases.text(
        .opening,
        [
          .date: Report.Text(session.date.vietnamese), .lead: Report.Text(lead), .coLead: coLead,
          .scope: Report.Text(marked: notice[.scope] ?? phrases.plain(.scope, [.area: area])),
        ])
    ]
    if let participants = notice[.participants] {
      sentences.append(phrases.text(.participants, [.participants: Report.Text(marked: participants.oneSentence)]))
    }
    if let hosts = notice[.hosts] {
      sentences.append(
        phrases.text(
          .hosts,
          [.area: Report.Text(area), .areaKind: Report.Text(areaKind), .hosts: Report.Text(marked: hosts.oneSentence)]))
    }
    if let sites = notice[.sites] {
      sentences.append(
        phrases.text(.findings, [.sites: Report.Text(marked: sites.withoutEnd), .lead: Report.Text(lead)]))
    } else {
      sentences.append(phrases.text(.findingsWithoutSites, [.lead: Report.Text(lead)]))
    }
    blocks.append(.paragraph(sentences.joined(by: " ")))
    return blocks
  }

  /// I: the targets of the year and the general assessment.
  var assessment: [Report.Block] {
    [.heading(level: 1, phrases.text(.assessmentHeading))] + targets + paragraphs(.assessment)
  }

  private var targets: [Report.Block] {
    let goals = summaries.filter { !$0.targets.isEmpty }.map { summary in
      phrases.plain(
        .target,
        [
          .count: count(summary.targets.count), .goal: goal(summary.outline),
          .communes: summary.targets.map(\.unit.title).joined(separator: ", "),
        ])
    }
    let smart = inspection.communes.filter(\.isSmartTarget).map(\.unit.title).joined(separator: ", ")
    let shared: [PhraseField: Report.Text] = [.year: "\(session.date.year)", .area: Report.Text(area)]
    if goals.isEmpty {
      if smart.isEmpty { return [] }
      return [.paragraph(phrases.text(.smartTargetAlone, shared.merging(smartFields(smart)) { $1 }))]
    }
    let fields: [PhraseField: Report.Text] = [
      .targets: Report.Text(goals.joined(separator: "; ")), .basis: basis(.targetBasis),
      .smart: smart.isEmpty ? Report.Text([]) : phrases.text(.smartTarget, smartFields(smart)),
    ]
    return [.paragraph(phrases.text(.targets, shared.merging(fields) { $1 }))]
  }

  private func smartFields(_ communes: String) -> [PhraseField: Report.Text] {
    [
      .communes: Report.Text(communes),
      .basis: notice[.smartTargetBasis].map { Report.Text(marked: " " + $0.withoutEnd) } ?? Report.Text([]),
    ]
  }

  private func basis(_ part: NoticePart) -> Report.Text {
    notice[part].map { phrases.text(.targetBasis, [.basis: Report.Text(marked: $0.withoutEnd)]) } ?? Report.Text([])
  }
}

extension String {
  /// Without the sign that ends a sentence or an entry.
  var withoutEnd: String {
    var text = trimmed[...]
    while let last = text.last, ".;,".contains(last), !text.hasSuffix("...") { text.removeLast() }
    return String(text)
  }

  /// Lines as one sentence without its end.
  var oneSentence: String {
    split(whereSeparator: \.isNewline).map { String($0).withoutEnd }.joined(separator: "; ")
  }
}

extension [Report.Text] {
  /// One after the other with a separator between.
  func joined(by separator: String) -> Report.Text {
    var text = Report.Text([])
    for (index, part) in enumerated() {
      if index > 0 { text = text + Report.Text(separator) }
      text = text + part
    }
    return text.joined
  }
}
