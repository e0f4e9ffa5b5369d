extension Inspection {
  /// What the form of a notice asks for and the session does not give (NĐ 30/2020/NĐ-CP, annex I).
  func formFindings() -> [Finding] {
    var findings: [Finding] = communes.isEmpty ? [Finding(.noCommunes, at: .session)] : []
    for part in NoticePart.allCases {
      let text = notice[part] ?? ""
      if text.isBlank {
        if part.isRequired { findings.append(Finding(.missingPart, at: .part(part))) }
        continue
      }
      if part == .number, !text.prefix(while: { $0 != "/" }).contains(where: \.isNumber) {
        findings.append(Finding(.numberOpen(text), at: .part(part)))
      }
      if part == .issuedOn, let kind = issueFinding(text) { findings.append(Finding(kind, at: .part(part))) }
    }
    return findings
  }

  private func issueFinding(_ text: String) -> Finding.Kind? {
    guard let issued = IssueDate(text) else { return .issueDateUnreadable(text) }
    let day = session.date
    // A month without a day is before the inspection only when it ended before.
    if (issued.year, issued.month, issued.day ?? 31) < (day.year, day.month, day.day) {
      return .issuedBeforeSession(text)
    }
    return issued.day == nil ? .issueDayOpen : nil
  }
}
