import Domain

/// Every finding and exactly what is said of it.
let findingsSaid: [SaidOfFinding] = ofCommunes + ofFigures + ofTasks + ofTexts + ofForms

private let criterion12 = FindingPlace.criterion(Place(commune: nhanLy, criteriaSet: advanced, criterion: 2))
private let commune = FindingPlace.commune(nhanLy, advanced)
private let figures = FindingPlace.figures(standard)

private let ofCommunes: [SaidOfFinding] = [
  SaidOfFinding(
    .notAssessed(criteria: [2, 4]), at: criterion12,
    "Xã Nhân Lý (Nâng cao 2021–2025): còn 02 tiêu chí chưa đánh giá: 2 (Giao thông), 4 (Điện); hãy đánh giá.",
    "Xã Nhân Lý (Advanced 2021–2025): not assessed yet: criteria 2 (Giao thông), 4 (Điện); assess them."),
  SaidOfFinding(
    .notAssessed(criteria: [1, 2, 3, 5, 6, 8, 9, 12]), at: criterion12,
    "Xã Nhân Lý (Nâng cao 2021–2025): còn 08 tiêu chí chưa đánh giá: 1–3, 5, 6, 8, 9, 12; hãy đánh giá.",
    "Xã Nhân Lý (Advanced 2021–2025): not assessed yet: criteria 1–3, 5, 6, 8, 9, 12; assess them."),
  SaidOfFinding(
    .targetOnlyReported(10...14), at: commune,
    "Xã Nhân Lý (Nâng cao 2021–2025): xã phấn đấu mới có số báo cáo 10–14/4, chưa đánh giá tiêu chí nào; hãy đánh giá nếu thông báo cần nêu từng tiêu chí.",
    "Xã Nhân Lý (Advanced 2021–2025): a target of which only a report (10–14/4) is known; assess its criteria if the notice is to name them."
  ),
  SaidOfFinding(
    .notMetWithoutFinding(criteria: [2]), at: criterion12,
    "Xã Nhân Lý (Nâng cao 2021–2025): tiêu chí 2 (Giao thông) chưa đạt mà không có ghi chú hay kiến nghị nào; hãy ghi tồn tại.",
    "Xã Nhân Lý (Advanced 2021–2025): criterion 2 (Giao thông) not met, without a note or recommendation; note what is wrong."
  ),
  SaidOfFinding(
    .notMetWithSolutionsOnly(criteria: [2, 3]), at: criterion12,
    "Xã Nhân Lý (Nâng cao 2021–2025): 02 tiêu chí chưa đạt chỉ có giải pháp chung của xã: 2 (Giao thông), 3 (Thủy lợi); nên ghi tồn tại của từng tiêu chí.",
    "Xã Nhân Lý (Advanced 2021–2025): criteria 2 (Giao thông), 3 (Thủy lợi) not met, with no more than the commune's common solutions; better note each."
  ),
  SaidOfFinding(
    .reportedAgainstCounted(reported: 14...14, counted: 13...18), at: commune,
    "Xã Nhân Lý (Nâng cao 2021–2025): báo cáo đạt 14 tiêu chí, đánh giá cho thấy 13–18; hãy sửa số báo cáo hoặc kết quả.",
    "Xã Nhân Lý (Advanced 2021–2025): 14 criteria reported as met, 13–18 by assessment; correct one of the two."),
  SaidOfFinding(
    .reportedSpansBands(reported: 4...16, bands: [15...18, 10...14, 5...9, 0...4]), at: commune,
    "Xã Nhân Lý (Nâng cao 2021–2025): báo cáo 4–16 tiêu chí thuộc nhiều mức (15–18; 10–14; 5–9; dưới 5); hãy hỏi lại số chính xác.",
    "Xã Nhân Lý (Advanced 2021–2025): 4–16 criteria as reported lie in several bands (15–18; 10–14; 5–9; below 5); ask for the exact number."
  ),
  SaidOfFinding(
    .prerequisiteNotMet(standard, atMost: 18, of: 19), at: commune,
    "Xã Nhân Lý (Nâng cao 2021–2025): phải đạt bộ Đạt chuẩn 2021–2025 trước, nhưng mới đạt nhiều nhất 18/19 tiêu chí; hãy xem lại kết quả hoặc việc đăng ký phấn đấu.",
    "Xã Nhân Lý (Advanced 2021–2025): Standard 2021–2025 has to be met first, but at most 18/19 of its criteria are; check the results or the registration."
  ),
  SaidOfFinding(
    .prerequisiteUnknown("ntm-2016-2020"), at: commune,
    "Xã Nhân Lý (Nâng cao 2021–2025): chưa biết xã đã đạt đủ bộ Đạt chuẩn 2016–2020 chưa; hãy ghi kết quả hoặc số báo cáo của bộ đó.",
    "Xã Nhân Lý (Advanced 2021–2025): it is not known whether Standard 2016–2020 is met; record its results or its reported count."
  ),
  SaidOfFinding(
    .recognisedNotComplete(Decision(number: "2345/QĐ-UBND", date: july(1)), atMost: 3, of: 4), at: commune,
    "Xã Nhân Lý (Nâng cao 2021–2025): được công nhận theo QĐ 2345/QĐ-UBND ngày 1/7/2024, nay nhiều nhất đạt 3/4 tiêu chí.",
    "Xã Nhân Lý (Advanced 2021–2025): recognised by decision 2345/QĐ-UBND of 1/7/2024 and meets at most 3/4 criteria now."
  ),
  SaidOfFinding(
    .againstValues(suggested: .notMet, reason: "thẻ tháng 7 chưa tính"), at: criterion12,
    "Xã Nhân Lý (Nâng cao 2021–2025), tiêu chí 2 (Giao thông): kết luận đạt, theo số liệu là chưa đạt; lý do: thẻ tháng 7 chưa tính.",
    "Xã Nhân Lý (Advanced 2021–2025), criterion 2 (Giao thông): decided met, by its values not met; the reason: thẻ tháng 7 chưa tính."
  ),
  SaidOfFinding(
    .againstValues(suggested: .met, reason: nil), at: criterion12,
    "Xã Nhân Lý (Nâng cao 2021–2025), tiêu chí 2 (Giao thông): kết luận chưa đạt, theo số liệu là đạt; hãy ghi lý do hoặc sửa kết quả.",
    "Xã Nhân Lý (Advanced 2021–2025), criterion 2 (Giao thông): decided not met, by its values met; give the reason or correct the status."
  ),
  SaidOfFinding(
    .lostWithoutNote(since: july(1)), at: criterion12,
    "Xã Nhân Lý (Nâng cao 2021–2025), tiêu chí 2 (Giao thông): đạt ngày 1/7/2024, nay chưa đạt mà không có ghi chú; nên ghi lý do.",
    "Xã Nhân Lý (Advanced 2021–2025), criterion 2 (Giao thông): met on 1/7/2024, not met now, without a note; better say why."
  ),
]

private let ofFigures: [SaidOfFinding] = [
  SaidOfFinding(
    .communesUnknown([bangHuu, nhanLy]), at: figures,
    "Số liệu Đạt chuẩn 2021–2025: 02 xã chưa có kết quả hay số báo cáo, nên các mức chưa đủ số xã: Bằng Hữu, Nhân Lý; hãy ghi số báo cáo.",
    "Figures of Standard 2021–2025: nothing is known of 2 communes, so that the bands lack them: Bằng Hữu, Nhân Lý; record their reported counts."
  ),
  SaidOfFinding(
    .communesUnknown((10..<24).map { UnitCode(stringLiteral: "065\($0)") }), at: figures,
    "Số liệu Đạt chuẩn 2021–2025: 14 xã chưa có kết quả hay số báo cáo, nên các mức chưa đủ số xã: 06510, 06511, 06512, 06513, 06514, 06515, 06516, 06517, 06518, 06519, 06520, 06521 và 2 xã khác; hãy ghi số báo cáo.",
    "Figures of Standard 2021–2025: nothing is known of 14 communes, so that the bands lack them: 06510, 06511, 06512, 06513, 06514, 06515, 06516, 06517, 06518, 06519, 06520, 06521 and 2 more; record their reported counts."
  ),
  SaidOfFinding(
    .averageOutOfRange(printed: "17", lowest: ratio(251, 18), highest: ratio(288, 18)), at: figures,
    "Số liệu Đạt chuẩn 2021–2025: bình quân 17 theo báo cáo không khớp: số tiêu chí của các xã chỉ cho phép từ 13,94 đến 16; hãy hỏi lại nơi báo cáo.",
    "Figures of Standard 2021–2025: the reported average 17 does not add up: the counts of the communes allow 13,94 to 16; ask who reported it."
  ),
  SaidOfFinding(
    .averageOutOfRange(printed: "17", lowest: ratio(251, 18), highest: ratio(251, 18)), at: figures,
    "Số liệu Đạt chuẩn 2021–2025: bình quân 17 theo báo cáo không khớp: số tiêu chí của các xã là 13,94; hãy hỏi lại nơi báo cáo.",
    "Figures of Standard 2021–2025: the reported average 17 does not add up: the counts of the communes give 13,94; ask who reported it."
  ),
  SaidOfFinding(
    .impossibleShare(.change, printed: "0,42", communes: 18, below: ratio(7, 18), above: ratio(8, 18)), at: figures,
    "Số liệu Đạt chuẩn 2021–2025: mức thay đổi 0,42 không thể có với 18 xã; gần nhất là 0,388 (7/18) và 0,444 (8/18); hãy hỏi lại nơi báo cáo.",
    "Figures of Standard 2021–2025: the change 0,42 is impossible with 18 communes; the nearest are 0,388 (7/18) and 0,444 (8/18); ask who reported it."
  ),
  SaidOfFinding(
    .impossibleShare(.average, printed: "14,58", communes: 18, below: ratio(262, 18), above: ratio(263, 18)),
    at: figures,
    "Số liệu Đạt chuẩn 2021–2025: bình quân 14,58 không thể có với 18 xã; gần nhất là 14,555 (262/18) và 14,611 (263/18); hãy hỏi lại nơi báo cáo.",
    "Figures of Standard 2021–2025: the average 14,58 is impossible with 18 communes; the nearest are 14,555 (262/18) and 14,611 (263/18); ask who reported it."
  ),
  SaidOfFinding(
    .differenceOfPrinted(printed: "-4,45", communes: 18, exact: ratio(-80, 18)), at: figures,
    "Số liệu Đạt chuẩn 2021–2025: mức thay đổi -4,45 không chia được cho 18 xã; số đúng là -4,444 (-80/18), có lẽ do trừ hai số bình quân đã cắt; nên in số đúng.",
    "Figures of Standard 2021–2025: the change -4,45 is no share of 18 communes; exactly it is -4,444 (-80/18), it may be the difference of two cut averages; better print the exact one."
  ),
  SaidOfFinding(
    .bandsDoNotAddUp(printed: 19, communes: 18), at: figures,
    "Số liệu Đạt chuẩn 2021–2025: các mức cộng lại là 19 xã, nhưng có 18 xã; hãy sửa số ghi tay.",
    "Figures of Standard 2021–2025: the bands add up to 19 communes, but there are 18; correct the figures set by hand."
  ),
  SaidOfFinding(
    .overridden(OverriddenFigure(.average, printed: "14", computed: .init("13,94", "16"), isPossible: true)),
    at: figures,
    "Số liệu Đạt chuẩn 2021–2025: bình quân, ghi tay: 14; tính được từ 13,94 đến 16.",
    "Figures of Standard 2021–2025: average, set by hand: 14; computed 13,94 to 16."),
  SaidOfFinding(
    .overridden(OverriddenFigure(.band(15), printed: "4", computed: .init("3"), isPossible: false)), at: figures,
    "Số liệu Đạt chuẩn 2021–2025: số xã của mức từ 15, ghi tay: 4; tính được 3, số ghi tay không thể có; hãy sửa hoặc bỏ.",
    "Figures of Standard 2021–2025: communes from 15 criteria, set by hand: 4; computed 3, which rules it out; correct or clear it."
  ),
  SaidOfFinding(
    .overridden(OverriddenFigure(.change, printed: "0,42", computed: nil, isPossible: true)), at: figures,
    "Số liệu Đạt chuẩn 2021–2025: mức thay đổi, ghi tay: 0,42; không tính được để so.",
    "Figures of Standard 2021–2025: change, set by hand: 0,42; nothing to compute it from."),
]

private let task = Recommendation(
  id: RecommendationID(rawValue: "a1"), origin: .init(commune: nhanLy, criteriaSet: advanced, criterion: 2),
  text: "Lắp biển chỉ dẫn và hệ thống cảnh báo an toàn giao thông trên các tuyến đường xã", due: july(1))
private let asked = FindingPlace.recommendation(task.id)

private let ofTasks: [SaidOfFinding] = [
  SaidOfFinding(
    .withoutOwner(task), at: asked,
    "Kiến nghị “Lắp biển chỉ dẫn và hệ thống cảnh báo an toàn giao thông tr…” cho xã Nhân Lý, tiêu chí 2 (Giao thông): chưa có người chịu trách nhiệm; hãy ghi đơn vị thực hiện.",
    "Recommendation “Lắp biển chỉ dẫn và hệ thống cảnh báo an toàn giao thông tr…” for xã Nhân Lý, criterion 2 (Giao thông): no owner; record who is to do it."
  ),
  SaidOfFinding(
    .withoutDeadline(Recommendation(id: task.id, text: "Rà soát")), at: asked,
    "Kiến nghị “Rà soát”: chưa có thời hạn; hãy ghi ngày phải xong.",
    "Recommendation “Rà soát”: no deadline; record until when."),
  SaidOfFinding(
    .deadlineBeforeSession(task), at: asked,
    "Kiến nghị “Lắp biển chỉ dẫn và hệ thống cảnh báo an toàn giao thông tr…” cho xã Nhân Lý, tiêu chí 2 (Giao thông): thời hạn 1/7/2024 trước ngày kiểm tra 10/7/2024; hãy sửa thời hạn.",
    "Recommendation “Lắp biển chỉ dẫn và hệ thống cảnh báo an toàn giao thông tr…” for xã Nhân Lý, criterion 2 (Giao thông): the deadline 1/7/2024 is before the inspection of 10/7/2024; correct it."
  ),
  SaidOfFinding(
    .overdue(Recommendation(id: task.id, text: "Rà soát", due: july(20)), of: nil), at: asked,
    "Kiến nghị “Rà soát”: quá hạn 20/7/2024 mà chưa xong; hãy ghi đã xong hoặc nhắc lại.",
    "Recommendation “Rà soát”: past its deadline 20/7/2024 and not done; record it done or remind of it."),
  SaidOfFinding(
    .overdue(Recommendation(id: task.id, text: "Rà soát", due: july(9)), of: july(2)), at: asked,
    "Kiến nghị “Rà soát”: nêu ngày 2/7/2024, quá hạn 9/7/2024 mà chưa xong; hãy ghi đã xong hoặc nhắc lại.",
    "Recommendation “Rà soát”: made on 2/7/2024, past its deadline 9/7/2024 and not done; record it done or remind of it."
  ),
  SaidOfFinding(
    .generalTasks(12, withoutOwner: 12, withoutDeadline: 9), at: .part(.tasksOpening),
    "Nhiệm vụ chung của đợt: trong 12 nhiệm vụ, 12 chưa có người chịu trách nhiệm, 09 chưa có thời hạn; ghi thêm nếu cần theo dõi.",
    "General tasks of the session: of 12 tasks 12 have no owner, 9 no deadline; add them where they are followed up."),
]

private let insured = PrintedShare(
  quote: "2331/2524= 92,3%", share: ratio(233_100, 2524), printed: "92,3", decimals: 1)

private let ofTexts: [SaidOfFinding] = [
  SaidOfFinding(
    .wrongPercentage(PrintedShare(quote: "45/60 hộ (57%)", share: ratio(75, 1), printed: "57", decimals: 0)),
    at: .part(.assessment),
    "Mục “đánh giá chung”: “45/60 hộ (57%)” không khớp: tính ra 75%; hãy sửa.",
    "Part “general assessment”: “45/60 hộ (57%)” does not add up: it is 75%; correct it."),
  SaidOfFinding(
    .wrongPercentage(
      PrintedShare(quote: "2331/2524= 93,2%", share: ratio(233_100, 2524), printed: "93,2", decimals: 1)),
    at: asked,
    "Kiến nghị “a1”: “2331/2524= 93,2%” không khớp: tính ra 92,3% (cắt) hoặc 92,4% (làm tròn); hãy sửa.",
    "Recommendation “a1”: “2331/2524= 93,2%” does not add up: it is 92,3% cut or 92,4% rounded; correct it."),
  SaidOfFinding(
    .cutPercentage(insured), at: criterion12,
    "Xã Nhân Lý (Nâng cao 2021–2025), tiêu chí 2 (Giao thông): “2331/2524= 92,3%” là số cắt; làm tròn số học là 92,4%.",
    "Xã Nhân Lý (Advanced 2021–2025), criterion 2 (Giao thông): “2331/2524= 92,3%” is cut; rounded half up it is 92,4%."
  ),
  SaidOfFinding(
    .roundedPercentage(
      PrintedShare(quote: "2331/2524= 92,4%", share: ratio(233_100, 2524), printed: "92,4", decimals: 1)),
    at: commune,
    "Xã Nhân Lý (Nâng cao 2021–2025): “2331/2524= 92,4%” là số làm tròn, thông báo này cắt số lẻ: 92,3%.",
    "Xã Nhân Lý (Advanced 2021–2025): “2331/2524= 92,4%” is rounded, this notice cuts its figures: 92,3%."),
  SaidOfFinding(
    .measuredPercentage(
      indicator: "14.1", PrintedShare(quote: "2331/2524", share: ratio(233_100, 2524), printed: "92,3", decimals: 1)),
    at: criterion12,
    "Xã Nhân Lý (Nâng cao 2021–2025), tiêu chí 2 (Giao thông): số liệu 14.1 (2331/2524) in là 92,3%; làm tròn số học là 92,4%.",
    "Xã Nhân Lý (Advanced 2021–2025), criterion 2 (Giao thông): the value of 14.1 (2331/2524) is printed 92,3%; rounded half up it is 92,4%."
  ),
  SaidOfFinding(
    .measuredPercentage(
      indicator: "14.1", PrintedShare(quote: "2331/2524", share: ratio(233_100, 2524), printed: "92,4", decimals: 1)),
    at: criterion12,
    "Xã Nhân Lý (Nâng cao 2021–2025), tiêu chí 2 (Giao thông): số liệu 14.1 (2331/2524) in là 92,4%; cắt là 92,3%.",
    "Xã Nhân Lý (Advanced 2021–2025), criterion 2 (Giao thông): the value of 14.1 (2331/2524) is printed 92,4%; cut it is 92,3%."
  ),
  SaidOfFinding(
    .unknownPlaceholder("{14.9}"), at: criterion12,
    "Xã Nhân Lý (Nâng cao 2021–2025), tiêu chí 2 (Giao thông): “{14.9}” không chỉ số liệu nào đã ghi; hãy sửa hoặc ghi số liệu.",
    "Xã Nhân Lý (Advanced 2021–2025), criterion 2 (Giao thông): “{14.9}” names no recorded value; correct it or record the value."
  ),
  SaidOfFinding(
    .openFootnote("^[Tổ chức được"), at: .part(.assessment),
    "Mục “đánh giá chung”: chú thích “^[Tổ chức được” chưa đóng; hãy thêm dấu ].",
    "Part “general assessment”: the footnote “^[Tổ chức được” is not closed; add a ]."),
]

private let ofForms: [SaidOfFinding] = [
  SaidOfFinding(
    .noCommunes, at: .session,
    "Đợt kiểm tra: không có xã nào; hãy chọn nơi kiểm tra khác.",
    "Session: it goes through no commune; choose another area."),
  SaidOfFinding(
    .changedSinceFinalized, at: .session,
    "Đợt kiểm tra: đã chốt, nhưng sau đó có thay đổi từ máy khác nhập vào; hãy xem lịch sử, mở lại hoặc chốt lại.",
    "Session: it is finalised, and changes from another device came in since; look at its history, reopen it or finalise it again."
  ),
  SaidOfFinding(
    .conflict(conflict), at: criterion12,
    "Xã Nhân Lý (Nâng cao 2021–2025), tiêu chí 2 (Giao thông): kết quả: xung đột chưa giải quyết: chưa đạt (Minh) | đạt (Lan); phím x để chọn, hoặc ntm conflicts settle.",
    "Xã Nhân Lý (Advanced 2021–2025), criterion 2 (Giao thông): status: an open conflict: not met (Minh) | met (Lan); settle it with x, or ntm conflicts settle."
  ),
  SaidOfFinding(
    .missingPart, at: .part(.signer),
    "Mục “người ký”: còn trống; thể thức thông báo cần mục này, hãy viết.",
    "Part “signer”: empty; the form of a notice asks for it, write it."),
  SaidOfFinding(
    .numberOpen("/TB-SLĐTBXH"), at: .part(.number),
    "Mục “số, ký hiệu”: “/TB-SLĐTBXH” chưa có số; hãy điền khi ban hành.",
    "Part “number and code”: “/TB-SLĐTBXH” has no number yet; write it in when it is issued."),
  SaidOfFinding(
    .issueDayOpen, at: .part(.issuedOn),
    "Mục “ngày ban hành”: chưa có ngày; hãy điền khi ban hành.",
    "Part “date of issue”: no day yet; write it in when it is issued."),
  SaidOfFinding(
    .issueDateUnreadable("2024-13"), at: .part(.issuedOn),
    "Mục “ngày ban hành”: “2024-13” không phải ngày; hãy viết như 15/7/2024 hoặc 7/2024.",
    "Part “date of issue”: “2024-13” is not a date; write it like 15/7/2024 or 7/2024."),
  SaidOfFinding(
    .issuedBeforeSession("2024-07-09"), at: .part(.issuedOn),
    "Mục “ngày ban hành”: 9/7/2024 trước ngày kiểm tra 10/7/2024; hãy sửa.",
    "Part “date of issue”: 9/7/2024 is before the inspection of 10/7/2024; correct it."),
  SaidOfFinding(
    .communesGone(["xã Y Tịch", "xã Vân An"], since: july(1)), at: .session,
    "Đợt kiểm tra: đợt ngày 1/7/2024 có xã Y Tịch, xã Vân An, đợt này không có; hãy xem lại danh mục đơn vị.",
    "Session: the inspection of 1/7/2024 had xã Y Tịch, xã Vân An, this one does not; check the unit list."),
]

private let conflict: Conflict = {
  let place = Place(commune: "06496", criteriaSet: "ntm-nang-cao-2021-2025", criterion: 2)
  let subject = Subject(session: SessionID(rawValue: "s"), place: place, field: .status)
  let sides = [("Minh", "not-met"), ("Lan", "met")].map { author, value in
    Conflict.Side(
      Change(
        id: ChangeID(time: .zero, device: DeviceID(rawValue: author)), author: author, recordedAt: 0, step: .zero,
        fact: Fact(subject, value)))
  }
  return Conflict(subject: subject, sides: sides)
}()
