import CSodium
public import Foundation

/// SHA-256 over bytes that come one after the other.
public struct Digest: Sendable {
  private var state = crypto_hash_sha256_state()

  static let size = Int(crypto_hash_sha256_BYTES)

  /// Of no bytes yet.
  public init() { crypto_hash_sha256_init(&state) }

  /// Of all of some bytes.
  public init(of bytes: [UInt8]) {
    self.init()
    add(bytes)
  }

  /// Goes on with more bytes.
  public mutating func add(_ bytes: some ContiguousBytes) {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
      crypto_hash_sha256_update(&state, start, UInt64(bytes.count))
    }
  }

  /// What it comes to up to here.
  public var bytes: [UInt8] {
    var copy = state
    var digest = [UInt8](repeating: 0, count: Digest.size)
    crypto_hash_sha256_final(&copy, &digest)
    return digest
  }

  /// The same in hexadecimal.
  public var text: String { bytes.hexadecimal }
}

extension [UInt8] {
  /// Two digits a byte.
  var hexadecimal: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }

  /// From two digits a byte; nil where it is anything else, or not of so many bytes.
  init?(hexadecimal text: String, count: Int) {
    let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == text.utf8.count, digits.count == 2 * count else { return nil }
    self = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
