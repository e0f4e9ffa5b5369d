/// How long a laptop and a hub wait for each other, so that one that stands still holds no other up.
public struct HubPatience: Sendable {
  /// For what another has locked, in seconds.
  public var lock: Int
  /// The server for the next command of a transaction, in seconds.
  public var idle: Int

  /// So many seconds each.
  public init(lock: Int = 20, idle: Int = 30) {
    (self.lock, self.idle) = (lock, idle)
  }

  /// As commands; the server also finds out when a laptop is gone from the network.
  var settings: String {
    """
    SET search_path = pg_catalog; SET lock_timeout = '\(lock)s';
    SET idle_in_transaction_session_timeout = '\(idle)s';
    SET tcp_keepalives_idle = 60; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3;
    """
  }
}
