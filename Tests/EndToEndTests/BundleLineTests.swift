import Foundation
import Testing

extension EndToEnd {
  /// Bundles carried from one laptop to another.
  @Suite final class BundleLineTests {
    let place: Scratch
    let other: [String]

    init() throws {
      place = try Scratch()
      other = ["--store", place.path("other.sqlite"), "--author", "Minh"]
      try place.begin(
        with: Scratch.session, ["record", "last", "--commune", "bang huu", "--criterion", "1", "--status", "met"])
    }

    private func create(_ name: String, _ more: String...) throws -> String {
      let path = place.path(name)
      let said = try place.said(["bundle", "create", "last", "--output", path] + more)
      #expect(said.hasPrefix("Đã ghi \(path): 1 đợt, "))
      return path
    }

    @Test func aBundleGoesThereAndBack() throws {
      let file = try create("to-1.ntmb")
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      #expect((attributes[.posixPermissions] as? Int) == 0o600)
      let stranger = try place.ntm(["merge", file] + other)
      #expect(stranger.status == 1 && stranger.error.contains("chưa được tin ở đây"))
      #expect(try place.said(["session", "list"] + other) == "")
      let fingerprint = try #require(
        try place.said("store", "info").split(separator: "\n").first { $0.hasPrefix("Dấu vân khóa: ") })
      #expect(stranger.error.contains(fingerprint.dropFirst("Dấu vân khóa: ".count)))
      let looked = try place.said(["merge", file, "--dry-run"] + other)
      #expect(looked.contains("huyện Chi Lăng, 10/7/2024: 5 thay đổi mới, 0 đã có"))
      let taken = try place.said(["merge", file, "--trust"] + other)
      #expect(taken.contains("Đã gộp \(file).") && taken.hasSuffix("5 thay đổi mới, 0 đã có."))
      #expect(try place.said(["merge", file] + other).hasSuffix("0 thay đổi mới, 5 đã có."))

      try place.said(["record", "last", "--commune", "bang huu", "--criterion", "1", "--status", "not-met"] + other)
      let back = place.path("ve.ntmb")
      try place.said(["bundle", "create", "last", "--output", back, "--since", file] + other)
      #expect(try place.said("merge", back, "--trust").hasSuffix("1 thay đổi mới, 0 đã có."))
      for store in [[], other] {
        let history = try place.said(["history", "last", "--commune", "bang huu"] + store)
        #expect(history.contains("Minh"), "the author stays with the change")
        #expect(try place.said(["store", "verify"] + store).hasPrefix("Sổ tốt"))
      }
    }

    @Test("a file that is no bundle keeps no other back")
    func oneBadFileAmongOthers() throws {
      let file = try create("to-1.ntmb")
      let bad = try place.write(Data("không phải gói".utf8), to: "xau.ntmb")
      let outcome = try place.ntm(["merge", bad, file, place.path("none.ntmb"), "--trust"] + other)
      #expect(outcome.status == 1 && outcome.output.hasSuffix("5 thay đổi mới, 0 đã có.\n"), "\(outcome)")
      #expect(outcome.error.contains(bad) && outcome.error.contains("none.ntmb"), "\(outcome)")
      #expect(try place.said(["session", "list"] + other).contains("huyện Chi Lăng"))
    }

    @Test func aConflictIsToldAndItsSettlingGoesBack() throws {
      let file = try create("to-1.ntmb")
      try place.said(["merge", file, "--trust"] + other)
      try place.said(["record", "last", "--commune", "bang huu", "--criterion", "1", "--status", "not-met"] + other)
      try place.said("record", "last", "--commune", "bang huu", "--criterion", "1", "--status", "none")
      let theirs = place.path("ve.ntmb")
      try place.said(["bundle", "create", "last", "--output", theirs, "--since", file] + other)
      #expect(try place.said("merge", theirs, "--trust").contains("1 xung đột chưa giải quyết"))
      try place.said("conflicts", "settle", "last", "1", "--value", "met")
      let settled = try create("chot.ntmb", "--since", file)
      #expect(try !place.said(["merge", settled] + other).contains("xung đột"))
      #expect(try place.said(["history", "last"] + other) == place.said("history", "last"))
    }

    @Test func aDeviceIsForgottenAndAskedForAgain() throws {
      let file = try create("to-1.ntmb")
      try place.said(["merge", file, "--trust"] + other)
      let listed = try place.said(["bundle", "devices"] + other)
      let device = try #require(listed.split(separator: " ").first.map(String.init))
      let info = try place.said("store", "info")
      #expect(info.contains("Máy: \(device)") && !listed.contains("\n"))
      #expect(try place.said(["bundle", "forget", device] + other) == "Thôi tin máy \(device).")
      #expect(try place.said(["bundle", "devices"] + other) == "")
      #expect(try place.ntm(["merge", file] + other).error.contains("chưa được tin ở đây"))
      let again = try place.ntm(["bundle", "forget", device] + other)
      #expect(again.status == 1 && again.error.contains("Chưa từng tin máy \(device)"))
      #expect(try place.said(["session", "list"] + other) != "", "what came of it stays")
    }

    @Test func aBundleWithoutWhatItBuildsOnWaits() throws {
      let first = try create("1.ntmb")
      try place.said("record", "last", "--commune", "bang huu", "--criterion", "2", "--status", "met")
      let second = try create("2.ntmb", "--since", first)
      #expect(try place.said(["merge", second, "--trust"] + other).contains("\(second) được giữ lại"))
      #expect(try place.said(["session", "list"] + other) == "")
      #expect(try place.said(["store", "info"] + other).contains("(ntm store quarantine list): 1"))
      #expect(try place.said(["merge", first] + other).contains("1 gói chờ trước đây nay đã vào."))
      #expect(try place.said(["history", "last"] + other) == place.said("history", "last"))
      let nothing = try place.ntm(["bundle", "create", "last", "--output", place.path("3.ntmb"), "--since", second])
      #expect(nothing.status == 1 && nothing.error.contains("Các gói trước đã có mọi thay đổi"))
      #expect(!place.names().contains("3.ntmb"))
    }

    @Test func anEncryptedBundleNeedsItsPassphrase() throws {
      let key = ["NTM_PASSPHRASE": "mật khẩu của tổ"]
      let path = place.path("kin.ntmb")
      #expect(try place.ntm(["bundle", "create", "last", "--output", path, "--encrypt"], key).status == 0)
      #expect(!String(decoding: try place.bytes(path), as: UTF8.self).contains("Chi"))
      let closed = try place.ntm(["merge", path, "--trust"] + other)
      #expect(closed.status == 1 && closed.error.contains("được mã hóa"))
      let wrong = try place.ntm(["merge", path, "--trust"] + other, ["NTM_PASSPHRASE": "sai"])
      #expect(wrong.status == 1 && wrong.error.contains("Mật khẩu không mở được"))
      #expect(try place.ntm(["merge", path, "--trust"] + other, key).output.contains("5 thay đổi mới"))
    }

    @Test("damage is named, and nothing is taken")
    func aDamagedBundleIsRefused() throws {
      let whole = try place.bytes(create("to-1.ntmb"))
      var flipped = whole
      flipped[whole.count - 40] ^= 1
      for (name, bytes) in [("flip", flipped), ("cut", whole.dropLast(9)), ("head", whole.prefix(20))] {
        let path = place.path(name + ".ntmb")
        _ = try place.write(Data(bytes), to: name + ".ntmb")
        let refused = try place.ntm(["merge", path, "--trust"] + other)
        #expect(refused.status == 1 && refused.error.contains(path), "\(name): \(refused.error)")
        #expect(!place.names().contains("other.sqlite"), "what is refused leaves no store")
      }
    }
  }
}
