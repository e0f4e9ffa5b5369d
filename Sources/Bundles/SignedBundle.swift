public import Domain
public import Foundation

/// Changes on their way from one device to another, with what they are and who vouches for them.
///
/// The file is a line that says what it is, the manifest as JSON in a line, the signature under that line, and then the
/// criteria sets and the changes, whose digest the manifest has. Encrypted, all but the first line is hidden.
public struct SignedBundle: Equatable, Sendable {
  /// What it says of itself, signed.
  public let manifest: BundleManifest
  private let payload: [UInt8]
  private let signed: [UInt8]
  private let signature: String

  /// The largest that is written or read: some 400 000 changes.
  public static let largest = 48 << 20

  private static let word = "ntm-bundle "
  /// The form that this program writes; in version 1 no device signed what it recorded.
  private static let version = 2
  private static let plain = "ntm-bundle \(version)"
  private static let hidden = "ntm-bundle \(version) encrypted"

  /// Signs changes.
  ///
  /// - Parameters:
  ///   - sets: the criteria sets that the sessions use, by name and version.
  ///   - changes: the changes of the chains of the manifest, as bytes.
  /// - Throws: more than one bundle holds.
  public init(
    _ manifest: BundleManifest, sets: [(version: CriteriaSetVersion, content: [UInt8])], changes: [UInt8],
    key: DeviceKey
  ) throws(Problem) {
    var manifest = manifest
    manifest.key = key.known.text
    manifest.sets = sets.map { BundleManifest.SetFile(version: $0.version.description, size: $0.content.count) }
    payload = sets.flatMap(\.content) + changes
    manifest.size = payload.count
    manifest.digest = Digest(of: payload).text
    self.manifest = manifest
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let signed = try? encoder.encode(manifest), signed.count + payload.count < SignedBundle.largest else {
      throw .bundle(.tooMuch(bytes: payload.count, limit: SignedBundle.largest))
    }
    self.signed = [UInt8](signed)
    signature = key.signature(of: self.signed)
  }

  /// The file, hidden behind a passphrase where there is one.
  public func file(passphrase: String? = nil) throws(Problem) -> Data {
    let end = UInt8(ascii: "\n")
    let clear = signed + [end] + Array(signature.utf8) + [end] + payload
    guard let passphrase else { return Data("\(SignedBundle.plain)\n".utf8) + clear }
    guard let sealed = Sealing.sealed(clear, with: passphrase) else { throw .bundle(.noMemory) }
    return Data("\(SignedBundle.hidden)\n".utf8) + sealed
  }

  /// The bytes are those of a bundle, whole or not.
  public static func isBundle(_ data: Data) -> Bool { data.starts(with: word.utf8) }

  /// Reads a file, and finds whether it is whole and as it was signed.
  ///
  /// - Throws: a file that is none, was changed or cut off, or asks for a passphrase.
  public init(_ data: Data, passphrase: String? = nil, path: String) throws(Problem) {
    guard SignedBundle.isBundle(data) else { throw .file(.foreign(path: path)) }
    guard data.count <= SignedBundle.largest + 4096 else {
      throw .file(.tooBig(path: path, limit: SignedBundle.largest))
    }
    var lines = Lines([UInt8](data))
    let first = lines.next()
    switch first {
    case SignedBundle.plain, "ntm-bundle 1": break
    case SignedBundle.hidden, "ntm-bundle 1 encrypted":
      guard let passphrase else { throw .bundle(.passphraseNeeded(path: path)) }
      guard let clear = Sealing.opened(lines.rest, with: passphrase) else {
        throw .bundle(.wrongPassphrase(path: path))
      }
      lines = Lines(clear)
    case let other?:
      guard let version = other.split(separator: " ").dropFirst().first.flatMap({ Int($0) }), version > Self.version
      else { throw .bundle(.changed(path: path)) }
      throw .file(.newer(path: path, version: version, known: Self.version))
    case nil: throw .file(.cutOff(path: path))
    }
    guard let head = lines.next(), let signature = lines.next() else { throw .file(.cutOff(path: path)) }
    let signed = Array(head.utf8)
    guard let manifest = try? JSONDecoder().decode(BundleManifest.self, from: Data(signed)),
      let key = KnownKey(manifest.key), key.verifies(signature, of: signed), manifest.isSound
    else { throw .bundle(.changed(path: path)) }
    payload = Array(lines.rest)
    if payload.count < manifest.size { throw .file(.cutOff(path: path)) }
    guard payload.count == manifest.size, Digest(of: payload).text == manifest.digest else {
      throw .bundle(.changed(path: path))
    }
    self.manifest = manifest
    self.signed = signed
    self.signature = signature
  }

  /// The criteria sets that it carries.
  public var sets: [(version: String, content: [UInt8])] {
    var index = 0
    return manifest.sets.map { file in
      defer { index += file.size }
      return (file.version, Array(payload[index..<(index + file.size)]))
    }
  }

  /// Its changes, chain by chain.
  ///
  /// - Throws: bytes that cannot be as many changes as the manifest tells.
  public func runs(path: String) throws(Problem) -> [ChainRun] {
    var index = manifest.sets.reduce(0) { $0 + $1.size }
    var runs: [ChainRun] = []
    for chain in manifest.chains {
      let run = ChainRun(
        chain.reach.chain, reach: chain.reach.count, count: chain.changes,
        proof: chain.proof.flatMap { Proof($0) }, endingAt: HybridTime(rawValue: chain.reach.time), in: payload,
        at: index)
      guard let end = run.endIndex else { throw .bundle(.unsound(path: path, session: chain.reach.session)) }
      runs.append(run)
      index = end
    }
    guard index == payload.count else { throw .bundle(.changed(path: path)) }
    return runs
  }
}

extension BundleManifest {
  /// Its numbers and words can be those of a bundle.
  fileprivate var isSound: Bool {
    let named = Set(sessions.map(\.id))
    let reaches = needs + chains.map(\.reach)
    let names: [(ChangeFault.Part, [String])] = [
      (.device, [device] + reaches.map(\.device)), (.author, author.isEmpty ? [] : [author]),
      (.session, sessions.map(\.id)),
    ]
    let titles = sessions.compactMap(\.title)
    // Sizes first: bounded ones add up to what a number holds.
    return (0...SignedBundle.largest).contains(size) && sets.count <= 256
      && sets.allSatisfy { (0...size).contains($0.size) } && sets.reduce(0) { $0 + $1.size } <= size
      && reaches.allSatisfy { (1...ChainExtent.most).contains($0.count) && named.contains($0.session) }
      && reaches.allSatisfy { ChangeFault.Part.time.range?.contains($0.time) ?? true }
      && chains.allSatisfy { $0.changes > 0 && $0.changes <= $0.reach.count && $0.changes <= size }
      && Set(chains.map(\.reach.chain)).count == chains.count
      && names.allSatisfy { part, words in words.allSatisfy { part.fault(of: $0) == nil } }
      && titles.allSatisfy { !$0.unicodeScalars.contains(where: \.isControl) && $0.utf8.count <= 1024 }
  }
}

/// Lines of bytes, as far as they are text, and what follows them.
private struct Lines {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// What no line was made of yet.
  var rest: ArraySlice<UInt8> { bytes[index...] }

  mutating func next() -> String? {
    guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")),
      let line = String(validating: bytes[index..<end], as: UTF8.self)
    else { return nil }
    index = end + 1
    return line
  }
}
