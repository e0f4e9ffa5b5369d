import Domain

struct VietnameseCheck: CheckTexts {
  let nothingFound = "Không thấy gì thiếu hoặc không khớp."

  func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .fault: "Không khớp"
    case .gap: "Còn thiếu"
    case .remark: "Nên biết"
    }
  }

  func tally(faults: Int, gaps: Int, remarks: Int) -> String {
    "\(faults) chỗ không khớp · \(gaps) chỗ còn thiếu · \(remarks) điều nên biết"
  }

  func finding(_ finding: Finding, in inspection: Inspection) -> String {
    let names = FindingNames(inspection: inspection, language: .vietnamese)
    let what: String
    switch finding.kind {
    case .notAssessed, .targetOnlyReported, .notMetWithoutFinding, .notMetWithSolutionsOnly, .reportedAgainstCounted,
      .reportedSpansBands, .prerequisiteNotMet, .prerequisiteUnknown, .recognisedNotComplete, .lostWithoutNote,
      .againstValues:
      what = ofCommune(finding, names)
    case .conflict(let conflict):
      what =
        "\(Vietnamese().field(conflict.subject.field)): xung đột chưa giải quyết: \(Vietnamese().sides(conflict)); "
        + "phím x để chọn, hoặc ntm conflicts settle"
    case .communesUnknown, .averageOutOfRange, .impossibleShare, .differenceOfPrinted, .bandsDoNotAddUp, .overridden:
      what = ofFigures(finding, names)
    case .withoutOwner, .withoutDeadline, .deadlineBeforeSession, .overdue, .generalTasks:
      what = ofTask(finding, names)
    case .wrongPercentage, .cutPercentage, .roundedPercentage, .measuredPercentage, .unknownPlaceholder, .openFootnote:
      what = ofText(finding)
    case .noCommunes, .changedSinceFinalized, .missingPart, .numberOpen, .issueDayOpen, .issueDateUnreadable,
      .issuedBeforeSession,
      .communesGone:
      what = ofForm(finding, inspection)
    }
    return "\(start(finding, names)): \(what)."
  }

  func place(_ place: FindingPlace, in inspection: Inspection) -> String {
    let names = FindingNames(inspection: inspection, language: .vietnamese)
    switch place {
    case .session: return "Đợt kiểm tra"
    case .part(let part): return "Mục “\(VietnameseNotice().part(part))”"
    case .figures(let set): return "Số liệu \(names.set(set))"
    case .commune(let code, let set): return "\(names.commune(code).capitalizedFirst) (\(names.set(set)))"
    case .criterion(let place):
      return "\(names.commune(place.commune).capitalizedFirst) (\(names.set(place.criteriaSet))), "
        + "tiêu chí \(names.criterion(place))"
    case .recommendation(let id):
      let text = inspection.recommendations.own.first { $0.id == id }?.beginning
      return "Kiến nghị “\(text ?? id.rawValue)”"
    }
  }

  /// A recommendation begins with its own words: one of an earlier session is not in the inspection.
  private func start(_ finding: Finding, _ names: FindingNames) -> String {
    if case .generalTasks = finding.kind { return "Nhiệm vụ chung của đợt" }
    guard let recommendation = finding.recommendation else {
      return place(finding.subject, in: names.inspection)
    }
    let origin = recommendation.origin
    let commune = origin.commune.map { " cho \(names.commune($0))" } ?? ""
    let criterion = origin.criterion.map { ", tiêu chí \(names.criteria([$0], origin.criteriaSet))" } ?? ""
    return "Kiến nghị “\(recommendation.beginning)”\(commune)\(criterion)"
  }

  private func ofCommune(_ finding: Finding, _ names: FindingNames) -> String {
    let criteria = { (numbers: [Int]) in names.criteria(numbers, finding.criteriaSet) }
    switch finding.kind {
    case .notAssessed(let numbers):
      return "còn \(Figures.count(numbers.count)) tiêu chí chưa đánh giá: \(criteria(numbers)); hãy đánh giá"
    case .targetOnlyReported(let range):
      let total = finding.criteriaSet.map(names.total) ?? 0
      return "xã phấn đấu mới có số báo cáo \(range.shown)/\(total), chưa đánh giá tiêu chí nào; "
        + "hãy đánh giá nếu thông báo cần nêu từng tiêu chí"
    case .notMetWithoutFinding(let numbers):
      return "tiêu chí \(criteria(numbers)) chưa đạt mà không có ghi chú hay kiến nghị nào; hãy ghi tồn tại"
    case .notMetWithSolutionsOnly(let numbers):
      return "\(Figures.count(numbers.count)) tiêu chí chưa đạt chỉ có giải pháp chung của xã: \(criteria(numbers)); "
        + "nên ghi tồn tại của từng tiêu chí"
    case .reportedAgainstCounted(let reported, let counted):
      return "báo cáo đạt \(reported.shown) tiêu chí, đánh giá cho thấy \(counted.shown); "
        + "hãy sửa số báo cáo hoặc kết quả"
    case .reportedSpansBands(let reported, let bands):
      return
        "báo cáo \(reported.shown) tiêu chí thuộc nhiều mức (\(bands.map(Vietnamese().band).joined(separator: "; "))); "
        + "hãy hỏi lại số chính xác"
    case .prerequisiteNotMet(let set, let most, let total):
      return "phải đạt bộ \(names.set(set)) trước, nhưng mới đạt nhiều nhất \(most)/\(total) tiêu chí; "
        + "hãy xem lại kết quả hoặc việc đăng ký phấn đấu"
    case .recognisedNotComplete(let decision, let most, let total):
      return VietnameseRegister().noLongerComplete(decision, atMost: most, of: total)
    case .prerequisiteUnknown(let set):
      return "chưa biết xã đã đạt đủ bộ \(names.set(set)) chưa; hãy ghi kết quả hoặc số báo cáo của bộ đó"
    case .againstValues(let suggested, let reason):
      let decided = Vietnamese().status(suggested == .met ? .notMet : .met)
      return "kết luận \(decided), theo số liệu là \(Vietnamese().status(suggested)); "
        + (reason.map { "lý do: \($0)" } ?? "hãy ghi lý do hoặc sửa kết quả")
    case .lostWithoutNote(let since):
      return "đạt ngày \(since.vietnamese), nay chưa đạt mà không có ghi chú; nên ghi lý do"
    default: return ""
    }
  }

  private func ofFigures(_ finding: Finding, _ names: FindingNames) -> String {
    switch finding.kind {
    case .communesUnknown(let codes):
      let (list, more) = names.communes(codes)
      return "\(Figures.count(codes.count)) xã chưa có kết quả hay số báo cáo, nên các mức chưa đủ số xã: \(list)"
        + (more > 0 ? " và \(more) xã khác" : "") + "; hãy ghi số báo cáo"
    case .averageOutOfRange(let printed, let lowest, let highest):
      let range = lowest == highest ? "là \(lowest.short)" : "chỉ cho phép từ \(lowest.short) đến \(highest.short)"
      return "bình quân \(printed) theo báo cáo không khớp: số tiêu chí của các xã \(range); hãy hỏi lại nơi báo cáo"
    case .impossibleShare(let figure, let printed, let communes, let below, let above):
      let name = figure == .average ? "bình quân" : "mức thay đổi"
      return "\(name) \(printed) không thể có với \(communes) xã; gần nhất là \(below.withFraction) "
        + "và \(above.withFraction); hãy hỏi lại nơi báo cáo"
    case .differenceOfPrinted(let printed, let communes, let exact):
      return "mức thay đổi \(printed) không chia được cho \(communes) xã; số đúng là \(exact.withFraction), "
        + "có lẽ do trừ hai số bình quân đã cắt; nên in số đúng"
    case .bandsDoNotAddUp(let printed, let communes):
      return "các mức cộng lại là \(printed) xã, nhưng có \(communes) xã; hãy sửa số ghi tay"
    case .overridden(let figure):
      let computed = figure.computed.map { computed in
        computed.lowest == computed.highest
          ? "tính được \(computed.lowest)" : "tính được từ \(computed.lowest) đến \(computed.highest)"
      }
      return "\(VietnameseNotice().figure(figure.figure)): \(figure.printed); \(computed ?? "không tính được để so")"
        + (figure.isPossible ? "" : ", số ghi tay không thể có; hãy sửa hoặc bỏ")
    default: return ""
    }
  }

  private func ofTask(_ finding: Finding, _ names: FindingNames) -> String {
    switch finding.kind {
    case .withoutOwner: return "chưa có người chịu trách nhiệm; hãy ghi đơn vị thực hiện"
    case .withoutDeadline: return "chưa có thời hạn; hãy ghi ngày phải xong"
    case .deadlineBeforeSession(let recommendation):
      return "thời hạn \(recommendation.due?.vietnamese ?? "") trước ngày kiểm tra "
        + "\(names.inspection.session.date.vietnamese); hãy sửa thời hạn"
    case .overdue(let recommendation, let since):
      return (since.map { "nêu ngày \($0.vietnamese), " } ?? "")
        + "quá hạn \(recommendation.due?.vietnamese ?? "") mà chưa xong; hãy ghi đã xong hoặc nhắc lại"
    case .generalTasks(let count, let owners, let deadlines):
      return "trong \(Figures.count(count)) nhiệm vụ, \(Figures.count(owners)) chưa có người chịu trách nhiệm, "
        + "\(Figures.count(deadlines)) chưa có thời hạn; ghi thêm nếu cần theo dõi"
    default: return ""
    }
  }

  private func ofText(_ finding: Finding) -> String {
    switch finding.kind {
    case .wrongPercentage(let share):
      return "“\(share.quote)” không khớp: tính ra \(share.truncated)%"
        + (share.truncated == share.roundedHalfUp ? "" : " (cắt) hoặc \(share.roundedHalfUp)% (làm tròn)")
        + "; hãy sửa"
    case .cutPercentage(let share): return "“\(share.quote)” là số cắt; làm tròn số học là \(share.roundedHalfUp)%"
    case .roundedPercentage(let share):
      return "“\(share.quote)” là số làm tròn, thông báo này cắt số lẻ: \(share.truncated)%"
    case .measuredPercentage(let indicator, let share):
      let isCut = share.printed == share.truncated
      return "số liệu \(indicator) (\(share.quote)) in là \(share.printed)%; "
        + (isCut ? "làm tròn số học là \(share.roundedHalfUp)%" : "cắt là \(share.truncated)%")
    case .unknownPlaceholder(let text): return "“\(text)” không chỉ số liệu nào đã ghi; hãy sửa hoặc ghi số liệu"
    case .openFootnote(let text): return "chú thích “\(text)” chưa đóng; hãy thêm dấu ]"
    default: return ""
    }
  }

  private func ofForm(_ finding: Finding, _ inspection: Inspection) -> String {
    switch finding.kind {
    case .noCommunes: return "không có xã nào; hãy chọn nơi kiểm tra khác"
    case .changedSinceFinalized:
      return "đã chốt, nhưng sau đó có thay đổi từ máy khác nhập vào; hãy xem lịch sử, mở lại hoặc chốt lại"
    case .missingPart: return "còn trống; thể thức thông báo cần mục này, hãy viết"
    case .numberOpen(let text): return "“\(text)” chưa có số; hãy điền khi ban hành"
    case .issueDayOpen: return "chưa có ngày; hãy điền khi ban hành"
    case .issueDateUnreadable(let text): return "“\(text)” không phải ngày; hãy viết như 15/7/2024 hoặc 7/2024"
    case .issuedBeforeSession(let text):
      return "\(IssueDate(text)?.shown ?? text) trước ngày kiểm tra \(inspection.session.date.vietnamese); hãy sửa"
    case .communesGone(let names, let since):
      return "đợt ngày \(since.vietnamese) có \(names.joined(separator: ", ")), đợt này không có; "
        + "hãy xem lại danh mục đơn vị"
    default: return ""
    }
  }
}
