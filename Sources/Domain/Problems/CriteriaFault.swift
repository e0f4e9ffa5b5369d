/// One fault of a criteria file: where it is and what is wrong there.
public struct CriteriaFault: Equatable, Sendable {
  /// The key, as a path: `criteria[3].indicators[1].kind`. Empty for the whole file.
  public var path: String
  /// The line of the file, counted from 1, where the reader knows it.
  public var line: Int?
  /// What is wrong.
  public var kind: Kind

  /// What can be wrong at a key.
  public enum Kind: Equatable, Sendable {
    /// The file is no JSON; the only fault then.
    case notJSON(NotJSON)
    /// A key that has to be there.
    case missing
    /// A key that the format does not have.
    case unknownKey
    /// Another kind of value than the format asks for.
    case wrongType(expected: Expected)
    /// A word that the format does not know at this key.
    case unknownValue(value: String, allowed: [String])
    /// A text or list that has to hold something.
    case empty
    /// Another element has the same number, code or key.
    case duplicate(value: String)
    /// No day of the calendar in the form 2024-07-10.
    case notADate(value: String)
    /// Text that is not in the composed Unicode form (NFC).
    case notComposed
    /// Names something that the same file does not declare, such as a region, a group or a source.
    case unknownReference(value: String)
    /// The decision declares another number of criteria or indicators than the file has.
    case countDiffers(declared: Int, found: Int)
    /// Criteria numbers run 1, 2, 3 …
    case wrongNumber(found: Int, expected: Int)
    /// A "verified" text or level has to name its source.
    case withoutSource
    /// A threshold delegated to the province has no level of its own.
    case levelWithProvince
    /// The set that an overlay is laid over has no such indicator or region.
    case notInSet(value: String, set: String)
    /// A name that stands inside others has only plain letters, digits, `-` and `_`.
    case notPlain(value: String)
    /// An overlay cannot loosen a verified level, nor what was compared with a document change it.
    case contradiction(known: Threshold, given: Threshold, unit: String?)
    /// An overlay cannot change a verified wording.
    case contradictsWording(known: String, given: String)
    /// The level of a share lies above 100 %.
    case aboveHundred(level: String)
  }

  /// What a value of the format can be.
  public enum Expected: Equatable, Sendable, CaseIterable {
    /// A kind of JSON value; the code of a province has two digits.
    case text, number, list, object, trueOrFalse, provinceCode
    /// A number of at most 9 digits and 4 decimals.
    case figure
    /// From 2000 to 2100.
    case year
  }

  /// Why a file is not JSON.
  public enum NotJSON: Equatable, Sendable {
    /// Before any key is read.
    case notUTF8, nestedTooDeeply, halfSurrogatePair
    /// The file ends where something has to follow.
    case ends(expected: Token)
    /// Something else stands where something has to follow; nil for the end of the line.
    case found(Character?, expected: Token)
  }

  /// What can stand at a place of JSON.
  public enum Token: Equatable, Sendable {
    /// One of these signs.
    case signs([Character])
    /// What the grammar asks for at that place.
    case key, value, digit, escape, hexadecimalDigits, endOfFile
  }

  /// A fault at a place.
  public init(path: String, line: Int? = nil, kind: Kind) {
    self.path = path
    self.line = line
    self.kind = kind
  }
}
