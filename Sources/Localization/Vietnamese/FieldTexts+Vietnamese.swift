import Domain

struct VietnameseFields: FieldTexts {
  func name(of field: PlainField) -> String {
    switch field {
    case .unitList: "danh mục đơn vị"
    case .area: "nơi kiểm tra"
    case .date: "ngày kiểm tra"
    case .title: "tên gọi"
    case .criteriaSets: "bộ tiêu chí"
    case .seal: "chốt"
    case .checked: "kiểm tra khi chốt"
    case .covered: "thay đổi của các máy có khi chốt"
    case .reopened: "lý do mở lại"
    case .reportedAverage: "bình quân theo báo cáo"
    case .reportedChange: "thay đổi theo báo cáo"
    case .reportedSince: "mốc so sánh theo báo cáo"
    case .reportedBy: "người báo cáo"
    case .smartTarget: "phấn đấu xã thông minh"
    case .target: "xã phấn đấu"
    case .reportedCount: "số tiêu chí theo báo cáo"
    case .overview: "nhận xét về xã"
    case .solutions: "giải pháp đang làm"
    case .status: "kết quả"
    case .note: "ghi chú"
    case .reason: "lý do kết luận trái số liệu"
    case .selfStatus: "xã tự đánh giá"
    case .recognition: "quyết định công nhận"
    case .recognitionWithdrawn: "quyết định thu hồi"
    }
  }

  func name(of part: ChangeFault.Part) -> String {
    switch part {
    case .session: "mã đợt"
    case .device: "mã máy"
    case .time: "thời điểm"
    case .author: "tên người ghi"
    case .recordedAt: "giờ ghi"
    case .step: "bước ghi"
    case .origin: "cách ghi"
    case .originStep: "bước được hoàn tác"
    case .commune: "mã xã"
    case .criteriaSet: "mã bộ tiêu chí"
    case .criterion: "số tiêu chí"
    case .field: "mục"
    case .value: "giá trị"
    case .replacesTime: "thời điểm của thay đổi được thay"
    case .replacesDevice: "máy của thay đổi được thay"
    }
  }

  func fault(_ part: String, _ fault: ChangeFault) -> String {
    switch fault.reason {
    case .missing: "\(part): để trống hoặc không đọc được; hãy điền đúng."
    case .tooLong(let bytes, let limit):
      "\(part): dài \(Figures.grouped(bytes)) byte, nhiều nhất \(Figures.grouped(limit)); hãy rút ngắn"
        + (fault.part == .author ? " (--author hoặc NTM_AUTHOR)." : ".")
    case .controlCharacter(let line, let column):
      "\(part): dòng \(line), ký tự \(column) là ký tự điều khiển, không văn bản nào chứa được; hãy xóa nó."
    case .decomposed: "\(part): dấu tách rời khỏi chữ; hãy viết bằng Unicode dựng sẵn."
    case .outOfRange: "\(part): ngoài giới hạn của lịch sử; hãy xem đồng hồ của máy đã ghi."
    case .notOfType(let type, let text): "\(part): “\(text.withoutControls)” không dùng được. Dùng: \(form(of: type))."
    case .misplaced: "\(part): không ghi ở chỗ này; hãy cập nhật ntm."
    }
  }

  func form(of type: ValueType) -> String {
    switch type {
    case .line: "một dòng chữ"
    case .text: "lời văn"
    case .list: "mỗi dòng một mục"
    case .word: "một từ không có dấu cách"
    case .unitCode: "mã đơn vị, 2, 3 hoặc 5 chữ số"
    case .criteriaSets: "bộ tiêu chí với phiên bản, như ntm-2021-2025@3"
    case .status: "met, not-met"
    case .flag: "yes"
    case .day: "ngày, như 2024-07-10"
    case .dayOrMonth: "ngày hoặc tháng, như 2024-07-10 hoặc 2024-07"
    case .count: "số tiêu chí, như 13 hoặc 15-18"
    case .figure(let canFall): canFall ? "số có dấu chấm lẻ, như -0.42" : "số có dấu chấm lẻ, như 12.3"
    case .printed: "số như in trong thông báo, 92,3"
    case .printedCriteria, .printedCommunes: "số đếm, như 7"
    case .answer: "số liệu, như 92.7 hoặc 2331/2524, hoặc yes, no, n/a và lý do"
    case .setting(let setting):
      setting.allowed.isEmpty ? "19 15-18 10-14 5-9 0-4" : setting.allowed.joined(separator: ", ")
    case .trait(let trait): trait.isFlag ? "yes, no" : "mã vùng hoặc nhóm xã"
    case .decision: "số quyết định; ngày, như 1234/QĐ-UBND; 2023-12-25"
    case .seal: "mã kiểm"
    }
  }
}
