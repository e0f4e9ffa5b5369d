import Domain

/// Gói thay đổi giữa các máy.
struct VietnameseBundles: BundleTexts {
  func problem(_ problem: BundleProblem) -> String {
    switch problem {
    case .changed(let path):
      "\(path) không còn như lúc được ký: đã hỏng hoặc bị sửa; không gộp gì. Hãy chép lại từ máy đã làm ra nó."
    case .unsound(let path, let session):
      "\(path): phần của đợt \(session) không phải lịch sử hợp lệ; không gộp gì. Hãy làm lại gói ở máy kia."
    case .notSetAside(let id): "Không có, hoặc có hơn một phần để riêng là \(id). Xem: ntm store quarantine list."
    case .unknownDevice(let path, let device, let author, let fingerprint):
      "\(path) là của máy \(device) (\(author)), chưa được tin ở đây. Hãy so dấu vân khóa \(fingerprint) với “ntm store info” ở máy đó, rồi thêm --trust."
    case .otherKey(let path, let device, let known, let given):
      "\(path) xưng là của máy \(device) nhưng có khóa khác (\(given), không phải \(known)); không gộp gì. Hãy hỏi người giữ máy đó; nếu khóa mới là thật: ntm bundle forget \(device.shellWord), rồi gộp lại."
    case .notTrusted(let device): "Chưa từng tin máy \(device). Xem: ntm bundle devices."
    case .passphraseNeeded(let path):
      "\(path) được mã hóa; hãy mở bằng “ntm merge” ở dòng lệnh và gõ mật khẩu, hoặc đặt NTM_PASSPHRASE."
    case .wrongPassphrase(let path): "Mật khẩu không mở được \(path), hoặc tệp đã hỏng; hãy gõ lại hoặc chép lại tệp."
    case .nothingNew: "Các gói trước đã có mọi thay đổi; không có gì để làm gói. Hãy bỏ --since nếu vẫn muốn."
    case .tooMuch(let bytes, let limit):
      "Gói sẽ có \(Figures.grouped(bytes)) byte, nhiều hơn \(Figures.grouped(limit)); hãy làm mỗi đợt một gói, hoặc dùng --since."
    case .noMemory: "Không đủ bộ nhớ để mã hóa (cần 64 MB); hãy đóng bớt chương trình khác rồi làm lại."
    case .noKey(let path): "Sổ \(path) chưa có khóa để ký và không ghi được; hãy mở ntm một lần nơi ghi được."
    }
  }

  let sessionsArgument = "Mã các đợt, phần đầu của mã, hoặc cuối (last)."
  let filesArgument = "Các gói (.ntmb)."
  let sinceOption = "Gói trước mà bên nhận đã có: chỉ lấy những gì mới hơn; lặp lại được."
  let encryptOption = "Mã hóa bằng mật khẩu: hỏi trên màn hình, hoặc lấy từ NTM_PASSPHRASE."
  let trustOption = "Tin máy đã ký các gói này, sau khi đã so dấu vân khóa."
  let dryRunOption = "Chỉ cho biết sẽ gộp gì."
  let deviceArgument = "Mã của máy, như “ntm bundle devices” liệt kê."
  func forgotten(_ device: String) -> String { "Thôi tin máy \(device)." }
  let outputOption = "Tệp gói, ví dụ to-1.ntmb."

  func passphrase(_ file: String) -> String { "Mật khẩu của \(file): " }
  let passphraseAgain = "Gõ lại mật khẩu: "
  let passphrasesDiffer = "Hai lần gõ khác nhau hoặc để trống; chưa ghi gì. Hãy làm lại."

  func created(_ file: String, sessions: Int, changes: Int) -> String {
    "Đã ghi \(file): \(sessions) đợt, \(changes) thay đổi."
  }
  func ownKey(_ device: String, fingerprint: String) -> String { "Máy \(device), dấu vân khóa \(fingerprint)." }
  func maker(_ offer: BundleOffer, at time: String) -> String {
    "Của \(offer.author), máy \(offer.device.shown), lúc \(time)"
  }
  func part(_ part: BundleOffer.Part) -> String {
    let name = part.session.map { "\($0.area), \($0.date.vietnamese)" } ?? "hồ sơ xã"
    return "\(name): \(part.new) thay đổi mới, \(part.known) đã có"
  }
  func trustQuestion(_ offer: BundleOffer) -> String {
    "Chưa từng nhận gói của máy \(offer.device.shown) (\(offer.author)). Dấu vân khóa \(offer.fingerprint) có đúng như “ntm store info” ở máy đó không? [c/K] "
  }
  func trusts(_ offer: BundleOffer) -> String { "Từ nay tin máy \(offer.device.shown) (\(offer.author))." }
  func isStranger(_ offer: BundleOffer) -> String {
    "Chưa từng nhận gói của máy này. Hãy so dấu vân khóa \(offer.fingerprint) với “ntm store info” ở máy đó; F4 là tin máy này từ nay."
  }
  func merged(_ file: String) -> String { "Đã gộp \(file)." }
  func count(added: Int, known: Int) -> String { "\(added) thay đổi mới, \(known) đã có." }
  func wouldMerge(_ file: String) -> String { "Sẽ gộp \(file):" }
  func held(_ file: String, devices: [DeviceID]) -> String {
    "\(file) được giữ lại: còn thiếu thay đổi trước đó của máy \(devices.map(\.shown).joined(separator: ", ")). Nó tự vào khi gộp gói có những thay đổi ấy."
  }
  func freed(_ count: Int) -> String { "\(count) gói chờ trước đây nay đã vào." }

  let title = "Gộp gói"
  let passphraseTitle = "Mật khẩu của gói"
  let passphraseToOpen = "Gói được mã hóa. Gõ mật khẩu mà người gửi đã cho; Enter mở."
  let passphraseToKeep =
    "Gõ mật khẩu, Enter, rồi gõ lại. Không có mật khẩu thì không ai mở được gói."
  let passphraseRepeated = "Gõ lại:"
  let onlyBundlesHide = "Chỉ gói ntmb được mã hóa; Tab chọn dạng đó."
}
