public import Domain

/// What is said of bundles: changes on their way between laptops.
public protocol BundleTexts: Sendable {
  /// A bundle that cannot be made or taken.
  func problem(_ problem: BundleProblem) -> String

  /// What the arguments and options of `ntm bundle` and `ntm merge` mean, in their help:
  var sessionsArgument: String { get }
  var filesArgument: String { get }
  var sinceOption: String { get }
  var encryptOption: String { get }
  var trustOption: String { get }
  var dryRunOption: String { get }
  var outputOption: String { get }
  var deviceArgument: String { get }

  /// After `ntm bundle forget`.
  func forgotten(_ device: String) -> String

  /// Asks for the passphrase of a file.
  func passphrase(_ file: String) -> String
  /// Asks for a new one once more, and where both differ:
  var passphraseAgain: String { get }
  var passphrasesDiffer: String { get }

  /// After `ntm bundle create`.
  func created(_ file: String, sessions: Int, changes: Int) -> String
  /// By what others know this device.
  func ownKey(_ device: String, fingerprint: String) -> String
  /// Who made a bundle, and at what time.
  func maker(_ offer: BundleOffer, at time: String) -> String
  /// What a bundle would bring of one session, or of the dossiers of communes.
  func part(_ part: BundleOffer.Part) -> String
  /// Asks on the command line before a device's first bundle is taken; its fingerprint.
  func trustQuestion(_ offer: BundleOffer) -> String
  /// The answer was yes.
  func trusts(_ offer: BundleOffer) -> String
  /// Of a device that was never trusted, on the screen.
  func isStranger(_ offer: BundleOffer) -> String
  /// The file's changes are in the log.
  func merged(_ file: String) -> String
  /// How many were new, and how many here already.
  func count(added: Int, known: Int) -> String
  /// With `--dry-run`, above what it would bring.
  func wouldMerge(_ file: String) -> String
  /// A bundle waits for others.
  func held(_ file: String, devices: [DeviceID]) -> String
  /// So many that waited for this one could be taken in.
  func freed(_ count: Int) -> String

  /// Titles of the screens of a bundle and of its passphrase:
  var title: String { get }
  var passphraseTitle: String { get }

  /// Of one that is encrypted.
  var passphraseToOpen: String { get }
  /// Of a new one.
  var passphraseToKeep: String { get }
  /// Before the line in which a new one is typed again.
  var passphraseRepeated: String { get }
  /// No other format is encrypted.
  var onlyBundlesHide: String { get }
}

extension BundleTexts {
  /// What a bundle says of itself and would bring, as lines.
  public func lines(_ offer: BundleOffer, secondsFromUTC: Int) -> [String] {
    [maker(offer, at: LocalTime.text(offer.madeAt, secondsFromUTC: secondsFromUTC))] + offer.parts.map(part)
      + (offer.lacking.isEmpty ? [] : [held(offer.path, devices: offer.lacking)])
  }

  /// What came of merging a file, as one line.
  public func merged(_ file: String, _ merged: MergedBundles) -> String {
    let first = merged.held[0].map { held(file, devices: $0) } ?? self.merged(file)
    let others = merged.freed > 0 ? [freed(merged.freed)] : []
    return ([first] + others + [count(added: merged.added, known: merged.known)]).joined(separator: " ")
  }
}
