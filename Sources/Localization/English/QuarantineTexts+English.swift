import Domain

struct EnglishQuarantine: QuarantineTexts {
  func item(_ item: SetAside) -> String {
    let who =
      "\(item.changes) changes by \(item.author.withoutControls), device \(item.device.rawValue.withoutControls)"
    let what = item.session.map { " in session \($0.rawValue.withoutControls)" } ?? " (a whole bundle)"
    return "\(who)\(what), from \(item.source.withoutControls)"
  }

  func reason(_ fault: RunFault) -> String {
    switch fault {
    case .unsound(let time, _): "Change \(time.rawValue) is none that a log can hold."
    case .outOfOrder(let time):
      "Behind \(time.rawValue) the changes are not those of one device in their order. Ask for them again."
    case .unsigned:
      "The device signs what it records, and no signature came with them: an older program passed them on. Get them from that laptop itself."
    case .forged:
      "They are not what the device signed: altered, incomplete or made by somebody else. Get them from that laptop itself."
    case .forked(let time):
      "Other changes of this device are here at the same place\(time.map { " (\($0.rawValue))" } ?? ""). Look which laptop uses a copy of a store; keep what is here, or ask its owner to record the difference again."
    case .notOurs:
      "They bear the name of this laptop, which did not record them. Ask whoever gave them where they come from."
    case .future(let time):
      "Recorded on \(time.day), more than a day after the clock here. Set the wrong clock right; with the next merge or sync they come in when their time has come."
    case .unsealing(let time):
      "Change \(time.rawValue) opens a finalised session again without a reason. Ask whoever recorded it to reopen it with one."
    case .finalized:
      "The session was finalised without them, and is not changed so. Reopen it with a reason (ntm session reopen): they come in at once."
    case .incomplete:
      "What comes before them in their chain is not here. They come in with the bundle or sync that brings it."
    case .halfSession: "Their session has no area, no day or no criteria sets here. They come in with what makes it."
    case .unknownSet(let set):
      "Their session uses the criteria set \(set.withoutControls), which is nowhere here. Add it (ntm criteria add); they come in with the next merge or sync."
    }
  }

  let waits = "Waits for the bundle that has what it builds on, and comes in with it."
  let nothing = "Nothing is set aside."
  func howToSee(_ count: Int) -> String {
    "\(count) parts did not come in and are set aside; all else is in. See: ntm store quarantine list."
  }
  func dropped(_ id: String) -> String { "Dropped \(id)." }
  let idArgument = "The first letters of what is set aside, as “ntm store quarantine list” shows them."
  func unproven(_ device: DeviceID, session: SessionID, count: Int) -> String {
    "\(count) changes of device \(device.shown) in session \(session.rawValue) are not what it signed: some were altered or are lacking. Get them again from that laptop or the hub, or restore a backup."
  }
}
