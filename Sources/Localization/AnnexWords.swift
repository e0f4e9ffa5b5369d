/// The heads of a notice's annexes. They are part of a Vietnamese document in any language of the screens.
public enum AnnexWords {
  /// The heads of the table of communes and criteria, and words in its cells.
  public static let
    number = "TT", commune = "Xã", met = "Đạt", notMet = "Chưa đạt", notAssessed = "Chưa đánh giá", band = "Mức",
    reported = "Theo báo cáo", reporter = "Người báo cáo", target = "Phấn đấu", yes = "x", metCell = "Đạt",
    notMetCell = "Chưa", total = "Số xã đạt"

  /// The table of measured values.
  public static let
    values = "Số liệu", set = "Bộ tiêu chí", criterion = "Tiêu chí", indicator = "Chỉ tiêu", wording = "Nội dung",
    value = "Giá trị", numerator = "Tử số", denominator = "Mẫu số", percent = "Tỷ lệ (%)", printed = "Số in (ghi tay)"

  /// The table of recommendations.
  public static let
    tasks = "Kiến nghị", addressee = "Gửi", task = "Kiến nghị, nhiệm vụ", owner = "Chịu trách nhiệm",
    due = "Thời hạn", state = "Tình trạng", doneOn = "Ngày xong", doneNote = "Kết quả thực hiện", since = "Từ đợt",
    open = "chưa xong", overdue = "quá hạn", done = "xong"

  /// "Phụ lục II".
  public static func annex(_ number: Int) -> String {
    let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
    return "Phụ lục \(roman.indices.contains(number - 1) ? roman[number - 1] : "\(number)")"
  }

  /// The line below the title that says which document an annex belongs to.
  public static func enclosed(number: String, issuer: String) -> String {
    "(Kèm theo Thông báo số \(number) của \(issuer))"
  }

  /// The title of the table of communes and criteria of a set.
  public static func results(_ set: String, _ area: String, _ date: String) -> String {
    "Kết quả thực hiện \(set) trên địa bàn \(area), ngày \(date)"
  }

  /// Behind a status that was decided against its values.
  public static let contradictionMark = "*"

  /// The line below a table's title that tells what the mark means.
  public static func contradictions(_ told: [String]) -> String {
    "(\(contradictionMark) kết luận trái số liệu: \(told.joined(separator: "; ")))"
  }

  /// Where a status was decided against its values, and why.
  public static func contradiction(_ commune: String, _ criterion: Int, _ reason: String?) -> String {
    "\(commune), tiêu chí \(criterion)" + (reason.map { ": \($0)" } ?? ", chưa ghi lý do")
  }

  /// The title of the table of measured values.
  public static func values(_ area: String) -> String { "Số liệu các chỉ tiêu trên địa bàn \(area)" }

  /// The title of the table of recommendations.
  public static func tasks(_ area: String) -> String { "Kiến nghị, nhiệm vụ trên địa bàn \(area)" }
}
