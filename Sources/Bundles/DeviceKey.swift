import CSodium
public import Domain

/// The key by which a device signs what it records and its bundles (Ed25519). It never leaves the store.
public struct DeviceKey: Equatable, Sendable {
  private let secret: [UInt8]
  /// The part that others know it by.
  public let known: KnownKey
  /// What the key is made of again.
  public let seed: String

  /// A new key.
  ///
  /// - Parameter random: as hard to guess as the key is to be.
  public init(random: () -> UInt64 = { UInt64.random(in: 0...UInt64.max) }) {
    self.init(bytes: (0..<4).flatMap { _ in withUnsafeBytes(of: random().littleEndian, Array.init) })
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
  public func signature(of bytes: [UInt8]) -> String { signatureBytes(of: bytes).hexadecimal }

  func signatureBytes(of bytes: [UInt8]) -> [UInt8] {
    var signature = [UInt8](repeating: 0, count: crypto_sign_bytes())
    crypto_sign_detached(&signature, nil, bytes, UInt64(bytes.count), secret)
    return signature
  }
}

/// What others know of a device's key: enough to tell its signatures from any other's.
public struct KnownKey: Hashable, Sendable {
  let bytes: [UInt8]

  static let size = Int(crypto_sign_PUBLICKEYBYTES)

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

  /// The device that signs with it. It is named after the key, so that nobody else can sign under its name.
  public var device: DeviceID {
    DeviceID(rawValue: DeviceID.signing + Digest(of: bytes).text.prefix(DeviceID.digits))
  }

  /// The signature under bytes, in hexadecimal, was made with this key.
  public func verifies(_ signature: String, of bytes: [UInt8]) -> Bool {
    guard let signature = [UInt8](hexadecimal: signature, count: crypto_sign_bytes()) else { return false }
    return verifies(signature, of: bytes)
  }

  func verifies(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
    crypto_sign_verify_detached(signature, bytes, UInt64(bytes.count), self.bytes) == 0
  }
}

/// The library has to be made ready once before its first use.
enum Sodium {
  private static let isReady = sodium_init() >= 0

  static func start() {
    precondition(isReady, "libsodium finds no source of random numbers")
  }
}
