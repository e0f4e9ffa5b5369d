import Foundation
import Testing
import Workbench

/// The real program, its real store and a real terminal.
@Suite(.waitsForPrograms) struct EndToEnd {}

extension EndToEnd {
  /// The inspection of huyện Chi Lăng on 10 July 2024, entered by keys alone and cut short by a crash.
  @Suite final class InspectionTests {
    let place: Scratch

    init() throws { place = try Scratch() }

    /// What the notice says of xã Bằng Hữu under the standard set, and of xã Nhân Lý under the advanced one.
    private static let bangHuu = Marks(
      met: [1, 3, 4, 7, 8, 9, 12, 13, 14, 15, 16, 18, 19], notMet: [2, 5, 6, 10, 11, 17])
    private static let nhanLy = Marks(
      met: [4, 6, 7, 8, 9, 11, 13, 15, 16, 18], notMet: [1, 2, 3, 5, 10, 12, 14, 17, 19])

    @Test func theWholeInspection() throws {
      let first = try place.terminal()
      try makeSession(first)
      try jump(first, to: "bang huu 2", showing: "xã Bằng Hữu › 2 Giao thông")
      try first.press("-")
      try writeNote(
        first, stream: "D⌫Đuo⌫⌫ươn⌫⌫⌫ườn⌫ng xa⌫ã chu⌫ưa chie⌫êu⌫⌫⌫iếu sa⌫áng", giving: "Đường xã chưa chiếu sáng")
      try first.press("g")
      try mark(first, Self.bangHuu, [1] + Array(3...9))
      try first.wait(for: "6/19 đạt · 3 chưa · 10 còn")
      try first.crash()

      let second = try place.terminal()
      try second.wait(for: "▌✓ 9 Nhà ở dân cư", "6/19 đạt · 3 chưa · 10 còn", "Đường xã chưa chiếu sáng")
      try second.press("]")
      try mark(second, Self.bangHuu, Array(10...19))
      try second.wait(for: "13/19 đạt · 6 chưa · 0 còn")

      try jump(second, to: "nhan ly 1", showing: "xã Nhân Lý › 1 Quy hoạch")
      try second.wait(for: "Đạt chuẩn 2021–2025")
      try second.press("C-t")
      try second.wait(for: "Nâng cao 2021–2025", "▌· 1 ")
      try mark(second, Self.nhanLy, Array(1...19))
      try second.wait(for: "10/19 đạt · 9 chưa · 0 còn")
      try jump(second, to: "nhan ly 14", showing: "xã Nhân Lý › 14 Y tế")
      // As another kind of keyboard sends it: every mark behind its letter.
      let note = "Bảo hiểm y tế mới đạt 92,3 %"
      try writeNote(second, stream: note.decomposedStringWithCanonicalMapping, giving: note)
      try exportByKeys(second)
      try checkMarkdown(place.path("ntm-chi-lang-2024-07-10.md"))
      try checkFile(notes: ["2": "Đường xã chưa chiếu sáng"], ["14": note])
    }

    @Test func aCrashLosesAtMostTheLastSecondOfTyping() throws {
      try place.said("session", "new", "--district", "Chi Lăng", "--date", "2024-07-10", "--set", "ntm-2021-2025")
      let first = try place.terminal()
      try jump(first, to: "bang huu 2", showing: "xã Bằng Hữu › 2 Giao thông")
      try first.press("F4")
      try first.wait(for: "F4 ghi vào sổ")
      var seen: [ContinuousClock.Instant] = []
      let begin = ContinuousClock.now
      while ContinuousClock.now - begin < .seconds(4) {
        try first.type("ỷ")
        try first.wait("a letter more") { $0.count { $0 == "ỷ" } == seen.count + 1 }
        seen.append(.now)
      }
      let end = ContinuousClock.now
      try first.crash()

      let second = try place.terminal()
      try jump(second, to: "bang huu 2", showing: "xã Bằng Hữu › 2 Giao thông")
      try second.wait(for: "✎")
      try second.press("F4")
      let screen = try second.wait(for: "Tiếp tục bản nháp chưa ghi.")
      // A second, and another for a machine that is busy with something else.
      let safe = seen.count { end - $0 > .seconds(2) }
      #expect(safe > 0)
      #expect(screen.count { $0 == "ỷ" } >= safe)
    }
  }
}

/// The results of one commune under one set.
private struct Marks: Equatable {
  let met: [Int]
  let notMet: [Int]
}

/// A session's file, as far as the notice speaks of it.
private struct ExportedSession: Decodable, Equatable {
  var date: String
  var area: String
  var criteriaSets: [String]
  var communes: [Commune]

  struct Commune: Decodable, Equatable {
    var name: String
    var sets: [Results]
  }

  struct Results: Decodable, Equatable {
    var criteriaSet: String
    var met: [Int]
    var notMet: [Int]
    var notes: [String: String]?
  }
}

extension EndToEnd.InspectionTests {
  /// Makes the session in the form, from an empty store.
  private func makeSession(_ terminal: Tmux) throws {
    try terminal.wait(for: "Chưa có đợt kiểm tra nào.")
    try terminal.press("F2")
    try terminal.wait(for: "Các đợt kiểm tra")
    try terminal.press("F4")
    try terminal.wait(for: "Đợt kiểm tra mới", "▌Nơi kiểm tra")
    try terminal.press("BTab")
    for _ in 0..<10 { try terminal.press("BSpace") }
    try terminal.type("10/7/2024")
    try terminal.wait(for: "Ngày kiểm tra: 10/7/2024")
    try terminal.press("Tab")
    try terminal.type("chi lang")
    try terminal.wait(for: "▌huyện Chi Lăng (187)  tỉnh Lạng Sơn")
    try terminal.press("Enter", "Down", "Space")
    let set = "☑ Bộ tiêu chí quốc gia về xã nông thôn mới"
    try terminal.wait(for: "\(set) giai đoạn 2021-2025", "\(set) nâng cao giai đoạn 2021-2025")
    try terminal.press("F9")
    try terminal.wait(for: "Lạng Sơn › Chi Lăng", "Xã · 18", "Đạt chuẩn 2021–2025 · 10/7/2024")
  }

  private func jump(_ terminal: Tmux, to words: String, showing result: String) throws {
    try terminal.wait(for: "F3 tìm")
    try terminal.press("/")
    try terminal.wait(for: "Gõ tên xã, tiêu chí, hoặc cả hai")
    try terminal.type(words)
    try terminal.wait(for: "▌\(result)")
    try terminal.press("Enter")
    try terminal.wait(for: "Xã │ Tiêu chí")
  }

  /// Writes a note as an input method does, where ⌫ takes back what was typed, and records it.
  private func writeNote(_ terminal: Tmux, stream: String, giving note: String) throws {
    try terminal.press("F4")
    try terminal.wait(for: "F4 ghi vào sổ")
    try terminal.type(stream.replacing("⌫", with: "\u{7F}"))
    try terminal.wait(note) { $0.precomposedStringWithCanonicalMapping.contains(note) }
    try terminal.press("F4")
    try terminal.wait(for: "│ Tiêu chí")
  }

  /// Marks criteria from the one chosen on, by all the keys there are for it, going to the next open one each time.
  private func mark(_ terminal: Tmux, _ marks: Marks, _ numbers: [Int]) throws {
    for (index, number) in numbers.enumerated() {
      let isMet = marks.met.contains(number)
      switch (isMet, index % 2) {
      case (true, 0): try terminal.press("+")
      case (true, _): try terminal.press("Space")
      case (false, 0): try terminal.press("Space", "Space")
      case (false, _): try terminal.press("-")
      }
      try terminal.wait(for: "▌\(isMet ? "✓" : "✗") \(number) ")
      if number != numbers.last { try terminal.press(index % 2 == 0 ? "]" : "C-n") }
    }
  }
}

extension EndToEnd.InspectionTests {
  private func exportByKeys(_ terminal: Tmux) throws {
    try terminal.press("F9")
    try terminal.wait(for: "▌ docx ")
    try terminal.press("Tab", "Tab", "Tab")
    try terminal.wait(for: "▌ md ", "Tệp: \(place.folder)/ntm-chi-lang-2024-07-10.md")
    try terminal.press("Enter")
    try terminal.wait(for: "Đã ghi \(place.folder)")
    try terminal.press("F10")
    #expect(try terminal.exitStatus() == 0)
  }

  /// The sentences of the notice: 13/19 and 10/19, and which criteria these are.
  private func checkMarkdown(_ path: String) throws {
    let text = String(decoding: try place.bytes(path), as: UTF8.self)
    let lines = text.split(separator: "\n")
    let sentences = [
      ("xã Bằng Hữu", "đạt 13/19 tiêu chí, gồm", "Các tiêu chí chưa đạt gồm 06 tiêu chí", Self.bangHuu),
      ("xã Nhân Lý", "đạt 10/19 tiêu chí, gồm", "Các tiêu chí chưa đạt gồm 09 tiêu chí", Self.nhanLy),
    ]
    for (commune, met, notMet, marks) in sentences {
      let position = try #require(
        lines.firstIndex { $0.hasPrefix("### ") && $0.hasSuffix("Đối với \(commune):") }, "\(commune) in \(text)")
      let found = Marks(
        met: numbers(lines[position + 1], after: met), notMet: numbers(lines[position + 2], after: notMet))
      #expect(found == marks, "\(commune)")
    }
  }

  /// The criteria of a sentence like "… đạt 02/19 tiêu chí, gồm: số 1 (Quy hoạch), số 4 (Điện)."
  private func numbers(_ sentence: Substring, after beginning: String) -> [Int] {
    guard let range = sentence.firstRange(of: beginning + ":") else { return [] }
    return sentence[range.upperBound...].matches(of: /(\d+) \(/).compactMap { Int($0.1) }
  }

  private func checkFile(notes bangHuu: [String: String], _ nhanLy: [String: String]) throws {
    let file = try place.said("export", "last", "--format", "json")
    let session = try JSONDecoder().decode(ExportedSession.self, from: Data(file.utf8))
    let standard = ExportedSession.Results(
      criteriaSet: "ntm-2021-2025", met: Self.bangHuu.met, notMet: Self.bangHuu.notMet, notes: bangHuu)
    let advanced = ExportedSession.Results(
      criteriaSet: "ntm-nang-cao-2021-2025", met: Self.nhanLy.met, notMet: Self.nhanLy.notMet, notes: nhanLy)
    #expect(session.date == "2024-07-10")
    #expect(session.area == "187")
    #expect(session.criteriaSets.map { $0.prefix { $0 != "@" } } == ["ntm-2021-2025", "ntm-nang-cao-2021-2025"])
    #expect(
      session.communes.sorted { $0.name < $1.name } == [
        ExportedSession.Commune(name: "Bằng Hữu", sets: [standard]),
        ExportedSession.Commune(name: "Nhân Lý", sets: [advanced]),
      ])
    // Swift takes both forms of a letter as equal; the file has to be in the composed one.
    #expect(Array(file.utf8) == Array(file.precomposedStringWithCanonicalMapping.utf8))
  }
}
