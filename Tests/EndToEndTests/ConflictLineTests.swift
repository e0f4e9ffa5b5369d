import Foundation
import Testing

extension EndToEnd {
  /// What two laptops recorded differently, listed and settled from the command line.
  @Suite final class ConflictLineTests {
    let place: Scratch

    init() throws { place = try Scratch() }

    /// Writes what a laptop has and takes it into another.
    private func carry(from one: String, to other: String) throws -> String {
      let file = place.path("dot.json")
      try place.said("export", "last", "--format", "json", "--output", file, "--force", "--store", place.path(one))
      return try place.said("import", file, "--store", place.path(other))
    }

    private func record(_ status: String, by author: String, in store: String) throws {
      try place.said(
        "record", "last", "--commune", "Bằng Hữu", "--criterion", "2", "--status", status, "--author", author,
        "--store", place.path(store))
    }

    @Test func listedAndSettled() throws {
      let (lan, minh) = (place.path("lan.sqlite"), place.path("minh.sqlite"))
      try place.said("session", "new", "--district", "Chi Lăng", "--date", "2024-07-10", "--store", lan)
      _ = try carry(from: "lan.sqlite", to: "minh.sqlite")
      #expect(try place.said("conflicts", "--store", lan) == "Không có xung đột nào chưa giải quyết.")
      try record("met", by: "Lan", in: "lan.sqlite")
      try record("not-met", by: "Minh", in: "minh.sqlite")
      #expect(
        try carry(from: "minh.sqlite", to: "lan.sqlite").hasSuffix(
          "1 xung đột chưa giải quyết: phím x trên màn hình, hoặc ntm conflicts, để xem và chọn."))
      let listed = try place.said("conflicts", "last", "--store", lan)
      #expect(listed.contains("1. Xã Bằng Hữu") && listed.contains("   1) chưa đạt · Minh · "))
      #expect(listed.contains("   2) đạt · Lan · "))
      let table = try place.said("conflicts", "--format", "csv", "--language", "en", "--store", lan)
      #expect(table.contains(",1,not met,Minh,") && table.contains(",2,met,Lan,"))
      #expect(try place.said("--store", lan, "check", "last").contains("xung đột chưa giải quyết"))
      for (wrong, status) in [(["2", "--keep", "1"], 1), (["1", "--keep", "3"], 1), (["1"], 64)] {
        #expect(try place.ntm(["--store", lan, "conflicts", "settle", "last"] + wrong).status == status)
      }
      #expect(
        try place.said("--store", lan, "conflicts", "settle", "last", "1", "--keep", "2")
          == "Đã giải quyết xung đột. Không còn xung đột nào.")
      #expect(try !carry(from: "lan.sqlite", to: "minh.sqlite").contains("xung đột"))
      #expect(try place.said("conflicts", "last", "--store", minh) == "Không có xung đột nào chưa giải quyết.")
      #expect(try place.said("store", "verify", "--store", minh).isEmpty == false)
    }

    @Test("another value is taken as it is typed on the screens", arguments: [("none", 0), ("maybe", 1), ("met", 0)])
    func anotherValue(value: String, status: Int32) throws {
      try place.said("session", "new", "--district", "Chi Lăng", "--date", "2024-07-10", "--store", place.path("a"))
      _ = try carry(from: "a", to: "b")
      try record("met", by: "Lan", in: "a")
      try record("not-met", by: "Minh", in: "b")
      _ = try carry(from: "b", to: "a")
      let arguments = ["conflicts", "settle", "last", "1", "--value", value, "--store", place.path("a")]
      #expect(try place.ntm(arguments).status == status)
      #expect(try place.said("conflicts", "--store", place.path("a")).hasPrefix("Không có") == (status == 0))
    }
  }
}
