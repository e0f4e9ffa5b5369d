public import Domain

/// Changes of a chain, one after the other, on their way into a log.
public struct ChainRun: Sendable {
  /// Whose they are.
  public let chain: ChainID
  /// How many changes the chain has up to the last of them.
  public let reach: Int
  /// How many changes they are.
  public let count: Int
  /// The device's word for its chain up to the last of them; nil where there is none.
  public let proof: Proof?
  /// When the last of them was recorded, where that is told beside them.
  private let end: HybridTime?
  private let source: [UInt8]
  private let start: Int

  /// So many changes from an index of bytes on.
  ///
  /// - Parameter end: when the last of them was recorded; nil where nothing tells.
  public init(
    _ chain: ChainID, reach: Int, count: Int, proof: Proof?, endingAt end: HybridTime? = nil, in source: [UInt8],
    at start: Int = 0
  ) {
    (self.chain, self.reach, self.count, self.proof, self.end) = (chain, reach, count, proof, end)
    (self.source, self.start) = (source, start)
  }

  /// Changes of a chain behind so many others; from its beginning on where there are none.
  public init(_ chain: ChainID, after base: Int = 0, _ changes: [Change], proof: Proof?) {
    var bytes: [UInt8] = []
    for change in changes { change.write(to: &bytes) }
    self.init(chain, reach: base + changes.count, count: changes.count, proof: proof, in: bytes)
  }

  /// How many changes of the chain come before them.
  public var base: Int { reach - count }

  /// Goes through the changes, each with its bytes.
  ///
  /// - Throws: `RunFault` at the first that is not of the chain, or not in its order, and where the last is not the one
  ///   that was told; what `take` throws.
  public func forEachChange(_ take: (Change, ArraySlice<UInt8>) throws -> Void) throws {
    var reader = ChangeReader(source, at: start, session: chain.session)
    var last = HybridTime.zero
    for _ in 0..<count {
      let index = reader.index
      guard let change = reader.next(), change.id.device == chain.device, change.id.time > last else {
        throw RunFault.outOfOrder(after: last)
      }
      last = change.id.time
      try take(change, source[index..<reader.index])
    }
    if let end, end != last { throw RunFault.outOfOrder(after: last) }
  }

  /// What is wrong with the first of the changes that no log can hold.
  public var unsound: ChangeFault? {
    var fault: ChangeFault?
    try? forEachChange { change, _ in fault = fault ?? change.fault }
    return fault
  }

  /// A change of a field may be among them; false only where none is.
  public func mayHold(_ field: Field) -> Bool {
    let word = Array("\(field.rawValue.utf8.count):\(field.rawValue)".utf8)
    return source.withUnsafeBytes { bytes in
      (start..<max(start, (endIndex ?? source.count) - word.count)).contains { index in
        bytes[index] == word[0] && bytes[index..<(index + word.count)].elementsEqual(word)
      }
    }
  }

  /// The bytes of the changes; nil where there are fewer.
  public var bytes: ArraySlice<UInt8>? { endIndex.map { source[start..<$0] } }

  /// All the bytes from the first change on.
  public var rest: ArraySlice<UInt8> { source[start...] }

  /// Where the changes end; nil where there are fewer.
  var endIndex: Int? {
    var reader = ChangeReader(source, at: start, session: chain.session)
    for _ in 0..<count where !reader.skip() { return nil }
    return reader.index
  }
}
