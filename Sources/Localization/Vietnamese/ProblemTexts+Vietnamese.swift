import Domain

extension Vietnamese {
  func problem(_ problem: Problem) -> String {
    switch problem {
    case .unit(let problem): unit(problem)
    case .criteria(let problem): criteria(problem)
    case .session(let problem): session(problem)
    case .change(let fault): self.fault(fault)
    case .store(let problem): store(problem)
    case .file(let problem): file(problem)
    case .notice(let problem): notice.problem(problem)
    case .document(let problem): document(problem)
    case .indicator(let problem): indicator.problem(problem)
    case .register(let problem): register.problem(problem)
    case .table(let problem): importing.problem(problem)
    case .sets(let problem): sets.problem(problem)
    case .bundle(let problem): bundles.problem(problem)
    case .hub(let problem): hub.problem(problem)
    }
  }

  private func unit(_ problem: UnitProblem) -> String {
    switch problem {
    case .unknown(let text, let nearest):
      "Không có đơn vị nào tên hoặc mã “\(text)” ở đây."
        + (nearest.isEmpty ? " Tìm bằng: ntm units search TÊN" : " Gần giống: \(nearest.joined(separator: "; ")).")
    case .ambiguous(let text, let candidates):
      "“\(text)” có thể là nhiều đơn vị; hãy dùng mã hoặc ghi rõ loại:\n  "
        + candidates.joined(separator: "\n  ")
    case .unknownList(let id, let known):
      "Không có danh mục đơn vị “\(id)”. Có: \(known.joined(separator: ", "))."
    case .withoutCommunes(let area):
      "\(area) không có xã nào để kiểm tra. Chọn nơi khác; tìm bằng: ntm units search TÊN"
    }
  }

  private func criteria(_ problem: CriteriaProblem) -> String {
    switch problem {
    case .unknownSet(let id, let known):
      "Không có bộ tiêu chí “\(id)”."
        + (known.isEmpty ? " Xem: ntm criteria list" : " Có: \(known.joined(separator: ", ")).")
    case .unknownCriterion(let number, let set, let count):
      "Bộ \(set) không có tiêu chí “\(number)”; các tiêu chí là 1 đến \(count)."
    case .invalid(let file, let faults):
      "\(file): không phải bộ tiêu chí hợp lệ (\(faults.count) lỗi; hãy sửa rồi kiểm tra lại):\n"
        + lines(faults)
    }
  }

  private func session(_ problem: SessionProblem) -> String {
    switch problem {
    case .unknown(let text): "Không có đợt kiểm tra “\(text)”. Xem: ntm session list"
    case .ambiguous(let text, let candidates):
      "“\(text)” là đầu của nhiều đợt; hãy viết thêm:\n  " + candidates.joined(separator: "\n  ")
    case .none: "Sổ chưa có đợt kiểm tra nào. Tạo: ntm session new --district TÊN --date NGÀY"
    case .setNotInSession(let set, let sets):
      "Đợt này không dùng bộ “\(set)”; nó dùng: \(sets.joined(separator: ", "))."
    case .communeNotInSession(let commune, let area):
      "\(commune) không thuộc nơi kiểm tra \(area). Xem các xã: ntm session show last"
    case .invalidDate(let text): "“\(text)” không phải ngày có thật. Viết như 2024-07-10 hoặc 10/7/2024."
    case .invalidStatus(let text): "Không hiểu kết quả “\(text)”. Dùng: đạt, chưa-đạt, chưa-đánh-giá, theo-số-liệu."
    case .invalidReported(let text, let count):
      "“\(text)” không phải số tiêu chí báo cáo; viết như 13 hoặc 15-18, tối đa \(count)."
    case .nothingToRecord:
      "Chưa nói ghi gì: dùng --status, --note, --value, --target, --average… Xem: ntm record --help"
    case .nothingToUndo: "Không còn gì để hoàn tác trong đợt này. Xem lịch sử: ntm history last"
    case .nothingToRedo: "Không có gì để làm lại. Xem lịch sử: ntm history last"
    case .finalized(let session):
      "Đợt \(session) đã chốt, không sửa được. Muốn sửa, hãy mở lại và nêu lý do: ntm session reopen \(session.shellWord) --reason …"
    case .notFinalized(let session): "Đợt \(session) chưa chốt. Xem: ntm session show \(session.shellWord)"
    case .unknownConflict(let number, let count):
      "Không có xung đột số \(number); \(count == 0 ? "không có xung đột nào chưa giải quyết" : "có từ 1 đến \(count)"). Xem danh sách bằng ntm conflicts."
    case .unknownSide(let number, let count):
      "Xung đột này không có bên \(number); hãy dùng --keep với số từ 1 đến \(count)."
    case .reasonMissing: "Mở lại một đợt đã chốt cần lý do; hãy viết lý do (--reason)."
    }
  }

  private func store(_ problem: StoreProblem) -> String {
    switch problem {
    case .notAStore(let path): "\(path) không phải sổ của ntm; tệp được để nguyên. Kiểm tra đường dẫn (--store)."
    case .newer(let path, let version, let known):
      "Sổ \(path) do ntm mới hơn ghi (phiên bản \(version), máy này biết \(known)); tệp được để nguyên. Hãy cập nhật ntm."
    case .damaged(let path, let detail):
      "Sổ \(path) bị hỏng (\(detail)). Đừng ghi thêm; lấy lại từ bản sao lưu gần nhất: ntm store restore"
    case .isWell(let path):
      "Sổ \(path) vẫn tốt, không cần khôi phục. Vẫn muốn lấy bản sao lưu thay vào: thêm --force"
    case .noBackup(let path):
      "Không có bản sao lưu tốt nào của sổ \(path). Nếu có bản ở nơi khác: ntm store restore TỆP"
    case .cannotOpen(let path, let reason):
      reason == "ENOENT"
        ? "Chưa có sổ ở \(path). Mở ntm hoặc chạy: ntm session new"
        : "Không mở được sổ \(path): \(said(reason)). Kiểm tra đường dẫn và quyền truy cập."
    case .readOnly(let path):
      "Không ghi được vào \(path): thư mục hoặc ổ đĩa chỉ đọc. Không có gì được ghi; hãy chọn nơi khác (--store)."
    case .inUse(let path, let process):
      "Một ntm khác (tiến trình \(process)) đang ghi sổ \(path). Hãy đóng nó rồi làm lại."
    case .full(let path): "Ổ đĩa đầy, thay đổi cuối chưa được ghi; hãy giải phóng chỗ rồi làm lại. Sổ: \(path)"
    case .gone(let path):
      "Tệp sổ \(path) đã bị xóa hoặc dời đi trong khi đang mở; chưa ghi thêm gì. Dữ liệu vẫn còn trong ntm: hãy bấm F10 rồi F9 để ghi ra tệp."
    case .replaced(let path):
      "Tệp sổ \(path) đã bị tệp khác thế chỗ trong khi đang mở; chưa ghi thêm gì. Dữ liệu vẫn còn trong ntm: hãy bấm F10 rồi F9 để ghi ra tệp khác."
    case .shrunk(let path):
      "Tệp sổ \(path) bị chương trình khác cắt ngắn trong khi đang mở; chưa ghi thêm gì. Hãy bấm F10 rồi F9 để ghi những gì còn ra tệp khác, hoặc thoát rồi ntm store restore"
    case .emptied(let path, let hasLog, let copies):
      "Không còn sổ trong \(path), nhưng bên cạnh có \(beside(hasLog, copies)). Không mở sổ trống thay vào: lấy lại bằng ntm store restore; muốn bắt đầu sổ mới thì dời những tệp ấy đi."
    case .severalNames(let path, let others):
      "Sổ \(path) có nhiều tên (liên kết cứng)\(others.isEmpty ? "" : ": " + others.joined(separator: ", ")); mỗi tên có nhật ký riêng nên sẽ mất dữ liệu. Hãy chỉ giữ một tên, hoặc chép sổ ra tệp riêng (cp) rồi mở bản chép."
    case .noSharedMemory(let path):
      "Ổ đĩa của \(path) không cho các chương trình dùng chung bộ nhớ (ổ mạng, /mnt của WSL…), sổ không mở được ở đó. Hãy để sổ trên ổ của máy (--store) và chép sang đây bằng ntm store backup."
    case .failed(let path, let detail): "Thay đổi cuối chưa được ghi (\(detail)); hãy thử lại. Sổ: \(path)"
    }
  }

  private func beside(_ hasLog: Bool, _ copies: Int) -> String {
    [hasLog ? "nhật ký còn thay đổi (-wal)" : nil, copies > 0 ? "\(Figures.grouped(copies)) bản sao lưu" : nil]
      .compactMap(\.self).joined(separator: " và ")
  }

  private func file(_ problem: FileProblem) -> String {
    switch problem {
    case .missing(let path): "Không có tệp \(path). Kiểm tra đường dẫn."
    case .unreadable(let path, let reason): "Không đọc được \(path): \(said(reason)). Kiểm tra đường dẫn và quyền đọc."
    case .cannotWrite(let path, let reason):
      "Không ghi được \(path): \(said(reason)). Không có gì bị thay; hãy chọn nơi khác."
    case .exists(let path): "Đã có tệp này, không ghi đè; chọn tên khác, hoặc --force: \(path.shellWord)"
    case .notText(let path, let line): "\(path), dòng \(line): không phải văn bản UTF-8. Hãy lưu lại tệp ở UTF-8."
    case .cutOff(let path): "\(path) bị cắt ngang; không nhập gì. Hãy chép lại tệp trọn vẹn."
    case .foreign(let path):
      "\(path) không phải tệp do ntm xuất (json); không nhập gì. Hãy xuất lại: ntm export --format json"
    case .newer(let path, let version, let known):
      "\(path) do ntm mới hơn xuất (dạng \(version), máy này biết \(known)); không nhập gì. Hãy cập nhật ntm."
    case .inconsistent(let path, let place):
      "\(path): số liệu ở \(place) không khớp với lịch sử trong tệp; tệp đã bị sửa. Không nhập gì. Hãy xuất lại ở máy gốc."
    case .tooBig(let path, let limit):
      "\(path) quá lớn (trên \(Figures.grouped(limit)) byte). Hãy chọn tệp khác."
    case .ofStore(let path): "\(path) là tệp của sổ đang mở; không đọc hay ghi đè nó như tệp thường. Hãy chọn tệp khác."
    case .unsoundChange(let path, let place, let fault): "\(path), \(place): không nhập gì. \(self.fault(fault))"
    case .unknownFormat(let format, let known): "Không có dạng “\(format)”. Có: \(known.joined(separator: ", "))."
    }
  }

  private func document(_ problem: DocumentProblem) -> String {
    switch problem {
    case .notADocument(let path):
      "\(path) không phải tài liệu Word (DOCX). Hãy mở nó bằng Word rồi lưu lại ở dạng DOCX."
    case .encrypted(let path): "\(path) có mật khẩu. Hãy bỏ mật khẩu rồi lưu lại."
    case .damaged(let path): "\(path) bị hỏng hoặc bị cắt ngang. Hãy chép lại tệp trọn vẹn."
    case .tooBig(let path):
      "\(path) quá lớn (trên 64 MB khi giải nén, hoặc hàng triệu ô). Hãy bỏ bớt hình ảnh hoặc trang tính thừa rồi lưu lại."
    case .damagedPart(let path, let part): "\(path): phần \(part) bị hỏng. Hãy mở tệp bằng Word rồi lưu lại."
    case .missingStyles(let path, let names):
      "\(path) thiếu \(names.count) kiểu: \(names.joined(separator: ", ")). Hãy sửa từ tài liệu mẫu: ntm notice reference --output TỆP"
    case .noProperties(let path):
      "\(path) không ghi thuộc đợt kiểm tra nào; tệp không do ntm xuất hoặc đã mất thuộc tính. Hãy dùng tệp gốc."
    case .libraryMissing(let name):
      "Không ghi được XLSX: máy này thiếu thư viện \(name). Hãy cài gói của nó, hoặc chọn dạng khác."
    case .failed(let detail): "Không tạo được tài liệu (\(detail)); không có gì được ghi. Hãy thử lại."
    }
  }

  /// What the system says in English, of what happens to files.
  private func said(_ reason: String) -> String {
    switch reason {
    case "No space left on device", "Disk quota exceeded": "hết chỗ trên ổ đĩa"
    case "Permission denied", "Operation not permitted": "không có quyền"
    case "Read-only file system": "ổ đĩa chỉ đọc"
    case "No such file or directory": "không có thư mục đó"
    case "Not a directory": "đường dẫn đi qua một tệp, không phải thư mục"
    case "Is a directory": "đó là thư mục"
    case "Invalid argument": "đó không phải tệp thường"
    case "File name too long": "tên tệp quá dài"
    case "File too large": "tệp lớn quá mức cho phép"
    case "Input/output error": "ổ đĩa báo lỗi đọc ghi"
    case "Bad file descriptor": "đã bị đóng"
    case "Broken pipe": "bên nhận đã đóng"
    default: reason
    }
  }

  func fault(_ fault: CriteriaFault) -> String {
    let line = fault.line.map { "dòng \($0), " } ?? ""
    let path = fault.path.isEmpty ? "tệp" : fault.path
    return "\(line)\(path): \(self.fault(fault.kind))"
  }

  func fault(_ kind: CriteriaFault.Kind) -> String {
    switch kind {
    case .notJSON(let reason): "không phải JSON: \(said(reason))"
    case .missing: "thiếu"
    case .unknownKey: "khóa không có trong định dạng"
    case .wrongType(let expected): "sai kiểu; cần \(said(expected))"
    case .unknownValue(let value, let allowed): "“\(value)” không dùng được; có: \(allowed.joined(separator: ", "))"
    case .empty: "trống"
    case .duplicate(let value): "“\(value)” lặp lại"
    case .notADate(let value): "“\(value)” không phải ngày có thật"
    case .notComposed: "chữ không ở dạng Unicode dựng sẵn (NFC)"
    case .unknownReference(let value): "“\(value)” không được khai báo trong tệp"
    case .countDiffers(let declared, let found): "quyết định nêu \(declared), tệp có \(found)"
    case .wrongNumber(let found, let expected): "số \(found); cần \(expected)"
    case .withoutSource: "đã kiểm chứng thì phải nêu nguồn"
    case .levelWithProvince: "mức do tỉnh quy định thì không có giá trị ở đây"
    case .notInSet(let value, let set): "bộ \(set) không có “\(value)”"
    case .notPlain(let value): "“\(value)” chỉ được có chữ không dấu, số, - và _"
    case .contradiction(let known, let given, let unit):
      "“\(threshold(given, unit: unit))” trái với mức đã kiểm chứng “\(threshold(known, unit: unit))”"
    case .contradictsWording(let known, let given): "“\(given)” trái với lời văn đã kiểm chứng “\(known)”"
    case .aboveHundred(let level): "“\(level)” lớn hơn 100 %"
    }
  }

  private func said(_ reason: CriteriaFault.NotJSON) -> String {
    switch reason {
    case .notUTF8: "không phải UTF-8"
    case .nestedTooDeeply: "lồng quá sâu"
    case .halfSurrogatePair: "mã \\u thiếu nửa sau"
    case .ends(let expected): "tệp hết, cần \(said(expected))"
    case .found(let found, let expected): "có \(found.map { "'\($0)'" } ?? "hết dòng"), cần \(said(expected))"
    }
  }

  private func said(_ token: CriteriaFault.Token) -> String {
    switch token {
    case .signs(let signs): signs.map { "'\($0)'" }.joined(separator: " hoặc ")
    case .key: "khóa"
    case .value: "giá trị"
    case .digit: "chữ số"
    case .escape: "ký tự sau \\"
    case .hexadecimalDigits: "bốn chữ số thập lục phân"
    case .endOfFile: "hết tệp"
    }
  }

  private func said(_ expected: CriteriaFault.Expected) -> String {
    switch expected {
    case .text: "chữ trong ngoặc kép"
    case .number: "số"
    case .list: "danh sách [ ]"
    case .object: "đối tượng { }"
    case .trueOrFalse: "true hoặc false"
    case .provinceCode: "mã tỉnh"
    case .figure: "số có tối đa 9 chữ số, 4 chữ số thập phân"
    case .year: "năm từ 2000 đến 2100"
    }
  }
}
