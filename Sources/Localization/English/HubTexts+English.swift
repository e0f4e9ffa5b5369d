import Domain

struct EnglishHub: HubTexts {
  let addressArgument = "Address of the hub: postgresql://name@server/ntm?sslmode=verify-full (or NTM_HUB)."
  let sessionsOption = "Only this session; may be repeated. Default: all, with the dossiers of communes."
  let dryRunOption = "Only count; send and fetch nothing."
  let withoutTLSOption = "Let the password go to another machine without TLS, where others on the line can read it."
  let comparing = "comparing with the hub…"
  func fetching(_ count: Int, of total: Int) -> String { "fetched \(count)/\(total)" }
  func sending(_ count: Int, of total: Int) -> String { "sent \(count)/\(total)" }
  let stopped = "Stopped. What went over stays; the next run goes on from there."
  func synced(sent: Int, fetched: Int) -> String {
    sent + fetched == 0
      ? "Both sides are the same; nothing is new." : "Sent \(sent) changes, fetched \(fetched) changes."
  }
  func wouldSync(sent: Int, fetched: Int) -> String {
    "Would send \(sent) changes and fetch \(fetched) changes."
  }
  func waiting(_ count: Int) -> String {
    "\(count) changes of the hub lack what comes before them; the next run looks again."
  }
  func kept(_ count: Int, first: String) -> String {
    "\(count) changes stay here, from \(first) on: no other machine could take them in. See: ntm history"
  }
  func prepared(_ hub: String) -> String {
    "\(hub) is a hub now. Give every laptop a name: CREATE ROLE name LOGIN PASSWORD '…' IN ROLE ntm_laptop;"
  }
  func alreadyPrepared(_ hub: String) -> String { "\(hub) is a hub already; its views and grants are up to date." }
  let sessionArgument = "The whole id of the session, as “ntm store quarantine list” names it."
  let deviceArgument = "The device's whole name."
  let reasonOption = "Why; it is written down in the hub."
  func removed(_ changes: Int) -> String {
    "Took \(changes) changes out of the hub, and wrote down why. A laptop that has them sends them again."
  }
  func status(_ hub: String, sessions: Int, devices: Int, changes: Int) -> String {
    "\(hub): \(sessions) sessions, \(devices) devices, \(changes) changes."
  }

  func problem(_ problem: HubProblem) -> String {
    switch problem {
    case .noAddress:
      "Where the province's hub is was not said. Give its address, or set NTM_HUB. Use: ntm sync postgresql://…"
    case .notAnAddress:
      "The address of the hub is not one. Write it like postgresql://name@server/ntm?sslmode=verify-full, with the password in ~/.pgpass."
    case .libraryMissing(let name, let package):
      "This machine lacks the library \(name); the store works without it. Install the package \(package) and try again: apt install \(package)"
    case .unreachable(let hub, let detail):
      "\(hub) cannot be reached (\(detail)). Check network and address and try again; the store works without it."
    case .loginRefused(let hub):
      "\(hub) does not take this name or password. Check the name in the address and the password in ~/.pgpass, and try again."
    case .noDatabase(let hub):
      "The server has no such database: \(hub). Have the administrator make it with createdb. Use: ntm hub init"
    case .notEncrypted(let hub):
      "\(hub) would get the password without TLS, where others on the line can read it; nothing was sent. Add ?sslmode=verify-full to the address, or --without-tls where nobody else is on the line, and try again."
    case .held(let hub, let others):
      "Another machine is writing to \(hub) and has not finished\(others.isEmpty ? "" : ": " + others.joined(separator: ", ")). What went over stays; try again in a few minutes."
    case .broken(let hub):
      "The connection to \(hub) broke. What went over stays; try again, and it goes on from there."
    case .notPrepared(let hub):
      "\(hub) is no hub yet. Have the administrator make it one. Use: ntm hub init \(hub.shellWord)"
    case .otherVersion(let hub, let version, let known):
      "\(hub) has tables of version \(version), known here: \(known); nothing was changed. Update ntm, here or for the hub."
    case .notAllowed(let hub, let detail):
      "\(hub) does not allow it (\(detail)). Have the administrator let this user in. Use: GRANT ntm_laptop TO name"
    case .rolesMissing(let hub, let roles):
      "\(hub): this user may not make roles; nothing was changed. Have the administrator run this and try again: \(roles.map { "CREATE ROLE \($0) NOLOGIN;" }.joined(separator: " "))"
    case .busy(let hub):
      "Other machines are sending the same parts to \(hub). Wait a minute and try again."
    case .unsound(let hub, let change, let fault):
      "\(hub): change \(change) is unsound in column \(fault.part.rawValue); nothing from there on was taken. Tell the administrator of the hub, and try again. \(English().fault(fault))"
    case .failed(let hub, let detail):
      "\(hub) failed (\(detail)). What went over stays; try again, or tell the administrator."
    }
  }
}
