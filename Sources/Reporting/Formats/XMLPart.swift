internal import CExpat
internal import Foundation

/// What is looked for in a part of an office document, with its place in the part's bytes.
///
/// Only the places asked for are kept: the rest of the part goes on as the bytes it is.
struct XMLPart {
  struct Element {
    /// "{namespace}name", or the name alone.
    var name: String
    var attributes: [String: String]
    /// 0 for the root.
    var depth: Int
    /// The bytes from the beginning of its first tag to the end of its last.
    var range: Range<Int>
    /// The text directly in it.
    var text = ""

    /// Whatever its namespace.
    var localName: Substring { name.split(separator: "}").last ?? "" }
    /// An attribute, whatever its namespace.
    subscript(attribute: String) -> String? {
      attributes[attribute] ?? attributes.first { $0.key.hasSuffix("}" + attribute) }?.value
    }
  }

  /// In the order of their first tags.
  fileprivate(set) var elements: [Element] = []
  /// The prefixes that the root and its children declare.
  fileprivate(set) var namespaces: [String: String] = [:]

  /// Reads UTF-8; nil for what is not well-formed, or declares entities.
  ///
  /// - Parameter names: the local names of the elements to keep; the root is always kept.
  init?(_ data: Data, keeping names: Set<String>) {
    guard data.withUnsafeBytes({ String(validating: $0, as: UTF8.self) }) != nil,
      let parser = XML_ParserCreateNS("UTF-8", XML_Char(UInt8(ascii: "}")))
    else { return nil }
    defer { XML_ParserFree(parser) }
    let scan = XMLScan(parser, names)
    XML_SetUserData(parser, Unmanaged.passUnretained(scan).toOpaque())
    XML_SetElementHandler(
      parser, { XMLScan.of($0)?.start($1, $2) }, { pointer, _ in XMLScan.of(pointer)?.end() })
    XML_SetCharacterDataHandler(parser) { XMLScan.of($0)?.characters($1, $2) }
    XML_SetStartNamespaceDeclHandler(parser) { XMLScan.of($0)?.namespace($1, $2) }
    XML_SetStartDoctypeDeclHandler(parser) { pointer, _, _, _, _ in XMLScan.of(pointer)?.refuse() }
    guard withExtendedLifetime(scan, { XMLFeed.read(data, by: parser) && !scan.isRefused }) else { return nil }
    self = scan.part
  }

  private init() {}

  fileprivate static let empty = XMLPart()

  /// The first element of a name.
  func first(_ name: String) -> Element? { elements.first { $0.localName == name } }
}

/// One reading of a part.
private final class XMLScan {
  private let parser: XML_Parser
  private let names: Set<String>
  private(set) var part = XMLPart.empty
  private(set) var isRefused = false
  private var depth = 0
  /// The elements that are open, and which of the kept ones each is.
  private var open: [Int?] = []

  /// Many times what an office's letter needs; without bounds a small file takes all the memory, and minutes.
  private static let deepest = 256
  private var elementsLeft = 2_000_000
  /// About how many bytes may still be kept.
  private var room = 32 << 20

  init(_ parser: XML_Parser, _ names: Set<String>) {
    self.parser = parser
    self.names = names
  }

  static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLScan? {
    pointer.map { Unmanaged<XMLScan>.fromOpaque($0).takeUnretainedValue() }
  }

  func start(
    _ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    defer { depth += 1 }
    elementsLeft -= 1
    guard depth <= XMLScan.deepest, elementsLeft >= 0, let name else { return refuse() }
    let brace = strrchr(name, Int32(UInt8(ascii: "}")))
    let local = String(cString: brace.map { UnsafePointer($0 + 1) } ?? name)
    if depth > 0, !names.contains(local) { return open.append(nil) }
    var values: [String: String] = [:]
    var index = 0
    keep(256)
    while room >= 0, let attributes, let key = attributes[index], let value = attributes[index + 1] {
      keep(128 + strlen(key) + strlen(value))
      values[String(cString: key)] = String(cString: value)
      index += 2
    }
    open.append(part.elements.count)
    let place = Int(XML_GetCurrentByteIndex(parser))
    part.elements.append(
      XMLPart.Element(name: String(cString: name), attributes: values, depth: depth, range: place..<place))
  }

  func end() {
    depth -= 1
    guard let element = open.removeLast() else { return }
    // expat reports both ends of an empty element at the same tag.
    let end = Int(XML_GetCurrentByteIndex(parser)) + Int(XML_GetCurrentByteCount(parser))
    part.elements[element].range = part.elements[element].range.lowerBound..<end
  }

  func characters(_ text: UnsafePointer<XML_Char>?, _ length: Int32) {
    guard let element = open.last ?? nil, let text else { return }
    keep(Int(length))
    let bytes = UnsafeRawBufferPointer(start: text, count: Int(length))
    part.elements[element].text += String(decoding: bytes, as: UTF8.self)
  }

  func namespace(_ prefix: UnsafePointer<XML_Char>?, _ address: UnsafePointer<XML_Char>?) {
    // Inner declarations come along with the bytes taken over.
    guard depth <= 1, let address else { return }
    keep(256 + strlen(address))
    part.namespaces[prefix.map { String(cString: $0) } ?? ""] = String(cString: address)
  }

  private func keep(_ bytes: Int) {
    room -= bytes
    if room < 0 { refuse() }
  }

  func refuse() {
    isRefused = true
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }
}
