public import Domain
public import Foundation

/// A session as a file that another laptop can import: what it is, how it stands, and every change of its log.
///
/// The state is there for people and other programs to read; the changes are what is imported. A file whose state does
/// not follow from its changes has been edited, and is refused.
public struct SessionFile: Equatable, Sendable, Codable {
  /// What the file says it is.
  public static let format = "ntm-session"
  /// The form that this program writes; version 1 told nothing of the notice, version 2 neither carried criteria sets
  /// and the register of communes nor told of reasons and self-assessments, version 3 no signatures. See
  /// `FieldDescription.since`.
  public static let version = PlainField.allCases.map(\.description.since).reduce(4, max)

  var format: String
  var version: Int
  /// The session's id.
  public var session: String
  var unitList: String
  var area: String
  var date: String
  var title: String
  var criteriaSets: [String]
  var communes: [Commune]
  var averages: [AverageState]?
  var notice: NoticeState?
  var recommendations: [RecommendationState]?
  var seal: String?
  /// The criteria sets that the session uses or used, as their files are.
  var sets: [SetFile]?
  /// What the register of communes has of those of the session.
  var register: [Entry]?
  var changes: [Entry]

  struct SetFile: Equatable, Sendable, Codable {
    var version: String
    var content: String
  }

  struct Entry: Equatable, Sendable, Codable {
    var time: Int64
    var device: String
    var author: String
    var recordedAt: Int64
    var step: Int64
    var undoes: Int64?
    var redoes: Int64?
    var commune: String?
    var criteriaSet: String?
    var criterion: Int?
    var field: String
    var value: String?
    var replaces: Reference?
    /// The device's word for its chain up to this change, in hexadecimal.
    var proof: String?
  }

  struct Reference: Equatable, Sendable, Codable {
    var time: Int64
    var device: String
  }

  /// A session with its log.
  ///
  /// - Parameters:
  ///   - sets: the files of its criteria sets, in the versions that its log names.
  ///   - register: what the register has of the communes of its unit list.
  ///   - proofs: what devices signed, in hexadecimal, by the last change that they signed.
  public init(
    _ inspection: Inspection, changes: [Change], sets: [(version: CriteriaSetVersion, content: [UInt8])] = [],
    register: [Change] = [], proofs: [ChangeID: String] = [:]
  ) {
    let session = inspection.session
    format = SessionFile.format
    version = SessionFile.version
    self.session = session.id.rawValue
    unitList = session.unitList.rawValue
    area = session.area.text
    date = session.date.iso
    title = session.title
    criteriaSets = session.criteriaSets.map(\.description)
    communes = inspection.communes.compactMap { Commune($0, inspection.outlines) }
    let averages = AverageState.all(inspection)
    let recommendations = RecommendationState.all(inspection.recommendations)
    self.averages = averages.isEmpty ? nil : averages
    notice = NoticeState(inspection.notice)
    self.recommendations = recommendations.isEmpty ? nil : recommendations
    seal = inspection.seal
    let files = sets.map {
      SetFile(version: $0.version.description, content: String(decoding: $0.content, as: UTF8.self))
    }
    self.sets = files.isEmpty ? nil : files
    self.register = register.isEmpty ? nil : register.map { Entry($0, proof: proofs[$0.id]) }
    self.changes = changes.map { Entry($0, proof: proofs[$0.id]) }
  }

  /// The bytes of the file: keys in order, so that the same session gives the same bytes. What a terminal would obey is
  /// written as its number, and so comes back unchanged.
  public func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Data((String(decoding: try encoder.encode(self), as: UTF8.self).controlsAsNumbers + "\n").utf8)
  }

  /// Reads a file.
  ///
  /// - Throws: a foreign file, one that is cut off, not UTF-8, or of a later program.
  public static func read(_ data: Data, path: String) throws(Problem) -> SessionFile {
    struct Head: Decodable {
      var format: String
      var version: Int
    }
    if let line = data.firstLineNotUTF8 {
      // The cut may have gone through a letter of two to four bytes.
      let isCut = (1...3).contains { data.dropLast($0).firstLineNotUTF8 == nil }
      throw .file(isCut ? .cutOff(path: path) : .notText(path: path, line: line))
    }
    let decoder = JSONDecoder()
    guard let head = try? decoder.decode(Head.self, from: data) else {
      // It begins as our files do and is no complete JSON: the end is missing.
      let isOurs = String(decoding: data.prefix(4096), as: UTF8.self).hasPrefix("{")
      let isWhole = (try? JSONSerialization.jsonObject(with: data)) != nil
      throw .file(isOurs && !isWhole ? .cutOff(path: path) : .foreign(path: path))
    }
    guard head.format == format else { throw .file(.foreign(path: path)) }
    guard head.version <= version else {
      throw .file(.newer(path: path, version: head.version, known: version))
    }
    do {
      return try decoder.decode(SessionFile.self, from: data)
    } catch {
      throw .file(.inconsistent(path: path, place: SessionFile.place(of: error)))
    }
  }

  private static func place(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return "?" }
    let path: [any CodingKey] =
      switch error {
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
        context.codingPath
      case .keyNotFound(let key, let context): context.codingPath + [key]
      @unknown default: []
      }
    return path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
  }
}
