import Domain
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    ("Bằng Hữu", "bang huu"),
    ("BẰNG HỮU", "bang huu"),
    ("Ba\u{306}\u{300}ng Hu\u{31B}\u{303}u", "bang huu"),
    ("Đắk Đoa", "dak doa"),
    ("đƯỜng ƠI", "duong oi"),
    ("  Y\t Tịch\n", "y tich"),
    ("Y\u{A0}Tịch", "y tich"),
    ("Ea H’Leo", "ea h'leo"),
    ("Phường 12 – ≥ 5 %", "phuong 12 – ≥ 5 %"),
    ("ñ n\u{303}", "n n"),
    ("農村 Ω 😀", "農村 Ω 😀"),
    ("Ðạt ÐẠT ðạt Ɖạt", "dat dat dat dat"),
    ("Chi\u{202F}Lăng\u{200C} \u{FEFF}vi\u{200B}ệt", "chi lang viet"),
    ("   ", ""),
  ])
  func folds(text: String, folded: String) {
    #expect(Array(VietnameseText.folded(text).utf8) == Array(folded.utf8))
  }

  @Test func foldsEveryVietnameseLetter() {
    let letters = "aàảãáạăằẳẵắặâầẩẫấậ eèẻẽéẹêềểễếệ iìỉĩíị oòỏõóọôồổỗốộơờởỡớợ uùủũúụưừửữứự yỳỷỹýỵ dđ"
    let plain = "aaaaaaaaaaaaaaaaaa eeeeeeeeeeee iiiiii oooooooooooooooooo uuuuuuuuuuuu yyyyyy dd"
    #expect(VietnameseText.folded(letters) == plain)
    #expect(VietnameseText.folded(letters.uppercased()) == plain)
  }

  @Test func foldingAppendsBehindWhatIsThere() {
    var folded = Array("x ".utf8)
    Array(" Đồng  Mỏ ".utf8).withUnsafeBytes { VietnameseText.fold($0, into: &folded) }
    #expect(String(decoding: folded, as: UTF8.self) == "x dong mo")
  }

  @Test(arguments: [
    ("Hu\u{31B}\u{303}u", "Hữu"), ("Hữu", "Hữu"), ("Hư\u{303}u", "Hữu"), ("plain", "plain"), ("\u{2126}", "\u{3A9}"),
  ])
  func composes(text: String, composed: String) {
    #expect(Array(text.nfc.utf8) == Array(composed.utf8))
  }

  @Test(arguments: [
    ("vi\u{200C}ệt\u{200B}", "việt"), ("1\u{202F}000 – ≥", "1 000 – ≥"), ("việt", "việt"), ("👨‍👩", "👨‍👩"),
  ])
  func recordsNoEmptyLetters(text: String, recorded: String) {
    let subject = Subject(session: SessionID(rawValue: "a"), field: .note)
    #expect(Fact(subject, text).normalized.value?.utf8.elementsEqual(recorded.utf8) == true)
  }

  @Test(arguments: [
    ["An", "Ăn", "Ân", "Bắc", "Chi Lăng", "Dân", "Đông", "Em", "Yên"],
    ["dược", "đa", "e", "ê", "o", "ô", "ơ", "p", "u", "ư", "v"],
    ["ma", "mà", "mả", "mã", "má", "mạ", "mạc"],
    ["Hoa Lư", "Hòa An", "Hòa Bình", "Hóa An"],
    ["an", "An", "anh"],
    ["Quận 1", "Quận 2", "Quận 10"],
    ["Phường 1", "Phường 01", "Phường 2"],
    ["Chi", "Chi Lăng", "Chí Linh"],
  ])
  func sortsAsADictionary(sorted: [String]) {
    #expect(sorted.reversed().sorted(by: VietnameseText.precedes) == sorted)
  }

  @Test(arguments: [
    ("Hòa Bình", "Hoà Bình", true),
    ("Vân Thủy", "Vân Thuỷ", true),
    ("Vân Thủy", "Va\u{302}n Thuy\u{309}", true),
    ("BẰNG HỮU", "bằng hữu", true),
    ("Ðồng Mỏ", "Đồng Mỏ", true), ("ðồng mỏ", "ĐỒNG MỎ", true), ("Ɖồng", "đồng", true), ("Ðồng", "Dồng", false),
    ("Chi Lăng\u{200C}", "Chi Lăng", true),
    ("Ea H’Leo", "Ea H'Leo", true),
    ("Ea H‘Leo", "Ea H'Leo", true),
    ("Bằng Hữu", "Bang Huu", false),
    ("Quý", "Quí", false),
    ("Sỹ Bình", "Sĩ Bình", false),
    ("Đăk", "Đắk", false),
    ("Phường 1", "Phường 01", false),
    ("Hòa An", "Hoa Àn", false),
  ])
  func comparesSpelling(a: String, b: String, same: Bool) {
    #expect(VietnameseText.sameSpelling(a, b) == same)
  }
}

@Suite struct MistypedWordTests {
  @Test(
    "letters swapped with the next are one mistake, as one letter too many, too few or wrong is",
    arguments: [
      ("ttile", 1, "title"), ("titel", 1, "title"), ("titles", 1, "title"), ("tile", 1, "title"), ("titlo", 1, "title"),
      ("ttiel", 1, nil), ("ttiel", 2, "title"), ("elit", 2, nil),
    ] as [(String, Int, String?)])
  func nearest(typed: String, limit: Int, meant: String?) {
    #expect(["title", "signer"].nearest(to: typed, limit: limit) == meant)
  }
}

@Suite struct TrimmingTests {
  @Test(
    "blanks, line ends and what is pasted along unseen count nowhere at the ends of a text",
    arguments: [
      ("  a b \n", "a b", "a b \n", "  a b"), ("a", "a", "a", "a"), ("", "", "", ""), (" \t\r\n\u{A0}", "", "", ""),
      ("\u{FEFF}a\u{200B}", "a", "a\u{200B}", "\u{FEFF}a"), ("\u{200B} ", "", "", ""),
      ("a \u{200B} b", "a \u{200B} b", "a \u{200B} b", "a \u{200B} b"),
    ])
  func trims(text: String, both: String, start: String, end: String) {
    #expect(text.trimmed == both && text.trimmedStart == start && text.trimmedEnd == end)
    #expect(text.isBlank == both.isEmpty && text[...].trimmed == both)
  }
}
