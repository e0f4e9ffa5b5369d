import Foundation
import Drawing
import Localization
import Testing

@testable import App

/// What the README shows is what the program is.
@Suite struct ReadmeTests {
  private let readme: String

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
  }

  /// The key table follows from the home screen's rows.
  @Test func keyTable() {
    for binding in HomeState.keys {
      let row = ReadmeTests.row(binding)
      #expect(readme.contains(row), "the README lacks: \(row)")
    }
  }

  static func row(_ binding: Binding) -> String {
    let keys = binding.keys.map { "`\($0.name)`" }.joined(separator: " ")
    return "| \(keys) | \(binding.wording.text(in: .english).help) | \(binding.wording.text(in: .vietnamese).help) |"
  }

  /// The picture is the real screen, as the screen's own test has it.
  @Test func picture() {
    let screen = render(Fixture.opened()).text
    #expect(readme.contains(screen), "the README shows another screen")
  }
}
