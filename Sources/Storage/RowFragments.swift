import Domain
import Foundation

/// The rows that stand in the bytes of a damaged store's files, found without its trees: whatever at any place of a page
/// reads as a row of the log or of a table of names, and proves itself by its sum.
struct RowFragments {
  private let usable: Int
  private let pages: Pages

  /// A value of a row, in its place in the row.
  enum Value: Equatable {
    case null
    case number(Int64)
    case text(String)
    case bytes([UInt8])
  }

  /// Nil where there is no file, or it has not the form of one with sums.
  init?(of path: String) {
    guard let pages = Pages(of: path) else { return nil }
    (self.pages, usable) = (pages, pages.size - pages.reserved)
  }

  /// Hands on the values of rows, some more than once; first those of the store's own file, then those of its log.
  func forEach(of tables: [SummedTable], _ body: (SummedTable, [Value]) throws -> Void) rethrows {
    try pages.forEach { page in
      for start in page.indices.dropLast(8) {
        // Most places are told from a row by the length of its head.
        for table in tables {
          guard let row = row(at: start, of: table, in: page) else { continue }
          try body(table, row)
        }
      }
    }
  }

  /// The row of a table whose cell begins at a place of a page.
  private func row(at start: Int, of table: SummedTable, in page: [UInt8]) -> [Value]? {
    var cursor = Cursor(page, at: start)
    guard let length = cursor.varint(), length > 8, length < 1 << 24 else { return nil }
    // A table without numbers of its own is kept as an index is.
    let rowNumber = table == .change ? nil : cursor.varint()
    let head = cursor.peek
    let count = table.columns.count + 1
    guard head > count, head <= count + 16 else { return nil }
    guard let payload = payload(Int(length), at: cursor.place, isIndex: table == .change, in: page),
      let values = Self.values(of: payload, count: count), case .number(let sum)? = values.last
    else { return nil }
    var row = Array(values.dropLast())
    if let rowNumber { row[0] = .number(rowNumber) }
    var proof = RowSum(table)
    for value in row {
      switch value {
      case .null: proof.add(nil as Int64?)
      case .number(let number): proof.add(number)
      case .text(let text): proof.add(text)
      case .bytes(let bytes): proof.add(bytes)
      }
    }
    return proof.value == sum ? row : nil
  }

  /// The bytes of a record, of which a long one goes on in other pages.
  private func payload(_ length: Int, at start: Int, isIndex: Bool, in page: [UInt8]) -> ArraySlice<UInt8>? {
    let most = isIndex ? (usable - 12) * 64 / 255 - 23 : usable - 35
    if length <= most { return start + length <= page.count ? page[start..<start + length] : nil }
    let least = (usable - 12) * 32 / 255 - 23
    let fitting = least + (length - least) % (usable - 4)
    let local = fitting <= most ? fitting : least
    guard start + local + 4 <= page.count else { return nil }
    var bytes = Array(page[start..<start + local])
    var next = Self.number(page[start + local..<start + local + 4])
    while bytes.count < length {
      let more = pages.page(Int(next))
      guard more.count == pages.size else { return nil }
      next = Self.number(more[0..<4])
      bytes += more[4..<min(usable, 4 + length - bytes.count)]
    }
    return bytes[...]
  }

  /// The values of a record of so many columns.
  private static func values(of record: ArraySlice<UInt8>, count: Int) -> [Value]? {
    var head = Cursor(Array(record), at: 0)
    guard let length = head.varint(), length < record.count else { return nil }
    var body = head
    body.place = Int(length)
    var values: [Value] = []
    while head.place < Int(length) {
      guard values.count < count, let kind = head.varint(), let value = body.value(of: kind) else { return nil }
      values.append(value)
    }
    return head.place == Int(length) && values.count == count ? values : nil
  }

  fileprivate static func number(_ bytes: ArraySlice<UInt8>) -> Int64 { bytes.reduce(0) { $0 << 8 | Int64($1) } }
}

/// A place in bytes, from which values are read as SQLite writes them.
private struct Cursor {
  private let bytes: [UInt8]
  var place: Int

  init(_ bytes: [UInt8], at place: Int) { (self.bytes, self.place) = (bytes, place) }

  /// The next byte; 0 at the end.
  var peek: UInt8 { place < bytes.count ? bytes[place] : 0 }

  /// A number in one to nine bytes; nil where they end before it does.
  mutating func varint() -> Int64? {
    var value: UInt64 = 0
    for index in 0..<9 {
      guard place < bytes.count else { return nil }
      let byte = bytes[place]
      place += 1
      if index == 8 { return Int64(bitPattern: value << 8 | UInt64(byte)) }
      value = value << 7 | UInt64(byte & 0x7F)
      if byte < 0x80 { return Int64(bitPattern: value) }
    }
    return nil
  }

  /// A value of a serial type; nil where the bytes end before it does.
  mutating func value(of kind: Int64) -> RowFragments.Value? {
    switch kind {
    case 0: return .null
    case 8, 9: return .number(kind - 8)
    case 1...6:
      guard let taken = take([1, 2, 3, 4, 6, 8][Int(kind) - 1]) else { return nil }
      let negative: Int64 = taken[taken.startIndex] & 0x80 == 0 ? 0 : -1
      return .number(taken.reduce(negative) { $0 << 8 | Int64($1) })
    case 12...:
      guard kind < 1 << 24, let taken = take(Int(kind - 12) / 2) else { return nil }
      return kind & 1 == 1 ? String(bytes: taken, encoding: .utf8).map(RowFragments.Value.text) : .bytes(Array(taken))
    default: return nil
    }
  }

  private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard place + count <= bytes.count else { return nil }
    place += count
    return bytes[place - count..<place]
  }
}

/// The pages of a store's file, and those in its write-ahead log up to the last transaction that was ended there.
private final class Pages {
  /// Stores have pages of this size; a header that says otherwise may be what is damaged.
  let size = 4096
  let reserved: Int
  private let file: Int32
  private let log: Int32
  /// Where in the log pages begin, and their numbers in the file.
  private var places: [(page: Int, start: off_t)] = []

  init?(of path: String) {
    (file, log) = (open(path, O_RDONLY | O_CLOEXEC), open(path + "-wal", O_RDONLY | O_CLOEXEC))
    guard file >= 0 else {
      if log >= 0 { close(log) }
      return nil
    }
    reserved = WriteAheadLog.bytes(file, at: 20, count: 1) == [8] ? 8 : 0
    findPlaces()
  }

  deinit {
    close(file)
    if log >= 0 { close(log) }
  }

  private func findPlaces() {
    guard log >= 0 else { return }
    var transaction: [(page: Int, start: off_t)] = []
    var at = off_t(WriteAheadLog.headerSize)
    while case let head = WriteAheadLog.bytes(log, at: at, count: WriteAheadLog.frameHeaderSize),
      head.count == WriteAheadLog.frameHeaderSize
    {
      transaction.append((Int(RowFragments.number(head[0..<4])), at + off_t(head.count)))
      at += off_t(head.count + size)
      // The last frame of a transaction says so.
      guard head[4..<8].contains(where: { $0 != 0 }) else { continue }
      places += transaction
      transaction = []
    }
  }

  func forEach(_ body: ([UInt8]) throws -> Void) rethrows {
    var at: off_t = 0
    while case let page = WriteAheadLog.bytes(file, at: at, count: size), !page.isEmpty {
      try body(page)
      at += off_t(size)
    }
    for place in places { try body(WriteAheadLog.bytes(log, at: place.start, count: size)) }
  }

  /// A page by its number, as the log has it last, else the file; less of it where that ends.
  func page(_ number: Int) -> [UInt8] {
    if let place = places.last(where: { $0.page == number }) {
      return WriteAheadLog.bytes(log, at: place.start, count: size)
    }
    return number > 0 ? WriteAheadLog.bytes(file, at: off_t(number - 1) * off_t(size), count: size) : []
  }
}
