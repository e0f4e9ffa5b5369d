import Testing

@testable import Drawing

/// How many columns texts take, and how they are made to fit.
struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Bằng Hữu", 8), ("Ba\u{306}\u{300}ng Hu\u{31B}\u{303}u", 8), ("đưỡ", 3),
    ("✓✗·◎★▌━╌│─┴…█☐☑✎", 16),
    ("界", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("\u{200B}\u{FEFF}", 0), ("a\tb", 3), ("\u{7F}", 1),
    ("\u{301}", 0),
  ])
  func columns(text: String, expected: Int) {
    #expect(TextWidth.columns(text) == expected)
  }

  @Test(arguments: [
    ("Quy hoạch", 9, "Quy hoạch"), ("Quy hoạch", 8, "Quy hoạ…"), ("Quy hoạch", 1, "…"), ("Quy hoạch", 0, ""),
    ("Quy hoạch", -3, ""), ("e\u{302}\u{301}e\u{302}\u{301}e\u{302}\u{301}", 2, "e\u{302}\u{301}…"),
    ("界界界", 5, "界界…"), ("界界界", 4, "界…"), ("", 0, ""),
  ])
  func truncated(text: String, columns: Int, expected: String) {
    #expect(TextWidth.truncated(text, to: columns, ellipsis: "…") == expected)
  }

  @Test(arguments: [
    ("xã", 5, TextWidth.Alignment.leading, "xã   "), ("xã", 5, .trailing, "   xã"), ("xã", 5, .center, " xã  "),
    ("Bằng Hữu", 5, .trailing, "Bằng…"), ("界界", 3, .leading, "界…"), ("界界界", 4, .leading, "界… "),
  ])
  func padded(text: String, columns: Int, alignment: TextWidth.Alignment, expected: String) {
    #expect(TextWidth.padded(text, to: columns, alignment: alignment, ellipsis: "…") == expected)
  }

  @Test(arguments: [
    ("", 10, [""]),
    ("đường xã chưa chiếu sáng", 10, ["đường xã ", "chưa chiếu ", "sáng"]),
    ("đường xã", 8, ["đường xã"]),
    ("đường xã ", 8, ["đường xã "]),
    ("đường   xã", 6, ["đường   ", "xã"]),
    ("một\nhai\n", 10, ["một", "hai", ""]),
    ("\n\n", 10, ["", "", ""]),
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("ab cdefgh", 4, ["ab ", "cdef", "gh"]),
    ("e\u{302}\u{301}e\u{302}\u{301}e\u{302}\u{301}", 2, ["e\u{302}\u{301}e\u{302}\u{301}", "e\u{302}\u{301}"]),
    ("界界界", 3, ["界", "界", "界"]),
    ("界界", 1, ["界", "界"]),
    ("👨‍👩‍👧a", 2, ["👨‍👩‍👧", "a"]),
    ("   a", 2, ["   ", "a"]),
    ("abc", 0, ["a", "b", "c"]),
  ])
  func wrapped(text: String, columns: Int, expected: [String]) {
    #expect(TextWidth.wrapped(text, to: columns).map { String(text[$0]) } == expected)
  }

  @Test func signsHaveOneColumnAndAsciiTwins() {
    for sign in [Signs.unicode.met, Signs.unicode.target, Signs.unicode.teeUp, Signs.unicode.pencil] {
      #expect(TextWidth.columns(sign) == 1)
    }
    #expect(Signs.ascii.checkbox.unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test(arguments: [
    (0.0, "", "", "╌╌╌╌"), (19, "████", "####", "━━━━"), (12, "██▌", "###", "━━━╌"), (0.001, "▏", "#", "━╌╌╌"),
    (18.99, "███▉", "###", "━━━╌"), (25, "████", "####", "━━━━"), (-1, "", "", "╌╌╌╌"), (.nan, "", "", "╌╌╌╌"),
    (.infinity, "████", "####", "━━━━"),
  ])
  func bars(value: Double, unicode: String, ascii: String, gauge: String) {
    #expect(Signs.unicode.bar(value: value, of: 19, columns: 4) == unicode)
    #expect(Signs.ascii.bar(value: value, of: 19, columns: 4) == ascii)
    #expect(Signs.unicode.gauge(value: value, of: 19, columns: 4) == gauge)
    #expect(Signs.unicode.bar(value: value, of: 0, columns: 4) == "")
    #expect(Signs.unicode.bar(value: value, of: 19, columns: 0) == "")
  }

  @Test(arguments: [
    ("Bằng Hữu", 3, "Hữu"), ("Bằng Hữu", 8, "Bằng Hữu"), ("Bằng", 0, ""), ("", 5, ""), ("a你好", 3, "好"),
    ("a你好", 4, "你好"),
  ])
  func theLongestEnd(_ text: String, _ columns: Int, _ end: String) {
    #expect(TextWidth.suffix(of: text[...], columns: columns) == end)
  }

  /// A whole document pasted into a line, of which every frame shows the end.
  @Test func theEndOfALongTextIsFoundFromTheEnd() {
    let text = String(repeating: "Đường xã ", count: 200_000)
    for _ in 0..<1000 { #expect(TextWidth.suffix(of: text[...], columns: 8) == "ường xã ") }
  }
}
