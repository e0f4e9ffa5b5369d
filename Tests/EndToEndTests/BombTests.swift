import Foundation
import Harm
import Testing

extension EndToEnd {
  /// Small files that unfold beyond measure are refused in words, within 200 MB: beyond that the program would end.
  @Suite final class BombTests {
    let place: Scratch

    init() throws {
      place = try Scratch()
      try place.begin(with: Scratch.session)
    }

    @Test(arguments: Bomb.workbooks.indices) func tables(index: Int) throws {
      try refused(Bomb.workbooks[index], ["import", "--session", "last", "--dry-run"])
    }

    @Test(arguments: Bomb.references.indices) func references(index: Int) throws {
      try refused(Bomb.references[index], ["export", "last", "--format", "docx", "--output", "a.docx", "--reference"])
    }

    private func refused(_ bomb: Bomb, _ words: [String]) throws {
      let file = try place.write(try bomb.file(), to: "bomb")
      let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? .max
      #expect(size < 600_000, "\(bomb): \(size)")
      let outcome = try Command(
        "sh", ["-c", "ulimit -d 204800; ulimit -t 20; exec \"$0\" \"$@\"", Scratch.program] + words + [file]
      ).run(in: place.folder, place.environment)
      #expect(outcome.status == 1 && outcome.error.hasPrefix("ntm: "), "\(bomb): \(outcome)")
    }
  }
}
