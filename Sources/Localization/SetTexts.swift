public import Domain

/// What is said of criteria sets as data: overlays, added sets, versions, proofreading, and two sets side by side.
public protocol SetTexts: Sendable {
  /// Why a set, overlay or sheet cannot be used, with the lines at fault.
  func problem(_ problem: SetProblem) -> String

  /// In the list of sets: not one that ships with the program.
  var isAdded: String { get }
  /// How many levels of a set are verified and how many only recalled.
  func counts(_ counts: ConfidenceCounts) -> String
  /// What an overlay lies over, of which province, and whether somebody compared it with its document.
  func overlay(of set: String, province: String?, isCompared: Bool) -> String
  /// An added overlay that its set, changed since, no longer takes.
  func leftOut(_ overlay: String) -> String

  /// After `ntm criteria add`, `validate` and `remove`; `name` is an id with its version:
  func added(_ name: String, criteria: Int, indicators: Int) -> String
  func added(_ name: String, over set: String, levels: Int, wordings: Int) -> String
  func valid(_ file: String, over set: String, levels: Int) -> String
  func alreadyAdded(_ name: String) -> String
  func replaces(_ name: String, levels: Int) -> String
  func removed(_ name: String) -> String
  func understood(confirmed: Int, corrected: Int) -> String

  /// What `ntm session sets` lists: the session's version is the newest; there is another:
  var isNewest: String { get }
  func newer(_ version: String) -> String

  /// What it would change, and whether it did:
  var nothingChanges: String { get }
  func adds(_ set: String) -> String
  func nowUses(_ set: String) -> String
  var notRecorded: String { get }
  /// A level or wording that differs between the two versions.
  func change(_ change: SetChange) -> String
  /// What the values of a criterion say before and after.
  func judgement(_ place: String, _ change: JudgementChange) -> String

  /// Below two sets: who says what corresponds.
  var byWording: String { get }
  /// Why two criteria are set side by side.
  func reason(_ reason: SetCorrespondence.Reason) -> String
  /// Beside a criterion that the other set has nothing for.
  var noCounterpart: String { get }
  /// The title of that screen.
  func sideBySide(_ commune: String) -> String
  /// The commune's count under a set, of all its criteria.
  func met(_ count: String, _ all: Int) -> String
  /// Where that count is from; in its place where there is none:
  func fromSession(_ date: String) -> String
  var neverInspected: String { get }

  /// What the arguments and options of `ntm criteria` and `ntm session sets` mean, in their help:
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

extension Threshold {
  /// Where a level of an indicator applies: "10 TDMNPB 2022", without what holds for all.
  func place(_ code: String) -> String {
    let parts: [String?] = [code, region == Threshold.allRegions ? nil : region, year.map(String.init)]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}

/// The words of a proofreading sheet, which is a Vietnamese document in any language of the screens: by them it is
/// written, and by them it is read.
public enum SheetWords {
  /// The sheet of the head: its name, that of the rows' sheet, and what the head tells.
  public static let
    head = "Thông tin", rows = "Đối chiếu", label = "Mục", value = "Nội dung", set = "Bộ tiêu chí",
    version = "Phiên bản", sheet = "Mã tờ", by = "Người đối chiếu", document = "Văn bản đối chiếu",
    on = "Ngày đối chiếu"

  /// The heads of the columns of the rows.
  public static let
    code = "Mã", region = "Vùng", year = "Năm", wording = "Nội dung", kind = "Loại", comparison = "So sánh",
    level = "Mức", unit = "Đơn vị", source = "Nguồn", confidence = "Độ tin cậy", mark = "Đúng",
    newWording = "Nội dung đúng", newLevel = "Mức đúng"

  /// The columns of the rows, in order.
  public static let columns = [
    code, region, year, wording, kind, comparison, level, unit, source, confidence, mark, newWording, newLevel,
  ]

  /// Words in their cells.
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
