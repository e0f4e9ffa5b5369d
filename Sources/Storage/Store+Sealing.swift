import CSodium
public import Domain
import GRDB

extension Store {
  /// The seal over what is recorded in a session now: SHA-256 over its changes in their order, in hexadecimal.
  ///
  /// The same changes give the same seal on every device; what finalising and reopening record is not part of it.
  public func seal(of session: SessionID) throws(Problem) -> String {
    var digest = Digest()
    for bytes in try history(of: session).compactMap(\.sealed) { digest.add(bytes) }
    return digest.text
  }

  /// How many changes were recorded in a session after it had a seal; nil where it never had that seal here, as after a
  /// merge that brought changes from in between.
  public func changes(in session: SessionID, since seal: String) throws(Problem) -> Int? {
    let changes = try history(of: session).compactMap(\.sealed)
    var digest = Digest()
    for (index, bytes) in changes.enumerated() {
      digest.add(bytes)
      if digest.text == seal { return changes.count - index - 1 }
    }
    return nil
  }

  /// Finalises a session: from now on nothing of it changes unless it is reopened.
  ///
  /// - Parameter checked: what was still open, for the record; nil when nothing was.
  /// - Throws: a session that is finalised already.
  public func finalize(_ session: SessionID, checked: String?) throws(Problem) -> [Change] {
    let subject = { (field: Field) in Subject(session: session, field: field) }
    let seal = try seal(of: session)
    return try record([Fact(subject(.checked), checked), Fact(subject(.reopened), nil), Fact(subject(.seal), seal)])
  }

  /// Opens a finalised session for changes again.
  ///
  /// - Throws: a session that is not finalised; a reason without a word.
  public func reopen(_ session: SessionID, reason: String) throws(Problem) -> [Change] {
    let reason = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if reason.isEmpty { throw .session(.reasonMissing) }
    return try writing { db in
      guard try seal(recordedIn: session, in: db) != nil else {
        throw Problem.session(.notFinalized(session: session.rawValue))
      }
      let subject = { (field: Field) in Subject(session: session, field: field) }
      return try append(
        [Fact(subject(.reopened), reason), Fact(subject(.seal), nil)], origin: .recorded, in: db)
    }
  }

  /// The seal that was recorded when a session was finalised; nil while it is open.
  public func recordedSeal(of session: SessionID) throws(Problem) -> String? {
    try reading { db in try seal(recordedIn: session, in: db) }
  }

  /// Throws when facts would change a session that is finalised.
  func refuseFinalized(_ facts: [Fact], in db: Database) throws {
    for session in Set(facts.map(\.subject.session)) {
      guard try seal(recordedIn: session, in: db) != nil else { continue }
      let isReopening = facts.contains { $0.subject == Subject(session: session, field: .seal) && $0.value == nil }
      if !isReopening { throw Problem.session(.finalized(session: session.rawValue)) }
    }
  }

  private func seal(recordedIn session: SessionID, in db: Database) throws -> String? {
    try head(of: Subject(session: session, field: .seal), in: db)?.value
  }
}

/// SHA-256 over bytes that come one after the other.
struct Digest {
  private var state = crypto_hash_sha256_state()

  init() { crypto_hash_sha256_init(&state) }

  mutating func add(_ bytes: [UInt8]) {
    crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
  }

  /// What it comes to up to here, in hexadecimal.
  var text: String {
    var copy = state
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256_final(&copy, &digest)
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
