import Domain

/// Every situation and exactly what is said of it, in Vietnamese and in English.
let everythingSaid: [Said] =
  unitsAndCriteriaSaid + sessionsSaid + storesSaid + filesSaid
  + changesSaid + noticesSaid + documentsSaid + indicatorsSaid + registerSaid + tablesSaid + setsSaid + bundlesSaid
  + hubSaid

private let unitsAndCriteriaSaid: [Said] = [
  Said(
    .unit(.unknown(text: "bang hu", nearest: [])),
    "Không có đơn vị nào tên hoặc mã “bang hu” ở đây. Tìm bằng: ntm units search TÊN",
    "No unit here is named or coded “bang hu”. Search with: ntm units search NAME"),
  Said(
    .unit(.unknown(text: "bang hu", nearest: ["Bằng Hữu", "Bằng Mạc"])),
    "Không có đơn vị nào tên hoặc mã “bang hu” ở đây. Gần giống: Bằng Hữu; Bằng Mạc.",
    "No unit here is named or coded “bang hu”. Alike: Bằng Hữu; Bằng Mạc."),
  Said(
    .unit(.ambiguous(text: "chi lang", candidates: ["xã Chi Lăng (06523)", "thị trấn Chi Lăng (06466)"])),
    """
    “chi lang” có thể là nhiều đơn vị; hãy dùng mã hoặc ghi rõ loại:
      xã Chi Lăng (06523)
      thị trấn Chi Lăng (06466)
    """,
    """
    “chi lang” can be several units; use the code or say which kind:
      xã Chi Lăng (06523)
      thị trấn Chi Lăng (06466)
    """),
  Said(
    .unit(.unknownList(id: "x", known: ["3cap-2024-05", "2cap-2025-07"])),
    "Không có danh mục đơn vị “x”. Có: 3cap-2024-05, 2cap-2025-07.",
    "There is no unit list “x”. Known: 3cap-2024-05, 2cap-2025-07."),
  Said(
    .unit(.withoutCommunes(area: "huyện Cồn Cỏ")),
    "huyện Cồn Cỏ không có xã nào để kiểm tra. Chọn nơi khác; tìm bằng: ntm units search TÊN",
    "huyện Cồn Cỏ has no commune to inspect. Choose another area. See: ntm units search NAME"),
  Said(
    .criteria(.unknownSet(id: "x", known: ["ntm-2021-2025", "ntm-2026-2030"])),
    "Không có bộ tiêu chí “x”. Có: ntm-2021-2025, ntm-2026-2030.",
    "There is no criteria set “x”. Known: ntm-2021-2025, ntm-2026-2030."),
  Said(
    .criteria(.unknownSet(id: "x@2", known: [])), "Không có bộ tiêu chí “x@2”. Xem: ntm criteria list",
    "There is no criteria set “x@2”. See: ntm criteria list"),
  Said(
    .criteria(.unknownCriterion(number: "20", set: "ntm-2021-2025", count: 19)),
    "Bộ ntm-2021-2025 không có tiêu chí “20”; các tiêu chí là 1 đến 19.",
    "Set ntm-2021-2025 has no criterion “20”; its criteria are 1 to 19."),
  Said(
    .criteria(
      .invalid(
        file: "a.json",
        faults: [CriteriaFault(path: "id", line: 2, kind: .missing), CriteriaFault(path: "", kind: .empty)])),
    "a.json: không phải bộ tiêu chí hợp lệ (2 lỗi; hãy sửa rồi kiểm tra lại):\n  dòng 2, id: thiếu\n  tệp: trống",
    "a.json: not a valid criteria set (2 faults; mend and check again):\n  line 2, id: missing\n  file: empty"),
]

private let sessionsSaid: [Said] = [
  Said(
    .session(.unknown(text: "ab")), "Không có đợt kiểm tra “ab”. Xem: ntm session list",
    "There is no session “ab”. See: ntm session list"),
  Said(
    .session(.ambiguous(text: "ab", candidates: ["abc 2024-07-10 187", "abd 2022-07-20 187"])),
    "“ab” là đầu của nhiều đợt; hãy viết thêm:\n  abc 2024-07-10 187\n  abd 2022-07-20 187",
    "Several sessions begin with “ab”; write more of it:\n  abc 2024-07-10 187\n  abd 2022-07-20 187"),
  Said(
    .session(.none), "Sổ chưa có đợt kiểm tra nào. Tạo: ntm session new --district TÊN --date NGÀY",
    "The store has no session yet. Make one: ntm session new --district NAME --date DATE"),
  Said(
    .session(.setNotInSession(set: "x", sets: ["a", "b"])), "Đợt này không dùng bộ “x”; nó dùng: a, b.",
    "This session does not use set “x”; it uses: a, b."),
  Said(
    .session(.communeNotInSession(commune: "xã Tân Lập", area: "huyện Chi Lăng")),
    "xã Tân Lập không thuộc nơi kiểm tra huyện Chi Lăng. Xem các xã: ntm session show last",
    "xã Tân Lập is not part of the inspected area huyện Chi Lăng. See its communes: ntm session show last"),
  Said(
    .session(.invalidDate(text: "30/2/2024")),
    "“30/2/2024” không phải ngày có thật. Viết như 2024-07-10 hoặc 10/7/2024.",
    "“30/2/2024” is not a real date. Write it like 2024-07-10 or 10/7/2024."),
  Said(
    .session(.invalidStatus(text: "đạt")),
    "Không hiểu kết quả “đạt”. Dùng: đạt, chưa-đạt, chưa-đánh-giá, theo-số-liệu.",
    "Unknown status “đạt”. Use: met, not-met, none, suggested."),
  Said(
    .session(.invalidReported(text: "20", count: 19)),
    "“20” không phải số tiêu chí báo cáo; viết như 13 hoặc 15-18, tối đa 19.",
    "“20” is not a reported number of criteria; write it like 13 or 15-18, at most 19."),
  Said(
    .session(.nothingToRecord),
    "Chưa nói ghi gì: dùng --status, --note, --value, --target, --average… Xem: ntm record --help",
    "Nothing was given to record: use --status, --note, --value, --target, --average… See: ntm record --help"),
  Said(
    .session(.nothingToUndo), "Không còn gì để hoàn tác trong đợt này. Xem lịch sử: ntm history last",
    "Nothing is left to undo in this session. See: ntm history last"),
  Said(
    .session(.nothingToRedo), "Không có gì để làm lại. Xem lịch sử: ntm history last",
    "Nothing to redo. See: ntm history last"),
  Said(
    .session(.finalized(session: "k3m9")),
    "Đợt k3m9 đã chốt, không sửa được. Muốn sửa, hãy mở lại và nêu lý do: ntm session reopen k3m9 --reason …",
    "Session k3m9 is finalised and does not change. To change it, reopen it with a reason. Use: ntm session reopen k3m9 --reason …"
  ),
  Said(
    .session(.notFinalized(session: "k3m9")), "Đợt k3m9 chưa chốt. Xem: ntm session show k3m9",
    "Session k3m9 is not finalised. See: ntm session show k3m9"),
  Said(
    .session(.reasonMissing), "Mở lại một đợt đã chốt cần lý do; hãy viết lý do (--reason).",
    "Reopening a finalised session needs a reason; write it down (--reason)."),
  Said(
    .session(.unknownConflict(number: 3, count: 2)),
    "Không có xung đột số 3; có từ 1 đến 2. Xem danh sách bằng ntm conflicts.",
    "There is no conflict 3; they are 1 to 2. List them with ntm conflicts."),
  Said(
    .session(.unknownConflict(number: 1, count: 0)),
    "Không có xung đột số 1; không có xung đột nào chưa giải quyết. Xem danh sách bằng ntm conflicts.",
    "There is no conflict 1; none is open. List them with ntm conflicts."),
  Said(
    .session(.unknownSide(number: 3, count: 2)),
    "Xung đột này không có bên 3; hãy dùng --keep với số từ 1 đến 2.",
    "The conflict has no side 3; use --keep with a number from 1 to 2."),
]

private let storesSaid: [Said] = [
  Said(
    .store(.notAStore(path: "/a")),
    "/a không phải sổ của ntm; tệp được để nguyên. Kiểm tra đường dẫn (--store).",
    "/a is not a store of ntm; the file was left as it is. Check the path (--store)."),
  Said(
    .store(.newer(path: "/a", version: 2, known: 1)),
    "Sổ /a do ntm mới hơn ghi (phiên bản 2, máy này biết 1); tệp được để nguyên. Hãy cập nhật ntm.",
    "Store /a was written by a newer ntm (version 2, known here: 1); it was left as it is. Update ntm."),
  Said(
    .store(.damaged(path: "/a", detail: "malformed")),
    "Sổ /a bị hỏng (malformed). Đừng ghi thêm; lấy lại từ bản sao lưu gần nhất: ntm store restore",
    "Store /a is damaged (malformed). Record nothing more; bring it back from the latest backup: ntm store restore"),
  Said(
    .store(.isWell(path: "/a")),
    "Sổ /a vẫn tốt, không cần khôi phục. Vẫn muốn lấy bản sao lưu thay vào: thêm --force",
    "Store /a is well and needs no restoring. To put a backup in its place all the same: add --force"),
  Said(
    .store(.noBackup(path: "/a")),
    "Không có bản sao lưu tốt nào của sổ /a. Nếu có bản ở nơi khác: ntm store restore TỆP",
    "There is no good backup of store /a. If there is one elsewhere: ntm store restore FILE"),
  Said(
    .store(.cannotOpen(path: "/a", reason: "ENOENT")), "Chưa có sổ ở /a. Mở ntm hoặc chạy: ntm session new",
    "There is no store at /a yet. Start ntm, or run: ntm session new"),
  Said(
    .store(.cannotOpen(path: "/a", reason: "Is a directory")),
    "Không mở được sổ /a: đó là thư mục. Kiểm tra đường dẫn và quyền truy cập.",
    "Store /a cannot be opened: Is a directory. Check the path and its permissions."),
  Said(
    .store(.readOnly(path: "/a")),
    "Không ghi được vào /a: thư mục hoặc ổ đĩa chỉ đọc. Không có gì được ghi; hãy chọn nơi khác (--store).",
    "/a cannot be written: the folder or disk is read-only. Nothing was recorded; choose another place (--store)."),
  Said(
    .store(.inUse(path: "/a", process: "77")),
    "Một ntm khác (tiến trình 77) đang ghi sổ /a. Hãy đóng nó rồi làm lại.",
    "Another ntm (process 77) writes to store /a. Close it and try again."),
  Said(
    .store(.full(path: "/a")), "Ổ đĩa đầy, thay đổi cuối chưa được ghi; hãy giải phóng chỗ rồi làm lại. Sổ: /a",
    "The disk is full, the last change was not recorded; free some space and try again. Store: /a"),
  Said(
    .store(.failed(path: "/a", detail: "disk I/O error")),
    "Thay đổi cuối chưa được ghi (disk I/O error); hãy thử lại. Sổ: /a",
    "The last change was not recorded (disk I/O error); try again. Store: /a"),
  Said(
    .store(.gone(path: "/a")),
    "Tệp sổ /a đã bị xóa hoặc dời đi trong khi đang mở; chưa ghi thêm gì. Dữ liệu vẫn còn trong ntm: hãy bấm F10 rồi F9 để ghi ra tệp.",
    "Store /a was deleted or moved while it is open; nothing more was recorded. ntm still has the data: press F10, then F9, to write it to a file."
  ),
  Said(
    .store(.replaced(path: "/a")),
    "Tệp sổ /a đã bị tệp khác thế chỗ trong khi đang mở; chưa ghi thêm gì. Dữ liệu vẫn còn trong ntm: hãy bấm F10 rồi F9 để ghi ra tệp khác.",
    "Another file took the place of store /a while it is open; nothing more was recorded. ntm still has the data: press F10, then F9, to write it to another file."
  ),
  Said(
    .store(.shrunk(path: "/a")),
    "Tệp sổ /a bị chương trình khác cắt ngắn trong khi đang mở; chưa ghi thêm gì. Hãy bấm F10 rồi F9 để ghi những gì còn ra tệp khác, hoặc thoát rồi ntm store restore",
    "Another program cut store /a short while it is open; nothing more was recorded. Press F10, then F9, to write what is left to another file, or leave and run ntm store restore"
  ),
  Said(
    .store(.emptied(path: "/a", hasLog: true, copies: 2)),
    "Không còn sổ trong /a, nhưng bên cạnh có nhật ký còn thay đổi (-wal) và 2 bản sao lưu. Không mở sổ trống thay vào: lấy lại bằng ntm store restore; muốn bắt đầu sổ mới thì dời những tệp ấy đi.",
    "There is no store in /a any more, but a log with changes (-wal) and 2 copies are beside it. No empty store is opened instead: bring it back with ntm store restore; to begin a new one, move those files away."
  ),
  Said(
    .store(.emptied(path: "/a", hasLog: false, copies: 1)),
    "Không còn sổ trong /a, nhưng bên cạnh có 1 bản sao lưu. Không mở sổ trống thay vào: lấy lại bằng ntm store restore; muốn bắt đầu sổ mới thì dời những tệp ấy đi.",
    "There is no store in /a any more, but 1 copy is beside it. No empty store is opened instead: bring it back with ntm store restore; to begin a new one, move those files away."
  ),
  Said(
    .store(.severalNames(path: "/a", others: ["/b"])),
    "Sổ /a có nhiều tên (liên kết cứng): /b; mỗi tên có nhật ký riêng nên sẽ mất dữ liệu. Hãy chỉ giữ một tên, hoặc chép sổ ra tệp riêng (cp) rồi mở bản chép.",
    "Store /a has several names (hard links): /b; each has a log of its own, so data would be lost. Keep one name, or copy the store to a file of its own (cp) and open that."
  ),
  Said(
    .store(.noSharedMemory(path: "/a")),
    "Ổ đĩa của /a không cho các chương trình dùng chung bộ nhớ (ổ mạng, /mnt của WSL…), sổ không mở được ở đó. Hãy để sổ trên ổ của máy (--store) và chép sang đây bằng ntm store backup.",
    "The drive of /a lets no programs share memory (a network drive, /mnt of WSL…), so the store cannot be opened there. Keep it on the machine's own disk (--store) and copy it here by ntm store backup."
  ),
]

private let filesSaid: [Said] = [
  Said(
    .file(.ofStore(path: "/a")),
    "/a là tệp của sổ đang mở; không đọc hay ghi đè nó như tệp thường. Hãy chọn tệp khác.",
    "/a is a file of the store that is open; it is not read or replaced like any file. Choose another one."),
  Said(
    .file(.missing(path: "a.json")), "Không có tệp a.json. Kiểm tra đường dẫn.",
    "There is no file a.json. Check the path."),
  Said(
    .file(.unreadable(path: "a.json", reason: "Permission denied")),
    "Không đọc được a.json: không có quyền. Kiểm tra đường dẫn và quyền đọc.",
    "a.json cannot be read: Permission denied. Check the path and its permissions."),
  Said(
    .file(.cannotWrite(path: "a.md", reason: "Permission denied")),
    "Không ghi được a.md: không có quyền. Không có gì bị thay; hãy chọn nơi khác.",
    "a.md cannot be written: Permission denied. Nothing was replaced; choose another place."),
  Said(
    .file(.exists(path: "a.md")),
    "Đã có tệp này, không ghi đè; chọn tên khác, hoặc --force: a.md",
    "The file exists and is not replaced; choose another name, or --force: a.md"),
  Said(
    .file(.notText(path: "a.json", line: 7)), "a.json, dòng 7: không phải văn bản UTF-8. Hãy lưu lại tệp ở UTF-8.",
    "a.json, line 7: not UTF-8 text. Save the file as UTF-8."),
  Said(
    .file(.cutOff(path: "a.json")), "a.json bị cắt ngang; không nhập gì. Hãy chép lại tệp trọn vẹn.",
    "a.json is cut off; nothing was imported. Copy the whole file again."),
  Said(
    .file(.foreign(path: "a.json")),
    "a.json không phải tệp do ntm xuất (json); không nhập gì. Hãy xuất lại: ntm export --format json",
    "a.json was not exported by ntm (json); nothing was imported. Export again: ntm export --format json"),
  Said(
    .file(.newer(path: "a.json", version: 2, known: 1)),
    "a.json do ntm mới hơn xuất (dạng 2, máy này biết 1); không nhập gì. Hãy cập nhật ntm.",
    "a.json was exported by a newer ntm (form 2, known here: 1); nothing was imported. Update ntm."),
  Said(
    .file(.inconsistent(path: "a.json", place: "Nhân Lý")),
    "a.json: số liệu ở Nhân Lý không khớp với lịch sử trong tệp; tệp đã bị sửa. Không nhập gì. Hãy xuất lại ở máy gốc.",
    "a.json: the figures at Nhân Lý do not agree with the file's own history; it was edited. Nothing was imported. Export it again where it came from."
  ),
  Said(
    .file(.unknownFormat(format: "pdf", known: ["md", "txt"])), "Không có dạng “pdf”. Có: md, txt.",
    "There is no format “pdf”. Known: md, txt."),
  Said(
    .file(.tooBig(path: "a.txt", limit: 1_048_576)),
    "a.txt quá lớn (trên 1.048.576 byte). Hãy chọn tệp khác.",
    "a.txt is too big (above 1048576 bytes); choose another file."),
  Said(
    .file(
      .unsoundChange(
        path: "a.json", place: "changes, 7",
        fault: ChangeFault(.value, .controlCharacter(line: 1, column: 2), field: NoticePart.assessment.field))),
    "a.json, changes, 7: không nhập gì. đánh giá chung: dòng 1, ký tự 2 là ký tự điều khiển, không văn bản nào chứa được; hãy xóa nó.",
    "a.json, changes, 7: nothing was imported. general assessment: line 1, character 2 is a control character, which no document can carry; delete it and try again."
  ),
  Said(
    .file(.cannotWrite(path: "a.md", reason: "No space left on device")),
    "Không ghi được a.md: hết chỗ trên ổ đĩa. Không có gì bị thay; hãy chọn nơi khác.",
    "a.md cannot be written: No space left on device. Nothing was replaced; choose another place."),
]

private let documentsSaid: [Said] = [
  Said(
    .document(.notADocument(path: "a.docx")),
    "a.docx không phải tài liệu Word (DOCX). Hãy mở nó bằng Word rồi lưu lại ở dạng DOCX.",
    "a.docx is not a Word document (DOCX). Open it in Word and save it as DOCX; try again."),
  Said(
    .document(.encrypted(path: "a.docx")),
    "a.docx có mật khẩu. Hãy bỏ mật khẩu rồi lưu lại.",
    "a.docx is under a password. Take the password off and try again."),
  Said(
    .document(.damaged(path: "a.docx")), "a.docx bị hỏng hoặc bị cắt ngang. Hãy chép lại tệp trọn vẹn.",
    "a.docx is damaged or cut off. Copy the whole file again."),
  Said(
    .document(.tooBig(path: "a.docx")),
    "a.docx quá lớn (trên 64 MB khi giải nén, hoặc hàng triệu ô). Hãy bỏ bớt hình ảnh hoặc trang tính thừa rồi lưu lại.",
    "a.docx is too big (above 64 MB when inflated, or millions of cells). Take pictures or unused sheets out of it and try again."
  ),
  Said(
    .document(.damagedPart(path: "a.docx", part: "word/styles.xml")),
    "a.docx: phần word/styles.xml bị hỏng. Hãy mở tệp bằng Word rồi lưu lại.",
    "a.docx: its part word/styles.xml is damaged. Save it anew in Word and try again."),
  Said(
    .document(.missingStyles(path: "a.docx", names: ["heading 1", "NTM List"])),
    "a.docx thiếu 2 kiểu: heading 1, NTM List. Hãy sửa từ tài liệu mẫu: ntm notice reference --output TỆP",
    "a.docx lacks 2 styles: heading 1, NTM List. Edit the one ntm writes and try again: ntm notice reference --output FILE"
  ),
  Said(
    .document(.noProperties(path: "a.docx")),
    "a.docx không ghi thuộc đợt kiểm tra nào; tệp không do ntm xuất hoặc đã mất thuộc tính. Hãy dùng tệp gốc.",
    "a.docx does not say which session it is of: ntm did not write it, or it lost its properties. Use: the file as it was written."
  ),
  Said(
    .document(.libraryMissing(name: "libxlsxwriter.so.4")),
    "Không ghi được XLSX: máy này thiếu thư viện libxlsxwriter.so.4. Hãy cài gói của nó, hoặc chọn dạng khác.",
    "XLSX cannot be written: library libxlsxwriter.so.4 is missing here. Install its package, or choose another format."
  ),
  Said(
    .document(.failed(detail: "zip -104")),
    "Không tạo được tài liệu (zip -104); không có gì được ghi. Hãy thử lại.",
    "The document could not be made (zip -104); nothing was written; try again."),
]
