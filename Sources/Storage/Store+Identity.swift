public import Bundles
public import Domain
import Foundation
import GRDB

extension Store {
  private static let deviceKey = "device"
  private static let seedKey = "device-key"
  private static let machineKey = "machine"

  /// What tells this machine from others, without telling which it is; nil where the system has no name for itself.
  public static let machine = (try? String(contentsOfFile: "/etc/machine-id", encoding: .utf8)).map { name in
    String(Digest(of: Array(name.utf8)).text.prefix(20))
  }

  /// Takes from the settings under which name this device records, and its key.
  func readIdentity(in db: Database) throws {
    device = DeviceID(rawValue: try setting(Store.deviceKey, in: db) ?? "")
    key = try setting(Store.seedKey, in: db).flatMap(DeviceKey.init(seed:))
  }

  /// Gives a store its name and key where it has none.
  ///
  /// A store that was carried to another machine gets new ones: two machines that record under one name could give two
  /// changes the same.
  func makeIdentity(on machine: String?) throws {
    let known = try queue.unsafeRead { db in try setting(Store.machineKey, in: db) }
    let isElsewhere = known != nil && machine != nil && known != machine
    if !device.rawValue.isEmpty, key != nil, !isElsewhere, known != nil || machine == nil { return }
    if device.rawValue.isEmpty || isElsewhere { device = DeviceID(rawValue: RandomWord.make(random)) }
    let key = isElsewhere ? DeviceKey() : key ?? DeviceKey()
    try queue.write { db in
      try set(Store.deviceKey, to: device.rawValue, in: db)
      try set(Store.seedKey, to: key.seed, in: db)
      if let machine { try set(Store.machineKey, to: machine, in: db) }
    }
    self.key = key
  }
}

// MARK: Trust

/// A device whose bundles are taken.
public struct TrustedDevice: Equatable, Sendable {
  /// Under what it records.
  public var device: DeviceID
  /// Of the key that it is known by.
  public var fingerprint: String
  /// Who used it when it was first trusted.
  public var author: String
  /// When that was, in milliseconds since 1970.
  public var since: Int64
}

extension Store {
  /// Whether the bundles of a device are taken: it is this one, or somebody said so.
  ///
  /// - Throws: a device that is not known, or by another key.
  public func refuseStranger(_ bundle: SignedBundle, path: String) throws(Problem) {
    let manifest = bundle.manifest
    let given = KnownKey(manifest.key)
    let isOwn = manifest.device == device.rawValue
    let known = isOwn ? key?.known : try trustedKey(of: DeviceID(rawValue: manifest.device))
    if known == given { return }
    let fingerprint = given?.fingerprint ?? ""
    guard let known else {
      throw .bundle(
        .unknownDevice(path: path, device: manifest.device, author: manifest.author, fingerprint: fingerprint))
    }
    throw .bundle(
      .otherKey(path: path, device: manifest.device, known: known.fingerprint, given: fingerprint))
  }

  /// Takes the bundles of a device from now on.
  public func trust(_ manifest: BundleManifest) throws(Problem) {
    try writing { db in
      try db.execute(
        sql: "INSERT INTO trusted_device VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        arguments: [manifest.device, manifest.key, manifest.author, wallClock()])
    }
  }

  /// The devices whose bundles are taken, the latest first.
  public func trustedDevices() throws(Problem) -> [TrustedDevice] {
    try reading { db in
      try Row.fetchAll(
        db, sql: "SELECT device, key, author, trusted_at FROM trusted_device ORDER BY trusted_at DESC, device"
      )
      .map { row in
        TrustedDevice(
          device: DeviceID(rawValue: row[0]), fingerprint: KnownKey(row[1])?.fingerprint ?? "", author: row[2],
          since: row[3])
      }
    }
  }

  /// Takes no more bundles of a device until somebody trusts it again, maybe by another key; what came of it stays.
  ///
  /// - Throws: a device that is not trusted.
  public func forget(_ device: DeviceID) throws(Problem) {
    let forgotten = try writing { db in
      try db.execute(sql: "DELETE FROM trusted_device WHERE device = ?", arguments: [device.rawValue])
      return db.changesCount > 0
    }
    if !forgotten { throw .bundle(.notTrusted(device: device.rawValue)) }
  }

  private func trustedKey(of device: DeviceID) throws(Problem) -> KnownKey? {
    try reading { db in
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT key FROM trusted_device WHERE device = ?"), arguments: [device.rawValue])
    }.flatMap(KnownKey.init)
  }
}
