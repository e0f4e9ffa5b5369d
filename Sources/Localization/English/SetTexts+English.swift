import Domain

struct EnglishSets: SetTexts {
  private var texts: English { English() }

  let isAdded = "added"
  func counts(_ counts: ConfidenceCounts) -> String {
    "levels: \(counts.verifiedLevels) verified, \(counts.recalledLevels) only recalled"
      + (counts.leftToProvince > 0 ? ", \(counts.leftToProvince) left to the province" : "")
      + (counts.withoutLevel > 0 ? "; \(counts.withoutLevel) indicators without a known level" : "")
  }
  func overlay(of set: String, province: String?, isCompared: Bool) -> String {
    "over \(set)" + (province.map { ", \($0)" } ?? "") + (isCompared ? ", compared with the document" : "")
  }
  func leftOut(_ overlay: String) -> String { "Does not fit the set any more and is left out: \(overlay)" }
  func added(_ name: String, criteria: Int, indicators: Int) -> String {
    "Added set \(name): \(criteria) criteria, \(indicators) indicators."
  }
  func added(_ name: String, over set: String, levels: Int, wordings: Int) -> String {
    "Added \(name) over set \(set): \(levels) levels, \(wordings) wordings."
  }
  func valid(_ file: String, over set: String, levels: Int) -> String {
    "\(file): valid, over \(set), \(levels) levels."
  }
  func alreadyAdded(_ name: String) -> String { "\(name) is here already, the same; nothing is new." }
  func replaces(_ name: String, levels: Int) -> String { "It takes the place of \(name) (\(levels) levels)." }
  func removed(_ name: String) -> String { "Removed \(name)." }
  func understood(confirmed: Int, corrected: Int) -> String {
    "Proofreading sheet: \(confirmed) rows confirmed, \(corrected) rows corrected."
  }

  let isNewest = "newest"
  func newer(_ version: String) -> String { "there is another: \(version)" }
  let nothingChanges = "Both versions say the same."
  func adds(_ set: String) -> String { "Adds set \(set)." }
  func nowUses(_ set: String) -> String { "This session now uses \(set). Undo takes it back." }
  let notRecorded = "Nothing was recorded."
  func change(_ change: SetChange) -> String {
    switch change {
    case .criterionAdded(let number, let name): "criterion \(number) \(said(name)) is new"
    case .criterionRemoved(let number, let name): "criterion \(number) \(said(name)) is gone"
    case .criterionRenamed(let number, let from, let to): "criterion \(number): “\(said(from))” → “\(said(to))”"
    case .indicatorAdded(let indicator): "indicator \(indicator.code) \(indicator.text.vi) is new"
    case .indicatorRemoved(let indicator): "indicator \(indicator.code) \(indicator.text.vi) is gone"
    case .indicatorReworded(let from, let to): "indicator \(to.code): “\(from.text.vi)” → “\(to.text.vi)”"
    case .levelAdded(let code, let level, let unit):
      "\(level.place(code)): \(texts.threshold(level, unit: unit)) is new"
    case .levelRemoved(let code, let level, let unit):
      "\(level.place(code)): \(texts.threshold(level, unit: unit)) is gone"
    case .levelChanged(let code, let from, let to, let unit):
      "\(to.place(code)): \(texts.threshold(from, unit: unit)) → \(texts.threshold(to, unit: unit))"
    }
  }
  func judgement(_ place: String, _ change: JudgementChange) -> String {
    let said = { (suggestion: Suggestion) in suggestion.status.map(texts.status) ?? "undecided" }
    return "\(place): by its values \(said(change.before)) → \(said(change.after))"
      + (change.isAgainstValues == change.wasAgainstValues
        ? ""
        : change.isAgainstValues
          ? "; the decision is now against the values" : "; the decision is no longer against the values")
  }

  let byWording = "Compared by wording, by this program; no regulation says so."
  func reason(_ reason: SetCorrespondence.Reason) -> String {
    switch reason {
    case .sameName: "same name"
    case .name: "name alike"
    case .indicators: "indicators alike"
    case .heading: "same heading"
    }
  }
  let noCounterpart = "nothing corresponds"
  func sideBySide(_ commune: String) -> String { "\(commune): two sets side by side" }
  func met(_ count: String, _ all: Int) -> String { "\(count)/\(all) met" }
  func fromSession(_ date: String) -> String { "session of \(date)" }
  let neverInspected = "not inspected"

  let editionArgument = "Criteria set, such as ntm-2021-2025; with @ and a version for exactly that one."
  let criteriaFileArgument = "A criteria set or overlay (json), or a proofreading sheet filled in (xlsx, md)."
  let addedArgument = "An added set or overlay with its version: lang-son@1."
  let sheetFormatOption = "xlsx or md."
  let useOption = "Move to this version of the set; without a version, to the newest."
  let addOption = "Add this set to the session."
  let changesDryRunOption = "Only say what would change."
  let lackingForceOption = "Move even where the version has no place for what is recorded (nothing is deleted)."
  let compareSessionOption = "The session to show the commune's result of."
  let compareWithOption =
    "The session for the second set; the same one, or the commune's latest under that set, if not given."

  private func said(_ name: Localized) -> String { name.en ?? name.vi }
}

extension EnglishSets {
  func problem(_ problem: SetProblem) -> String {
    switch problem {
    case .invalidOverlay(let file, let faults):
      "\(file): not a valid overlay (\(faults.count) faults; mend and check again):\n" + texts.lines(faults)
    case .otherContent(let name):
      "\(name) is here with another content. Raise the version in the file where its content changes, and try again."
    case .breaksOverlay(let file, let other, let faults):
      "\(file) is not added: \(other) would contradict what is verified. Add a new version of \(other) first, and try again:\n"
        + texts.lines(faults)
    case .inUse(let name, let sessions):
      "\(name) is used by: \(sessions.joined(separator: ", ")). Move these sessions to another version first. See: ntm session sets"
    case .unknownFile(let name, let known):
      "“\(name)” was not added."
        + (known.isEmpty ? " See: ntm criteria list" : " Known: \(known.joined(separator: ", ")).")
    case .lacksRecorded(let set, let what):
      "\(set) has no place for what is recorded at: \(what.joined(separator: "; ")). To move all the same, use --force; nothing is deleted."
    case .alreadyInSession(let set):
      "This session uses \(set) already. Change its version with --use. See: ntm session sets last"
    case .otherProvince(let overlay, let province, let session):
      "\(overlay) holds in \(province), this session is in \(session). Leave out what stands after @ to use the levels of \(session). See: ntm criteria list"
    case .notInspected(let commune, let set):
      "No session inspects \(commune) under set \(set). See: ntm session list"
    case .notASheet(let path):
      "\(path) is no proofreading sheet of ntm. Make one: ntm criteria sheet SET --format xlsx"
    case .sheetWithoutComparison(let path, let missing):
      "\(path): \(missing.joined(separator: ", ")) not given. Write it in the sheet Thông tin."
    case .sheetHeadNotUnderstood(let path, let rows):
      "\(path), sheet Thông tin: nothing is added. Mend it and try again:\n" + lines(rows)
    case .sheetOfOtherVersion(let path, let sheet, let known):
      "\(path) is a sheet of \(sheet), and the set is \(known) now. Make one: ntm criteria sheet SET --format xlsx"
    case .sheetIsEmpty(let path):
      "\(path): no row is confirmed or corrected. Write it in the last three columns and add the file again."
    case .sheetNotUnderstood(let path, let confirmed, let corrected, let rows):
      "\(path): \(confirmed) rows confirm, \(corrected) rows correct; \(rows.count) rows are not understood and nothing is added. Mend them and try again:\n"
        + lines(rows)
    }
  }

  private func row(_ kind: SheetFault.Kind) -> String {
    switch kind {
    case .notInSet: "the set has no such indicator or region"
    case .duplicate: "another row has the same code, region and year"
    case .printedDiffers(let printed, let known): "the sheet prints “\(printed)”, the set has “\(known)”"
    case .mark(let text): "“\(text)” in column Đúng is not understood; write x or nothing"
    case .both: "confirmed and corrected at once"
    case .nothingToConfirm: "no level is known that could be confirmed; write the level"
    case .levelNotConfirmed:
      "the wording alone does not say that the level is right; mark the row with x, or write the level too"
    case .level(let text): "“\(text)” is no level; write it like ≥ 90, ≤ 5, = 3 or đạt"
    case .compound: "a level of several conditions; correct it in an overlay (json)"
    case .verified(let known): "verified as “\(known)”, which a sheet cannot change"
    case .unusable(let kind): texts.fault(kind)
    }
  }

  private func lines(_ rows: [SheetFault]) -> String {
    rows.map { "  row \($0.row), \($0.key): \(row($0.kind))" }.joined(separator: "\n")
  }
}
