/// Something that was refused or went wrong, as a value: what, where, and enough to say what to do next.
///
/// The words are in Localization, one sentence per case and language.
public enum Problem: Error, Equatable, Sendable {
  /// By what it is about; each kind says in its own type what can be wrong:
  case unit(UnitProblem)
  case criteria(CriteriaProblem)
  case session(SessionProblem)
  /// What was to be recorded cannot be.
  case change(ChangeFault)
  case store(StoreProblem)
  case file(FileProblem)
  case notice(NoticeProblem)
  case document(DocumentProblem)
  case indicator(IndicatorProblem)
  case register(RegisterProblem)
  case table(TableProblem)
  case sets(SetProblem)
  case bundle(BundleProblem)
  case hub(HubProblem)
}
