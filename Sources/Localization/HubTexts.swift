public import Domain

/// What is said of the province's hub and of syncing with it.
public protocol HubTexts: Sendable {
  /// What failed at the hub, and what to do.
  func problem(_ problem: HubProblem) -> String

  /// What the arguments and options of `ntm sync` and `ntm hub` mean, in their help:
  var addressArgument: String { get }
  var sessionsOption: String { get }
  var dryRunOption: String { get }
  var withoutTLSOption: String { get }
  var sessionArgument: String { get }
  var deviceArgument: String { get }
  var reasonOption: String { get }

  /// How far a sync is, on a terminal; `stopped` after Ctrl-C:
  var comparing: String { get }
  func fetching(_ count: Int, of total: Int) -> String
  func sending(_ count: Int, of total: Int) -> String
  var stopped: String { get }

  /// How many changes went over, or would with `--dry-run`:
  func synced(sent: Int, fetched: Int) -> String
  func wouldSync(sent: Int, fetched: Int) -> String

  /// Changes of the hub that replace what it does not have.
  func waiting(_ count: Int) -> String
  /// Changes of this store, from the one named on, that no other machine could take in.
  func kept(_ count: Int, first: String) -> String
  /// After `ntm hub init`, in a new database or in one that is a hub:
  func prepared(_ hub: String) -> String
  func alreadyPrepared(_ hub: String) -> String

  /// After `ntm hub remove`, of so many changes.
  func removed(_ changes: Int) -> String
  /// After `ntm hub status`.
  func status(_ hub: String, sessions: Int, devices: Int, changes: Int) -> String
}
