public import Domain
import Foundation

/// What the program takes from the machine it runs on: variables, the clock, the user.
public enum Surroundings {
  /// A variable of the environment; an empty one counts as missing.
  public static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The store's file unless another is named: NTM_STORE, else in the user's data folder.
  public static var storePath: String {
    if let path = variable("NTM_STORE") { return path }
    if let folder = variable("XDG_DATA_HOME") { return folder + "/ntm/ntm.sqlite" }
    return (variable("HOME") ?? ".") + "/.local/share/ntm/ntm.sqlite"
  }

  /// Who records unless a name is given or kept in the store: the login name.
  ///
  /// It is not looked up in the user database, which a statically linked program cannot open everywhere.
  public static var loginName: String {
    variable("USER") ?? variable("LOGNAME") ?? "uid \(getuid())"
  }

  /// Where the program was started; empty where that has been removed since.
  public static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }

  /// A path as a person types it on a screen, or drops it there: no shell puts the home folder in the place of `~/`, takes
  /// quotation marks off, or knows a name whose letters are stored apart from their marks, as a Mac does.
  public static func typed(_ path: String) -> String {
    let plain = Folder.stored(fromHome(path))
    if Folder.exists(plain) { return plain }
    let written = DroppedPath.path(path) ?? path.trimmed
    return Folder.stored(fromHome(written))
  }

  private static func fromHome(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = variable("HOME") else { return path }
    return home + path.dropFirst()
  }

  /// Seconds that local time is ahead of UTC.
  public static var secondsFromUTC: Int {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return parts.tm_gmtoff
  }

  /// Today's date here.
  public static var today: CalendarDate? {
    LocalTime.date(Int64(time(nil)) * 1000, secondsFromUTC: secondsFromUTC)
  }
}
