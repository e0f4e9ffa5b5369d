import Domain

/// What the parser of the command line says of itself, which it knows in English alone: headings, usage and errors.
struct VietnameseParser {
  /// A help or an error as the parser renders it; any other text, as a script for a shell, as it is.
  func text(_ rendered: String) -> String {
    if rendered.hasPrefix("Error: ") { return placed(error(rendered)) }
    guard rendered.hasPrefix("OVERVIEW: ") || rendered.hasPrefix("USAGE: ") else { return rendered }
    return rendered.split(separator: "\n", omittingEmptySubsequences: false).map { helpLine(String($0)) }
      .joined(separator: "\n")
  }

  private func error(_ rendered: String) -> String {
    let message = rendered.dropFirst("Error: ".count)
    let end =
      [message.firstRange(of: "\nHelp:  "), message.firstRange(of: "\nUsage: ")].compactMap(\.self)
      .map(\.lowerBound).min() ?? message.endIndex
    let rest = message[end...].replacing("\nHelp:  ", with: "\nNghĩa là: ").replacing(
      "\nUsage: ", with: "\nCách dùng: "
    )
    .replacing("\n  See '", with: "\n  Xem thêm: '").replacing("' for more information.", with: "'")
    let said = Self.forms.reduce(Self.message(String(message[..<end]))) { $0.replacing($1.0, with: $1.1) }
    return "Lỗi: " + said + rest
  }

  private static func message(_ english: String) -> String {
    for (pattern, vietnamese) in messages {
      guard let words = words(in: english, of: pattern) else { continue }
      return zip(vietnamese.split(separator: "%", omittingEmptySubsequences: false), words + [""])
        .map { $0 + $1.replacing("' and '", with: "' và '").replacing("' or '", with: "' hoặc '") }.joined()
    }
    return english
  }

  /// What stands in the places of the `%` of a pattern; nil for a text of another one.
  private static func words(in text: String, of pattern: String) -> [String]? {
    let pieces = pattern.split(separator: "%", omittingEmptySubsequences: false)
    guard text.hasPrefix(pieces[0]) else { return nil }
    var rest = text.dropFirst(pieces[0].count)
    var words: [String] = []
    for piece in pieces.dropFirst().dropLast() {
      guard let next = rest.firstRange(of: piece) else { return nil }
      words.append(String(rest[..<next.lowerBound]))
      rest = rest[next.upperBound...]
    }
    guard pieces.count > 1, let last = pieces.last else { return rest.isEmpty ? words : nil }
    return rest.hasSuffix(last) ? words + [String(rest.dropLast(last.count))] : nil
  }

  /// A line of help. What a label says of its value is another word, so the text beside it is aligned anew.
  private func helpLine(_ line: String) -> String {
    if let heading = Self.headings.first(where: { line.hasPrefix($0.0) }) {
      return heading.1 + placed(String(line.dropFirst(heading.0.count)))
    }
    var text = line
    for (english, vietnamese) in Self.inHelp { text = text.replacing(english, with: vietnamese) }
    if line.hasPrefix("  See '") { return placed(text) }
    let column = 26
    let label = text.prefix(column)
    guard text.count > column, label.hasPrefix("  "), label.hasSuffix(" "), !label.hasPrefix("   ") else {
      return placed(text)
    }
    let placedLabel = "  " + placed(String(label.dropFirst(2))).trimmedEnd
    let gap = column - placedLabel.count
    return placedLabel + (gap > 0 ? String(repeating: " ", count: gap) : "\n" + String(repeating: " ", count: column))
      + text.dropFirst(column)
  }

  /// With the words in angle brackets that stand for a value.
  private func placed(_ text: String) -> String {
    text.replacing(/<([a-z\-]+)>/) { match in Self.placeholders[String(match.1)].map { "<\($0)>" } ?? String(match.0) }
  }
}

extension VietnameseParser {
  private static let headings = [
    ("OVERVIEW: ", "NỘI DUNG: "), ("USAGE: ", "CÁCH DÙNG: "), ("ARGUMENTS:", "THAM SỐ:"), ("OPTIONS:", "TÙY CHỌN:"),
    ("SUBCOMMANDS:", "LỆNH CON:"),
  ]

  /// What the form of a value is, or stands in its place, in messages of the commands themselves.
  private static let forms = [("TEXT=CODE", "CHỮ=MÃ"), ("CODE=VALUE", "MÃ=GIÁ-TRỊ"), ("VALUE", "GIÁ-TRỊ")]

  private static let inHelp = [
    ("Show help information.", "Cho xem phần trợ giúp."),
    ("Show subcommand help information.", "Trợ giúp của lệnh con."),
    ("  See 'ntm help", "  Xem 'ntm help"), ("' for detailed help.", "' để biết chi tiết từng lệnh."),
    ("(values:", "(chọn:"), ("default:", "mặc định:"), (" (default)", " (mặc định)"),
  ]

  private static let messages = [
    ("Unknown option '%'. Did you mean '%'?", "Không có tùy chọn '%'. Ý bạn là '%'?"),
    ("Unknown option '%'", "Không có tùy chọn '%'"),
    ("Missing value for '%'", "Thiếu giá trị của '%'"),
    ("The option '%' does not take any value, but '%' was specified.", "Tùy chọn '%' không có giá trị, bỏ '%' đi."),
    ("Unexpected argument '%'", "Thừa '%'"), ("% unexpected arguments: '%'", "Thừa % từ: '%'"),
    ("Value to be set with flag '%' had already been set with flag '%'", "'%' trái với '%' đã nêu trước"),
    ("Missing expected argument '%'", "Thiếu '%'"), ("Missing one of: '%'", "Thiếu một trong: '%'"),
    (
      "The value '%' is invalid for '%'. Please provide one of the following:\n%",
      "Giá trị '%' không dùng được cho '%'. Hãy dùng một trong:\n%"
    ),
    (
      "The value '%' is invalid for '%'. Please provide one of %.",
      "Giá trị '%' không dùng được cho '%'. Hãy dùng một trong %."
    ),
    ("The value '%' is invalid for '%': %", "Giá trị '%' không dùng được cho '%': %"),
    ("The value '%' is invalid for '%'", "Giá trị '%' không dùng được cho '%'"),
    ("Invalid option: %", "Tùy chọn không hợp lệ: %"),
    ("Missing required subcommand.", "Thiếu lệnh con."),
    (
      "Can't autodetect a supported shell.\nPlease use --generate-completion-script=<shell> with one of:\n%",
      "Không rõ loại shell. Hãy dùng --generate-completion-script=<shell> với một trong:\n%"
    ),
    (
      "Can't generate completion scripts for '%'.\nPlease use --generate-completion-script=<shell> with one of:\n%",
      "Không có phần gợi lệnh cho '%'. Hãy dùng --generate-completion-script=<shell> với một trong:\n%"
    ),
  ]

  /// What stands for a value, from the names that the options and arguments have in the program.
  private static let placeholders = [
    "options": "tùy-chọn", "subcommand": "lệnh-con", "subcommands": "lệnh-con", "shell": "shell",
    "session": "đợt", "sessions": "đợt", "store": "sổ", "author": "tên", "language": "ngôn-ngữ", "commune": "xã",
    "district": "huyện", "province": "tỉnh", "criterion": "số", "set": "bộ", "status": "kết-quả", "reason": "lý-do",
    "note": "ghi-chú", "value": "giá-trị", "overview": "nhận-xét", "solutions": "giải-pháp", "target": "có/không",
    "smart": "có/không", "reported": "số", "average": "số", "change": "số", "since": "mốc", "reporter": "tên",
    "recommend": "kiến-nghị", "to": "nơi-nhận", "owner": "tên", "due": "ngày", "date": "ngày", "day": "ngày",
    "title": "tên", "files": "tệp", "file": "tệp", "output": "tệp", "reference": "tệp", "phrases": "tệp",
    "sheet": "trang", "as": "của-ai", "place": "chỗ=xã", "empty": "nghĩa", "view": "cách-xem", "indicator": "chỉ-tiêu",
    "against": "đợt", "format": "dạng", "text": "lời-văn", "part": "mục", "name": "tên", "id": "mã", "from": "từ",
    "on": "ngày", "trait": "đặc-điểm", "basis": "căn-cứ", "decision": "số", "use": "bộ", "add": "bộ", "left": "bộ",
    "right": "bộ", "with": "đợt", "device": "máy", "address": "địa-chỉ", "number": "số", "keep": "bên",
  ]
}
