import Domain

struct VietnameseJudgement: JudgementTexts {
  func suggestion(_ suggestion: Suggestion) -> String {
    let some = { (codes: [String]) in listed(codes) { " và \($0) chỉ tiêu khác" } }
    switch suggestion {
    case .nothing: return "chưa có số liệu"
    case .met: return "theo số liệu: đạt (mọi chỉ tiêu áp dụng đều đạt)"
    case .notMet(let codes):
      return "theo số liệu: chưa đạt (\(some(codes)) chưa đạt; đạt khi mọi chỉ tiêu áp dụng đều đạt)"
    case .undecided(let unanswered, let doubtful, let levelUnknown):
      let why = [(unanswered, "chưa có số liệu"), (doubtful, "mức chưa kiểm chứng"), (levelUnknown, "chưa biết mức")]
      let parts = why.filter { !$0.0.isEmpty }.map { "\(some($0.0)) \($0.1)" }
      return "theo số liệu: chưa kết luận được (\(parts.joined(separator: "; ")))"
    }
  }

  func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .met: "đạt"
    case .notMet: "chưa đạt"
    case .notApplicable: "không áp dụng"
    case .unanswered: "chưa có số liệu"
    case .doubtful(let isMet): "mức chưa kiểm chứng, theo mức đó thì \(isMet ? "đạt" : "chưa đạt")"
    case .levelUnknown: "chưa biết mức"
    }
  }

  func shortfall(_ shortfall: Shortfall, of judged: IndicatorJudgement) -> String {
    let words = ShortfallWords(shortfall, of: judged, .vietnamese, percentagePoints: "điểm phần trăm")
    let unit = words.unit.isEmpty ? "" : " \(words.unit)"
    let level = words.level.map { words.isExcess ? " so với mức \($0)" : " để đạt \($0)" } ?? ""
    return (words.isExcess ? "vượt " : "thiếu ") + words.amount + unit + level
  }

  func column(_ column: CommuneColumn, in set: CriteriaSet) -> String {
    guard let region = column.region else {
      return set.regions.isEmpty ? "một mức cho mọi xã" : "chưa biết xã thuộc vùng nào"
    }
    switch column.reason {
    case .recorded(let entry):
      let basis = entry.basis.isEmpty ? "" : " (\(entry.basis))"
      return "\(VietnameseIndicators().trait(entry.trait)) \(region), ghi cho xã từ \(entry.from.vietnamese)\(basis)"
    case .rule(let traits):
      let names = traits.map(VietnameseIndicators().trait).joined(separator: ", ")
      return "vùng \(region) theo quy định của bộ tiêu chí: \(names)"
    case .province: return "vùng \(region) theo tỉnh"
    case .unknown: return "chưa biết xã thuộc vùng nào"
    }
  }
  func year(_ year: Int) -> String { "năm \(year)" }

  func source(of level: AppliedLevel, in set: CriteriaSet) -> String {
    switch level.standing {
    case .verified:
      let titles = (level.threshold?.sources ?? []).map { set.sources[$0]?.title ?? $0 }
      return "đã kiểm chứng: \(titles.joined(separator: "; "))"
    case .recalled: return "chưa kiểm chứng, nên số liệu không tự quyết theo mức này"
    case .leftToProvince: return "do UBND cấp tỉnh quy định, chưa có ở đây"
    case .unknown: return "chưa biết mức của vùng và năm này"
    }
  }

  let levels = "Mức đạt: vùng, năm, nguồn"
  let responsible = "Cơ quan phụ trách ở tỉnh"
  func since2025(_ department: String) -> String { "từ sáp nhập năm 2025: \(department)" }
  let against = "trái số liệu"
  func againstValues(_ reason: String?) -> String {
    against + (reason.map { ": \($0)" } ?? ", chưa ghi lý do")
  }
  func decisionsAgainstValues(_ count: Int) -> String { "Kết luận trái số liệu: \(Figures.count(count))" }
  func decisionTitle(_ status: String) -> String { "Kết luận \(status), trái số liệu" }
  let decisionHint = "Lý do kết luận khác số liệu. Enter ghi cả kết quả và lý do."
  func notApplicableTitle(_ code: String) -> String { "\(code) không áp dụng" }
  let notApplicableHint = "Lý do không áp dụng, như: xã không có làng nghề. Enter ghi."
  func answerHint(_ kind: Indicator.Kind) -> String {
    kind == .bool
      ? "Space: đạt, không đạt, trống. x: không áp dụng."
      : "44,91 hoặc 2331/2524; đạt; kad và lý do. Enter ghi; để trống là xóa."
  }
  let questionLeft = "Chưa ghi gì; đã giữ bản nháp, mở lại câu hỏi này để viết tiếp."
  let hasValue = "Đã có số liệu: Enter để sửa, để trống là xóa."
  func prerequisite(_ set: String) -> String { "Phải đạt trước: \(set)" }
  func standing(_ prerequisite: Prerequisite) -> String {
    let known =
      switch prerequisite.standing {
      case .met(let isReported): isReported ? "đạt đủ theo báo cáo" : "đạt đủ trong đợt này"
      case .notMet(let most, let all): "chưa đạt: nhiều nhất \(most)/\(all)"
      case .unknown: prerequisite.decision == nil ? "chưa biết" : ""
      }
    let recognised = prerequisite.decision.map { "đã công nhận (\(VietnameseIndicators().decision($0)))" } ?? ""
    return [recognised, known].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
