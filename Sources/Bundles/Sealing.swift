import CSodium

/// Bytes that only a passphrase opens: Argon2id makes a key of it, XChaCha20-Poly1305 hides them and tells any change.
enum Sealing {
  private static let saltSize = crypto_pwhash_saltbytes()
  private static let nonceSize = crypto_aead_xchacha20poly1305_ietf_npubbytes()
  private static let tagSize = crypto_aead_xchacha20poly1305_ietf_abytes()

  /// - Returns: nil where the machine has no memory for the key (64 MB).
  static func sealed(_ bytes: [UInt8], with passphrase: String) -> [UInt8]? {
    Sodium.start()
    var head = [UInt8](repeating: 0, count: saltSize + nonceSize)
    randombytes_buf(&head, head.count)
    guard let key = key(of: passphrase, salt: Array(head[..<saltSize])) else { return nil }
    let nonce = Array(head[saltSize...])
    var hidden = [UInt8](repeating: 0, count: bytes.count + tagSize)
    crypto_aead_xchacha20poly1305_ietf_encrypt(&hidden, nil, bytes, UInt64(bytes.count), nil, 0, nil, nonce, key)
    return head + hidden
  }

  /// - Returns: nil for another passphrase, and for bytes that were changed.
  static func opened(_ bytes: ArraySlice<UInt8>, with passphrase: String) -> [UInt8]? {
    Sodium.start()
    guard bytes.count >= saltSize + nonceSize + tagSize else { return nil }
    let salt = Array(bytes.prefix(saltSize))
    let nonce = Array(bytes.dropFirst(saltSize).prefix(nonceSize))
    let hidden = Array(bytes.dropFirst(saltSize + nonceSize))
    guard let key = key(of: passphrase, salt: salt) else { return nil }
    var clear = [UInt8](repeating: 0, count: hidden.count - tagSize)
    let code = crypto_aead_xchacha20poly1305_ietf_decrypt(
      &clear, nil, nil, hidden, UInt64(hidden.count), nil, 0, nonce, key)
    return code == 0 ? clear : nil
  }

  /// The costs are constants: a file could ask for any.
  private static func key(of passphrase: String, salt: [UInt8]) -> [UInt8]? {
    var key = [UInt8](repeating: 0, count: crypto_aead_xchacha20poly1305_ietf_keybytes())
    let code = passphrase.withCString { text in
      crypto_pwhash(
        &key, UInt64(key.count), text, UInt64(passphrase.utf8.count), salt,
        UInt64(crypto_pwhash_opslimit_interactive()), crypto_pwhash_memlimit_interactive(),
        crypto_pwhash_alg_argon2id13())
    }
    return code == 0 ? key : nil
  }
}
