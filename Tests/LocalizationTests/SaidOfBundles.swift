import Domain

/// What is said of bundles that cannot be made or taken.
let bundlesSaid: [Said] = [
  Said(
    .bundle(.changed(path: "to-1.ntmb")),
    "to-1.ntmb không còn như lúc được ký: đã hỏng hoặc bị sửa; không gộp gì. Hãy chép lại từ máy đã làm ra nó.",
    "to-1.ntmb is not as it was signed: damaged or edited; nothing was merged. Copy it again from the laptop that made it."
  ),
  Said(
    .bundle(.unsound(path: "to-1.ntmb", session: "k3m9")),
    "to-1.ntmb: phần của đợt k3m9 không phải lịch sử hợp lệ; không gộp gì. Hãy làm lại gói ở máy kia.",
    "to-1.ntmb: what it holds of session k3m9 is no sound log; nothing was merged. Make the bundle again on the other laptop."
  ),
  Said(
    .bundle(.notSetAside(id: "3f2a")),
    "Không có, hoặc có hơn một phần để riêng là 3f2a. Xem: ntm store quarantine list.",
    "Nothing, or more than one thing, is set aside as 3f2a. See: ntm store quarantine list."
  ),
  Said(
    .bundle(.unknownDevice(path: "to-1.ntmb", device: "may2", author: "Lan", fingerprint: "1a2b-3c4d")),
    "to-1.ntmb là của máy may2 (Lan), chưa được tin ở đây. Hãy so dấu vân khóa 1a2b-3c4d với “ntm store info” ở máy đó, rồi thêm --trust.",
    "to-1.ntmb is of device may2 (Lan), which is not trusted here yet. Compare the fingerprint 1a2b-3c4d with “ntm store info” on that laptop, then add --trust."
  ),
  Said(
    .bundle(.otherKey(path: "to-1.ntmb", device: "may2", known: "1a2b", given: "3c4d")),
    "to-1.ntmb xưng là của máy may2 nhưng có khóa khác (3c4d, không phải 1a2b); không gộp gì. Hãy hỏi người giữ máy đó; nếu khóa mới là thật: ntm bundle forget may2, rồi gộp lại.",
    "to-1.ntmb says that it is of device may2 but has another key (3c4d, not 1a2b); nothing was merged. Ask whoever has that laptop; if the new key is true: ntm bundle forget may2, then merge again."
  ),
  Said(
    .bundle(.notTrusted(device: "may2")), "Chưa từng tin máy may2. Xem: ntm bundle devices.",
    "Device may2 is not trusted. See: ntm bundle devices."),
  Said(
    .bundle(.passphraseNeeded(path: "to-1.ntmb")),
    "to-1.ntmb được mã hóa; hãy mở bằng “ntm merge” ở dòng lệnh và gõ mật khẩu, hoặc đặt NTM_PASSPHRASE.",
    "to-1.ntmb is encrypted; use “ntm merge” on the command line and type the passphrase, or set NTM_PASSPHRASE."
  ),
  Said(
    .bundle(.wrongPassphrase(path: "to-1.ntmb")),
    "Mật khẩu không mở được to-1.ntmb, hoặc tệp đã hỏng; hãy gõ lại hoặc chép lại tệp.",
    "The passphrase does not open to-1.ntmb, or the file is damaged; type it again or copy the file again."
  ),
  Said(
    .bundle(.nothingNew),
    "Các gói trước đã có mọi thay đổi; không có gì để làm gói. Hãy bỏ --since nếu vẫn muốn.",
    "The earlier bundles hold every change; there is nothing to bundle. Leave out --since to do it all the same."
  ),
  Said(
    .bundle(.tooMuch(bytes: 60_000_000, limit: 50_331_648)),
    "Gói sẽ có 60.000.000 byte, nhiều hơn 50.331.648; hãy làm mỗi đợt một gói, hoặc dùng --since.",
    "The bundle would have 60.000.000 bytes, more than 50.331.648. Make one for each session, or use --since."
  ),
  Said(
    .bundle(.noMemory), "Không đủ bộ nhớ để mã hóa (cần 64 MB); hãy đóng bớt chương trình khác rồi làm lại.",
    "There is not enough memory to encrypt (64 MB). Close other programs and try again."
  ),
  Said(
    .bundle(.noKey(path: "/a/ntm.sqlite")),
    "Sổ /a/ntm.sqlite chưa có khóa để ký và không ghi được; hãy mở ntm một lần nơi ghi được.",
    "The store /a/ntm.sqlite has no key to sign with and cannot be written. Open ntm once where it can be."
  ),
]
