/// A bundle cannot be made, or cannot come in.
public enum BundleProblem: Equatable, Sendable {
  /// It is not as it was signed.
  case changed(path: String)
  /// The changes it holds of a session cannot stand in a log.
  case unsound(path: String, session: String)
  /// Nothing is kept apart under that name, or several things.
  case notSetAside(id: String)
  /// A device that nobody here has said to trust; people compare the fingerprint.
  case unknownDevice(path: String, device: String, author: String, fingerprint: String)
  /// The device is known here by another key.
  case otherKey(path: String, device: String, known: String, given: String)
  /// Nobody said to trust it, so it cannot be forgotten.
  case notTrusted(device: String)
  /// It is encrypted, and no passphrase was given; the screens ask for one then.
  case passphraseNeeded(path: String)
  /// Or the hidden bytes were changed.
  case wrongPassphrase(path: String)
  /// Whoever has the earlier bundles has everything.
  case nothingNew
  /// The changes do not fit in one bundle.
  case tooMuch(bytes: Int, limit: Int)
  /// The key of a passphrase takes 64 MB.
  case noMemory
  /// The store has no key yet, and cannot be written.
  case noKey(path: String)
}
