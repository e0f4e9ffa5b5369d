import Domain

/// What is said of answers that cannot be recorded.
let indicatorsSaid: [Said] = [
  Said(
    .indicator(.unreadable(code: "14.1", text: "nhiều")),
    "Chỉ tiêu 14.1: không hiểu “nhiều”. Viết như 92,7 hoặc 2331/2524; đạt hoặc không đạt; kad và lý do.",
    "Indicator 14.1: “nhiều” is not understood. Write it like 92,7 or 2331/2524; met or not met; n/a and the reason."
  ),
  Said(
    .indicator(.negative(code: "10", text: "-3")), "Chỉ tiêu 10: “-3” là số âm; số liệu không thể âm, viết như 92,7.",
    "Indicator 10: “-3” is negative, which no value can be; write it like 92,7."),
  Said(
    .indicator(.zeroDenominator(code: "14.1", text: "0/0")),
    "Chỉ tiêu 14.1: “0/0” chia cho 0. Nếu không có đối tượng nào, hãy viết kad và lý do.",
    "Indicator 14.1: “0/0” divides by 0. Where there is nothing to count, write it as n/a and the reason."),
  Said(
    .indicator(.numeratorAboveDenominator(code: "14.1", text: "2524/2331")),
    "Chỉ tiêu 14.1: “2524/2331” có tử số lớn hơn mẫu số; viết như 2331/2524, phần trước, tổng sau.",
    "Indicator 14.1: “2524/2331” has more above the line than below it; write it like 2331/2524, the part before the whole."
  ),
  Said(
    .indicator(.aboveHundred(code: "14.1", text: "101")),
    "Chỉ tiêu 14.1: “101” lớn hơn 100 %; viết như 92,7 hoặc 2331/2524.",
    "Indicator 14.1: “101” is more than 100 %; write it like 92,7 or 2331/2524."),
  Said(
    .indicator(.notYesOrNo(code: "1.1", text: "5")),
    "Chỉ tiêu 1.1 chỉ có đạt hoặc không đạt, không có số như “5”. Hãy viết đạt hoặc không đạt.",
    "Indicator 1.1 is met or not met; it takes no figure such as “5”. Write it as met or not met."),
  Said(
    .indicator(.reasonMissing(code: "13.4")),
    "Chỉ tiêu 13.4: hãy ghi lý do không áp dụng, như: kad xã không có làng nghề.",
    "Indicator 13.4: write it with the reason, as in: n/a no craft village."),
  Said(
    .indicator(.decisionAgainstValues(criterion: 14, suggested: .notMet)),
    "Tiêu chí 14: theo số liệu là chưa đạt. Kết luận khác số liệu thì hãy ghi lý do.",
    "Criterion 14: by its values it is not met. Write it with a reason, which a decision against the values needs."),
  Said(
    .indicator(.noSuggestion(criterion: 14, .undecided(unanswered: ["14.3"], doubtful: ["14.2"], levelUnknown: []))),
    "Tiêu chí 14 theo số liệu: chưa kết luận được (14.3 chưa có số liệu; 14.2 mức chưa kiểm chứng). Hãy ghi số liệu hoặc tự kết luận.",
    "Criterion 14, by the values: undecided (14.3: no value; 14.2: level not verified). Enter values, or write it as met or not met."
  ),
  Said(
    .indicator(.answeredTwice(code: "14.1")), "Chỉ tiêu 14.1 có hai số liệu trong một lệnh; hãy giữ lại một số.",
    "Indicator 14.1 is given twice in one command; write it once."),
  Said(
    .indicator(.nothingToExplain(criterion: 14)),
    "Tiêu chí 14: kết luận không trái số liệu nên không cần lý do; hãy bỏ lý do, hoặc ghi vào ghi chú.",
    "Criterion 14 is not decided against its values and needs no reason; leave it out, or write it as a note."),
]
