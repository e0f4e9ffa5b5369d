import Domain

struct VietnameseImport: ImportTexts {
  func problem(_ problem: TableProblem) -> String {
    switch problem {
    case .notATable(let path, let kind?): "\(path) " + other(kind)
    case .notATable(let path, nil):
      "\(path) không phải bảng tính (XLSX) hay văn bản (CSV). Hãy mở tệp bằng Excel rồi lưu lại ở dạng XLSX."
    case .oldLetters(let path, nil):
      "\(path) viết bằng bảng mã không phải Unicode, không nhận ra là bảng mã nào. Hãy mở bằng Excel rồi lưu lại ở dạng XLSX."
    case .oldLetters(let path, let found?):
      "\(path) \(letters(found.letters)): \(quoted(found.before)) là \(quoted(found.after)). "
        + "Hãy thêm --letters \(found.letters.rawValue) để chuyển khi nhập, hoặc chuyển mã sang Unicode rồi lưu lại ở dạng XLSX."
    case .lostLetters(let path, let word):
      "\(path) đã mất chữ có dấu khi lưu: có dấu ? trong từ, như \(quoted(word)). Hãy lưu lại bảng gốc ở dạng XLSX hoặc CSV UTF-8."
    case .cutOff(let path, let line, let end):
      switch end {
      case .insideLetter: "\(path) bị cắt ngang ở dòng \(line). Hãy chép hoặc tải lại tệp trọn vẹn."
      case .insideRow:
        "\(path): dòng cuối (\(line)) thiếu ô và chưa hết dòng, có lẽ tệp bị cắt ngang. "
          + "Hãy chép lại tệp trọn vẹn; nếu dòng ấy đã đủ thì xuống dòng ở cuối tệp rồi lưu."
      case .zeros:
        "\(path): từ dòng \(line) đến cuối chỉ có byte 0, tệp chưa được lưu hoặc chép xong. Hãy chép lại tệp trọn vẹn."
      }
    case .openQuote(let path, let line):
      "\(path): dấu ngoặc kép mở ở dòng \(line) không được đóng. Hãy sửa dòng ấy, hoặc lưu lại ở dạng XLSX."
    case .tooManyCells(let path, let limit):
      "\(path) có quá nhiều ô (trên \(Figures.grouped(limit))). Hãy lưu riêng bảng cần nhập."
    case .unknownSheet(let name, let known): "Không có trang tính “\(name)”. Có: \(known.shellWords)."
    case .severalSheets(let names):
      "Nhiều trang tính giống bảng xã × tiêu chí; hãy chọn một bằng --sheet: \(names.shellWords)."
    case .noCriteria(let sheet, let fitting):
      "Trang \(quoted(sheet)): không thấy cột nào là tiêu chí (đầu cột như 1, TC1, 1. Quy hoạch). "
        + (fitting.isEmpty
          ? "Hãy kiểm tra đầu cột, hoặc chọn bộ khác bằng --set."
          : "Hãy chọn trang khác bằng --sheet: \(fitting.shellWords).")
    case .unclearHeads(let sheet, let cells):
      "Trang \(quoted(sheet)): không rõ đầu cột chỉ có số ở \(cells.joined(separator: ", ")) có phải tiêu chí. Hãy ghi TC1, TC2… hoặc tên tiêu chí."
    case .controlCharacter(let path, let cell):
      "\(path): ô \(cell) có ký tự điều khiển, không thấy được. Hãy xóa rồi gõ lại ô ấy, hoặc lưu lại ở dạng XLSX."
    case .noCommunes(let sheet): "Trang \(quoted(sheet)): không thấy cột tên xã. Hãy đặt đầu cột ấy là “Xã”."
    case .twoColumns(let criterion, let cells):
      "Tiêu chí \(criterion) có hai cột: \(cells.joined(separator: " và ")). Không nhập gì; hãy bỏ một cột."
    case .contradictoryHead(let cell, let text, let number, let named):
      "Ô \(cell) \(quoted(text)): số là tiêu chí \(number), tên là tiêu chí \(named). Không nhập gì; hãy sửa, hoặc chọn bộ khác bằng --set."
    case .communeTwice(let commune, let cells):
      "\(commune) có hai dòng: \(cells.joined(separator: " và ")). Không nhập gì; hãy bỏ một dòng, hoặc ghi mã xã."
    case .twoRows(let commune, let cells):
      "\(quoted(commune)) ở \(cells[0]): dòng \(cells[1]) bên dưới cũng có kết quả mà không ghi tên xã, không rõ dòng nào. Không nhập gì; hãy ghi rõ mỗi dòng (kế hoạch, thực hiện…) hoặc bỏ một dòng."
    case .severalColumns(let variants):
      "Bảng có nhiều cột (hoặc dòng) cho cùng một tiêu chí: \(variants.map(variant).joined(separator: "; ")). Chưa nhập gì; hãy chọn bằng \(options(variants, in: .vietnamese).joined(separator: " hoặc "))."
    case .noResults(let use, let cell):
      "Ô \(cell): dưới các tiêu chí không có cột kết quả, chỉ có \(self.use(use)). Không nhập gì; hãy thêm cột kết quả của tiêu chí, hoặc chọn trang khác."
    case .ownAlone(let cell):
      "Ô \(cell): bảng này là xã tự đánh giá, không phải kết quả kiểm tra. Chưa nhập gì; nếu đúng, hãy dùng --as tự-đánh-giá (trên màn hình: w)."
    case .lacksAssessor(let assessor):
      "Bảng không có cột hay dòng nào là \(self.assessor(assessor)). Không nhập gì; hãy chọn lại bằng --as, --take."
    case .otherSet(let cell, let text):
      "Ô \(cell) \(quoted(text)): bảng này của bộ tiêu chí khác. Không nhập gì; hãy chọn bộ ấy bằng --set (trên màn hình: t), hoặc chọn bảng khác bằng --sheet."
    case .criteriaInRows(let cell):
      "Từ ô \(cell) các tiêu chí xếp theo dòng; chỉ đọc được bảng có mỗi xã một dòng, mỗi tiêu chí một cột. Không nhập gì; hãy xoay bảng (Excel: Copy, Paste Special, Transpose) rồi lưu lại ở dạng XLSX."
    case .unknownHead(let text):
      "Không có đầu cột hay dòng nào là \(quoted(text)). Hãy viết --take như trong bảng."
    case .unknownPlacing(let text):
      "Không xếp được “\(text)”: bảng không có dòng ấy, hoặc xã không thuộc đợt này. Viết như --place \"Xã ABC=06487\"."
    case .nothingPlaced(let sheet, let list?):
      "Trang \(quoted(sheet)): không dòng nào là xã của danh mục \(list.rawValue). Hãy sửa tên, xếp bằng --place, hoặc chọn trang (--sheet) hay ngày (--date) khác."
    case .nothingPlaced(let sheet, nil):
      "Trang \(quoted(sheet)): không dòng nào là xã của đợt này. Hãy chọn đợt khác (--session) hoặc trang khác (--sheet)."
    }
  }

  private func letters(_ letters: OldLetters) -> String {
    switch letters {
    case .tcvn3: "viết bằng bảng mã TCVN3 (ABC)"
    case .vni: "viết bằng bảng mã VNI"
    case .windows1258: "viết bằng bảng mã Windows-1258"
    case .misread: "là UTF-8 bị đọc nhầm rồi lưu lại"
    }
  }

  private func other(_ kind: OtherFile) -> String {
    let saved = ", không phải bảng tính XLSX. Hãy mở tệp bằng Excel rồi chọn Lưu dưới dạng (Save As), loại XLSX."
    let copied = ", không phải bảng tính. Hãy chép bảng trong đó sang Excel rồi lưu ở dạng XLSX."
    return switch kind {
    case .webPage: "là trang web (HTML)" + saved
    case .xmlWorkbook: "là tệp XML" + saved
    case .oldWorkbook: "là bảng tính XLS của Excel 97-2003" + saved
    case .binaryWorkbook: "là bảng tính nhị phân XLSB" + saved
    case .numbers: "là bảng tính của Numbers (Apple). Hãy mở bằng Numbers rồi xuất (Export To) sang Excel, dạng XLSX."
    case .letter: "là văn bản Word" + copied
    case .slides: "là bản trình chiếu" + copied
    case .pdf: "là tệp PDF" + copied
    case .picture: "là ảnh, không phải bảng tính. Hãy gõ bảng ấy vào Excel rồi lưu ở dạng XLSX."
    case .archive: "là tệp nén (ZIP, RAR…). Hãy giải nén rồi nhập bảng tính ở trong."
    }
  }

  func understood(_ reading: TableReading) -> String {
    "Trang \(quoted(reading.sheet)): \(reading.communes) xã × \(reading.criteria) tiêu chí, đầu cột ở dòng \(reading.headRow)."
  }
  func columns(_ reading: TableReading) -> String {
    "Cột: xã ở \(CellReference.letters(reading.communeColumn)); "
      + reading.columns.map { column in
        let own = reading.assessors.count > 1 && column.assessor == .commune ? " (tự đánh giá)" : ""
        return "\(column.criterion) ở \(places(column) { Vietnamese().status($0) })"
          + (column.isByName ? " (theo tên)" : "") + own
      }.joined(separator: ", ") + "."
  }
  let lacksCriteria = "Chú ý: bảng có chưa đến một nửa số tiêu chí của bộ."
  func assessor(_ assessor: ImportPlan.Assessor) -> String {
    assessor == .inspector ? "kết quả kiểm tra" : "xã tự đánh giá"
  }
  func use(_ use: TableReading.Use) -> String {
    switch use {
    case .plan: "kế hoạch, đăng ký"
    case .estimate: "ước thực hiện"
    case .indicator: "chỉ tiêu của tiêu chí"
    case .value: "số liệu, điểm"
    case .level: "mức quy định"
    case .comparison: "so sánh"
    case .total: "tổng hợp, xếp loại"
    case .note: "ghi chú"
    case .unclear: "đầu cột nói hai điều"
    case .otherSet: "của bộ tiêu chí khác"
    case .notChosen: "không được chọn"
    }
  }
  func taken(_ heads: [String]) -> String {
    "Lấy cột, dòng \(heads.map(quoted).joined(separator: " ")) (Enter: chọn lại)"
  }
  func variant(_ variant: TableVariant) -> String {
    let named = variant.heads.isEmpty ? "cột không ghi gì khác" : variant.heads.map(quoted).joined(separator: " ")
    let said = variant.use.map { ", \(use($0)), không nhập" } ?? ""
    return "\(named) (từ \(variant.cell), \(Figures.grouped(variant.filled)) ô có ghi\(said))"
  }
  func readAs(_ row: TableReading.Row) -> String {
    "\(row.cell) \(quoted(row.text)) được hiểu là \(row.commune.title) (\(row.commune.code))"
  }
  func unplaced(_ row: TableReading.Unplaced) -> String {
    "\(row.cell) \(row.text.isEmpty ? "(không có tên)" : quoted(row.text)): "
      + [reason(row.reason, candidates: row.candidates.count), named(row.candidates)].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
  private func reason(_ reason: TableReading.Unplaced.Reason, candidates: Int) -> String {
    let may = candidates == 0 ? "" : "; có thể là"
    return switch reason {
    case .unknownName: candidates == 0 ? "không có xã nào tên gần như vậy" : "gần giống"
    case .several: "có thể là"
    case .unknownArea(let area): "không có nơi nào là \(quoted(area))" + may
    case .noLabel: "dòng không ghi là kế hoạch hay thực hiện, của ai"
    case .contradiction(let code): "mã \(quoted(code)) không phải của xã tên ấy" + may
    case .struck: "tên bị gạch ngang; có thể là"
    }
  }
  func odd(_ cell: TableReading.Odd) -> String {
    "\(cell.cell) \(cell.text.isEmpty ? "" : quoted(cell.text))" + reason(cell.reason)
  }
  private func reason(_ reason: TableReading.Odd.Reason) -> String {
    switch reason {
    case .unknownWord: ""
    case .merged: ": ô gộp nhiều xã hoặc nhiều tiêu chí"
    case .formula: ": công thức chưa có kết quả; hãy mở tệp bằng Excel rồi lưu lại"
    case .error: ": lỗi của công thức"
    case .severalMarks: ": đánh dấu ở nhiều cột"
    case .noMark: "không đánh dấu ở cột nào"
    case .percentage: ": tỷ lệ %, không rõ đạt hay chưa"
    case .date: ": ngày tháng"
    case .struck: ": bị gạch ngang"
    }
  }
  func leftOver(_ cell: TableReading.LeftOver) -> String {
    let reason =
      switch cell.reason {
      case .noCriterion: "không phải tiêu chí của bộ"
      case .noHead: "cột không có đầu"
      case .use(let use): self.use(use)
      }
    return "\(cell.cell) \(quoted(cell.text))" + (cell.count > 1 ? " (\(cell.count) cột)" : "") + ": " + reason
  }
  func added(_ added: ImportPlan.Added) -> String {
    let parts = [("đạt", added.met), ("chưa đạt", added.notMet)].filter { !$0.1.isEmpty }
    return added.commune.name + (added.assessor == .commune ? " (tự đánh giá): " : ": ")
      + parts.map { "\($0.0) \($0.1.map(String.init).joined(separator: ", "))" }.joined(separator: "; ")
  }
  func difference(_ difference: ImportPlan.Difference) -> String {
    let words = Vietnamese()
    return "\(difference.commune.name) · \(difference.criterion)"
      + (difference.assessor == .commune ? " (tự đánh giá): " : ": ")
      + "\(words.status(difference.recorded)) → \(words.status(difference.given)) (\(difference.cell))"
  }
  func disputed(_ difference: ImportPlan.Difference) -> String {
    let words = Vietnamese()
    return "\(difference.commune.name) · \(difference.criterion): đoàn kiểm tra \(words.status(difference.recorded)), "
      + "xã tự đánh giá \(words.status(difference.given)) (\(difference.cell))"
  }
  func counts(_ plan: ImportPlan) -> String {
    "Giống sổ: \(Figures.grouped(plan.agreeing)) ô; ô trống: \(Figures.grouped(plan.empty))."
  }
  func leftOut(_ reading: TableReading) -> String? {
    let others =
      reading.others.isEmpty ? [] : ["bảng khác (chọn bằng --sheet): " + reading.others.joined(separator: ", ")]
    let parts =
      [
        (reading.sums, "dòng cộng"), (reading.elsewhere, "dòng của nơi khác"),
        (reading.ofOtherSets, "dòng của bộ khác"),
      ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" } + others
    return parts.isEmpty ? nil : "Bỏ qua: " + parts.joined(separator: ", ") + "."
  }

  func hidden(_ reading: TableReading) -> String? {
    let columns = Self.listed(reading.hidden.columns, CellReference.letters)
    let parts = [
      (Self.listed(reading.hidden.rows) { "\($0)" }, "dòng ẩn"),
      (Self.listed(reading.hidden.filteredRows) { "\($0)" }, "dòng bị lọc"), (columns, "cột ẩn"),
    ].filter { !$0.0.isEmpty }.map { "\($0.1) \($0.0)" }
    return parts.isEmpty ? nil : "Chú ý: bảng có " + parts.joined(separator: "; ") + ", cũng được nhập."
  }
  func converted(_ letters: OldLetters) -> String { "Đã chuyển sang Unicode: bảng \(self.letters(letters))." }
  let lettersOption = "Chuyển chữ cũ sang Unicode: tcvn3, vni, windows-1258, hoặc utf-8 (UTF-8 bị đọc nhầm)."
  func offer(_ found: FoundLetters) -> String {
    "Tệp \(letters(found.letters)): \(quoted(found.before)) là \(quoted(found.after)). Enter: chuyển sang Unicode và xem."
  }

  func unplacedCount(_ count: Int) -> String { "Chưa xếp được \(count) dòng:" }
  func oddCount(_ count: Int) -> String { "Chưa hiểu \(count) ô:" }
  func leftOverCount(_ count: Int) -> String { "Không nhập \(count) cột, ô:" }
  func replacedCount(_ count: Int) -> String { "Khác với điều đã ghi: \(Figures.grouped(count)) ô" }
  func addedCount(_ count: Int) -> String { "Sổ chưa ghi: \(Figures.grouped(count)) ô" }
  func disputedCount(_ count: Int) -> String { "Xã tự đánh giá khác đoàn kiểm tra: \(Figures.grouped(count)) ô" }
  func againstValuesCount(_ count: Int) -> String { "Bảng kết luận trái số liệu: \(Figures.grouped(count)) ô" }
  func readAsCount(_ count: Int) -> String { "Hiểu theo tên gần đúng: \(count) dòng" }
  func more(_ count: Int) -> String { "… và \(Figures.grouped(count)) nữa" }

  let question = "Nhập vào sổ? (c/K) "
  let yes = ["c", "co", "y", "yes"]
  func notTaken(_ count: Int) -> String {
    "chưa nhập gì; \(Figures.grouped(count)) ô khác với sổ. Thêm --yes để nhập, --dry-run để chỉ xem."
  }
  let stopped = "Đã dừng, chưa nhập gì."
  func taken(_ count: Int) -> String { "Đã nhập \(Figures.grouped(count)) ô, trong một bước; hoàn tác được." }
  let nothingNew = "Không có gì mới."
  func reading(_ path: String) -> String { "đang đọc \(path)…" }
  func sessions(found: Int, made: Int) -> String {
    "Đợt kiểm tra: \(found) đã có, \(made) tạo mới."
  }
  func district(_ name: String, _ session: String, _ share: ImportPlan.Share) -> String {
    let parts = [("sổ chưa ghi", share.addedCount), ("khác với điều đã ghi", share.replaced.count)]
      .filter { $0.1 > 0 }.map { "\($0.0) \(Figures.grouped($0.1)) ô" }
    return "\(name) (\(session.isEmpty ? "đợt mới" : "đợt " + session)): \(share.communes) xã; "
      + (parts.isEmpty ? "giống sổ" : parts.joined(separator: ", "))
  }
  let sessionOption = "Đợt nhận bảng xã × tiêu chí; mặc định: cuối (last)."
  let sheetOption = "Trang tính; mặc định: trang giống bảng xã × tiêu chí."
  let asOption =
    "Kết quả kiểm tra, xã tự đánh giá, hay cả hai (mỗi cột theo đầu của nó)."
  let takeOption =
    "Khi một tiêu chí có nhiều cột, hoặc một xã có nhiều dòng: lấy cột, dòng có đầu này, như \"Thực hiện\"; có thể lặp lại."
  let placeOption = "Xếp một dòng vào một xã: \"Xã ABC=06487\" hoặc \"B7=06487\"; có thể lặp lại."
  let emptyOption = "Ô trống: bỏ-qua (không nói gì) hoặc chưa-đánh-giá (xóa kết quả)."
  let yesOption = "Nhập mà không hỏi."
  let dayOption = "Bảng nhiều huyện: nhập vào đợt ngày này của mỗi huyện, tạo đợt nếu chưa có."

  let fileTitle = "Nhập bảng hoặc gói"
  let needsSession =
    "Bảng được nhập vào một đợt kiểm tra, chưa có đợt nào: F2 rồi F4 tạo đợt. Gói ntmb thì gộp được ngay."
  let fileHint = "Gõ đường dẫn của tệp; Tab điền tiếp, Enter đọc."
  let planTitle = "Nhập bảng"
  let chooseCommune = "Chọn xã cho dòng"
  func sheet(_ name: String, _ number: Int, of count: Int) -> String { "trang \(quoted(name)) (\(number)/\(count))" }
}
