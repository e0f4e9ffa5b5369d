import Bundles
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
    let covered = try chains(of: [session]).map { "\($0.key.device.rawValue):\($0.value.last.rawValue)" }
    return try record([
      Fact(subject(.checked), checked), Fact(subject(.reopened), nil),
      Fact(subject(.covered), covered.sorted().joined(separator: " ")), Fact(subject(.seal), seal),
    ])
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
      let changes = try append(
        [Fact(subject(.reopened), reason), Fact(subject(.seal), nil)], origin: .recorded, in: db)
      // What waited for this comes in.
      _ = try takeOrSetAside([], in: db)
      return changes
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

  /// Up to when what each device recorded in a finalised session was there when it was finalised; nil while it is open,
  /// and where an earlier program finalised it.
  func covered(in session: SessionID, in db: Database) throws -> [DeviceID: HybridTime]? {
    guard try seal(recordedIn: session, in: db) != nil,
      let text = try head(of: Subject(session: session, field: .covered), in: db)?.value
    else { return nil }
    return text.split(separator: " ").reduce(into: [:]) { covered, word in
      let parts = word.split(separator: ":")
      guard parts.count == 2, let time = Int64(parts[1]) else { return }
      covered[DeviceID(rawValue: String(parts[0]))] = HybridTime(rawValue: time)
    }
  }

  private func seal(recordedIn session: SessionID, in db: Database) throws -> String? {
    try head(of: Subject(session: session, field: .seal), in: db)?.value
  }
}
