import Domain
import JSON
import Service
import Support
import Testing

@Suite("Meetings: who is in the room")
struct RoomTests {
    private let desk: MeetingDesk
    private let file: RecordedCase

    init() throws {
        desk = try MeetingDesk()
        file = try desk.file()
    }

    /// What a reader of the case reads.
    private static let parts = ["", "/compass", "/positions", "/actors", "/history", "/timeline", "/benefit-periods", "/unemployment"]

    private func statuses(_ client: TestClient) throws -> Set<Int> {
        Set(try Self.parts.map { try client.get(file.path + $0).status })
    }

    @Test("5.4: A participant reads the case from publication until the minutes are final, whatever their reach")
    func fromPublicationToMinutes() throws {
        let meeting = try desk.meeting()
        let item = try desk.bring(file, to: meeting)
        try desk.invite(desk.people.colleague, to: meeting)
        #expect(try statuses(desk.colleague) == [404], "planned")
        #expect(try desk.colleague.get(item).status == 404)

        try desk.step("PUT", meeting + "/publication")
        #expect(try statuses(desk.colleague) == [200], "published")
        #expect(try desk.colleague.get(item).status == 200)
        try desk.step("DELETE", meeting + "/publication")
        #expect(try statuses(desk.colleague) == [404], "taken back")
        try desk.step("PUT", meeting + "/start")
        #expect(try statuses(desk.colleague) == [200], "running")
        try desk.step("PUT", item + "/conclusion", #"{"ending": "ikkeNaaet"}"#)
        try desk.step("PUT", meeting + "/end")
        #expect(try statuses(desk.colleague) == [200], "held")
        try desk.minutes(of: meeting, final: 1)
        #expect(try statuses(desk.colleague) == [404], "final")
        #expect(try desk.colleague.get(item).status == 404)
        #expect(try desk.caseworker.get(item).status == 200, "the case's own caseworker sees what was said")
    }

    @Test("5.4: A cancelled meeting's room is closed")
    func cancelled() throws {
        let meeting = try desk.meeting()
        _ = try desk.bring(file, to: meeting)
        try desk.invite(desk.people.colleague, to: meeting)
        try desk.step("PUT", meeting + "/publication")
        try desk.step("PUT", meeting + "/cancellation", #"{"reason": "Sne"}"#)
        #expect(try statuses(desk.colleague) == [404])
        try desk.step("DELETE", meeting + "/cancellation")
        try desk.step("PUT", meeting + "/publication")
        #expect(try statuses(desk.colleague) == [200])
    }

    @Test("5.4: A withdrawn item closes its room, and that item's alone")
    func withdrawnItem() throws {
        let other = try desk.file(2)
        let meeting = try desk.meeting()
        let item = try desk.bring(file, to: meeting)
        _ = try desk.bring(other, to: meeting)
        try desk.invite(desk.people.colleague, to: meeting)
        try desk.step("PUT", meeting + "/publication")
        try desk.step("PUT", item + "/conclusion", #"{"ending": "trukket"}"#, by: desk.caseworker)
        #expect(try statuses(desk.colleague) == [404])
        #expect(try desk.colleague.get(item).status == 404)
        #expect(try desk.colleague.get(other.path).status == 200)
        let agenda = try desk.colleague.get(meeting).json["agenda"]?.elements ?? []
        #expect(agenda.compactMap { $0["case"]?.text } == [other.id])
    }

    @Test("5.4: Whoever is not in the room sees neither meeting nor case; whoever leads it or writes its minutes is in it")
    func whoIsIn() throws {
        let meeting = try desk.meeting(#", "leader": "\#(desk.people.colleague.id)", "minuteTaker": "\#(desk.people.companyConsultant.id)""#)
        _ = try desk.bring(file, to: meeting)
        try desk.step("PUT", meeting + "/publication")
        #expect(try statuses(desk.colleague) == [200])
        #expect(try statuses(desk.consultant) == [200])
        let outside = try desk.meeting()
        _ = try desk.bring(file, to: outside)
        try desk.step("PUT", outside + "/publication")
        #expect(try desk.colleague.get(outside).status == 404)
        #expect(try desk.colleague.get(outside + "/participants").status == 404)
        #expect(try !desk.colleague.get("/v1/meetings").ids.contains { outside.hasSuffix($0) })
    }

    @Test("5.4: The room lets people read, and change nothing of the case but what is said at the table")
    func readingOnly() throws {
        let meeting = try desk.meeting()
        let item = try desk.bring(file, to: meeting)
        try desk.invite(desk.people.colleague, to: meeting)
        try desk.step("PUT", meeting + "/publication")
        #expect(try desk.colleague.change("PATCH", file.path, #"{"externalCaseNumber": "1"}"#, ifMatch: "*").status == 404)
        #expect(try desk.colleague.change("PUT", file.path + "/closure", #"{"reason": "job"}"#, ifMatch: "*").status == 404)
        #expect(try desk.colleague.post(file.path + "/actors", #"{"role": "borger"}"#).status == 404)
        #expect(try desk.colleague.get(file.citizenPath).status == 404)
        #expect(try desk.colleague.get(file.citizenPath + "/cpr").status == 404)
        #expect(try !desk.colleague.get("/v1/cases").ids.contains(file.id))
        #expect(try desk.colleague.post(item + "/problem-views", #"{"text": "Som jeg ser det, mangler der ro."}"#).status == 201)
        let elsewhere = try desk.meeting()
        #expect(try desk.colleague.post(elsewhere + "/items", #"{"case": "\#(file.id)", "reasons": ["sparring"]}"#).status == 404)
    }

    @Test("A line that was written in the room is answered again when it is sent again, until the room closes")
    func repeats() throws {
        let meeting = try desk.meeting()
        let item = try desk.bring(file, to: meeting)
        try desk.invite(desk.people.colleague, to: meeting)
        try desk.step("PUT", meeting + "/publication")
        func send() throws -> TestAnswer {
            let key = ("Idempotency-Key", "\"linje 1\"")
            return try desk.colleague.post(item + "/problem-views", #"{"text": "Der mangler ro."}"#, headers: [key])
        }
        let first = try send()
        #expect(first.status == 201, "\(first.text)")
        let second = try send()
        #expect(second.status == 201, "\(second.text)")
        #expect(second.header("idempotency-replayed") == "true")
        #expect(second.body == first.body)
        try desk.step("DELETE", meeting + "/publication")
        #expect(try send().status == 404)
    }

    @Test("3.1: The log tells whose case was read through the room, and which was refused")
    func logged() throws {
        let meeting = try desk.meeting()
        _ = try desk.bring(file, to: meeting)
        try desk.invite(desk.people.colleague, to: meeting)
        _ = try desk.colleague.get(file.path + "/compass")
        try desk.step("PUT", meeting + "/publication")
        _ = try desk.colleague.get(file.path + "/compass")
        _ = try desk.colleague.get(meeting)
        let rows = try desk.log("getCompass")
        #expect(rows.map { $0["status"]?.integer } == [200, 404])
        for row in rows {
            #expect(row["case"]?.text == file.id)
            #expect(row["citizens"]?.elements?.compactMap(\.text) == [file.citizen])
        }
        #expect(try desk.log("getMeeting").first?["citizens"]?.elements?.compactMap(\.text) == [file.citizen])
    }

    @Test("Protection of a citizen beats the room")
    func protected() throws {
        let meeting = try desk.meeting()
        let item = try desk.bring(file, to: meeting)
        try desk.invite(desk.people.colleague, to: meeting)
        try desk.step("PUT", meeting + "/publication")
        try desk.caseworker.protect(file, for: [desk.people.caseworker.id])
        for client in [desk.colleague, desk.teamLeader, desk.leader, desk.system] {
            #expect(try client.get(file.path).status == 404)
            #expect(try client.get(item).status == 404)
            let shown = try client.get(meeting)
            #expect(shown.status == 200)
            #expect(shown.json["agenda"]?.elements?.isEmpty == true)
            #expect(!shown.text.contains(file.id) && !shown.text.contains(file.citizen))
        }
        #expect(try desk.caseworker.get(meeting).json["agenda"]?.elements?.count == 1)
    }

    @Test("A system that acts for somebody sees no more through the room than both may see")
    func actingSystems() throws {
        let meeting = try desk.meeting()
        _ = try desk.bring(file, to: meeting)
        try desk.invite(desk.people.colleague, to: meeting)
        try desk.step("PUT", meeting + "/publication")
        func system(_ team: TeamID) throws -> TestClient {
            let token = try desk.administrator.token(
                #""scopes": ["read"], "mayAct": true, "roles": [{"role": "integration", "reach": "team"}], "teams": ["\#(team)"]"#
            ).text
            return desk.jobcenter.client(token, as: desk.people.colleague.id)
        }
        #expect(try system(desk.people.sygedagpenge).get(file.path).status == 200)
        #expect(try system(desk.people.jobindsats).get(file.path).status == 404)
        #expect(try system(desk.people.jobindsats).get(meeting).status == 404)
    }

    @Test("While final minutes are corrected, who runs the meeting is in the room again, and nobody else")
    func corrections() throws {
        let meeting = try desk.meeting(#", "leader": "\#(desk.people.colleague.id)""#)
        let item = try desk.bring(file, to: meeting)
        try desk.invite(desk.people.companyConsultant, to: meeting)
        try desk.step("PUT", meeting + "/start", by: desk.colleague)
        try desk.step("PUT", item + "/conclusion", #"{"ending": "ikkeNaaet"}"#)
        try desk.step("PUT", meeting + "/end")
        try desk.minutes(of: meeting, final: 1)
        #expect(try desk.colleague.get(item).status == 404)
        try desk.minutes(of: meeting, final: 1, correction: Meeting.Correction(since: desk.clock.now, by: nil, reason: "Et navn"))
        #expect(try desk.colleague.get(item).status == 200)
        #expect(try desk.consultant.get(item).status == 404)
        #expect(try desk.colleague.get(file.path).status == 404, "the case itself stays closed")
    }
}
