/// The commands that only some screens have.
extension CommandWording {
  /// The table of communes and criteria.
  public static let
    table = CommandWording(vi: ("bảng", "bảng xã × tiêu chí"), en: ("table", "table of communes and criteria")),
    leaveTable = CommandWording(
      vi: ("về", "về màn hình chính, tại xã và tiêu chí này"),
      en: ("back", "back to the home screen, at this commune and criterion")),
    showCell = CommandWording(vi: ("vào", "chi tiết của tiêu chí"), en: ("into", "detail of the criterion")),
    markRange = CommandWording(
      vi: ("chọn vùng", "chọn vùng ô, để phím cách, + - 0 ghi một lần cho cả vùng"),
      en: ("mark", "mark a range of cells, for Space, + - 0 to set all at once")),
    nextOrder = CommandWording(
      vi: ("xếp", "xếp xã: theo tên, theo số tiêu chí, theo tiêu chí của cột này"),
      en: ("sort", "sort communes: by name, by count, by the criterion of this column")),
    nextWhose = CommandWording(
      vi: ("tự chấm", "kết quả kiểm tra, xã tự đánh giá, chỗ khác nhau"),
      en: ("own", "what was found, the commune's own assessment, their differences")),
    metAndOn = CommandWording(
      vi: ("đạt", "ghi đạt rồi sang ô sau"), en: ("met", "record met and go on to the next cell")),
    notMetAndOn = CommandWording(
      vi: ("chưa đạt", "ghi chưa đạt rồi sang ô sau"), en: ("not met", "record not met and go on to the next cell")),
    cellLeft = CommandWording(vi: ("trái", "sang trái một tiêu chí"), en: ("left", "one criterion to the left")),
    cellRight = CommandWording(vi: ("phải", "sang phải một tiêu chí"), en: ("right", "one criterion to the right")),
    nextCell = CommandWording(
      vi: ("ô sau", "ô sau; hết dòng thì xuống xã sau"),
      en: ("next", "next cell; from the end of a row to the next commune")),
    previousCell = CommandWording(
      vi: ("ô trước", "ô trước; đầu dòng thì lên xã trước"),
      en: ("previous", "previous cell; from the start of a row to the previous commune")),
    rowStart = CommandWording(vi: ("đầu dòng", "về tiêu chí đầu"), en: ("start", "to the first criterion")),
    rowEnd = CommandWording(vi: ("cuối dòng", "đến tiêu chí cuối"), en: ("end", "to the last criterion")),
    firstCommune = CommandWording(vi: ("xã đầu", "về xã đầu"), en: ("first", "to the first commune")),
    lastCommune = CommandWording(vi: ("xã cuối", "đến xã cuối"), en: ("last", "to the last commune"))

  /// The notice, a commune, and the editor of a value.
  public static let
    notice = CommandWording(
      vi: ("thông báo", "soạn thông báo: lời văn và cách ghi số liệu"),
      en: ("notice", "write the notice: its texts and how figures are printed")),
    commune = CommandWording(
      vi: ("xã", "thông tin của xã: phấn đấu, báo cáo, nhận xét"),
      en: ("commune", "facts of the commune: targets, reports, remarks")),
    values = CommandWording(
      vi: ("số liệu", "số liệu đo được của các chỉ tiêu"), en: ("values", "measured values of the indicators")),
    editValue = CommandWording(vi: ("sửa", "sửa dòng đã chọn"), en: ("edit", "edit the chosen row")),
    viewValue = CommandWording(vi: ("xem", "xem dòng đã chọn"), en: ("view", "view the chosen row")),
    changeValue = CommandWording(
      vi: ("đổi", "đổi giá trị của dòng đã chọn"), en: ("change", "change the value of the chosen row")),
    editOutside = CommandWording(
      vi: ("trình soạn", "soạn trong trình soạn của máy ($VISUAL, $EDITOR)"),
      en: ("editor", "edit in an editor of this machine ($VISUAL, $EDITOR)")),
    takeSuggestion = CommandWording(
      vi: ("nhận", "nhận tên cơ quan được gợi ý"), en: ("take", "take the body suggested")),
    takeOver = CommandWording(
      vi: ("lấy lại", "lấy lại lời văn và nhiệm vụ chung của đợt trước"),
      en: ("take over", "take over texts and general tasks of the earlier session")),
    recommendationsOfNotice = CommandWording(
      vi: ("kiến nghị", "nhiệm vụ, kiến nghị"), en: ("tasks", "tasks, recommendations")),
    previewNotice = CommandWording(vi: ("xem trước", "xem trước thông báo"), en: ("preview", "preview the notice")),
    nextCommune = CommandWording(vi: ("xã sau", "sang xã sau"), en: ("next", "next commune")),
    previousCommune = CommandWording(vi: ("xã trước", "về xã trước"), en: ("previous", "previous commune"))

  /// Recommendations, the check, finalising and the preview.
  public static let
    recommendations = CommandWording(
      vi: ("kiến nghị", "kiến nghị: xem, viết, đánh dấu xong"),
      en: ("recommend", "recommendations: see, write, mark done")),
    newRecommendation = CommandWording(vi: ("mới", "viết kiến nghị mới"), en: ("new", "write a new recommendation")),
    editRecommendation = CommandWording(vi: ("sửa", "sửa kiến nghị"), en: ("edit", "edit the recommendation")),
    recordRecommendation = CommandWording(
      vi: ("ghi", "ghi kiến nghị vào sổ"), en: ("record", "record the recommendation")),
    toggleDone = CommandWording(
      vi: ("xong/chưa", "đánh dấu đã xong, hoặc chưa"), en: ("done/open", "mark done, or open again")),
    completionNote = CommandWording(
      vi: ("kết quả", "ghi kết quả thực hiện, và đã xong"), en: ("result", "note what was done, and that it is done")),
    removeRecommendation = CommandWording(
      vi: ("bỏ", "bỏ kiến nghị (hoàn tác được)"), en: ("remove", "remove the recommendation (undo brings it back)")),
    filterRecommendations = CommandWording(
      vi: ("lọc", "lọc: tất cả, chưa xong, quá hạn, đã xong"), en: ("filter", "filter: all, open, overdue, done")),
    leaveForm = CommandWording(vi: ("rời đi", "rời đi, giữ bản nháp"), en: ("leave", "leave, keeping the draft")),
    recordLine = CommandWording(vi: ("ghi", "ghi vào sổ"), en: ("record", "record it")),
    check = CommandWording(
      vi: ("kiểm tra", "kiểm tra điều còn thiếu hay không khớp"),
      en: ("check", "check what is missing or does not add up")),
    goToFinding = CommandWording(
      vi: ("đến đó", "đến chỗ của dòng này"), en: ("go there", "go to the place of this row")),
    finalize = CommandWording(
      vi: ("chốt/mở lại", "chốt đợt kiểm tra; đợt đã chốt: mở lại và nêu lý do"),
      en: ("finalise/reopen", "finalise the session; a finalised one: reopen with a reason")),
    preview = CommandWording(
      vi: ("xem trước", "xem trước văn bản"), en: ("preview", "see the document before it is written")),
    nextHeading = CommandWording(vi: ("mục sau", "đến đề mục sau"), en: ("section", "to the next heading")),
    previousHeading = CommandWording(vi: ("mục trước", "về đề mục trước"), en: ("section", "to the heading before"))

  /// The dossier of a commune.
  public static let
    dossier = CommandWording(
      vi: ("hồ sơ", "hồ sơ xã: đặc điểm, công nhận, xã cũ"),
      en: ("dossier", "the commune's dossier: traits, recognition, former communes")),
    editRegister = CommandWording(
      vi: ("xem, sửa", "xem hoặc sửa dòng này"), en: ("see, edit", "see or edit this line")),
    recordRegister = CommandWording(vi: ("ghi", "ghi vào hồ sơ"), en: ("record", "record in the dossier")),
    choose = CommandWording(vi: ("đổi", "đổi giá trị"), en: ("change", "change the value")),
    undoRegister = CommandWording(vi: ("hoàn tác", "hoàn tác trong hồ sơ xã"), en: ("undo", "undo in the dossier")),
    redoRegister = CommandWording(vi: ("làm lại", "làm lại trong hồ sơ xã"), en: ("redo", "redo in the dossier"))

  /// The views of the summary.
  public static let
    nextView = CommandWording(vi: ("xem khác", "cách xem tiếp theo"), en: ("next view", "the next view")),
    previousView = CommandWording(vi: ("xem khác", "cách xem trước"), en: ("view", "the view before")),
    viewOverview = CommandWording(
      vi: ("tổng quát", "tổng quát: bình quân, mức, xã phấn đấu"),
      en: ("overview", "overview: average, bands, targets")),
    viewCriteria = CommandWording(
      vi: ("tiêu chí", "theo tiêu chí: bao nhiêu xã đạt"), en: ("criteria", "by criterion: how many communes meet it")),
    viewTime = CommandWording(
      vi: ("các đợt", "qua các đợt kiểm tra của nơi này"),
      en: ("over time", "the sessions of this area beside each other")),
    viewIndicators = CommandWording(
      vi: ("số liệu", "số liệu của từng chỉ tiêu so với mức đạt"),
      en: ("values", "the values of each indicator against its level")),
    viewCommune = CommandWording(
      vi: ("từng xã", "một xã: các bộ, các đợt"), en: ("commune", "one commune: its sets and sessions")),
    viewProvince = CommandWording(
      vi: ("tỉnh", "toàn tỉnh: từng huyện hoặc xã"), en: ("province", "the province: its districts or communes")),
    upToProvince = CommandWording(
      vi: ("lên tỉnh", "lên toàn tỉnh, và trở lại"), en: ("province", "up to the province, and back")),
    nextItem = CommandWording(vi: ("sau", "chỉ tiêu hoặc xã sau"), en: ("next", "the next indicator or commune")),
    previousItem = CommandWording(
      vi: ("trước", "chỉ tiêu hoặc xã trước"), en: ("previous", "the indicator or commune before"))

  /// Taking a table in.
  public static let
    importFile = CommandWording(
      vi: ("nhập", "nhập bảng Excel, CSV, hoặc gói của máy khác"),
      en: ("import", "import a table from Excel or CSV, or a bundle")),
    readFile = CommandWording(vi: ("đọc", "đọc tệp"), en: ("read", "read the file")),
    completePath = CommandWording(
      vi: ("điền tiếp", "điền tiếp tên tệp"), en: ("complete", "complete the name of the file")),
    takeTable = CommandWording(
      vi: ("nhập", "nhập tất cả vào sổ, một bước"), en: ("take", "take all of it, as one step")),
    nextAssessor = CommandWording(
      vi: ("của ai", "của ai: kết quả kiểm tra hoặc xã tự đánh giá"),
      en: ("whose", "whose: the inspector's results or the communes' own")),
    nextSheet = CommandWording(vi: ("trang", "trang tính tiếp theo"), en: ("sheet", "next sheet")),
    placeRow = CommandWording(
      vi: ("chọn", "xếp dòng này vào một xã, hoặc lấy các cột này"),
      en: ("choose", "place this row at a commune, or take these columns")),
    leaveImport = CommandWording(vi: ("bỏ", "bỏ, không nhập gì"), en: ("nothing", "leave, taking nothing"))

  /// Bundles of other laptops.
  public static let
    mergeBundle = CommandWording(
      vi: ("gộp", "gộp gói này vào sổ, và tin máy đã làm ra nó"),
      en: ("merge", "merge this bundle, and trust its device")),
    passphrase = CommandWording(vi: ("tiếp", "dùng mật khẩu đã gõ"), en: ("go on", "use the passphrase typed")),
    encryptBundle = CommandWording(
      vi: ("mã hóa", "ghi gói được mã hóa bằng mật khẩu"),
      en: ("encrypt", "write the bundle encrypted with a passphrase"))

  /// Two criteria sets side by side.
  public static let
    sideBySide = CommandWording(
      vi: ("hai bộ", "hai bộ tiêu chí cạnh nhau"), en: ("two sets", "two criteria sets side by side")),
    otherSet = CommandWording(
      vi: ("bộ khác", "đặt bộ khác ở bên phải"), en: ("other set", "put another set on the right")),
    showCriterion = CommandWording(
      vi: ("xem", "đến tiêu chí của dòng này"), en: ("show", "go to the criterion of this row"))

  /// Conflicts after a merge.
  public static let
    conflicts = CommandWording(
      vi: ("xung đột", "xung đột giữa các máy (↔): xem và chọn"),
      en: ("conflicts", "conflicts between laptops (↔): look and settle")),
    showConflict = CommandWording(vi: ("xem", "xem các bên cạnh nhau"), en: ("show", "the sides beside each other")),
    keepSide = CommandWording(
      vi: ("giữ bên này", "giữ giá trị của bên đang chọn (hoàn tác được)"),
      en: ("keep this", "keep the value of the side chosen (can be undone)")),
    writeAnother = CommandWording(
      vi: ("giá trị khác", "ghi một giá trị khác thay cho mọi bên"),
      en: ("another", "record another value instead of all sides")),
    nextSide = CommandWording(vi: ("bên kia", "sang bên sau"), en: ("other side", "to the next side")),
    previousSide = CommandWording(vi: ("bên kia", "về bên trước"), en: ("other side", "to the previous side"))
}
