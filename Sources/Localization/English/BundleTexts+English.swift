import Domain

struct EnglishBundles: BundleTexts {
  func problem(_ problem: BundleProblem) -> String {
    switch problem {
    case .changed(let path):
      "\(path) is not as it was signed: damaged or edited; nothing was merged. Copy it again from the laptop that made it."
    case .unsound(let path, let session):
      "\(path): what it holds of session \(session) is no sound log; nothing was merged. Make the bundle again on the other laptop."
    case .notSetAside(let id): "Nothing, or more than one thing, is set aside as \(id). See: ntm store quarantine list."
    case .unknownDevice(let path, let device, let author, let fingerprint):
      "\(path) is of device \(device) (\(author)), which is not trusted here yet. Compare the fingerprint \(fingerprint) with “ntm store info” on that laptop, then add --trust."
    case .otherKey(let path, let device, let known, let given):
      "\(path) says that it is of device \(device) but has another key (\(given), not \(known)); nothing was merged. Ask whoever has that laptop; if the new key is true: ntm bundle forget \(device.shellWord), then merge again."
    case .notTrusted(let device): "Device \(device) is not trusted. See: ntm bundle devices."
    case .passphraseNeeded(let path):
      "\(path) is encrypted; use “ntm merge” on the command line and type the passphrase, or set NTM_PASSPHRASE."
    case .wrongPassphrase(let path):
      "The passphrase does not open \(path), or the file is damaged; type it again or copy the file again."
    case .nothingNew:
      "The earlier bundles hold every change; there is nothing to bundle. Leave out --since to do it all the same."
    case .tooMuch(let bytes, let limit):
      "The bundle would have \(Figures.grouped(bytes)) bytes, more than \(Figures.grouped(limit)). Make one for each session, or use --since."
    case .noMemory: "There is not enough memory to encrypt (64 MB). Close other programs and try again."
    case .noKey(let path):
      "The store \(path) has no key to sign with and cannot be written. Open ntm once where it can be."
    }
  }

  let sessionsArgument = "Ids of sessions, unambiguous beginnings of them, or last."
  let filesArgument = "The bundles (.ntmb)."
  let sinceOption = "An earlier bundle that the receiver has: only what is newer is taken; may be repeated."
  let encryptOption = "Encrypt with a passphrase: asked on the screen, or taken from NTM_PASSPHRASE."
  let trustOption = "Trust the device that signed these bundles, after comparing the fingerprint."
  let dryRunOption = "Only say what would be merged."
  let deviceArgument = "The device's name, as “ntm bundle devices” lists it."
  func forgotten(_ device: String) -> String { "No longer trusted: \(device)." }
  let outputOption = "The bundle's file, as team-1.ntmb."

  func passphrase(_ file: String) -> String { "Passphrase of \(file): " }
  let passphraseAgain = "The passphrase again: "
  let passphrasesDiffer = "The two differ or are empty; nothing was written. Try again."

  func created(_ file: String, sessions: Int, changes: Int) -> String {
    "Wrote \(file): \(sessions) sessions, \(changes) changes."
  }
  func ownKey(_ device: String, fingerprint: String) -> String { "Device \(device), fingerprint \(fingerprint)." }
  func maker(_ offer: BundleOffer, at time: String) -> String {
    "By \(offer.author), device \(offer.device.shown), at \(time)"
  }
  func part(_ part: BundleOffer.Part) -> String {
    let name = part.session.map { "\($0.area), \($0.date.vietnamese)" } ?? "register of communes"
    return "\(name): \(part.new) changes new, \(part.known) known"
  }
  func trustQuestion(_ offer: BundleOffer) -> String {
    "Nothing was ever taken from device \(offer.device.shown) (\(offer.author)). Is its fingerprint \(offer.fingerprint), as “ntm store info” says there? [y/N] "
  }
  func trusts(_ offer: BundleOffer) -> String {
    "Device \(offer.device.shown) (\(offer.author)) is trusted from now on."
  }
  func isStranger(_ offer: BundleOffer) -> String {
    "Nothing was ever taken from this device. Compare the fingerprint \(offer.fingerprint) with “ntm store info” there; F4 trusts it from now on."
  }
  func merged(_ file: String) -> String { "Merged \(file)." }
  func count(added: Int, known: Int) -> String { "\(added) changes new, \(known) known." }
  func wouldMerge(_ file: String) -> String { "Would merge \(file):" }
  func held(_ file: String, devices: [DeviceID]) -> String {
    "\(file) is held: earlier changes of device \(devices.map(\.shown).joined(separator: ", ")) are lacking. It comes in by itself with the bundle that has them."
  }
  func freed(_ count: Int) -> String { "\(count) bundles that waited came in." }

  let title = "Merge a bundle"
  let passphraseTitle = "Passphrase of the bundle"
  let passphraseToOpen =
    "The bundle is encrypted. Type the passphrase you were told; Enter opens it."
  let passphraseToKeep =
    "Type a passphrase, Enter, type it again. Without it nobody opens the bundle."
  let passphraseRepeated = "Again:"
  let onlyBundlesHide = "Only ntmb bundles are encrypted; Tab chooses that format."
}
