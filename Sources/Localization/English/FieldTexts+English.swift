import Domain

struct EnglishFields: FieldTexts {
  func name(of field: PlainField) -> String {
    switch field {
    case .unitList: "unit list"
    case .area: "area"
    case .date: "date"
    case .title: "title"
    case .criteriaSets: "criteria sets"
    case .seal: "finalised"
    case .checked: "checked when finalised"
    case .covered: "devices' changes covered when finalised"
    case .reopened: "reason for reopening"
    case .reportedAverage: "average as reported"
    case .reportedChange: "change as reported"
    case .reportedSince: "reported against"
    case .reportedBy: "reported by"
    case .smartTarget: "smart commune target"
    case .target: "target commune"
    case .reportedCount: "criteria met as reported"
    case .overview: "remark on the commune"
    case .solutions: "solutions under way"
    case .status: "status"
    case .note: "note"
    case .reason: "reason for deciding against the values"
    case .selfStatus: "self-assessment of the commune"
    case .recognition: "decision of recognition"
    case .recognitionWithdrawn: "decision of withdrawal"
    }
  }

  func name(of part: ChangeFault.Part) -> String {
    switch part {
    case .session: "session"
    case .device: "device"
    case .time: "time"
    case .author: "author's name"
    case .recordedAt: "clock"
    case .step: "step"
    case .origin: "origin"
    case .originStep: "step undone"
    case .commune: "commune"
    case .criteriaSet: "criteria set"
    case .criterion: "criterion"
    case .field: "field"
    case .value: "value"
    case .replacesTime: "time of the change replaced"
    case .replacesDevice: "device of the change replaced"
    }
  }

  func fault(_ part: String, _ fault: ChangeFault) -> String {
    switch fault.reason {
    case .missing: "\(part): nothing there, or nothing that can be read; give it and try again."
    case .tooLong(let bytes, let limit):
      "\(part): \(bytes) bytes long, at most \(limit); shorten it"
        + (fault.part == .author ? " (--author or NTM_AUTHOR)" : "") + " and try again."
    case .controlCharacter(let line, let column):
      "\(part): line \(line), character \(column) is a control character, which no document can carry; "
        + "delete it and try again."
    case .decomposed: "\(part): marks stand apart from their letters; write it in composed Unicode and try again."
    case .outOfRange: "\(part): beyond what a log can hold; set the clock of the laptop that recorded it and try again."
    case .notOfType(let type, let text):
      "\(part): “\(text.withoutControls)” cannot be recorded. Use: \(form(of: type))."
    case .misplaced: "\(part): not recorded there. Update ntm."
    }
  }

  func form(of type: ValueType) -> String {
    switch type {
    case .line: "one line"
    case .text: "a text"
    case .list: "one entry a line"
    case .word: "a word without a blank"
    case .unitCode: "a unit's code of 2, 3 or 5 digits"
    case .criteriaSets: "sets with their versions, like ntm-2021-2025@3"
    case .status: "met, not-met"
    case .flag: "yes"
    case .day: "a day, like 2024-07-10"
    case .dayOrMonth: "a day or month, like 2024-07-10 or 2024-07"
    case .count: "a number of criteria, like 13 or 15-18"
    case .figure(let canFall):
      canFall ? "a figure with a decimal point, like -0.42" : "a figure with a decimal point, like 12.3"
    case .printed: "a figure as a notice prints it, 92,3"
    case .printedCriteria, .printedCommunes: "a count, like 7"
    case .answer: "a value like 92.7 or 2331/2524, or yes, no, n/a and the reason"
    case .setting(let setting):
      setting.allowed.isEmpty ? "19 15-18 10-14 5-9 0-4" : setting.allowed.joined(separator: ", ")
    case .trait(let trait): trait.isFlag ? "yes, no" : "the id of a region or group"
    case .decision: "number and day of a decision, like 1234/QĐ-UBND; 2023-12-25"
    case .seal: "a checksum"
    }
  }
}
