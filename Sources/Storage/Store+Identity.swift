public import Bundles
public import Domain
import Foundation
import GRDB

extension Store {
  private static let deviceKey = "device"
  private static let seedKey = "device-key"
  private static let formerKey = "former-devices"
  private static let machineKey = "machine"
  /// What a copy does not take along: two laptops must never record under one name.
  static let identity = [deviceKey, seedKey, formerKey]

  /// What tells this machine from others, without telling which it is; nil where the system has no name for itself.
  public static let machine = (try? String(contentsOfFile: "/etc/machine-id", encoding: .utf8)).map { name in
    String(Digest(of: Array(name.utf8)).text.prefix(20))
  }

  /// Takes from the settings under which name this device records, and its key.
  func readIdentity(in db: Database) throws {
    device = DeviceID(rawValue: try setting(Store.deviceKey, in: db) ?? "")
    key = try setting(Store.seedKey, in: db).flatMap(DeviceKey.init(seed:))
    formerDevices = Set(
      try setting(Store.formerKey, in: db)?.split(separator: " ").map { DeviceID(rawValue: String($0)) } ?? [])
  }

  /// Gives a store its key, and the name that goes with it, where it has none.
  ///
  /// A store that was carried to another machine gets new ones: two machines that record under one name could give two
  /// changes the same. One of an earlier program keeps its key and gets the name that only this key can sign for.
  func makeIdentity(on machine: String?) throws {
    let known = try queue.unsafeRead { db in try setting(Store.machineKey, in: db) }
    let isElsewhere = known != nil && machine != nil && known != machine
    if let key, device == key.known.device, !isElsewhere, known != nil || machine == nil { return }
    let key = isElsewhere ? DeviceKey(random: random) : key ?? DeviceKey(random: random)
    if !device.rawValue.isEmpty, !device.signs, !isElsewhere { formerDevices.insert(device) }
    device = key.known.device
    try queue.write { db in
      try set(Store.deviceKey, to: device.rawValue, in: db)
      try set(Store.seedKey, to: key.seed, in: db)
      if !formerDevices.isEmpty {
        try set(Store.formerKey, to: formerDevices.map(\.rawValue).sorted().joined(separator: " "), in: db)
      }
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
    guard let given = KnownKey(manifest.key) else { throw .bundle(.changed(path: path)) }
    if given == key?.known { return }
    if try isTrusted(given) { return }
    if let known = try trustedKey(of: DeviceID(rawValue: manifest.device)) {
      throw .bundle(
        .otherKey(path: path, device: manifest.device, known: known.fingerprint, given: given.fingerprint))
    }
    throw .bundle(
      .unknownDevice(
        path: path, device: manifest.device, author: manifest.author, fingerprint: given.fingerprint))
  }

  /// Somebody trusts what is signed by a key, maybe from when its device had another name.
  private func isTrusted(_ key: KnownKey) throws(Problem) -> Bool {
    try reading { db in
      try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM trusted_device WHERE key = ?)"), arguments: [key.text])
    } ?? false
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
          device: DeviceID(rawValue: try row.column(0)), fingerprint: KnownKey(try row.column(1))?.fingerprint ?? "",
          author: try row.column(2), since: try row.column(3))
      }
    }
  }

  /// Takes no more bundles of a device until somebody trusts it again, maybe by another key; what came of it stays.
  ///
  /// - Throws: a device that is not trusted.
  public func forget(_ device: DeviceID) throws(Problem) {
    let forgotten = try writing { db in
      let known = try Row.fetchAll(db, sql: "SELECT device, key FROM trusted_device")
        .filter { try $0.column(0) == device.rawValue || KnownKey($0.column(1))?.device == device }
      for row in known {
        try db.execute(sql: "DELETE FROM trusted_device WHERE device = ?", arguments: [try row.column(0) as String])
      }
      return !known.isEmpty
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
