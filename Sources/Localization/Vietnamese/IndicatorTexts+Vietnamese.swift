import Domain

struct VietnameseIndicators: IndicatorTexts {
  func trait(_ trait: CommuneTrait) -> String {
    switch trait {
    case .region: "vùng"
    case .group: "nhóm xã"
    case .difficult: "xã đặc biệt khó khăn"
    case .safeZone: "xã an toàn khu"
    case .border: "xã biên giới"
    case .poorDistrict: "thuộc huyện nghèo hoặc vừa thoát nghèo"
    }
  }
  func traitFrom(_ trait: String, _ day: String) -> String { "\(trait) từ \(day)" }
  func flag(_ recorded: String) -> String { flag(recorded, yes: "có", no: "không") }
  func decision(_ decision: Decision) -> String { "\(decision.number) ngày \(decision.date.vietnamese)" }
  func answer(_ isMet: Bool) -> String { isMet ? "đạt" : "không đạt" }
  func notApplicable(_ reason: String) -> String { "không áp dụng: \(reason)" }

  func problem(_ problem: IndicatorProblem) -> String {
    switch problem {
    case .unreadable(let code, let text):
      "Chỉ tiêu \(code): không hiểu “\(text)”. Viết như 92,7 hoặc 2331/2524; đạt hoặc không đạt; kad và lý do."
    case .negative(let code, let text): "Chỉ tiêu \(code): “\(text)” là số âm; số liệu không thể âm, viết như 92,7."
    case .zeroDenominator(let code, let text):
      "Chỉ tiêu \(code): “\(text)” chia cho 0. Nếu không có đối tượng nào, hãy viết kad và lý do."
    case .numeratorAboveDenominator(let code, let text):
      "Chỉ tiêu \(code): “\(text)” có tử số lớn hơn mẫu số; viết như 2331/2524, phần trước, tổng sau."
    case .aboveHundred(let code, let text): "Chỉ tiêu \(code): “\(text)” lớn hơn 100 %; viết như 92,7 hoặc 2331/2524."
    case .notYesOrNo(let code, let text):
      "Chỉ tiêu \(code) chỉ có đạt hoặc không đạt, không có số như “\(text)”. Hãy viết đạt hoặc không đạt."
    case .reasonMissing(let code): "Chỉ tiêu \(code): hãy ghi lý do không áp dụng, như: kad xã không có làng nghề."
    case .decisionAgainstValues(let criterion, let suggested):
      "Tiêu chí \(criterion): theo số liệu là \(Vietnamese().status(suggested)). Kết luận khác số liệu thì hãy ghi lý do."
    case .noSuggestion(let criterion, let suggestion):
      "Tiêu chí \(criterion) \(VietnameseJudgement().suggestion(suggestion)). Hãy ghi số liệu hoặc tự kết luận."
    case .answeredTwice(let code): "Chỉ tiêu \(code) có hai số liệu trong một lệnh; hãy giữ lại một số."
    case .nothingToExplain(let criterion):
      "Tiêu chí \(criterion): kết luận không trái số liệu nên không cần lý do; hãy bỏ lý do, hoặc ghi vào ghi chú."
    }
  }
}
