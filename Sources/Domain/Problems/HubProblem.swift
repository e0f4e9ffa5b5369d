/// Something went wrong between this device and the province's hub, named by its address without a password.
public enum HubProblem: Equatable, Sendable {
  /// Neither an address on the line nor in NTM_HUB.
  case noAddress
  /// Not of the form that libpq takes.
  case notAnAddress
  /// libpq is not installed; the system's package that has it.
  case libraryMissing(name: String, package: String)
  /// No server answers there; `detail` is what libpq says.
  case unreachable(hub: String, detail: String)
  /// The server does not take this user or password.
  case loginRefused(hub: String)
  /// The server has no database of that name.
  case noDatabase(hub: String)
  /// The password would go there without TLS, as others on the line can read it.
  case notEncrypted(hub: String)
  /// Somebody else is in the midst of writing; how the server names them.
  case held(hub: String, by: [String])
  /// The connection broke while changes went over; what had gone over stays.
  case broken(hub: String)
  /// The database is there, without the hub's tables.
  case notPrepared(hub: String)
  /// Its tables are of another version than this program knows.
  case otherVersion(hub: String, version: Int, known: Int)
  /// The user lacks a right; `detail` is what the server says.
  case notAllowed(hub: String, detail: String)
  /// Roles that an administrator must make, because this user may not.
  case rolesMissing(hub: String, roles: [String])
  /// Other machines kept writing the same chains.
  case busy(hub: String)
  /// A row of the hub that could not be recorded here.
  case unsound(hub: String, change: String, fault: ChangeFault)
  /// Anything else that the server refused.
  case failed(hub: String, detail: String)
}
