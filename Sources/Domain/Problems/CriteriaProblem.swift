/// A criteria set or criterion that is not there, or a file that is not a valid set.
public enum CriteriaProblem: Equatable, Sendable {
  case unknownSet(id: String, known: [String])
  case unknownCriterion(number: String, set: String, count: Int)
  case invalid(file: String, faults: [CriteriaFault])
}
