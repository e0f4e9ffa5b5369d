import CSodium
public import Domain
public import Foundation

/// What a chain comes to at one of its changes: SHA-256 over that change and over what the chain came to before it.
///
/// Whoever has it can tell whether any change before it is another, is missing, or stands in another place.
public struct Link: Hashable, Sendable {
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Before the first change of a chain; no two chains begin alike.
  public init(startOf chain: ChainID) {
    bytes = Digest(of: Array("ntm chain 1\n\(chain.session.rawValue)\n\(chain.device.rawValue)\n".utf8)).bytes
  }

  /// Behind one more change, given as its bytes (`Change.bytes`).
  public func next(_ change: some ContiguousBytes) -> Link {
    var digest = Digest(of: bytes)
    digest.add(change)
    return Link(bytes: digest.bytes)
  }
}

/// A device's word for its chain up to a change: it covers that change and all before it, after any number of hands.
public struct Proof: Hashable, Sendable {
  /// By which it is signed; the device is named after it.
  public let key: KnownKey
  /// What the chain comes to.
  public let link: Link
  private let signature: [UInt8]

  /// How many bytes a proof has.
  public static let size = KnownKey.size + Digest.size + signatureSize
  private static let signatureSize = Int(crypto_sign_BYTES)

  /// Signs a chain up to a change.
  public init(_ link: Link, by key: DeviceKey) {
    (self.key, self.link) = (key.known, link)
    signature = key.signatureBytes(of: Proof.signed(link))
  }

  /// From its bytes; nil where there are more or fewer.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == Proof.size else { return nil }
    key = KnownKey(bytes: Array(bytes.prefix(KnownKey.size)))
    link = Link(bytes: Array(bytes[KnownKey.size..<(KnownKey.size + Digest.size)]))
    signature = Array(bytes.suffix(Proof.signatureSize))
  }

  /// From two hexadecimal digits a byte; nil where it is anything else.
  public init?(_ text: String) {
    guard let bytes = [UInt8](hexadecimal: text, count: Proof.size) else { return nil }
    self.init(bytes)
  }

  /// As bytes.
  public var bytes: [UInt8] { key.bytes + link.bytes + signature }

  /// In hexadecimal.
  public var text: String { bytes.hexadecimal }

  /// It is the word of that device, and of nobody else.
  public func isWord(of device: DeviceID) -> Bool {
    key.device == device && key.verifies(signature, of: Proof.signed(link))
  }

  private static func signed(_ link: Link) -> [UInt8] { Array("ntm proof 1\n".utf8) + link.bytes }
}
