import Bundles
import Domain
import GRDB

/// Writes what this device records at the ends of its chains, and signs each chain that a step has grown.
///
/// A change is never altered, so the last of each chain waits for its signature before it is written.
struct OwnLog {
  private let store: Store
  private let statements: LogStatements
  private let author: Int64
  private let device: Int64
  private let db: Database
  private var ends: [Int64: (change: Change, key: SubjectKey, link: Link)] = [:]
  private var bytes: [UInt8] = []

  init(_ store: Store, _ statements: LogStatements, author: Int64, device: Int64, in db: Database) {
    (self.store, self.statements, self.author, self.device, self.db) = (store, statements, author, device, db)
  }

  mutating func append(_ change: Change, key: SubjectKey) throws {
    let before = ends[key.session]
    if let before {
      try statements.insert(before.change, key: before.key, author: author, device: device, proof: nil)
    }
    bytes.removeAll(keepingCapacity: true)
    change.write(to: &bytes)
    let link = try before?.link ?? store.ownLink(in: key.session, of: change.fact.subject.session, in: db)
    ends[key.session] = (change, key, link.next(bytes))
  }

  /// Writes the last change of each chain with this device's word for it.
  func sign() throws {
    guard let key = store.key else { throw Problem.bundle(.noKey(path: store.path)) }
    for (session, end) in ends.sorted(by: { $0.key < $1.key }) {
      let proof = Proof(end.link, by: key)
      try statements.insert(end.change, key: end.key, author: author, device: device, proof: proof)
      store.ownLinks[session] = end.link
    }
  }
}
