public import Bundles
import Catalogue
public import Domain
import Foundation
import Machine
public import Storage

/// Signed bundles of changes, made for other laptops and taken in from them.
public struct BundleExchange {
  let store: Store

  /// Those of a store.
  public init(_ store: Store) { self.store = store }

  /// Sessions with the criteria sets that they use, as a bundle.
  ///
  /// - Parameter earlier: bundles that the receiver has.
  public func bundle(
    of sessions: [InspectionSession], since earlier: [BundleManifest]
  ) throws(Problem) -> SignedBundle {
    var sets: [(version: CriteriaSetVersion, content: [UInt8])] = []
    for session in sessions {
      for file in try CriteriaFiles(store).files(of: session, store.history(of: session.id))
      where !sets.contains(where: { $0.version == file.version }) {
        sets.append(file)
      }
    }
    return try store.bundle(of: sessions, sets: sets, since: earlier)
  }

  /// Takes in bundles whose makers are trusted, with the sets that they carry; one with a set that is another here under
  /// the same name and version is refused, and the others come in.
  ///
  /// - Throws: a bundle of a stranger.
  public func take(_ bundles: [(bundle: SignedBundle, path: String)]) throws(Problem) -> MergedBundles {
    for given in bundles { try store.refuseStranger(given.bundle, path: given.path) }
    // The laptops of a team carry the same sets.
    var read: [[String]: [(outline: CriteriaOutline, content: [UInt8])]] = [:]
    var merged = try store.mergeBundles(bundles) { bundle throws(Problem) in
      let sets = bundle.sets
      let contents = sets.map { $0.version + " " + Digest(of: $0.content).text }
      if let known = read[contents] { return known }
      let kept = try CriteriaFiles(store).editions(from: sets).map(\.kept)
      read[contents] = kept
      return kept
    }
    merged.conflicts = try Conflicts(store).count()
    return merged
  }
}

extension SignedBundle {
  /// Reads a bundle's file.
  public init(_ path: String, passphrase: String? = nil) throws(Problem) {
    try self.init(WholeFile.read(path, atMost: SignedBundle.largest + 4096), passphrase: passphrase, path: path)
  }

  /// Reads a file where it is a bundle; nil where it is another.
  public init?(ifItIsOne path: String) throws(Problem) {
    try StoreFiles.refuse(path)
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    guard let head = try? file.read(upToCount: 16), SignedBundle.isBundle(head) else { return nil }
    try self.init(path)
  }

  /// What a bundle says of itself and would bring; without a store all of it is new.
  ///
  /// - Throws: another key than the one that its device is known by.
  public static func offer(_ bundle: SignedBundle, _ path: String, in store: Store?) throws(Problem) -> BundleOffer {
    let manifest = bundle.manifest
    var isTrusted = false
    do throws(Problem) {
      try store?.refuseStranger(bundle, path: path)
      isTrusted = store != nil
    } catch .bundle(.unknownDevice) {}
    let news = try store?.news(of: manifest)
    let chains = Dictionary(grouping: manifest.chains, by: \.reach.session)
    let parts = manifest.sessions.enumerated().map { index, session in
      let all = (chains[session.id] ?? []).reduce(0) { $0 + $1.changes }
      let count = news?[index] ?? (all, 0)
      return BundleOffer.Part(session: session.place, new: count.0, known: count.1)
    }
    return BundleOffer(
      path: path, author: manifest.author, device: DeviceID(rawValue: manifest.device),
      fingerprint: KnownKey(manifest.key)?.fingerprint ?? "", madeAt: manifest.madeAt, isTrusted: isTrusted,
      parts: parts, lacking: try store?.lacking(manifest) ?? [])
  }
}

extension BundleManifest.Session {
  /// "huyện Chi Lăng" and the day; nil for the register of communes.
  fileprivate var place: (area: String, date: CalendarDate)? {
    guard let unitList, let area, let date = date.flatMap(CalendarDate.init(iso:)) else { return nil }
    let unit = UnitCode(area).flatMap { code in
      (try? Catalogue.unitList(UnitListID(rawValue: unitList)))?.unit(code)
    }
    return (unit?.title ?? area, date)
  }
}
