import Domain

struct EnglishNotice: NoticeTexts {
  func part(_ part: NoticePart) -> String {
    switch part {
    case .superior: "superior body"
    case .issuer: "issuing body"
    case .number: "number and code"
    case .place: "place of issue"
    case .issuedOn: "date of issue"
    case .subject: "subject"
    case .bases: "legal bases"
    case .lead: "lead"
    case .coLead: "co-lead"
    case .scope: "what was inspected"
    case .participants: "participants"
    case .hosts: "on the local side"
    case .sites: "sites seen"
    case .targetBasis: "basis of the targets"
    case .smartTargetBasis: "basis of the smart commune"
    case .assessment: "general assessment"
    case .period: "period of the results"
    case .resultsClosing: "closing of the results"
    case .tasksOpening: "opening of the tasks"
    case .contributions: "contributions"
    case .petitions: "petitions"
    case .closing: "closing sentence"
    case .recipients: "recipients"
    case .authority: "signer's authority"
    case .signer: "signer"
    case .lists: "lists enclosed"
    }
  }

  func setting(_ setting: NoticeSetting) -> String {
    switch setting {
    case .rounding: "rounding"
    case .averageDecimals: "decimals of averages"
    case .percentDecimals: "decimals of percentages"
    case .bands: "bands"
    case .communes: "communes that count"
    case .counts: "counts in running text"
    case .openTasks: "list tasks still open"
    case .changes: "tell what changed"
    }
  }

  func value(_ value: String, of setting: NoticeSetting) -> String {
    switch setting {
    case .rounding: value == "half-up" ? "half up" : value
    case .communes: value == "rural" ? "xã only" : "townships and wards too"
    case .counts: value == "two-digits" ? "two digits (06)" : "plain (6)"
    case .averageDecimals, .percentDecimals, .bands, .openTasks, .changes: value
    }
  }

  func figure(_ figure: Figure) -> String {
    switch figure {
    case .average: "average, set by hand"
    case .change: "change, set by hand"
    case .band(let least): "communes from \(least) criteria, set by hand"
    case .met: "criteria met, set by hand"
    case .notMet: "criteria not met, set by hand"
    case .percent(let indicator): "percentage of \(indicator), set by hand"
    }
  }

  func recommendation(_ part: Recommendation.Part) -> String {
    switch part {
    case .text: "recommendation"
    case .addressee: "addressee"
    case .owner: "owner"
    case .due: "deadline"
    case .done: "done on"
    case .doneNote: "how it was done"
    }
  }

  let yes = "yes"
  let cleared = "cleared"
  let unsealed = "opened again"
  func measured(_ indicator: String) -> String { "value of \(indicator)" }

  func problem(_ problem: NoticeProblem) -> String {
    switch problem {
    case .unknownPart(let text, let known): "A notice has no part “\(text)”. Known: \(known.joined(separator: ", "))."
    case .unknownSetting(let text, let known): "There is no setting “\(text)”. Known: \(known.joined(separator: ", "))."
    case .invalidSetting(let setting, let text):
      "“\(text)” cannot be used for \(self.setting(setting)). "
        + (setting == .bands
          ? "Write it like 19 15-18 10-14 5-9 0-4, from the top down to 0 without a gap."
          : "Use: \(setting.allowed.joined(separator: ", ")).")
    case .unknownFigure(let text):
      "There is no figure “\(text)”. Use: average, change, band-15, met, not-met, percent-14.1."
    case .deadlineBeforeSession(let due, let session):
      "The deadline \(due.vietnamese) is before the inspection of \(session.vietnamese). Choose another day."
    case .doneBeforeAsked(let done, let asked):
      "Done on \(done.vietnamese) is before it was asked for on \(asked.vietnamese). Choose another day."
    case .unknownRecommendation(let text): "There is no recommendation “\(text)”. See: ntm recommend list last"
    case .ambiguousRecommendation(let text, let candidates):
      "Several recommendations begin or end with “\(text)”; write more of it:\n  "
        + candidates.joined(separator: "\n  ")
    case .invalidMeasurement(let text):
      "“\(text)” is not a value; write it like 44.91 or 2331/2524, the denominator above 0, at most 9 digits."
    case .ambiguousMeasurement(let text):
      "“\(text)”: a point before three digits can mean thousands; write it like 7,860 (decimals) or 7860."
    case .unknownIndicator(let text, let criterion, let known):
      "Criterion \(criterion) has no indicator “\(text)”. Known: \(known.joined(separator: ", "))."
    case .noCommunes(let area):
      "The inspection of \(area) goes through no commune. See its communes: ntm session show last"
    case .nothingToTakeOver(let session):
      "Session \(session) has no texts to take over. See: ntm notice show \(session.shellWord)"
    case .editorFailed(let command, let status, nil):
      "The editor “\(command)” ended with status \(status); the text is as it was. Check $VISUAL or $EDITOR and try again."
    case .editorFailed(let command, let status, let kept?):
      "The editor “\(command)” ended with status \(status). What it had saved is in \(kept); in ntm press F5 to open that again."
    case .phrases(let path, let faults):
      "\(path): cannot be used (\(faults.count == 1 ? "1 fault" : "\(faults.count) faults"); mend and check again):\n"
        + faults.prefix(mostFaults).map { "  \(fault($0))" }.joined(separator: "\n")
        + (faults.count > mostFaults ? "\n  … and \(faults.count - mostFaults) more" : "")
    }
  }

  func fault(_ fault: PhraseFault) -> String {
    let what =
      switch fault.kind {
      case .notAPhrase: "not of the form name = text"
      case .unknownPhrase(let name, let nearest):
        "there is no phrase “\(name)”" + (nearest.map { "; alike: \($0)" } ?? "")
      case .twice(let name): "“\(name)” is above already"
      case .unknownField(let name, let phrase, let known):
        known.isEmpty
          ? "\(phrase): there is no field {\(name)}; this phrase has none"
          : "\(phrase): there is no field {\(name)}; known: \(known.map { "{\($0)}" }.joined(separator: " "))"
      case .unclosed(let phrase): "\(phrase): a { or } without its pair"
      case .controlCharacter(let column): "character \(column) is a control character, which no document can carry"
      case .missingField(let name, let phrase): "\(phrase): the field {\(name)} is missing"
      }
    return "line \(fault.line): \(what)"
  }
}
