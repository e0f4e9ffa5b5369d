import Domain

struct VietnameseHub: HubTexts {
  let addressArgument = "Địa chỉ sổ chung: postgresql://tên@máy-chủ/ntm?sslmode=verify-full (hoặc NTM_HUB)."
  let sessionsOption = "Chỉ đợt này; có thể lặp lại. Mặc định: mọi đợt, cùng hồ sơ các xã."
  let dryRunOption = "Chỉ đếm, không gửi và không nhận."
  let withoutTLSOption = "Cho mật khẩu sang máy khác không qua TLS; người khác trên đường truyền đọc được."
  let comparing = "đang so với sổ chung…"
  func fetching(_ count: Int, of total: Int) -> String { "nhận \(Figures.grouped(count))/\(Figures.grouped(total))" }
  func sending(_ count: Int, of total: Int) -> String { "gửi \(Figures.grouped(count))/\(Figures.grouped(total))" }
  let stopped = "Đã dừng. Phần đã sang vẫn còn; chạy lại, máy sẽ làm tiếp."
  func synced(sent: Int, fetched: Int) -> String {
    sent + fetched == 0
      ? "Hai bên như nhau; không có gì mới."
      : "Đã gửi \(Figures.grouped(sent)) thay đổi, nhận \(Figures.grouped(fetched)) thay đổi."
  }
  func wouldSync(sent: Int, fetched: Int) -> String {
    "Sẽ gửi \(Figures.grouped(sent)) thay đổi, nhận \(Figures.grouped(fetched)) thay đổi."
  }
  func waiting(_ count: Int) -> String {
    "\(Figures.grouped(count)) thay đổi trên sổ chung còn thiếu phần trước đó; lần sau sẽ xem lại."
  }
  func kept(_ count: Int, first: String) -> String {
    "\(Figures.grouped(count)) thay đổi ở lại máy này, từ \(first): máy khác không nhận được. Xem: ntm history"
  }
  func prepared(_ hub: String) -> String {
    "\(hub) nay là sổ chung. Cho mỗi máy một tên: CREATE ROLE tên LOGIN PASSWORD '…' IN ROLE ntm_laptop;"
  }
  func alreadyPrepared(_ hub: String) -> String { "\(hub) đã là sổ chung; các bảng xem và quyền đã được cập nhật." }
  let sessionArgument = "Mã đầy đủ của đợt, như “ntm store quarantine list” cho thấy."
  let deviceArgument = "Mã đầy đủ của máy."
  let reasonOption = "Lý do; được ghi lại ở sổ chung."
  func removed(_ changes: Int) -> String {
    "Đã bỏ \(changes) thay đổi khỏi sổ chung, có ghi lại lý do. Máy nào có chúng sẽ gửi lại."
  }
  func status(_ hub: String, sessions: Int, devices: Int, changes: Int) -> String {
    "\(hub): \(sessions) đợt, \(devices) máy, \(Figures.grouped(changes)) thay đổi."
  }

  func problem(_ problem: HubProblem) -> String {
    switch problem {
    case .noAddress:
      "Chưa biết sổ chung của tỉnh ở đâu. Hãy ghi địa chỉ, hoặc đặt NTM_HUB: ntm sync postgresql://…"
    case .notAnAddress:
      "Địa chỉ sổ chung không đúng dạng. Viết như postgresql://tên@máy-chủ/ntm?sslmode=verify-full; mật khẩu để trong ~/.pgpass."
    case .libraryMissing(let name, let package):
      "Máy này thiếu thư viện \(name); sổ của máy vẫn dùng bình thường. Hãy cài gói \(package) rồi làm lại: apt install \(package)"
    case .unreachable(let hub, let detail):
      "Không kết nối được \(hub) (\(detail)). Hãy kiểm tra mạng và địa chỉ rồi làm lại; sổ của máy vẫn dùng bình thường."
    case .loginRefused(let hub):
      "\(hub) không nhận tên hoặc mật khẩu này. Hãy kiểm tra tên trong địa chỉ và mật khẩu trong ~/.pgpass."
    case .noDatabase(let hub):
      "Máy chủ không có cơ sở dữ liệu của \(hub). Hãy nhờ người quản trị tạo: createdb, rồi ntm hub init"
    case .notEncrypted(let hub):
      "\(hub) sẽ nhận mật khẩu không qua TLS, người khác trên đường truyền đọc được; chưa gửi gì. Hãy thêm ?sslmode=verify-full vào địa chỉ, hoặc --without-tls khi đường truyền không có ai khác."
    case .held(let hub, let others):
      "Máy khác đang ghi lên \(hub) mà chưa xong\(others.isEmpty ? "" : ": " + others.joined(separator: ", ")). Phần đã sang vẫn còn; hãy chạy lại sau vài phút."
    case .broken(let hub):
      "Mất kết nối với \(hub). Phần đã sang vẫn còn; hãy chạy lại, máy sẽ làm tiếp."
    case .notPrepared(let hub):
      "\(hub) chưa phải sổ chung. Hãy nhờ người quản trị chạy: ntm hub init \(hub.shellWord)"
    case .otherVersion(let hub, let version, let known):
      "\(hub) có cấu trúc phiên bản \(version), máy này biết \(known); không có gì bị thay. Hãy dùng ntm cùng phiên bản."
    case .notAllowed(let hub, let detail):
      "\(hub) không cho phép (\(detail)). Hãy nhờ người quản trị chạy: GRANT ntm_laptop TO tên"
    case .rolesMissing(let hub, let roles):
      "\(hub): tên này không được tạo vai trò; không có gì bị thay. Hãy nhờ người quản trị chạy rồi làm lại: \(roles.map { "CREATE ROLE \($0) NOLOGIN;" }.joined(separator: " "))"
    case .busy(let hub):
      "Các máy khác đang gửi lên \(hub) cùng những phần này. Hãy chạy lại sau một phút."
    case .unsound(let hub, let change, let fault):
      "\(hub): thay đổi \(change) không hợp lệ ở cột \(fault.part.rawValue); không nhập từ đó trở đi. Hãy báo người quản trị sổ chung. \(Vietnamese().fault(fault))"
    case .failed(let hub, let detail):
      "\(hub) báo lỗi (\(detail)). Phần đã sang vẫn còn; hãy chạy lại, hoặc báo người quản trị."
    }
  }
}
