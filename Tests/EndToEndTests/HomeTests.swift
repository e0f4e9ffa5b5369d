import Testing

extension EndToEnd {
  /// A `~` at the beginning of a path: on a screen the home folder, where no shell puts it there; else a letter of a name.
  @Suite final class HomeTests {
    let place: Scratch

    init() throws { place = try Scratch() }

    /// A program that asks the system for the home of `root` finds no copy here, and may crash.
    @Test func aStoreInAFolderWhoseNameBeginsWithATilde() throws {
      let store = ["--store", "~root/ntm.sqlite"]
      try place.said(
        store + ["session", "new", "--district", "Chi Lăng", "--date", "2024-07-10", "--set", "ntm-2021-2025"])
      try place.said(store + ["record", "last", "--commune", "bang huu", "--criterion", "2", "--status", "met"])
      #expect(place.names(in: place.path("~root/ntm.sqlite.backups")).count == 1)
      #expect(try place.said(store + ["store", "info"]).contains("Bản sao lưu tự động: 1"))
    }

    @Test func aFolderThatIsNotThere() throws {
      try place.said("session", "new", "--district", "Chi Lăng", "--date", "2024-07-10", "--set", "ntm-2021-2025")
      let outcome = try place.ntm(["export", "last", "--format", "txt", "--output", "~nobody/x.txt"])
      #expect(outcome.status == 1 && outcome.error.contains("~nobody/x.txt"), "\(outcome)")
    }

    @Test func theHomeFolderOnAScreen() throws {
      try place.said("session", "new", "--district", "Chi Lăng", "--date", "2024-07-10", "--set", "ntm-2021-2025")
      let terminal = try place.terminal()
      try terminal.wait(for: "F9 xuất")
      try terminal.press("F9")
      try terminal.wait(for: "▌ docx ")
      try terminal.press("C-u")
      try terminal.type("~/thong-bao.txt")
      try terminal.wait(for: "Tệp: ~/thong-bao.txt")
      try terminal.press("Enter")
      try terminal.wait(for: "Đã ghi \(place.folder)/thong-bao.txt")
      #expect(place.names().contains("thong-bao.txt"))
    }
  }
}
