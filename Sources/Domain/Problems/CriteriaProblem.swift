/// A criteria set or criterion that is not there, or a file that is not a valid set.
public enum CriteriaProblem: Equatable, Sendable {
  /// `known` are the sets that there are; empty where the store was asked, which keeps only what sessions use.
  case unknownSet(id: String, known: [String])
  /// The set's criteria run from 1 to `count`.
  case unknownCriterion(number: String, set: String, count: Int)
  /// The file is no criteria set; every fault of it.
  case invalid(file: String, faults: [CriteriaFault])
}
