import Domain
import Localization
import Testing

@Suite struct LanguageTests {
  @Test(
    arguments: [
      ([:], Language.vietnamese),
      (["LANG": "vi_VN.UTF-8"], .vietnamese),
      (["LANG": "en_US.UTF-8"], .english),
      (["LANG": "en"], .english),
      (["LANG": "C"], .vietnamese),
      (["LANG": "C.UTF-8"], .vietnamese),
      (["LANG": "POSIX"], .vietnamese),
      (["LANG": "fr_FR.UTF-8"], .vietnamese),
      (["LANG": ""], .vietnamese),
      (["LC_ALL": "en_GB.UTF-8", "LANG": "vi_VN.UTF-8"], .english),
      (["LC_ALL": "vi_VN.UTF-8", "LC_MESSAGES": "en_US.UTF-8", "LANG": "en_US.UTF-8"], .vietnamese),
      (["LC_ALL": "", "LC_MESSAGES": "en_US.UTF-8", "LANG": "vi_VN.UTF-8"], .english),
      (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "en_US.UTF-8"], .english),
      (["LC_ALL": "C", "LANG": "en_US.UTF-8"], .vietnamese),
      (["LC_CTYPE": "en_US.UTF-8", "LANG": "vi_VN"], .vietnamese),
      (["LANGUAGE": "en"], .vietnamese),
    ] as [([String: String], Language)])
  func followsTheEnvironment(environment: [String: String], language: Language) {
    #expect(Language(environment: { environment[$0] }) == language)
  }

  @Test func aTextWithoutTranslationIsTheOfficialOne() {
    #expect(Localized(vi: "Giao thông", en: "Roads").text(in: .english) == "Roads")
    #expect(Localized(vi: "Giao thông", en: "Roads").text(in: .vietnamese) == "Giao thông")
    #expect(Localized(vi: "Giao thông").text(in: .english) == "Giao thông")
  }

  @Test(arguments: [
    (19...19, "19", "19"), (15...18, "15–18", "15–18"), (0...4, "dưới 5", "below 5"), (0...0, "0", "0"),
  ])
  func namesBands(range: ClosedRange<Int>, vietnamese: String, english: String) {
    #expect(Language.vietnamese.texts.band(range) == vietnamese)
    #expect(Language.english.texts.band(range) == english)
  }
}
