import CSodium

/// The key by which a device signs its bundles (Ed25519). It never leaves the store.
public struct DeviceKey: Equatable, Sendable {
  private let secret: [UInt8]
  /// The part that others know it by.
  public let known: KnownKey
  /// What the key is made of again.
  public let seed: String

  /// A new key.
  public init() {
    Sodium.start()
    var bytes = [UInt8](repeating: 0, count: crypto_sign_seedbytes())
    randombytes_buf(&bytes, bytes.count)
    self.init(bytes: bytes)
  }

  /// A key from its seed; nil where the text is none.
  public init?(seed: String) {
    guard let bytes = [UInt8](hexadecimal: seed, count: crypto_sign_seedbytes()) else { return nil }
    self.init(bytes: bytes)
  }

  private init(bytes: [UInt8]) {
    Sodium.start()
    var open = [UInt8](repeating: 0, count: crypto_sign_publickeybytes())
    var secret = [UInt8](repeating: 0, count: crypto_sign_secretkeybytes())
    crypto_sign_seed_keypair(&open, &secret, bytes)
    self.secret = secret
    known = KnownKey(bytes: open)
    seed = bytes.hexadecimal
  }

  /// The signature under bytes, in hexadecimal.
  public func signature(of bytes: [UInt8]) -> String {
    var signature = [UInt8](repeating: 0, count: crypto_sign_bytes())
    crypto_sign_detached(&signature, nil, bytes, UInt64(bytes.count), secret)
    return signature.hexadecimal
  }
}

/// What others know of a device's key: enough to tell its signatures from any other's.
public struct KnownKey: Hashable, Sendable {
  private let bytes: [UInt8]

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// From its text; nil where that is none.
  public init?(_ text: String) {
    guard let bytes = [UInt8](hexadecimal: text, count: crypto_sign_publickeybytes()) else { return nil }
    self.bytes = bytes
  }

  /// In hexadecimal.
  public var text: String { bytes.hexadecimal }

  /// Five groups of four signs that two people can read to each other.
  public var fingerprint: String {
    let digest = Array(Digest(of: bytes).text.prefix(20))
    return stride(from: 0, to: 20, by: 4).map { String(digest[$0..<($0 + 4)]) }.joined(separator: "-")
  }

  /// The signature under bytes was made with this key.
  public func verifies(_ signature: String, of bytes: [UInt8]) -> Bool {
    guard let signature = [UInt8](hexadecimal: signature, count: crypto_sign_bytes()) else { return false }
    return crypto_sign_verify_detached(signature, bytes, UInt64(bytes.count), self.bytes) == 0
  }
}

/// The library has to be made ready once before its first use.
enum Sodium {
  private static let isReady = sodium_init() >= 0

  static func start() {
    precondition(isReady, "libsodium finds no source of random numbers")
  }
}
