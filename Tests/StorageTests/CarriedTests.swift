import Domain
import Storage
import Testing

/// What goes on from one session to the next: recommendations, and what was seen last time.
@Suite struct CarriedTests {
  @Test func aRecommendationIsCarriedUntilASessionFindsItDone() throws {
    let laptop = try Laptop()
    try laptop.use { store throws in
      let sessions = try ["2022-07-20", "2023-07-20", "2024-07-10"].enumerated().map { index, day in
        try make(store, "session\(index)", on: day)
      }
      let lights = try recommend(
        store, "Lắp đèn", at: .init(commune: nhanLy, criteriaSet: standard, criterion: 2), in: sessions[0])
      let task = try recommend(store, "Bám sát kế hoạch", in: sessions[0])
      let barns = try recommend(store, "Di dời chuồng trại", at: .init(commune: bangHuu), in: sessions[1])
      #expect(try carried(store, sessions[0]) == [])
      #expect(try carried(store, sessions[1]).map(\.recommendation.text) == ["Lắp đèn", "Bám sát kế hoạch"])
      #expect(
        try carried(store, sessions[2]).map(\.recommendation.id) == [lights, task, barns].map(\.id),
        "what was open in both, the earlier session first")
      #expect(try carried(store, sessions[2]).map(\.date.iso) == ["2022-07-20", "2022-07-20", "2023-07-20"])

      // Found done at the second inspection: it is shown there as done, and goes no further.
      try complete(store, lights, "Đã lắp", on: "2023-07-20", in: sessions[1])
      #expect(
        try carried(store, sessions[1]).map(\.recommendation.completion?.note) == ["Đã lắp", nil])
      #expect(try carried(store, sessions[2]).map(\.recommendation.id) == [task, barns].map(\.id))
      #expect(try store.recommendations(of: sessions[0].id).own.map(\.completion) == [nil, nil])

      // Taken back there, it is carried on again.
      try complete(store, lights, nil, on: nil, in: sessions[1])
      #expect(try carried(store, sessions[2]).map(\.recommendation.id) == [lights, task, barns].map(\.id))

      // Done in the session that made it: nothing to carry.
      try complete(store, task, "", on: "2022-08-01", in: sessions[0])
      #expect(try carried(store, sessions[1]).map(\.recommendation.id) == [lights.id])
      #expect(try store.verify() == [])
    }
  }

  @Test func aCommunesOwnSessionSharesWithThatOfItsDistrict() throws {
    try Laptop().use { store throws in
      let district = try make(store, "district", on: "2023-07-20")
      let commune = try make(store, "commune", on: "2024-03-01", area: nhanLy)
      let later = try make(store, "later", on: "2024-07-10")
      let origin = Recommendation.Origin(commune: nhanLy)
      let ofNhanLy = try recommend(store, "Của Nhân Lý", at: origin, in: district)
      _ = try recommend(store, "Của Bằng Hữu", at: .init(commune: bangHuu), in: district)
      _ = try recommend(store, "Của huyện", in: district)
      let own = try recommend(store, "Tại xã", at: origin, in: commune)
      _ = try recommend(store, "Chung của xã", in: commune)
      #expect(try carried(store, commune, communes: [communes[1]]).map(\.recommendation.id) == [ofNhanLy.id])
      #expect(
        try carried(store, later).map(\.recommendation.text) == ["Của Nhân Lý", "Của Bằng Hữu", "Của huyện", "Tại xã"])
      try complete(store, ofNhanLy, "", on: "2024-03-01", in: commune)
      #expect(
        try carried(store, later).map(\.recommendation.text) == ["Của Bằng Hữu", "Của huyện", "Tại xã"])
      #expect(own.id > ofNhanLy.id, "later ones sort after earlier ones")
    }
  }

  @Test func sessionsOfOneDayStandInTheOrderInWhichTheyWereMade() throws {
    try Laptop().use { store throws in
      let first = try make(store, "zfirst", on: "2024-07-10")
      let second = try make(store, "asecond", on: "2024-07-10")
      _ = try recommend(store, "Việc sáng", in: first)
      #expect(try store.earlierSessions(than: inspection(store, second)).map(\.id) == [first.id])
      #expect(try store.earlierSessions(than: inspection(store, first)) == [])
      #expect(try carried(store, second).map(\.recommendation.text) == ["Việc sáng"])
    }
  }

  @Test func aNewRecommendationHasANameThatSortsLast() throws {
    let laptop = try Laptop()
    try laptop.use { store throws in
      var made = [store.makeRecommendationID(), store.makeRecommendationID()]
      laptop.now -= 1000
      made.append(store.makeRecommendationID())
      laptop.now += 5000
      made.append(store.makeRecommendationID())
      #expect(made == made.sorted() && Set(made).count == 4)
      #expect(made.allSatisfy { $0.rawValue.count == 12 && !$0.rawValue.contains(".") })
    }
  }

  @Test func theLastTimeAPlaceWasSpokenOf() throws {
    try Laptop().use { store throws in
      let sessions = try ["2021-07-20", "2022-07-20", "2023-07-20", "2024-07-10"].enumerated().map { index, day in
        try make(store, "session\(index)", on: day)
      }
      let place = Place(commune: bangHuu, criteriaSet: standard, criterion: 2)
      #expect(try store.lastTime(at: place, before: sessions[3], in: [bangHuu, "187"]) == nil)
      let value = Field.value("2.1")
      _ = try store.record([
        fact(.status, "met", 2, in: "session0"), fact(.status, "not-met", 2, in: "session1"),
        fact(.note, "chưa có đèn", 2, in: "session1"), fact(value, "7.860/8.472", 2, in: "session1"),
        fact(.status, "met", 1, in: "session2"), fact(.status, "met", 2, in: "session3"),
      ])
      let last = try #require(try store.lastTime(at: place, before: sessions[3], in: [bangHuu, "187"]))
      #expect(last.session == sessions[1])
      #expect(
        Dictionary(uniqueKeysWithValues: last.facts.map { ($0.subject.field, $0.value) })
          == [.status: "not-met", .note: "chưa có đèn", value: "7.860/8.472"])
      #expect(try store.lastTime(at: place, before: sessions[1], in: [bangHuu, "187"])?.session == sessions[0])
    }
  }
}

private func make(_ store: Store, _ id: String, on day: String, area: UnitCode = "187") throws -> InspectionSession {
  let session = try chiLang(id, area: area, date: day)
  try store.create(session, using: criteriaSets)
  return session
}

private func inspection(
  _ store: Store, _ session: InspectionSession, communes units: [AdministrativeUnit] = communes
) throws -> Inspection {
  let district = AdministrativeUnit(
    list: "3cap-2024-05", code: "187", kind: .ruralDistrict, name: "Chi Lăng", parent: nil)
  return try store.inspection(session, path: session.area == "187" ? [district] : [district] + units, communes: units)
}

private func carried(
  _ store: Store, _ session: InspectionSession, communes units: [AdministrativeUnit] = communes
) throws -> [CarriedRecommendation] {
  try store.carriedRecommendations(into: inspection(store, session, communes: units))
}

private func recommend(
  _ store: Store, _ text: String, at origin: Recommendation.Origin = .init(), in session: InspectionSession
) throws -> Recommendation {
  let recommendation = Recommendation(id: store.makeRecommendationID(), origin: origin, text: text, owner: "UBND")
  _ = try store.record(recommendation.facts(in: session.id))
  return recommendation
}

private func complete(
  _ store: Store, _ recommendation: Recommendation, _ note: String?, on day: String?, in session: InspectionSession
) throws {
  let subject = { recommendation.subject($0, in: session.id) }
  let note = note.flatMap { $0.isEmpty ? nil : $0 }
  _ = try store.record([Fact(subject(.done), day), Fact(subject(.doneNote), note)])
}
