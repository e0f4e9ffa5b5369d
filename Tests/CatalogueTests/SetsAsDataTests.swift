import Catalogue
import Domain
import Testing

/// What is done with whole sets, on those that ship.
@Suite struct SetsAsDataTests {
  @Test(arguments: Catalogue.criteriaSetIDs)
  func whatIsWrittenIsReadBack(id: CriteriaSetID) throws {
    let set = try Catalogue.criteriaSet(id)
    #expect(try CriteriaSet.read(set.encoded, file: "") == set)
    #expect(set.changes(to: set) == [])
  }

  /// The right numbers of every left criterion.
  @Test(
    arguments: [
      (
        "ntm-2016-2020", "ntm-2021-2025", (1...19).map { [$0] }, []
      ),
      (
        "ntm-2021-2025", "ntm-2026-2030",
        [[1]] + Array(repeating: [2], count: 8) + [[], [], [], [3], [], [5], [5], [], [], [10]], [4, 6, 7, 8, 9]
      ),
      (
        "ntm-2021-2025", "ntm-nang-cao-2021-2025",
        [
          [1], [2], [3], [4], [], [6], [7], [8], [9], [10], [11], [12], [13], [5], [14], [6], [17], [16], [19],
        ], [15, 18]
      ),
      ("ntm-2026-2030", "ntm-kieu-mau-2021-2025", Array(repeating: [], count: 10), [1, 2, 3, 4]),
    ] as [(CriteriaSetID, CriteriaSetID, [[Int]], [Int])])
  func whatCorresponds(left: CriteriaSetID, right: CriteriaSetID, numbers: [[Int]], onlyRight: [Int]) throws {
    let (first, second) = (try Catalogue.criteriaSet(left), try Catalogue.criteriaSet(right))
    let found = SetCorrespondence(first, second)
    #expect(found.left.map { found.rights(of: $0).map(\.right) } == numbers)
    #expect(found.onlyRight == onlyRight)
    #expect(
      SideBySide(first, second).rows.count == max(1, numbers.map { max(1, $0.count) }.reduce(0, +)) + onlyRight.count)
  }

  @Test(arguments: Catalogue.criteriaSetIDs)
  func aSetCorrespondsToItself(id: CriteriaSetID) throws {
    let set = try Catalogue.criteriaSet(id)
    let pairs = SetCorrespondence(set, set).pairs
    #expect(
      pairs.filter { $0.reason == .sameName }.map { [$0.left, $0.right] }
        == set.criteria.map { [$0.number, $0.number] })
  }
}
