public import Domain

/// What is said of the province's hub and of syncing with it.
public protocol HubTexts: Sendable {
  func problem(_ problem: HubProblem) -> String

  // Arguments
  var addressArgument: String { get }
  var sessionsOption: String { get }
  var dryRunOption: String { get }

  // Progress
  var comparing: String { get }
  func fetching(_ count: Int, of total: Int) -> String
  func sending(_ count: Int, of total: Int) -> String
  var stopped: String { get }

  // Answers
  func synced(sent: Int, fetched: Int) -> String
  func wouldSync(sent: Int, fetched: Int) -> String
  func waiting(_ count: Int) -> String
  func kept(_ count: Int, first: String) -> String
  func prepared(_ hub: String) -> String
  func alreadyPrepared(_ hub: String) -> String
  func status(_ hub: String, sessions: Int, devices: Int, changes: Int) -> String
}
