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
    ("Ea H’Leo", "Ea H'Leo", true),
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

@Suite struct TextDateTests {
  @Test(arguments: [
    ("2024-07-10", "10/7/2024"), ("10/7/2024", "10/7/2024"), ("01/03/2024", "1/3/2024"), ("2024-02-29", "29/2/2024"),
    ("2000-02-29", "29/2/2000"),
  ])
  func readsADate(text: String, vietnamese: String) {
    let date = CalendarDate(text)
    #expect(date?.vietnamese == vietnamese)
    #expect(date.flatMap { CalendarDate(iso: $0.iso) } == date)
  }

  @Test(arguments: [
    "", "2024", "2024-7-10", "2024-07-32", "2023-02-29", "1900-02-29", "2024-13-01", "0000-01-01", "31/4/2024",
    "10/7/24", "+1/07/2024", "2024-07-10 ", "10-07-2024", "٢٠٢٤-07-10",
  ])
  func refusesWhatIsNoDate(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func ordersDays() throws {
    let days = ["2022-10-30", "2024-07-09", "2024-07-10", "2024-10-01"].compactMap(CalendarDate.init(iso:))
    #expect(days.count == 4 && days.reversed().sorted() == days)
    #expect(CalendarDate(iso: "0987-06-05")?.iso == "0987-06-05")
  }
}
