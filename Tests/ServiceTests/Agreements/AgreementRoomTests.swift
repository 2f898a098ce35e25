import Domain
import JSON
import Support
import Testing

@Suite("Agreements: at a meeting")
struct AgreementRoomTests {
    /// A meeting that has begun, with the case on it, and a colleague of another team in the room.
    private func room() throws -> (day: MeetingDay, meeting: String, item: String, guest: TestClient) {
        let day = try MeetingDay()
        let meeting = try day.plan(from: 10, to: 12)
        let item = try day.bring(to: meeting)
        let body = #"{"staff": "\#(day.desk.people.companyConsultant.id)"}"#
        try #require(try day.teamLeader.post(meeting + "/participants", body).status == 201)
        try day.step(meeting, "PUT", "publication")
        try day.step(meeting, "PUT", "start")
        return (day, meeting, item, day.desk.jobcenter.client(day.desk.people.companyConsultant.token))
    }

    private func agreement(_ day: MeetingDay, _ what: String = "Ringe til lægen") -> String {
        #"{"what": "\#(what)", "responsible": {"staff": "\#(day.desk.people.caseworker.id)"}, "due": "2026-12-01"}"#
    }

    @Test("Who sits there agrees line by line, and changes the lines until the minutes are final; the case itself they only read")
    func lines() throws {
        let (day, _, item, guest) = try room()
        let made = try guest.post(item + "/agreements", agreement(day))
        #expect(made.status == 201, "\(made.text)")
        #expect(made.text("source") == "moede")
        #expect(made.text("sourceID") == String(item.suffix(36)))
        #expect(try guest.get(day.desk.file.path + "/agreements").whats == ["Ringe til lægen"])
        #expect(try guest.change("PATCH", made.agreementPath, #"{"what": "Ringe til lægen mandag"}"#, ifMatch: made.tag).status == 200)
        #expect(try guest.post(day.desk.file.path + "/agreements", agreement(day)).status == 404, "the room changes nothing outside its items")
        // An agreement of the case itself is read in the room, and changed by who answers for the case.
        let own = try day.desk.agree("Uden for mødet")
        #expect(try guest.get(own.agreementPath).status == 200)
        #expect(try guest.change("PATCH", own.agreementPath, #"{"what": "Andet"}"#, ifMatch: "*").status == 404)
        #expect(try guest.get("/v1/agreements").items.isEmpty, "lists across cases go by reach alone")
    }

    @Test("When the minutes are final the room is closed, nothing is added, and what was agreed lives on")
    func afterMinutes() throws {
        let (day, meeting, item, guest) = try room()
        try day.conclude(item)
        let made = try #require(try day.desk.client.get(item).json["agreements"]?[0]?["id"]?.text)
        try day.step(meeting, "PUT", "end")
        let digest = try day.teamLeader.get(meeting + "/minutes/preview").text("digest")
        try #require(try day.teamLeader.post(meeting + "/minutes", #"{"preview": "\#(digest)"}"#).status == 201)
        #expect(try guest.get("/v1/agreements/\(made)").status == 404)
        let late = try day.desk.client.post(item + "/agreements", agreement(day))
        #expect(late.status == 409)
        #expect(late.text("code") == "minutes-final")
        let minutes = try day.teamLeader.get(meeting + "/minutes").text
        let path = "/v1/agreements/\(made)"
        #expect(try day.desk.client.post(path + "/postponements", #"{"due": "2026-12-09", "reason": "Ferie"}"#).status == 201)
        #expect(try day.desk.client.change("PUT", path + "/completion", #"{"state": "udfoert"}"#, ifMatch: "*").status == 200)
        #expect(try day.teamLeader.get(meeting + "/minutes").text == minutes)
    }

    @Test("At the next meeting the open ones come first, those made at the item itself aside")
    func openFirst() throws {
        let day = try MeetingDay()
        let (late, done) = (try day.desk.agree("Anden", due: "2026-12-02"), try day.desk.agree("Gjort"))
        _ = try day.desk.agree("Første", due: "2026-11-26")
        _ = try day.desk.client.change("PUT", done.agreementPath + "/completion", #"{"state": "udfoert"}"#, ifMatch: "*")
        let item = try day.bring(to: day.plan(from: 10, to: 12))
        func open() throws -> [String?] { try day.desk.client.get(item).json["openAgreements"]?.elements?.map { $0["what"]?.text } ?? [] }
        #expect(try open() == ["Første", "Anden"])
        _ = try day.desk.client.post(item + "/agreements", agreement(day, "Her"))
        #expect(try open() == ["Første", "Anden"])
        _ = try day.desk.client.change("PUT", late.agreementPath + "/completion", #"{"state": "bortfaldet", "reason": "Flyttet"}"#, ifMatch: "*")
        #expect(try open() == ["Første"])
    }

    @Test("Whoever is kept out of an item neither agrees in it nor changes what was agreed there")
    func inhabil() throws {
        let (day, _, item, guest) = try room()
        let made = try guest.post(item + "/agreements", agreement(day))
        let body = #"{"staff": "\#(day.desk.people.companyConsultant.id)", "reason": "I familie"}"#
        try #require(try day.teamLeader.post(item + "/disqualifications", body).status == 201)
        #expect(try guest.post(item + "/agreements", agreement(day)).status == 404)
        #expect(try guest.change("PATCH", made.agreementPath, #"{"what": "Andet"}"#, ifMatch: "*").status == 404)
        #expect(try guest.get(made.agreementPath).status == 404)
        // Reach of the case itself does not open the item either.
        let leader = day.desk.leader
        #expect(try leader.get("/v1/agreements").whats == ["Ringe til lægen"])
        let kept = #"{"staff": "\#(day.desk.people.leader.id)", "reason": "I familie"}"#
        try #require(try day.teamLeader.post(item + "/disqualifications", kept).status == 201)
        #expect(try leader.get(made.agreementPath).status == 404)
        #expect(try leader.change("PATCH", made.agreementPath, #"{"what": "Andet"}"#, ifMatch: "*").status == 404)
        #expect(try leader.get("/v1/agreements?count=true").json["count"]?.integer == 0)
        #expect(try leader.get(day.desk.file.path + "/agreements").items.isEmpty)
        #expect(try !day.desk.history().contains { $0.hasPrefix("agreement.") })
        #expect(try day.teamLeader.get("/v1/agreements").whats == ["Ringe til lægen"])
    }
}
