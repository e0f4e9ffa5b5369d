public import Domain

/// What is said of criteria sets as data: overlays, added sets, versions, proofreading, and two sets side by side.
public protocol SetTexts: Sendable {
  func problem(_ problem: SetProblem) -> String

  // The shelf
  var isAdded: String { get }
  func counts(_ counts: ConfidenceCounts) -> String
  func overlay(of set: String, province: String?, isCompared: Bool) -> String
  func leftOut(_ overlay: String) -> String
  func source(_ titles: [String]) -> String
  func added(_ name: String, criteria: Int, indicators: Int) -> String
  func added(_ name: String, over set: String, levels: Int, wordings: Int) -> String
  func valid(_ file: String, over set: String, levels: Int) -> String
  func alreadyAdded(_ name: String) -> String
  func replaces(_ name: String, levels: Int) -> String
  func removed(_ name: String) -> String
  func understood(confirmed: Int, corrected: Int) -> String

  // The sets of a session
  var isNewest: String { get }
  func newer(_ version: String) -> String
  func moves(_ from: String, _ to: String) -> String
  var nothingChanges: String { get }
  func adds(_ set: String) -> String
  func nowUses(_ set: String) -> String
  var notRecorded: String { get }
  func change(_ change: SetChange) -> String
  func judgement(_ place: String, _ change: JudgementChange) -> String

  // Two sets side by side
  var byWording: String { get }
  func reason(_ reason: SetCorrespondence.Reason) -> String
  var noCounterpart: String { get }
  func sideBySide(_ commune: String) -> String
  func met(_ count: String, _ all: Int) -> String
  func fromSession(_ date: String) -> String
  var neverInspected: String { get }

  // Arguments
  var editionArgument: String { get }
  var criteriaFileArgument: String { get }
  var addedArgument: String { get }
  var sheetFormatOption: String { get }
  var useOption: String { get }
  var addOption: String { get }
  var changesDryRunOption: String { get }
  var lackingForceOption: String { get }
  var compareSessionOption: String { get }
  var compareWithOption: String { get }
}

/// How the commands of two sets side by side are called.
public struct SetCommands: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let sideBySide: CommandText, otherSet: CommandText, showCriterion: CommandText
}

/// The words of a proofreading sheet, which is a Vietnamese document in any language of the screens: by them it is
/// written, and by them it is read.
public enum SheetWords {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public static let
    head = "Thông tin", rows = "Đối chiếu", label = "Mục", value = "Nội dung", set = "Bộ tiêu chí",
    version = "Phiên bản", sheet = "Mã tờ", by = "Người đối chiếu", document = "Văn bản đối chiếu",
    on = "Ngày đối chiếu"

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public static let
    code = "Mã", region = "Vùng", year = "Năm", wording = "Nội dung", kind = "Loại", comparison = "So sánh",
    level = "Mức", unit = "Đơn vị", source = "Nguồn", confidence = "Độ tin cậy", mark = "Đúng",
    newWording = "Nội dung đúng", newLevel = "Mức đúng"

  /// The columns of the rows, in order.
  public static let columns = [
    code, region, year, wording, kind, comparison, level, unit, source, confidence, mark, newWording, newLevel,
  ]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public static let
    verified = "đã kiểm chứng", recalled = "chưa kiểm chứng", criterion = "Tiêu chí", boolKind = "đạt/không đạt",
    percentKind = "tỷ lệ %", numberKind = "số"

  /// The title above the rows.
  public static func title(_ set: String) -> String { "Tờ đối chiếu: \(set)" }

  /// How the sheet is filled in.
  public static let instructions = [
    "Ghi người, văn bản và ngày đối chiếu vào trang Thông tin.",
    "Mỗi dòng đúng như quyết định: ghi x vào cột Đúng. Dòng sai: ghi nội dung đúng hoặc mức đúng (≥ 90, ≤ 5, = 3, đạt).",
    "Thêm dòng cho mức của vùng, năm khác: ghi mã, vùng, năm, mức đúng. Dòng chưa đối chiếu: để trống.",
  ]
}
