import Domain

/// What is said of tables that cannot be read or taken.
let tablesSaid: [Said] = [
  Said(
    .table(.notATable(path: "a.xlsx")),
    "a.xlsx không phải bảng tính (XLSX) hay văn bản (CSV). Hãy mở tệp bằng Excel rồi lưu lại ở dạng XLSX.",
    "a.xlsx is neither a workbook (XLSX) nor text (CSV). Open it in Excel, save it as XLSX and try again."),
  Said(
    .table(.oldEncoding(path: "a.csv")),
    "a.csv viết bằng bảng mã cũ (TCVN3, VNI…), không phải Unicode. Hãy chuyển mã sang Unicode rồi lưu lại ở dạng XLSX.",
    "a.csv is written in an old code (TCVN3, VNI …), not in Unicode. Convert it to Unicode, save it as XLSX and try again."
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
    "Không có trang tính “x”. Có: Tổng hợp; Ghi chú.", "There is no sheet “x”. Known: Tổng hợp; Ghi chú."),
  Said(
    .table(.severalSheets(["2023", "2024"])),
    "Nhiều trang tính giống bảng xã × tiêu chí; hãy chọn một bằng --sheet: 2023; 2024.",
    "Several sheets look like a table of communes and criteria; use --sheet with one of: 2023; 2024."),
  Said(
    .table(.noCriteria(sheet: "Ghi chú", fitting: ["Tổng hợp"])),
    "Trang “Ghi chú”: không thấy cột nào là tiêu chí (đầu cột như 1, TC1, 1. Quy hoạch). Hãy chọn trang khác bằng --sheet: Tổng hợp.",
    "Sheet “Ghi chú”: no column is a criterion (heads such as 1, TC1, 1. Quy hoạch). Take another sheet; use --sheet with: Tổng hợp."
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
    .table(.unknownPlacing(text: "Xã ABC")),
    "Không xếp được “Xã ABC”: bảng không có dòng ấy, hoặc xã không thuộc đợt này. Viết như --place \"Xã ABC=06487\".",
    "“Xã ABC” cannot be placed: the table has no such row, or the commune is not in this session. Write it like --place \"Xã ABC=06487\"."
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
]

let tableNames: Set<String> = [
  "table.notATable", "table.oldEncoding", "table.openQuote", "table.tooManyCells", "table.unknownSheet",
  "table.severalSheets", "table.noCriteria", "table.unclearHeads", "table.controlCharacter", "table.noCommunes",
  "table.twoColumns", "table.contradictoryHead",
  "table.communeTwice", "table.unknownPlacing", "table.nothingPlaced",
]

func name(of problem: TableProblem) -> String {
  switch problem {
  case .notATable: "table.notATable"
  case .oldEncoding: "table.oldEncoding"
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
  }
}
