import HubServer
import Testing

extension EndToEnd {
  /// The province's hub on the command line, with a real PostgreSQL.
  @Suite final class HubLineTests {
    let place: Scratch
    let server: HubServer

    init() throws {
      place = try Scratch()
      server = try HubServer(isDurable: false)
      try server.sql("CREATE DATABASE ntm")
    }

    deinit { server.stop() }

    @Test func aProvinceSetsUpItsHubAndReadsTheSummaryThere() throws {
      let name = "postgresql://127.0.0.1:\(server.port)/ntm"
      #expect(try place.said("hub", "init", server.address("ntm")).hasPrefix("\(name) nay là sổ chung."))
      #expect(try place.said("hub", "init", server.address("ntm")).hasPrefix("\(name) đã là sổ chung"))
      try server.sql("CREATE ROLE lan LOGIN PASSWORD 'mật khẩu' IN ROLE ntm_laptop")
      let hub: [String: String?] = ["NTM_HUB": server.address("ntm", user: "lan", password: "mật khẩu")]
      _ = try place.ntm(["demo", "--store", place.store])

      let counted = try place.ntm(["sync", "--dry-run"], hub)
      let sent = try place.ntm(["sync"], hub)
      #expect(sent.status == 0 && sent.output.hasPrefix("Đã gửi ") && sent.error.isEmpty, "\(sent)")
      #expect(counted.output == sent.output.replacing("Đã gửi", with: "Sẽ gửi"))
      #expect(try place.ntm(["sync"], hub).output == "Hai bên như nhau; không có gì mới.\n")
      #expect(try place.ntm(["hub", "status"], hub).output.hasPrefix("\(name): 2 đợt, 1 máy, "))
      let other = ["--store", place.path("other.sqlite")]
      #expect(try place.ntm(["sync"] + other, hub).output.hasPrefix("Đã gửi 0 thay đổi, nhận "))
      #expect(try place.said(["session", "list"] + other) == place.said("session", "list"))

      for line in try place.said("session", "list").split(separator: "\n") {
        let session = String(line.prefix { $0 != " " })
        #expect(try place.said(["history", session] + other) == place.said("history", session))
        try compareSummary(of: session)
      }
    }

    /// The view has, of each criterion, the figures of the summary.
    private func compareSummary(of session: String) throws {
      let sets = try server.sql("SELECT DISTINCT criteria_set FROM ntm.criterion_count", in: "ntm").split(
        separator: "\n")
      var compared = 0
      for set in sets {
        let rows = try server.sql(
          """
          SELECT CASE WHEN criterion_name LIKE '%,%' THEN format('"%s %s"', criterion, criterion_name)
            ELSE format('%s %s', criterion, criterion_name) END || format(',%s,%s,%s,', met, not_met, not_assessed)
          FROM ntm.criterion_count WHERE session = '\(session)' AND criteria_set = '\(set)' ORDER BY criterion
          """, in: "ntm"
        ).split(separator: "\n")
        if rows.isEmpty { continue }
        let table = try place.said("summary", session, "--view", "criteria", "--set", "\(set)", "--format", "csv")
        let lines = table.split(whereSeparator: \.isNewline).dropFirst()
        #expect(lines.count == rows.count)
        for (line, row) in zip(lines, rows) { #expect(line.hasPrefix(row), "\(set): \(line) is \(row)") }
        compared += 1
      }
      #expect(compared > 1)
    }

    @Test func noPasswordIsEverSaid() throws {
      for address in [
        "postgresql://lan:bímậtlắm@127.0.0.1:\(server.port)/ntm", "postgresql://lan:bímậtlắm@127.0.0.1:1/ntm",
        "postgresql://lan:bímậtlắm/x@127.0.0.1/ntm", "mysql://lan:bímậtlắm@x/ntm",
      ] {
        for language in ["vi", "en"] {
          let outcome = try place.ntm(["--language", language, "sync", address])
          #expect(outcome.status == 1 && outcome.output.isEmpty && outcome.error.hasPrefix("ntm: "), "\(outcome)")
          #expect(!outcome.error.contains("bímật"))
        }
      }
    }
  }
}
