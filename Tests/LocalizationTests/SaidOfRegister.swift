import Domain

/// What is said of entries of the register that cannot be recorded.
let registerSaid: [Said] = [
  Said(
    .register(.unknownTrait(text: "nghèo", known: ["region", "border"])),
    "Không có đặc điểm “nghèo”. Có: vùng, xã-biên-giới.", "There is no trait “nghèo”. Known: region, border."),
  Said(
    .register(.unknownValue(trait: .region, text: "ABC", known: ["TDMNPB", "DBSH"])),
    "“ABC” không phải giá trị của vùng. Dùng: TDMNPB, DBSH.", "“ABC” is no value of region. Use: TDMNPB, DBSH."),
  Said(
    .register(.entryExists(trait: .border, from: july(1))),
    "Đã có mục “xã biên giới” từ ngày 1/7/2024; hãy mở mục đó để sửa.",
    "An entry “border commune” from 1/7/2024 is there already. Write it with another day, or correct that one."),
  Said(
    .register(.numberMissing), "Quyết định chưa có số; viết như 2345/QĐ-UBND.",
    "The decision has no number; write it like 2345/QĐ-UBND."),
  Said(
    .register(.severalNumbers(text: "1/QĐ; 2/QĐ")),
    "“1/QĐ; 2/QĐ” có dấu chấm phẩy; số của một quyết định viết như 2345/QĐ-UBND.",
    "“1/QĐ; 2/QĐ” has a semicolon; the number of one decision, write it like 2345/QĐ-UBND."),
  Said(
    .register(.withdrawnBefore(withdrawn: july(1), recognised: july(2))),
    "Thu hồi ngày 1/7/2024 là trước ngày công nhận 2/7/2024; hãy xem lại hai ngày.",
    "Withdrawn on 1/7/2024 is before recognised on 2/7/2024; write it with the right days."),
  Said(
    .register(.notRecognised), "Chưa có quyết định công nhận để thu hồi; hãy ghi quyết định công nhận trước.",
    "There is no recognition to withdraw. Write it down first, with its decision."),
  Said(
    .register(.beforeSet(decision: july(7), set: "thu", from: july(8))),
    "Ngày 7/7/2024 chưa có bộ thu, có từ 8/7/2024; hãy xem lại ngày và bộ.",
    "On 7/7/2024 there was no set thu; it is in force from 8/7/2024. Write it with the right day and set."),
]
