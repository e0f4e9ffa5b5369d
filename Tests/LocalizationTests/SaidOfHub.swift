import Domain

/// What is said of the province's hub where it cannot be reached, or cannot be trusted.
let hubSaid: [Said] = [
  Said(
    .hub(.noAddress),
    "Chưa biết sổ chung của tỉnh ở đâu. Hãy ghi địa chỉ, hoặc đặt NTM_HUB: ntm sync postgresql://…",
    "Where the province's hub is was not said. Give its address, or set NTM_HUB. Use: ntm sync postgresql://…"),
  Said(
    .hub(.notAnAddress),
    "Địa chỉ sổ chung không đúng dạng. Viết như postgresql://tên@máy-chủ/ntm?sslmode=verify-full; mật khẩu để trong ~/.pgpass.",
    "The address of the hub is not one. Write it like postgresql://name@server/ntm?sslmode=verify-full, with the password in ~/.pgpass."
  ),
  Said(
    .hub(.libraryMissing(name: "libpq.so.5", package: "libpq5")),
    "Máy này thiếu thư viện libpq.so.5; sổ của máy vẫn dùng bình thường. Hãy cài gói libpq5 rồi làm lại: apt install libpq5",
    "This machine lacks the library libpq.so.5; the store works without it. Install the package libpq5 and try again: apt install libpq5"
  ),
  Said(
    .hub(.unreachable(hub: "postgresql://hub/ntm", detail: "timeout")),
    "Không kết nối được postgresql://hub/ntm (timeout). Hãy kiểm tra mạng và địa chỉ rồi làm lại; sổ của máy vẫn dùng bình thường.",
    "postgresql://hub/ntm cannot be reached (timeout). Check network and address and try again; the store works without it."
  ),
  Said(
    .hub(.loginRefused(hub: "postgresql://hub/ntm")),
    "postgresql://hub/ntm không nhận tên hoặc mật khẩu này. Hãy kiểm tra tên trong địa chỉ và mật khẩu trong ~/.pgpass.",
    "postgresql://hub/ntm does not take this name or password. Check the name in the address and the password in ~/.pgpass, and try again."
  ),
  Said(
    .hub(.noDatabase(hub: "postgresql://hub/ntm")),
    "Máy chủ không có cơ sở dữ liệu của postgresql://hub/ntm. Hãy nhờ người quản trị tạo: createdb, rồi ntm hub init",
    "The server has no such database: postgresql://hub/ntm. Have the administrator make it with createdb. Use: ntm hub init"
  ),
  Said(
    .hub(.notEncrypted(hub: "postgresql://hub/ntm")),
    "postgresql://hub/ntm sẽ nhận mật khẩu không qua TLS, người khác trên đường truyền đọc được; chưa gửi gì. Hãy thêm ?sslmode=verify-full vào địa chỉ, hoặc --without-tls khi đường truyền không có ai khác.",
    "postgresql://hub/ntm would get the password without TLS, where others on the line can read it; nothing was sent. Add ?sslmode=verify-full to the address, or --without-tls where nobody else is on the line, and try again."
  ),
  Said(
    .hub(.held(hub: "postgresql://hub/ntm", by: ["ntm lan k3m9", "psql"])),
    "Máy khác đang ghi lên postgresql://hub/ntm mà chưa xong: ntm lan k3m9, psql. Phần đã sang vẫn còn; hãy chạy lại sau vài phút.",
    "Another machine is writing to postgresql://hub/ntm and has not finished: ntm lan k3m9, psql. What went over stays; try again in a few minutes."
  ),
  Said(
    .hub(.broken(hub: "postgresql://hub/ntm")),
    "Mất kết nối với postgresql://hub/ntm. Phần đã sang vẫn còn; hãy chạy lại, máy sẽ làm tiếp.",
    "The connection to postgresql://hub/ntm broke. What went over stays; try again, and it goes on from there."),
  Said(
    .hub(.notPrepared(hub: "postgresql://hub/ntm")),
    "postgresql://hub/ntm chưa phải sổ chung. Hãy nhờ người quản trị chạy: ntm hub init postgresql://hub/ntm",
    "postgresql://hub/ntm is no hub yet. Have the administrator make it one. Use: ntm hub init postgresql://hub/ntm"),
  Said(
    .hub(.otherVersion(hub: "postgresql://hub/ntm", version: 2, known: 1)),
    "postgresql://hub/ntm có cấu trúc phiên bản 2, máy này biết 1; không có gì bị thay. Hãy dùng ntm cùng phiên bản.",
    "postgresql://hub/ntm has tables of version 2, known here: 1; nothing was changed. Update ntm, here or for the hub."
  ),
  Said(
    .hub(.notAllowed(hub: "postgresql://hub/ntm", detail: "permission denied")),
    "postgresql://hub/ntm không cho phép (permission denied). Hãy nhờ người quản trị chạy: GRANT ntm_laptop TO tên",
    "postgresql://hub/ntm does not allow it (permission denied). Have the administrator let this user in. Use: GRANT ntm_laptop TO name"
  ),
  Said(
    .hub(.rolesMissing(hub: "postgresql://hub/ntm", roles: ["ntm_laptop", "ntm_reader"])),
    "postgresql://hub/ntm: tên này không được tạo vai trò; không có gì bị thay. Hãy nhờ người quản trị chạy rồi làm lại: CREATE ROLE ntm_laptop NOLOGIN; CREATE ROLE ntm_reader NOLOGIN;",
    "postgresql://hub/ntm: this user may not make roles; nothing was changed. Have the administrator run this and try again: CREATE ROLE ntm_laptop NOLOGIN; CREATE ROLE ntm_reader NOLOGIN;"
  ),
  Said(
    .hub(.busy(hub: "postgresql://hub/ntm")),
    "Các máy khác đang gửi lên postgresql://hub/ntm cùng những phần này. Hãy chạy lại sau một phút.",
    "Other machines are sending the same parts to postgresql://hub/ntm. Wait a minute and try again."),
  Said(
    .hub(.unsound(hub: "postgresql://hub/ntm", change: "k3m9 77", fault: ChangeFault(.time, .outOfRange))),
    "postgresql://hub/ntm: thay đổi k3m9 77 không hợp lệ ở cột time; không nhập từ đó trở đi. Hãy báo người quản trị sổ chung. thời điểm: ngoài giới hạn của lịch sử; hãy xem đồng hồ của máy đã ghi.",
    "postgresql://hub/ntm: change k3m9 77 is unsound in column time; nothing from there on was taken. Tell the administrator of the hub, and try again. time: beyond what a log can hold; set the clock of the laptop that recorded it and try again."
  ),
  Said(
    .hub(.failed(hub: "postgresql://hub/ntm", detail: "disk full")),
    "postgresql://hub/ntm báo lỗi (disk full). Phần đã sang vẫn còn; hãy chạy lại, hoặc báo người quản trị.",
    "postgresql://hub/ntm failed (disk full). What went over stays; try again, or tell the administrator."),
]

/// The names of all its cases.
let hubNames: Set<String> = [
  "hub.noAddress",
  "hub.notAnAddress",
  "hub.libraryMissing",
  "hub.unreachable",
  "hub.loginRefused",
  "hub.noDatabase",
  "hub.notEncrypted",
  "hub.held",
  "hub.broken",
  "hub.notPrepared",
  "hub.otherVersion",
  "hub.notAllowed",
  "hub.rolesMissing",
  "hub.busy",
  "hub.unsound",
  "hub.failed",
]

func name(of problem: HubProblem) -> String {
  switch problem {
  case .noAddress: "hub.noAddress"
  case .notAnAddress: "hub.notAnAddress"
  case .libraryMissing: "hub.libraryMissing"
  case .unreachable: "hub.unreachable"
  case .loginRefused: "hub.loginRefused"
  case .noDatabase: "hub.noDatabase"
  case .notEncrypted: "hub.notEncrypted"
  case .held: "hub.held"
  case .broken: "hub.broken"
  case .notPrepared: "hub.notPrepared"
  case .otherVersion: "hub.otherVersion"
  case .notAllowed: "hub.notAllowed"
  case .rolesMissing: "hub.rolesMissing"
  case .busy: "hub.busy"
  case .unsound: "hub.unsound"
  case .failed: "hub.failed"
  }
}
