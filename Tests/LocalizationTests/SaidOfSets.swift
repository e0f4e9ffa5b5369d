import Domain

/// What is said of criteria sets and overlays that cannot be added, compared or used.
let setsSaid: [Said] = [
  Said(
    .sets(.invalidOverlay(file: "a.json", faults: [fault])),
    "a.json: không phải phần bổ sung hợp lệ (1 lỗi; hãy sửa rồi thêm lại):\n  dòng 2, overlay: thiếu",
    "a.json: not a valid overlay (1 faults; mend and check again):\n  line 2, overlay: missing"),
  Said(
    .sets(.otherContent(name: "lang-son@1")),
    "lang-son@1 đã có với nội dung khác. Nội dung đổi thì hãy tăng phiên bản trong tệp rồi làm lại.",
    "lang-son@1 is here with another content. Raise the version in the file where its content changes, and try again."),
  Said(
    .sets(.breaksOverlay(file: "a.json", other: "lang-son@1", faults: [fault])),
    "Không thêm a.json: khi đó lang-son@1 trái với mức đã kiểm chứng. Hãy thêm bản mới của lang-son@1 trước:\n  dòng 2, overlay: thiếu",
    "a.json is not added: lang-son@1 would contradict what is verified. Add a new version of lang-son@1 first, and try again:\n  line 2, overlay: missing"
  ),
  Said(
    .sets(.inUse(name: "lang-son@1", sessions: ["ab", "cd"])),
    "lang-son@1 đang được dùng ở: ab, cd. Hãy chuyển các đợt đó sang bản khác trước: ntm session sets",
    "lang-son@1 is used by: ab, cd. Move these sessions to another version first. See: ntm session sets"),
  Said(
    .sets(.unknownFile(name: "x@1", known: ["lang-son@1"])), "Không có “x@1” trong phần đã thêm. Có: lang-son@1.",
    "“x@1” was not added. Known: lang-son@1."),
  Said(
    .sets(.unknownFile(name: "x@1", known: [])), "Không có “x@1” trong phần đã thêm. Xem: ntm criteria list",
    "“x@1” was not added. See: ntm criteria list"),
  Said(
    .sets(.lacksRecorded(set: "thu@2", what: ["Bằng Hữu 2.1", "Nhân Lý 19"])),
    "thu@2 không có chỗ cho điều đã ghi ở: Bằng Hữu 2.1; Nhân Lý 19. Hãy dùng --force nếu vẫn chuyển; không có gì bị xóa.",
    "thu@2 has no place for what is recorded at: Bằng Hữu 2.1; Nhân Lý 19. To move all the same, use --force; nothing is deleted."
  ),
  Said(
    .sets(.alreadyInSession(set: "thu@2")),
    "Đợt này đã dùng thu@2. Đổi phiên bản bằng --use. Xem: ntm session sets last",
    "This session uses thu@2 already. Change its version with --use. See: ntm session sets last"),
  Said(
    .sets(.otherProvince(overlay: "lang-son@1", province: "tỉnh Lạng Sơn", session: "thành phố Hà Nội")),
    "lang-son@1 là của tỉnh Lạng Sơn, đợt này ở thành phố Hà Nội. Hãy bỏ phần sau @ để dùng mức của thành phố Hà Nội.",
    "lang-son@1 holds in tỉnh Lạng Sơn, this session is in thành phố Hà Nội. Leave out what stands after @ to use the levels of thành phố Hà Nội. See: ntm criteria list"
  ),
  Said(
    .sets(.notInspected(commune: "xã Bằng Hữu", set: "thu")),
    "Chưa có đợt nào kiểm tra xã Bằng Hữu theo bộ thu. Xem: ntm session list",
    "No session inspects xã Bằng Hữu under set thu. See: ntm session list"),
  Said(
    .sets(.notASheet(path: "a.xlsx")),
    "a.xlsx không phải tờ đối chiếu của ntm. Hãy lấy tờ mới: ntm criteria sheet BỘ --format xlsx",
    "a.xlsx is no proofreading sheet of ntm. Make one: ntm criteria sheet SET --format xlsx"),
  Said(
    .sets(.sheetWithoutComparison(path: "a.xlsx", missing: ["Người đối chiếu", "Ngày đối chiếu"])),
    "a.xlsx: hãy ghi Người đối chiếu, Ngày đối chiếu vào trang Thông tin.",
    "a.xlsx: Người đối chiếu, Ngày đối chiếu not given. Write it in the sheet Thông tin."),
  Said(
    .sets(
      .sheetHeadNotUnderstood(
        path: "a.xlsx",
        rows: [SheetFault(row: 7, key: "Ngày đối chiếu", kind: .unusable(.notADate(value: "31/6/2024")))])),
    "a.xlsx, trang Thông tin: chưa thêm gì. Hãy sửa rồi thêm lại:\n  dòng 7, Ngày đối chiếu: “31/6/2024” không phải ngày có thật",
    "a.xlsx, sheet Thông tin: nothing is added. Mend it and try again:\n  row 7, Ngày đối chiếu: “31/6/2024” is not a real date"
  ),
  Said(
    .sets(.sheetOfOtherVersion(path: "a.md", sheet: "thu@2", known: "thu@3")),
    "a.md là tờ của thu@2, nay bộ là thu@3. Hãy lấy tờ mới: ntm criteria sheet BỘ --format xlsx",
    "a.md is a sheet of thu@2, and the set is thu@3 now. Make one: ntm criteria sheet SET --format xlsx"),
  Said(
    .sets(.sheetIsEmpty(path: "a.md")),
    "a.md: chưa có dòng nào ghi đúng hay sửa. Hãy ghi vào ba cột cuối rồi thêm lại.",
    "a.md: no row is confirmed or corrected. Write it in the last three columns and add the file again."),
  Said(
    .sets(.sheetNotUnderstood(path: "a.md", confirmed: 2, corrected: 1, rows: rows)),
    """
    a.md: hiểu 2 dòng đúng, 1 dòng sửa; 11 dòng không hiểu, chưa thêm gì. Hãy sửa rồi thêm lại:
      dòng 1, 2.1 *: bộ không có chỉ tiêu hoặc vùng này
      dòng 2, 2.1 *: có dòng khác cùng mã, vùng và năm
      dòng 3, 2.1 *: tờ in “≥ 39”, bộ có “≥ 40”
      dòng 4, 2.1 *: không hiểu “?” ở cột Đúng; ghi x hoặc để trống
      dòng 5, 2.1 *: vừa ghi đúng vừa sửa
      dòng 6, 2.1 *: chưa biết mức thì không xác nhận được; ghi mức đúng
      dòng 7, 2.1 *: chỉ sửa lời văn thì chưa biết mức có đúng không; ghi thêm x, hoặc ghi cả mức đúng
      dòng 8, 2.1 *: “nhiều” không phải mức; ghi như ≥ 90, ≤ 5, = 3 hoặc đạt
      dòng 9, 2.1 *: mức có nhiều điều kiện; sửa bằng tệp bổ sung (json)
      dòng 10, 2.1 *: đã kiểm chứng là “≥ 95”, tờ đối chiếu không đổi được
      dòng 11, 2.1 *: “≥ 120” lớn hơn 100 %
    """,
    """
    a.md: 2 rows confirm, 1 rows correct; 11 rows are not understood and nothing is added. Mend them and try again:
      row 1, 2.1 *: the set has no such indicator or region
      row 2, 2.1 *: another row has the same code, region and year
      row 3, 2.1 *: the sheet prints “≥ 39”, the set has “≥ 40”
      row 4, 2.1 *: “?” in column Đúng is not understood; write x or nothing
      row 5, 2.1 *: confirmed and corrected at once
      row 6, 2.1 *: no level is known that could be confirmed; write the level
      row 7, 2.1 *: the wording alone does not say that the level is right; mark the row with x, or write the level too
      row 8, 2.1 *: “nhiều” is no level; write it like ≥ 90, ≤ 5, = 3 or đạt
      row 9, 2.1 *: a level of several conditions; correct it in an overlay (json)
      row 10, 2.1 *: verified as “≥ 95”, which a sheet cannot change
      row 11, 2.1 *: “≥ 120” is more than 100 %
    """),
]

private let fault = CriteriaFault(path: "overlay", line: 2, kind: .missing)

private let rows: [SheetFault] = [
  SheetFault.Kind.notInSet, .duplicate, .printedDiffers(printed: "≥ 39", known: "≥ 40"), .mark("?"), .both,
  .nothingToConfirm, .levelNotConfirmed, .level("nhiều"), .compound, .verified(known: "≥ 95"),
  .unusable(.aboveHundred(level: "≥ 120")),
].enumerated().map { SheetFault(row: $0 + 1, key: "2.1 *", kind: $1) }

/// Levels can only be made by reading them.
let (verifiedLevel, loosenedLevel) = (level(95), level(90))

private func level(_ value: Int) -> Threshold {
  let text = """
    {"id": "thu", "version": "1", "level": "xa", "title": {"vi": "T"}, "period": {"from": "2021-01-01", "to": null},
    "basis": [{"no": "1", "date": "2021-01-01", "confidence": "recalled"}],
    "declared": {"criteria": 1, "indicators": 1, "confidence": "recalled"}, "metRule": "all", "groups": [],
    "regions": [], "criteria": [{"number": 1, "name": {"vi": "T"}, "confidence": "recalled", "indicators": [
    {"code": "1", "text": {"vi": "T"}, "kind": "percent", "confidence": "recalled", "thresholds": [
    {"region": "*", "year": null, "op": ">=", "value": \(value), "confidence": "verified", "src": "s"}]}]}],
    "sources": {"s": {"title": "S"}}}
    """
  guard let set = try? CriteriaSet.read(Array(text.utf8), file: ""), let level = set.indicator("1")?.thresholds.first
  else { preconditionFailure("a level") }
  return level
}
