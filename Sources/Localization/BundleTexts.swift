public import Domain

/// What is said of bundles: changes on their way between laptops.
public protocol BundleTexts: Sendable {
  /// A bundle that cannot be made or taken.
  func problem(_ problem: BundleProblem) -> String

  // Options
  var sessionsArgument: String { get }
  var filesArgument: String { get }
  var sinceOption: String { get }
  var encryptOption: String { get }
  var trustOption: String { get }
  var dryRunOption: String { get }
  var outputOption: String { get }
  var deviceArgument: String { get }
  func forgotten(_ device: String) -> String

  /// Asks for the passphrase of a file.
  func passphrase(_ file: String) -> String
  var passphraseAgain: String { get }
  var passphrasesDiffer: String { get }

  func created(_ file: String, sessions: Int, changes: Int) -> String
  /// By what others know this device.
  func ownKey(_ device: String, fingerprint: String) -> String
  /// Who made a bundle, and at what time.
  func maker(_ offer: BundleOffer, at time: String) -> String
  func part(_ part: BundleOffer.Part) -> String
  func trustQuestion(_ offer: BundleOffer) -> String
  func trusts(_ offer: BundleOffer) -> String
  /// Of a device that was never trusted, on the screen.
  func isStranger(_ offer: BundleOffer) -> String
  func merged(_ file: String) -> String
  func count(added: Int, known: Int) -> String
  func wouldMerge(_ file: String) -> String
  /// A bundle waits for others.
  func held(_ file: String, devices: [DeviceID]) -> String
  func freed(_ count: Int) -> String

  // The screens
  var title: String { get }
  var passphraseTitle: String { get }
  var passphraseToOpen: String { get }
  /// Of a new one.
  var passphraseToKeep: String { get }
  var passphraseRepeated: String { get }
  /// No other format is encrypted.
  var onlyBundlesHide: String { get }
}

/// How the commands of the screens with bundles are called.
public struct BundleCommands: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let merge: CommandText, passphrase: CommandText, encrypt: CommandText
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
