import Drawing
import Testing

@Suite struct StackedBarTests {
  @Test(
    "together all columns, in proportion, and nothing goes unseen",
    arguments: [
      ([7, 3, 6, 2, 0], 18, [7, 3, 6, 2, 0]), ([7, 3, 6, 2, 0], 36, [14, 6, 12, 4, 0]), ([0, 0, 0], 10, [0, 0, 0]),
      ([199, 1], 20, [19, 1]), ([1, 1, 1], 10, [4, 3, 3]), ([1, 1, 1], 2, [1, 1, 0]), ([5], 0, [0]), ([], 8, []),
      ([1, 0, 99], 3, [1, 0, 2]),
    ])
  func columns(parts: [Int], columns: Int, expected: [Int]) {
    #expect(Signs.columns(of: parts, in: columns) == expected)
  }

  @Test func theBestAndTheLeastAreFarthestApart() {
    for signs in [Signs.unicode, .ascii] {
      #expect((0..<5).map { signs.shade($0, of: 5) } == signs.shades)
      #expect([signs.shade(0, of: 2), signs.shade(1, of: 2)] == [signs.shades[0], signs.shades[4]])
      #expect(signs.shade(0, of: 1) == signs.shades[0])
      #expect(signs.shade(6, of: 7) == signs.shades[4])
    }
  }
}
