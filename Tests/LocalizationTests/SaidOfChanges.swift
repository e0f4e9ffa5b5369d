import Domain

/// What is said of what cannot be recorded.
let changesSaid: [Said] = [
  Said(
    .change(ChangeFault(.value, .controlCharacter(line: 2, column: 5), field: .note)),
    "ghi chú: dòng 2, ký tự 5 là ký tự điều khiển, không văn bản nào chứa được; hãy xóa nó.",
    "note: line 2, character 5 is a control character, which no document can carry; delete it and try again."),
  Said(
    .change(ChangeFault(.value, .tooLong(bytes: 1_200_000, limit: 1_048_576), field: NoticePart.bases.field)),
    "căn cứ: dài 1.200.000 byte, nhiều nhất 1.048.576; hãy rút ngắn.",
    "legal bases: 1200000 bytes long, at most 1048576; shorten it and try again."),
  Said(
    .change(ChangeFault(.author, .tooLong(bytes: 1100, limit: 512))),
    "tên người ghi: dài 1.100 byte, nhiều nhất 512; hãy rút ngắn (--author hoặc NTM_AUTHOR).",
    "author's name: 1100 bytes long, at most 512; shorten it (--author or NTM_AUTHOR) and try again."),
  Said(
    .change(ChangeFault(.author, .missing)), "tên người ghi: để trống hoặc không đọc được; hãy điền đúng.",
    "author's name: nothing there, or nothing that can be read; give it and try again."),
  Said(
    .change(ChangeFault(.value, .decomposed, field: .title)),
    "tên gọi: dấu tách rời khỏi chữ; hãy viết bằng Unicode dựng sẵn.",
    "title: marks stand apart from their letters; write it in composed Unicode and try again."),
  Said(
    .change(ChangeFault(.time, .outOfRange)),
    "thời điểm: ngoài giới hạn của lịch sử; hãy xem đồng hồ của máy đã ghi.",
    "time: beyond what a log can hold; set the clock of the laptop that recorded it and try again."),
  Said(
    .change(ChangeFault(.value, .notOfType(.status, text: "maybe"), field: .status)),
    "kết quả: “maybe” không dùng được. Dùng: met, not-met.", "status: “maybe” cannot be recorded. Use: met, not-met."),
  Said(
    .change(ChangeFault(.field, .misplaced, field: .status)), "mục “kết quả”: không ghi ở chỗ này; hãy cập nhật ntm.",
    "field “status”: not recorded there. Update ntm."),
]

/// The names of all its reasons.
let changeNames: Set<String> = [
  "change.missing", "change.tooLong", "change.controlCharacter", "change.decomposed", "change.outOfRange",
  "change.notOfType", "change.misplaced",
]

func name(of fault: ChangeFault) -> String {
  switch fault.reason {
  case .missing: "change.missing"
  case .tooLong: "change.tooLong"
  case .controlCharacter: "change.controlCharacter"
  case .decomposed: "change.decomposed"
  case .outOfRange: "change.outOfRange"
  case .notOfType: "change.notOfType"
  case .misplaced: "change.misplaced"
  }
}
