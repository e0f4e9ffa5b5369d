import Domain

struct VietnameseSets: SetTexts {
  private var texts: Vietnamese { Vietnamese() }

  let isAdded = "đã thêm"
  func counts(_ counts: ConfidenceCounts) -> String {
    "mức đạt: \(counts.verifiedLevels) đã kiểm chứng, \(counts.recalledLevels) chưa kiểm chứng"
      + (counts.leftToProvince > 0 ? ", \(counts.leftToProvince) do tỉnh quy định" : "")
      + (counts.withoutLevel > 0 ? "; \(counts.withoutLevel) chỉ tiêu chưa biết mức" : "")
  }
  func overlay(of set: String, province: String?, isCompared: Bool) -> String {
    "bổ sung cho \(set)" + (province.map { ", \($0)" } ?? "") + (isCompared ? ", đối chiếu văn bản" : "")
  }
  func leftOut(_ overlay: String) -> String { "Không còn hợp với bộ, bị bỏ ra: \(overlay)" }
  func added(_ name: String, criteria: Int, indicators: Int) -> String {
    "Đã thêm bộ \(name): \(criteria) tiêu chí, \(indicators) chỉ tiêu."
  }
  func added(_ name: String, over set: String, levels: Int, wordings: Int) -> String {
    "Đã thêm \(name) vào bộ \(set): \(levels) mức, \(wordings) nội dung."
  }
  func valid(_ file: String, over set: String, levels: Int) -> String {
    "\(file): hợp lệ, bổ sung cho \(set), \(levels) mức."
  }
  func alreadyAdded(_ name: String) -> String { "\(name) đã có, giống hệt; không có gì mới." }
  func replaces(_ name: String, levels: Int) -> String { "Thay cho \(name) (\(levels) mức)." }
  func removed(_ name: String) -> String { "Đã bỏ \(name)." }
  func understood(confirmed: Int, corrected: Int) -> String {
    "Tờ đối chiếu: \(confirmed) dòng đúng, \(corrected) dòng sửa."
  }

  let isNewest = "mới nhất"
  func newer(_ version: String) -> String { "có bản khác: \(version)" }
  let nothingChanges = "Nội dung hai bản giống nhau."
  func adds(_ set: String) -> String { "Thêm bộ \(set)." }
  func nowUses(_ set: String) -> String { "Đợt này nay dùng \(set). Trở lại bằng hoàn tác." }
  let notRecorded = "Chưa ghi gì."
  func change(_ change: SetChange) -> String {
    switch change {
    case .criterionAdded(let number, let name): "thêm tiêu chí \(number) \(name.vi)"
    case .criterionRemoved(let number, let name): "bỏ tiêu chí \(number) \(name.vi)"
    case .criterionRenamed(let number, let from, let to): "tiêu chí \(number): “\(from.vi)” → “\(to.vi)”"
    case .indicatorAdded(let indicator): "thêm chỉ tiêu \(indicator.code) \(indicator.text.vi)"
    case .indicatorRemoved(let indicator): "bỏ chỉ tiêu \(indicator.code) \(indicator.text.vi)"
    case .indicatorReworded(let from, let to): "chỉ tiêu \(to.code): “\(from.text.vi)” → “\(to.text.vi)”"
    case .levelAdded(let code, let level, let unit): "\(level.place(code)): thêm \(texts.threshold(level, unit: unit))"
    case .levelRemoved(let code, let level, let unit): "\(level.place(code)): bỏ \(texts.threshold(level, unit: unit))"
    case .levelChanged(let code, let from, let to, let unit):
      "\(to.place(code)): \(texts.threshold(from, unit: unit)) → \(texts.threshold(to, unit: unit))"
    }
  }
  func judgement(_ place: String, _ change: JudgementChange) -> String {
    let said = { (suggestion: Suggestion) in suggestion.status.map(texts.status) ?? "chưa kết luận được" }
    return "\(place): theo số liệu \(said(change.before)) → \(said(change.after))"
      + (change.isAgainstValues == change.wasAgainstValues
        ? "" : change.isAgainstValues ? "; kết luận đã ghi trái số liệu" : "; kết luận đã ghi không còn trái số liệu")
  }

  let byWording = "So theo lời văn, do chương trình tự so; không phải quy định."
  func reason(_ reason: SetCorrespondence.Reason) -> String {
    switch reason {
    case .sameName: "cùng tên"
    case .name: "tên gần giống"
    case .indicators: "chỉ tiêu gần giống"
    case .heading: "cùng nhóm"
    }
  }
  let noCounterpart = "không có tương ứng"
  func sideBySide(_ commune: String) -> String { "\(commune): hai bộ cạnh nhau" }
  func met(_ count: String, _ all: Int) -> String { "\(count)/\(all) đạt" }
  func fromSession(_ date: String) -> String { "đợt \(date)" }
  let neverInspected = "chưa kiểm tra"

  let editionArgument = "Bộ tiêu chí, như ntm-2021-2025; thêm @ và phiên bản cho đúng một bản."
  let criteriaFileArgument = "Tệp bộ tiêu chí hoặc phần bổ sung (json), hoặc tờ đối chiếu đã ghi (xlsx, md)."
  let addedArgument = "Bộ hoặc phần bổ sung đã thêm, kèm phiên bản: lang-son@1."
  let sheetFormatOption = "xlsx hoặc md."
  let useOption = "Chuyển sang bản này của bộ; không ghi phiên bản: bản mới nhất."
  let addOption = "Thêm bộ này vào đợt."
  let changesDryRunOption = "Chỉ cho biết sẽ thay đổi gì."
  let lackingForceOption = "Chuyển cả khi bản kia không có chỗ cho điều đã ghi (không xóa gì)."
  let compareSessionOption = "Đợt để xem kết quả của xã."
  let compareWithOption = "Đợt cho bộ thứ hai; mặc định: chính đợt đó, hoặc đợt mới nhất của xã theo bộ ấy."
}

extension VietnameseSets {
  func problem(_ problem: SetProblem) -> String {
    switch problem {
    case .invalidOverlay(let file, let faults):
      "\(file): không phải phần bổ sung hợp lệ (\(faults.count) lỗi; hãy sửa rồi thêm lại):\n" + texts.lines(faults)
    case .otherContent(let name):
      "\(name) đã có với nội dung khác. Nội dung đổi thì hãy tăng phiên bản trong tệp rồi làm lại."
    case .breaksOverlay(let file, let other, let faults):
      "Không thêm \(file): khi đó \(other) trái với mức đã kiểm chứng. Hãy thêm bản mới của \(other) trước:\n"
        + texts.lines(faults)
    case .inUse(let name, let sessions):
      "\(name) đang được dùng ở: \(sessions.joined(separator: ", ")). Hãy chuyển các đợt đó sang bản khác trước: ntm session sets"
    case .unknownFile(let name, let known):
      "Không có “\(name)” trong phần đã thêm."
        + (known.isEmpty ? " Xem: ntm criteria list" : " Có: \(known.joined(separator: ", ")).")
    case .lacksRecorded(let set, let what):
      "\(set) không có chỗ cho điều đã ghi ở: \(what.joined(separator: "; ")). Hãy dùng --force nếu vẫn chuyển; không có gì bị xóa."
    case .alreadyInSession(let set):
      "Đợt này đã dùng \(set). Đổi phiên bản bằng --use. Xem: ntm session sets last"
    case .otherProvince(let overlay, let province, let session):
      "\(overlay) là của \(province), đợt này ở \(session). Hãy bỏ phần sau @ để dùng mức của \(session)."
    case .notInspected(let commune, let set):
      "Chưa có đợt nào kiểm tra \(commune) theo bộ \(set). Xem: ntm session list"
    case .notASheet(let path):
      "\(path) không phải tờ đối chiếu của ntm. Hãy lấy tờ mới: ntm criteria sheet BỘ --format xlsx"
    case .sheetWithoutComparison(let path, let missing):
      "\(path): hãy ghi \(missing.joined(separator: ", ")) vào trang Thông tin."
    case .sheetHeadNotUnderstood(let path, let rows):
      "\(path), trang Thông tin: chưa thêm gì. Hãy sửa rồi thêm lại:\n" + lines(rows)
    case .sheetOfOtherVersion(let path, let sheet, let known):
      "\(path) là tờ của \(sheet), nay bộ là \(known). Hãy lấy tờ mới: ntm criteria sheet BỘ --format xlsx"
    case .sheetIsEmpty(let path): "\(path): chưa có dòng nào ghi đúng hay sửa. Hãy ghi vào ba cột cuối rồi thêm lại."
    case .sheetNotUnderstood(let path, let confirmed, let corrected, let rows):
      "\(path): hiểu \(confirmed) dòng đúng, \(corrected) dòng sửa; \(rows.count) dòng không hiểu, chưa thêm gì. Hãy sửa rồi thêm lại:\n"
        + lines(rows)
    }
  }

  private func row(_ kind: SheetFault.Kind) -> String {
    switch kind {
    case .notInSet: "bộ không có chỉ tiêu hoặc vùng này"
    case .duplicate: "có dòng khác cùng mã, vùng và năm"
    case .printedDiffers(let printed, let known): "tờ in “\(printed)”, bộ có “\(known)”"
    case .mark(let text): "không hiểu “\(text)” ở cột Đúng; ghi x hoặc để trống"
    case .both: "vừa ghi đúng vừa sửa"
    case .nothingToConfirm: "chưa biết mức thì không xác nhận được; ghi mức đúng"
    case .levelNotConfirmed: "chỉ sửa lời văn thì chưa biết mức có đúng không; ghi thêm x, hoặc ghi cả mức đúng"
    case .level(let text): "“\(text)” không phải mức; ghi như ≥ 90, ≤ 5, = 3 hoặc đạt"
    case .compound: "mức có nhiều điều kiện; sửa bằng tệp bổ sung (json)"
    case .verified(let known): "đã kiểm chứng là “\(known)”, tờ đối chiếu không đổi được"
    case .unusable(let kind): texts.fault(kind)
    }
  }

  private func lines(_ rows: [SheetFault]) -> String {
    rows.map { "  dòng \($0.row), \($0.key): \(row($0.kind))" }.joined(separator: "\n")
  }
}
