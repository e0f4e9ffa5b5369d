/// How a command is called in every language: a row for each stands below.
public struct CommandWording: Sendable {
  private let vietnamese: CommandText
  private let english: CommandText

  init(vi: (hint: String, help: String), en: (hint: String, help: String)) {
    vietnamese = CommandText(hint: vi.hint, help: vi.help)
    english = CommandText(hint: en.hint, help: en.help)
  }

  /// How it is called in a language.
  public func text(in language: Language) -> CommandText {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}

/// How a command is called in one language.
public struct CommandText: Sendable {
  /// One or two words, for the line of keys.
  public let hint: String
  /// What it does, for the help and the list of commands.
  public let help: String
}

extension CommandWording {
  /// Moving through lists and between columns.
  public static let
    up = CommandWording(vi: ("lên", "lên một dòng"), en: ("up", "one row up")),
    down = CommandWording(vi: ("xuống", "xuống một dòng"), en: ("down", "one row down")),
    pageUp = CommandWording(vi: ("trang trước", "lên một trang"), en: ("page up", "one page up")),
    pageDown = CommandWording(vi: ("trang sau", "xuống một trang"), en: ("page down", "one page down")),
    first = CommandWording(vi: ("đầu", "về đầu"), en: ("first", "to the first row")),
    last = CommandWording(vi: ("cuối", "đến cuối"), en: ("last", "to the last row")),
    into = CommandWording(
      vi: ("vào", "vào trong: xã, tiêu chí, chi tiết"), en: ("into", "into: commune, criterion, detail")),
    back = CommandWording(vi: ("về", "trở ra"), en: ("back", "back out")),
    nextColumn = CommandWording(vi: ("cột", "sang cột sau"), en: ("column", "next column")),
    previousColumn = CommandWording(vi: ("cột", "sang cột trước"), en: ("column", "previous column")),
    previousCriterion = CommandWording(vi: ("trước", "tiêu chí trước"), en: ("previous", "previous criterion")),
    nextCriterion = CommandWording(vi: ("sau", "tiêu chí sau"), en: ("next", "next criterion")),
    nextOpen = CommandWording(
      vi: ("còn lại", "đến tiêu chí chưa đánh giá tiếp theo"), en: ("next open", "to the next criterion not assessed")),
    previousOpen = CommandWording(
      vi: ("còn lại", "về tiêu chí chưa đánh giá trước"), en: ("open", "to the previous criterion not assessed"))

  /// Recording.
  public static let
    cycleStatus = CommandWording(
      vi: ("đạt/chưa", "đổi kết quả: chưa đánh giá → đạt → chưa đạt"),
      en: ("met/not", "change the status: not assessed → met → not met")),
    markMet = CommandWording(vi: ("đạt", "ghi đạt"), en: ("met", "record met")),
    markNotMet = CommandWording(vi: ("chưa đạt", "ghi chưa đạt"), en: ("not met", "record not met")),
    clear = CommandWording(vi: ("xóa", "ghi chưa đánh giá"), en: ("clear", "record not assessed")),
    note = CommandWording(vi: ("ghi chú", "viết ghi chú"), en: ("note", "write the note")),
    undo = CommandWording(vi: ("hoàn tác", "hoàn tác, cả sau khi mở lại"), en: ("undo", "undo, also after a restart")),
    redo = CommandWording(vi: ("làm lại", "làm lại điều vừa hoàn tác"), en: ("redo", "redo what was undone")),
    decideByValues = CommandWording(
      vi: ("theo số liệu", "kết luận theo số liệu của các chỉ tiêu"),
      en: ("by values", "decide as the values of the indicators say")),
    notApplicable = CommandWording(
      vi: ("không áp dụng", "chỉ tiêu không áp dụng, với lý do"),
      en: ("not applicable", "the indicator does not apply, with the reason")),
    cycleAnswer = CommandWording(
      vi: ("đạt/không", "đổi kết quả của chỉ tiêu: đạt → không đạt → trống"),
      en: ("met/not", "change the answer: met → not met → nothing")),
    enterValue = CommandWording(
      vi: ("nhập", "nhập số liệu; gõ chữ số là bắt đầu nhập số mới"),
      en: ("enter", "enter a value; a digit begins a new one"))

  /// What is shown, and what opens screens.
  public static let
    filter = CommandWording(
      vi: ("lọc", "lọc: tất cả, chưa đạt, chưa đánh giá, có ghi chú"),
      en: ("filter", "filter: all, not met, not assessed, with notes")),
    nextSet = CommandWording(
      vi: ("bộ", "bộ tiêu chí tiếp theo của đợt"), en: ("set", "next criteria set of the session")),
    compare = CommandWording(
      vi: ("so với", "so với đợt kiểm tra trước"), en: ("compare", "compare with an earlier session")),
    search = CommandWording(
      vi: ("tìm", "tìm và đến: xã, tiêu chí"), en: ("search", "search and jump: commune, criterion")),
    sessions = CommandWording(vi: ("đợt", "các đợt kiểm tra"), en: ("sessions", "inspection sessions")),
    summary = CommandWording(vi: ("tổng hợp", "tổng hợp"), en: ("summary", "summary")),
    export = CommandWording(vi: ("xuất", "xuất ra tệp"), en: ("export", "export to a file")),
    palette = CommandWording(vi: ("lệnh", "mọi lệnh theo tên"), en: ("commands", "all commands by name")),
    help = CommandWording(vi: ("phím", "các phím của màn hình này"), en: ("keys", "the keys of this screen")),
    suspend = CommandWording(
      vi: ("tạm dừng", "tạm về dòng lệnh (fg để trở lại)"),
      en: ("suspend", "back to the shell for a while (fg returns)")),
    leave = CommandWording(vi: ("thoát", "thoát"), en: ("leave", "leave")),
    rescue = CommandWording(
      vi: ("ghi ra tệp", "ghi toàn bộ sổ ra một tệp mới"), en: ("to a file", "write the whole store to a new file")),
    writeAgain = CommandWording(
      vi: ("thử lại", "thử ghi lại rồi thoát"), en: ("try again", "try to write it again, then leave")),
    leaveLosing = CommandWording(
      vi: ("thoát, bỏ chữ", "thoát và bỏ những chữ chưa ghi được"),
      en: ("leave, lose", "leave and lose what is not written"))

  /// Writing a text, a form or the name of a file.
  public static let
    recordNote = CommandWording(vi: ("ghi", "ghi vào sổ"), en: ("record", "record the text")),
    leaveDraft = CommandWording(vi: ("rời đi", "rời đi, giữ bản nháp"), en: ("leave", "leave and keep the draft")),
    swapRecorded = CommandWording(
      vi: ("bản đã ghi", "đổi giữa bản đã ghi và bản đang viết"),
      en: ("recorded", "change between the recorded text and the one being written")),
    nextPart = CommandWording(vi: ("mục sau", "sang mục sau"), en: ("next part", "to the next part")),
    previousPart = CommandWording(vi: ("mục trước", "về mục trước"), en: ("part before", "to the part before")),
    writeFile = CommandWording(vi: ("ghi tệp", "ghi tệp"), en: ("write", "write the file")),
    replaceFile = CommandWording(
      vi: ("ghi đè", "ghi tệp, thay tệp đã có"), en: ("replace", "write the file, replacing an existing one")),
    nextFormat = CommandWording(vi: ("dạng", "dạng tệp tiếp theo"), en: ("format", "next format")),
    previousFormat = CommandWording(vi: ("dạng", "dạng tệp trước"), en: ("format", "previous format"))

  /// Choosing in a list.
  public static let
    jump = CommandWording(vi: ("đến", "đến chỗ đã chọn"), en: ("jump", "jump to the place chosen")),
    openSession = CommandWording(vi: ("mở", "mở đợt kiểm tra"), en: ("open", "open the session")),
    newSession = CommandWording(vi: ("đợt mới", "đợt kiểm tra mới"), en: ("new", "new session")),
    createSession = CommandWording(vi: ("tạo", "tạo đợt kiểm tra"), en: ("make", "make the session")),
    showCommune = CommandWording(
      vi: ("xem xã", "đến xã hoặc tiêu chí của dòng này"), en: ("show", "to the commune or criterion of this row")),
    runCommand = CommandWording(vi: ("chạy", "chạy lệnh"), en: ("run", "run the command"))
}
