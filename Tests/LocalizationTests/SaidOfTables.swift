@testable import Domain

/// What is said of tables that cannot be read or taken.
let tablesSaid: [Said] = [
  Said(
    .table(.notATable(path: "a.xlsx")),
    "a.xlsx không phải bảng tính (XLSX) hay văn bản (CSV). Hãy mở tệp bằng Excel rồi lưu lại ở dạng XLSX.",
    "a.xlsx is neither a workbook (XLSX) nor text (CSV). Open it in Excel, save it as XLSX and try again."),
  Said(
    .table(.notATable(path: "a.xls", is: .webPage)),
    "a.xls là trang web (HTML), không phải bảng tính XLSX. Hãy mở tệp bằng Excel rồi chọn Lưu dưới dạng (Save As), loại XLSX.",
    "a.xls is a web page (HTML), not an XLSX workbook. Open it in Excel, use Save As with the type XLSX and try again."),
  Said(
    .table(.notATable(path: "a.numbers", is: .numbers)),
    "a.numbers là bảng tính của Numbers (Apple). Hãy mở bằng Numbers rồi xuất (Export To) sang Excel, dạng XLSX.",
    "a.numbers is a table of Numbers (Apple). Open it in Numbers, use Export To > Excel and try again."),
  Said(
    .table(.notATable(path: "a.pdf", is: .pdf)),
    "a.pdf là tệp PDF, không phải bảng tính. Hãy chép bảng trong đó sang Excel rồi lưu ở dạng XLSX.",
    "a.pdf is a PDF file, not a workbook. Copy the table in it into Excel, save it as XLSX and try again."),
  Said(
    .table(.oldLetters(path: "a.csv", nil)),
    "a.csv viết bằng bảng mã không phải Unicode, không nhận ra là bảng mã nào. Hãy mở bằng Excel rồi lưu lại ở dạng XLSX.",
    "a.csv is written in an old code that is not known, not in Unicode. Open it in Excel, save it as XLSX and try again."
  ),
  Said(
    .table(.oldLetters(path: "a.csv", FoundLetters(.tcvn3, before: "B»ng H÷u", after: "Bằng Hữu"))),
    "a.csv viết bằng bảng mã TCVN3 (ABC): “B»ng H÷u” là “Bằng Hữu”. Hãy thêm --letters tcvn3 để chuyển khi nhập, hoặc chuyển mã sang Unicode rồi lưu lại ở dạng XLSX.",
    "a.csv is written in the code TCVN3 (ABC): “B»ng H÷u” is “Bằng Hữu”. To convert it while it is taken, use --letters tcvn3; or convert it to Unicode and save it as XLSX."
  ),
  Said(
    .table(.oldLetters(path: "a.csv", FoundLetters(.misread, before: "Háº£i", after: "Hải"))),
    "a.csv là UTF-8 bị đọc nhầm rồi lưu lại: “Háº£i” là “Hải”. Hãy thêm --letters utf-8 để chuyển khi nhập, hoặc chuyển mã sang Unicode rồi lưu lại ở dạng XLSX.",
    "a.csv is UTF-8 that was misread and saved again: “Háº£i” is “Hải”. To convert it while it is taken, use --letters utf-8; or convert it to Unicode and save it as XLSX."
  ),
  Said(
    .table(.lostLetters(path: "a.csv", word: "B?ng")),
    "a.csv đã mất chữ có dấu khi lưu: có dấu ? trong từ, như “B?ng”. Hãy lưu lại bảng gốc ở dạng XLSX hoặc CSV UTF-8.",
    "a.csv lost its Vietnamese letters when it was saved: words have a ? inside, such as “B?ng”. Save the table anew as XLSX or CSV UTF-8 and try again."
  ),
  Said(
    .table(.cutOff(path: "a.csv", line: 5, .insideLetter)),
    "a.csv bị cắt ngang ở dòng 5. Hãy chép hoặc tải lại tệp trọn vẹn.",
    "a.csv is cut off on line 5. Copy the whole file again."),
  Said(
    .table(.cutOff(path: "a.csv", line: 5, .insideRow)),
    "a.csv: dòng cuối (5) thiếu ô và chưa hết dòng, có lẽ tệp bị cắt ngang. Hãy chép lại tệp trọn vẹn; nếu dòng ấy đã đủ thì xuống dòng ở cuối tệp rồi lưu.",
    "a.csv: the last line (5) lacks cells and does not end; the file seems to be cut off. Copy the whole file again; if that line is whole, end it with a line break, save and try again."
  ),
  Said(
    .table(.cutOff(path: "a.csv", line: 5, .zeros)),
    "a.csv: từ dòng 5 đến cuối chỉ có byte 0, tệp chưa được lưu hoặc chép xong. Hãy chép lại tệp trọn vẹn.",
    "a.csv: from line 5 on there are only zero bytes; it was not saved or copied to its end. Copy the whole file again."
  ),
  Said(
    .table(.openQuote(path: "a.csv", line: 4)),
    "a.csv: dấu ngoặc kép mở ở dòng 4 không được đóng. Hãy sửa dòng ấy, hoặc lưu lại ở dạng XLSX.",
    "a.csv: the quotation mark opened on line 4 is never closed. Mend that line, or save it as XLSX, and try again."),
  Said(
    .table(.tooManyCells(path: "a.xlsx", limit: 1_000_000)),
    "a.xlsx có quá nhiều ô (trên 1.000.000). Hãy lưu riêng bảng cần nhập.",
    "a.xlsx has too many cells (above 1000000). Save the table that is wanted alone and try again."),
  Said(
    .table(.unknownSheet(name: "x", known: ["Tổng hợp", "Ghi chú"])),
    "Không có trang tính “x”. Có: 'Tổng hợp'; 'Ghi chú'.", "There is no sheet “x”. Known: 'Tổng hợp'; 'Ghi chú'."),
  Said(
    .table(.severalSheets(["2023", "2024"])),
    "Nhiều trang tính giống bảng xã × tiêu chí; hãy chọn một bằng --sheet: 2023; 2024.",
    "Several sheets look like a table of communes and criteria; use --sheet with one of: 2023; 2024."),
  Said(
    .table(.noCriteria(sheet: "Ghi chú", fitting: ["Tổng hợp"])),
    "Trang “Ghi chú”: không thấy cột nào là tiêu chí (đầu cột như 1, TC1, 1. Quy hoạch). Hãy chọn trang khác bằng --sheet: 'Tổng hợp'.",
    "Sheet “Ghi chú”: no column is a criterion (heads such as 1, TC1, 1. Quy hoạch). Take another sheet; use --sheet with: 'Tổng hợp'."
  ),
  Said(
    .table(.noCriteria(sheet: "a.csv", fitting: [])),
    "Trang “a.csv”: không thấy cột nào là tiêu chí (đầu cột như 1, TC1, 1. Quy hoạch). Hãy kiểm tra đầu cột, hoặc chọn bộ khác bằng --set.",
    "Sheet “a.csv”: no column is a criterion (heads such as 1, TC1, 1. Quy hoạch). Check the heads, or use --set with another set."
  ),
  Said(
    .table(.unclearHeads(sheet: "a.csv", cells: ["C1", "D1"])),
    "Trang “a.csv”: không rõ đầu cột chỉ có số ở C1, D1 có phải tiêu chí. Hãy ghi TC1, TC2… hoặc tên tiêu chí.",
    "Sheet “a.csv”: the heads C1, D1 are numbers that may be anything. Write TC1, TC2 … or the names of the criteria and try again."
  ),
  Said(
    .table(.controlCharacter(path: "a.csv", cell: "E2")),
    "a.csv: ô E2 có ký tự điều khiển, không thấy được. Hãy xóa rồi gõ lại ô ấy, hoặc lưu lại ở dạng XLSX.",
    "a.csv: cell E2 has a control character, which is not seen. Type the cell anew, or save it as XLSX, and try again."),
  Said(
    .table(.noCommunes(sheet: "a.csv")), "Trang “a.csv”: không thấy cột tên xã. Hãy đặt đầu cột ấy là “Xã”.",
    "Sheet “a.csv”: no column has the communes. Write “Xã” as its head and try again."),
  Said(
    .table(.twoColumns(criterion: 5, cells: ["G4", "H4"])),
    "Tiêu chí 5 có hai cột: G4 và H4. Không nhập gì; hãy bỏ một cột.",
    "Criterion 5 has two columns: G4 and H4. Nothing was taken; drop one and try again."),
  Said(
    .table(.contradictoryHead(cell: "G4", text: "5. Quy hoạch", number: 5, named: 1)),
    "Ô G4 “5. Quy hoạch”: số là tiêu chí 5, tên là tiêu chí 1. Không nhập gì; hãy sửa, hoặc chọn bộ khác bằng --set.",
    "Cell G4 “5. Quy hoạch”: the number is criterion 5, the name is criterion 1. Nothing was taken; mend it, or use --set with another set."
  ),
  Said(
    .table(.communeTwice(commune: "xã Bằng Hữu", cells: ["B7", "B12"])),
    "xã Bằng Hữu có hai dòng: B7 và B12. Không nhập gì; hãy bỏ một dòng, hoặc ghi mã xã.",
    "xã Bằng Hữu has two rows: B7 and B12. Nothing was taken; drop one, or write the codes, and try again."),
  Said(
    .table(.unknownPlacing(text: "Xã ABD")),
    "Không xếp được “Xã ABD”: bảng không có dòng ấy, hoặc xã không thuộc đợt này. Viết như --place \"Xã ABC=06487\".",
    "“Xã ABD” cannot be placed: the table has no such row, or the commune is not in this session. Write it like --place \"Xã ABC=06487\"."
  ),
  Said(
    .table(.nothingPlaced(sheet: "Tổng hợp")),
    "Trang “Tổng hợp”: không dòng nào là xã của đợt này. Hãy chọn đợt khác (--session) hoặc trang khác (--sheet).",
    "Sheet “Tổng hợp”: no row is about a commune of this session. Take another session or sheet; use --session or use --sheet."
  ),
  Said(
    .table(.nothingPlaced(sheet: "Tổng hợp", list: "2cap-2025-07")),
    "Trang “Tổng hợp”: không dòng nào là xã của danh mục 2cap-2025-07. Hãy sửa tên, xếp bằng --place, hoặc chọn trang (--sheet) hay ngày (--date) khác.",
    "Sheet “Tổng hợp”: no row is about a commune of the list 2cap-2025-07. Mend the names, or place rows or take another sheet or day; use --place, --sheet or --date."
  ),
  Said(
    .table(.twoRows(commune: "Bằng Hữu", cells: ["B7", "8"])),
    "“Bằng Hữu” ở B7: dòng 8 bên dưới cũng có kết quả mà không ghi tên xã, không rõ dòng nào. Không nhập gì; hãy ghi rõ mỗi dòng (kế hoạch, thực hiện…) hoặc bỏ một dòng.",
    "“Bằng Hữu” in B7: row 8 below has results too but names no commune. Nothing was taken; write in each row what it is (plan, result …), or drop one, and try again."
  ),
  Said(
    .table(
      .severalColumns([
        variant("Kế hoạch", "C2", use: .plan, choice: nil),
        variant("Thực hiện", "D2", choice: TableChoice(heads: ["Thực hiện"])),
      ])),
    "Bảng có nhiều cột (hoặc dòng) cho cùng một tiêu chí: “Kế hoạch” (từ C2, 19 ô có ghi, kế hoạch, đăng ký, không nhập); “Thực hiện” (từ D2, 19 ô có ghi). Chưa nhập gì; hãy chọn bằng --take 'Thực hiện'.",
    "The table has several columns (or rows) for one criterion: “Kế hoạch” (from C2, 19 cells filled, plans, never taken); “Thực hiện” (from D2, 19 cells filled). Nothing was taken; use --take 'Thực hiện'."
  ),
  Said(
    .table(
      .severalColumns([
        variant("Xã tự đánh giá", "C2", .commune, choice: TableChoice(whose: .commune)),
        variant("Huyện thẩm tra", "D2", .inspector, choice: TableChoice(whose: .inspector)),
      ])),
    "Bảng có nhiều cột (hoặc dòng) cho cùng một tiêu chí: “Xã tự đánh giá” (từ C2, 19 ô có ghi); “Huyện thẩm tra” (từ D2, 19 ô có ghi). Chưa nhập gì; hãy chọn bằng --as kiểm-tra hoặc --as tự-đánh-giá hoặc --as cả-hai.",
    "The table has several columns (or rows) for one criterion: “Xã tự đánh giá” (from C2, 19 cells filled); “Huyện thẩm tra” (from D2, 19 cells filled). Nothing was taken; use --as inspector or --as self or --as both."
  ),
  Said(
    .table(.noResults(use: .indicator, cell: "C2")),
    "Ô C2: dưới các tiêu chí không có cột kết quả, chỉ có chỉ tiêu của tiêu chí. Không nhập gì; hãy thêm cột kết quả của tiêu chí, hoặc chọn trang khác.",
    "Cell C2: below the criteria no column has results, only indicators. Nothing was taken; add a column with the criterion's result and try again, or take another sheet."
  ),
  Said(
    .table(.ownAlone(cell: "C2")),
    "Ô C2: bảng này là xã tự đánh giá, không phải kết quả kiểm tra. Chưa nhập gì; nếu đúng, hãy dùng --as tự-đánh-giá (trên màn hình: w).",
    "Cell C2: the table is the communes' own assessment, not the inspector's results. Nothing was taken; if that is meant, use --as self (on the screen: w)."
  ),
  Said(
    .table(.lacksAssessor(.commune)),
    "Bảng không có cột hay dòng nào là xã tự đánh giá. Không nhập gì; hãy chọn lại bằng --as, --take.",
    "No column or row of the table has the communes' own assessment. Nothing was taken; choose anew; use --as or use --take."
  ),
  Said(
    .table(.otherSet(cell: "A1", text: "Xã NTM nâng cao")),
    "Ô A1 “Xã NTM nâng cao”: bảng này của bộ tiêu chí khác. Không nhập gì; hãy chọn bộ ấy bằng --set (trên màn hình: t), hoặc chọn bảng khác bằng --sheet.",
    "Cell A1 “Xã NTM nâng cao”: the table is of another set. Nothing was taken; use --set with that set (on the screen: t), or use --sheet with another table."
  ),
  Said(
    .table(.criteriaInRows(cell: "B2")),
    "Từ ô B2 các tiêu chí xếp theo dòng; chỉ đọc được bảng có mỗi xã một dòng, mỗi tiêu chí một cột. Không nhập gì; hãy xoay bảng (Excel: Copy, Paste Special, Transpose) rồi lưu lại ở dạng XLSX.",
    "From cell B2 the criteria go down a column; a table must have a row for each commune and a column for each criterion. Nothing was taken; transpose it (Excel: Copy, Paste Special, Transpose), save it and try again."
  ),
  Said(
    .table(.unknownHead(text: "Thực hện")),
    "Không có đầu cột hay dòng nào là “Thực hện”. Hãy viết --take như trong bảng.",
    "No head of a column or row is “Thực hện”; use --take with one that is there."),
]

func variant(
  _ head: String, _ cell: String, _ assessor: ImportPlan.Assessor? = nil, use: TableReading.Use? = nil,
  choice: TableChoice?
) -> TableVariant {
  TableVariant(
    heads: [head], cell: CellReference(cell) ?? CellReference(row: 1, column: 1), assessor: assessor, use: use,
    filled: 19, choice: choice)
}

let tableNames: Set<String> = [
  "table.notATable", "table.oldLetters", "table.lostLetters", "table.cutOff", "table.openQuote", "table.tooManyCells",
  "table.unknownSheet",
  "table.severalSheets", "table.noCriteria", "table.unclearHeads", "table.controlCharacter", "table.noCommunes",
  "table.twoColumns", "table.contradictoryHead",
  "table.communeTwice", "table.unknownPlacing", "table.nothingPlaced", "table.twoRows",
  "table.severalColumns", "table.noResults", "table.ownAlone", "table.lacksAssessor", "table.unknownHead",
  "table.otherSet",
  "table.criteriaInRows",
]

func name(of problem: TableProblem) -> String {
  switch problem {
  case .notATable: "table.notATable"
  case .oldLetters: "table.oldLetters"
  case .lostLetters: "table.lostLetters"
  case .cutOff: "table.cutOff"
  case .openQuote: "table.openQuote"
  case .tooManyCells: "table.tooManyCells"
  case .unknownSheet: "table.unknownSheet"
  case .severalSheets: "table.severalSheets"
  case .noCriteria: "table.noCriteria"
  case .unclearHeads: "table.unclearHeads"
  case .controlCharacter: "table.controlCharacter"
  case .noCommunes: "table.noCommunes"
  case .twoColumns: "table.twoColumns"
  case .contradictoryHead: "table.contradictoryHead"
  case .communeTwice: "table.communeTwice"
  case .unknownPlacing: "table.unknownPlacing"
  case .nothingPlaced: "table.nothingPlaced"
  case .twoRows: "table.twoRows"
  case .severalColumns: "table.severalColumns"
  case .noResults: "table.noResults"
  case .ownAlone: "table.ownAlone"
  case .lacksAssessor: "table.lacksAssessor"
  case .unknownHead: "table.unknownHead"
  case .otherSet: "table.otherSet"
  case .criteriaInRows: "table.criteriaInRows"
  }
}
