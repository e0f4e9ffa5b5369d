import Foundation
import Testing

extension EndToEnd {
  /// The store's copies, and a damaged store brought back from them, as the inspector sees it.
  @Suite final class UpkeepTests {
    let place: Scratch

    init() throws {
      place = try Scratch()
      try place.begin(with: Scratch.session)
    }

    @Test func aDamagedStoreIsNamedAndBroughtBack() throws {
      #expect(place.names(in: place.store + ".backups").count == 1)
      try place.said("record", "last", "--commune", "bang huu", "--criterion", "2", "--status", "met")
      #expect(try place.said("store", "info").contains("Bản sao lưu tự động: 1"))
      #expect(try place.ntm(["store", "restore"]).error.contains("vẫn tốt"))
      let bytes = try place.bytes(place.store)
      try FileManager.default.removeItem(atPath: place.store)
      try (bytes.prefix(bytes.count - 2000) + Data([0xFF]) + bytes.suffix(1999)).write(
        to: URL(fileURLWithPath: place.store))
      let verified = try place.ntm(["store", "verify"])
      #expect(verified.status == 1 && verified.error.contains("Hỏng"), "\(verified)")
      let restored = try place.ntm(["store", "restore"])
      #expect(restored.status == 0 && restored.output.contains("Đã khôi phục sổ từ"), "\(restored)")
      #expect(restored.output.contains(".damaged-"))
      #expect(try place.said("store", "verify").hasPrefix("Sổ tốt"))
    }

    @Test func theCopiesOfAStoreThatCannotBeReadAreListed() throws {
      try FileManager.default.removeItem(atPath: place.store)
      _ = try place.write(Data(repeating: 7, count: 8192), to: "ntm.sqlite")
      let info = try place.ntm(["store", "info"])
      #expect(info.status == 1 && info.output.contains("Bản sao lưu tự động: 1"), "\(info)")
      let copy = try #require(place.names(in: place.store + ".backups").first)
      #expect(info.output.contains(copy))
      try place.said("store", "restore", place.store + ".backups/" + copy, "--force")
      #expect(try place.said("store", "verify").hasPrefix("Sổ tốt"))
    }

    @Test func whatOthersCouldReadIsSaidOnce() throws {
      #expect(chmod(place.store, 0o644) == 0)
      #expect(try place.ntm(["summary", "last"]).error.contains("đã sửa quyền lại"))
      #expect(try place.ntm(["summary", "last"]).error == "")
    }
  }
}
